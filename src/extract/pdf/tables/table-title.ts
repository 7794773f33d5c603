/** A title set as the first row of its table, over all columns: a reader takes it for the title, not for a cell. */

import type { DocumentItem } from '../join-pages.ts';
import type { FoundCell, FoundTable } from '../page/page-content.ts';
import { isFigure } from '../text/figures.ts';
import { plainText } from '../text/statement-starts.ts';
import { HEADING_CHARACTERS } from '../tolerances.ts';

/** Fewer rows below do not make a table with a title. */
const ROWS_BELOW = 2;

/** The item itself, or the title and the table below it. */
export function withTitleApart(item: DocumentItem): DocumentItem[] {
  if (item.kind !== 'table') return [item];
  const [first, ...others] = item.parts;
  const title = first && titleOf(first);
  if (!title) return [item];
  const cells = first.cells.filter((c) => c.row > 0).map((c) => ({ ...c, row: c.row - 1 }));
  const rest = { ...first, top: title.bottom, rowCount: first.rowCount - 1, cells };
  const group = { lines: title.lines, gapBefore: true, left: first.x0, right: first.x1 };
  return [
    { kind: 'paragraph', group },
    { kind: 'table', parts: [rest, ...others] },
  ];
}

/**
 * The one cell with a line of words that runs over all columns, alone in the first row, if no later row has such: those
 * would be labels of sections. Null if there is none.
 */
function titleOf(table: FoundTable): FoundCell | null {
  const width = table.columns.length - 1;
  const across = table.cells.filter((c) => c.colSpan === width && c.lines.length > 0);
  const [title] = across;
  if (width < 2 || table.rowCount <= ROWS_BELOW || !title || across.length !== 1) return null;
  const alone = table.cells.every((c) => c === title || c.row > 0 || c.lines.length === 0);
  if (title.row !== 0 || title.rowSpan > 1 || title.lines.length !== 1 || !alone) return null;
  const text = title.lines.map(plainText).join(' ');
  return text.length <= HEADING_CHARACTERS && /\p{L}/u.test(text) && !isFigure(text) ? title : null;
}
