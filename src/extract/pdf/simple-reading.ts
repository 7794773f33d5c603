/** A simpler reading where the geometry fails on a document: the text as pdf.js gives it, a paragraph for each line. */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument, paragraph } from '../../model/build-blocks.ts';
import { loadLibrary, openDocument } from './page/open-document.ts';

/** A run whose base line lies further off, as a share of its height, opens a new line. */
const SAME_LINE = 0.5;

/** Reads page by page without geometry; every block has its page as its place, with a box of no size. */
export async function readSimply(bytes: Uint8Array, password: string | null, maxPages: number): Promise<BlockDocument> {
  const { task, document } = await openDocument(await loadLibrary(), bytes, password);
  try {
    const body = [];
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      for (const line of linesOf(items as TextRun[])) {
        body.push(paragraph(line, [{ kind: 'page', page: number, box: { x0: 0, top: 0, x1: 0, bottom: 0 } }]));
      }
    }
    return finishDocument({ format: 'pdf', body, pages: document.numPages });
  } finally {
    await task.destroy();
  }
}

/** What pdf.js tells of a run of text; marked content has none of it. */
interface TextRun {
  str?: string;
  transform?: number[];
  height?: number;
  hasEOL?: boolean;
}

function linesOf(runs: readonly TextRun[]): string[] {
  const lines = [''];
  let last: number | null = null;
  for (const { str, transform, height = 0, hasEOL } of runs) {
    if (str === undefined) continue;
    const y = transform?.[5] ?? 0;
    if (str.trim() !== '') {
      if (last !== null && Math.abs(y - last) > height * SAME_LINE) lines.push('');
      last = y;
    }
    lines[lines.length - 1] += str;
    if (hasEOL) lines.push('');
  }
  return lines.map((line) => line.replace(/[ \u00a0]{1,200}/g, ' ').trim()).filter((line) => line !== '');
}
