/** What the tests of the text, Markdown and HTML readers say of blocks: short, so that a whole document can be compared. */

import { defaultLimits } from '../../../src/extract/extractor.ts';
import { extract } from '../../../src/extract/index.ts';
import type { Block, BlockDocument, Table } from '../../../src/model/block.ts';

export async function readAs(
  name: string,
  source: string | Uint8Array,
): Promise<BlockDocument & { reports: string[] }> {
  const reports: string[] = [];
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const document = await extract(name, bytes, {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code) => reports.push(code),
  });
  return { ...document, reports };
}

/** "h2 Finance", "p We met.", "- item", "  - deeper", "# 1. numbered". */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((b) => {
    if (b.type === 'heading') return `h${b.level} ${b.text}`;
    if (b.type === 'paragraph') return `p ${b.text}`;
    if (b.type === 'table') return `table ${b.rows.length}`;
    return `${'  '.repeat(b.depth)}${b.marker ?? '#'}${b.checked === null ? '' : b.checked ? '[x]' : '[ ]'} ${b.text}`;
  });
}

export function grid(table: Table): string[][] {
  return table.rows.map((row) => row.map((cell) => cell.text));
}

export function tablesOf(document: BlockDocument): Table[] {
  return document.body.filter((b): b is Table => b.type === 'table');
}

/** Lines of the first place of each block. */
export function linesOf(blocks: readonly Block[]): (number | null)[] {
  return blocks.map((b) => (b.places[0]?.kind === 'line' ? b.places[0].line : null));
}
