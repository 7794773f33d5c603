/** Puts the stretches of a long table together, and the cells that were cut through with them. */

import { factKey } from './prepared.ts';
import type { CellNode, TableNode } from './tree-nodes.ts';

/** The cell at the foot of each column of a table, as far as it has come. */
const feet = new WeakMap<TableNode, Map<number, CellNode>>();

/** Adds the rows of `next` to `table`. A cell that goes on with one above the cut makes that one longer. */
export function joinTables(table: TableNode, next: TableNode): void {
  const above = feet.get(table) ?? footOf(table);
  const below = footOf(next);
  const [first] = next.children;
  const kept = first?.children.filter((cell) => {
    const column = continuedColumn(cell);
    const open = column === null ? undefined : above.get(column);
    if (!open || column === null) return true;
    open.rowSpan += cell.rowSpan;
    for (const [at, foot] of below) if (foot === cell) below.set(at, open);
    return false;
  });
  if (first && kept) first.children = kept;
  for (const row of next.children) table.children.push(row);
  feet.set(table, below);
}

function continuedColumn(cell: CellNode): number | null {
  const [paragraph] = cell.children;
  const mark = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return mark?.type === 'bookmarkStart' ? factKey.continuedColumn(mark.name) : null;
}

/** Walks the rows once: a cell stands in the first columns that no cell from above reaches into. */
function footOf(table: TableNode): Map<number, CellNode> {
  const foot = new Map<number, CellNode>();
  const rowsLeft = new Map<number, number>();
  for (const row of table.children) {
    let column = 0;
    for (const cell of row.children) {
      while ((rowsLeft.get(column) ?? 0) > 0) column += 1;
      for (let at = column; at < column + cell.colSpan; at += 1) {
        foot.set(at, cell);
        rowsLeft.set(at, cell.rowSpan);
      }
      column += cell.colSpan;
    }
    for (const [at, left] of rowsLeft) rowsLeft.set(at, left - 1);
  }
  return foot;
}
