/** The cell of a table that a range of its text lies in. */
import type { Cell, Table } from './block.ts';
import { oncePer } from './once-per.ts';

/** A cell, and the row that it stands in, from 0. */
export interface CellInRow {
  cell: Cell;
  row: number;
}

/** Cells stand in text order. A long table is asked for many spans. */
const cellsOf = oncePer((table: Table): CellInRow[] =>
  table.rows.flatMap((cells, row) => cells.map((cell) => ({ cell, row }))),
);

/** The first cell that ends where the range does or after it, if it begins early enough; undefined if none holds it. */
export function cellAt(table: Table, start: number, end: number): CellInRow | undefined {
  const cells = cellsOf(table);
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.cell.end < end) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found && found.cell.start <= start ? found : undefined;
}
