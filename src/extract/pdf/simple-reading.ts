/** A simpler reading where the geometry fails on a document: pdf-parse's text, a paragraph for each line. */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument, paragraph } from '../../model/build-blocks.ts';

/** Reads page by page without geometry; every block has its page as its place, with a box of no size. */
export async function readSimply(bytes: Uint8Array, password: string | null, maxPages: number): Promise<BlockDocument> {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...(password === null ? {} : { password }),
  });
  try {
    const result = await parser.getText({ pageJoiner: '', first: maxPages });
    const body = result.pages.flatMap(({ num, text }) =>
      text
        .split('\n')
        .map((line) => line.replace(/[ \u00a0]{1,200}/g, ' ').trim())
        .filter((line) => line !== '')
        .map((line) => paragraph(line, [{ kind: 'page', page: num, box: { x0: 0, top: 0, x1: 0, bottom: 0 } }])),
    );
    return finishDocument({ format: 'pdf', body, pages: result.total });
  } finally {
    await parser.destroy();
  }
}
