/** Accounts that spreadsheets set with a column for each depth: "Income | | ", " | Dues | ", " | | Members": one column of names. */
import type { Cell } from '../../model/block.ts';
import { columnsOf, type Grid, type GridRow, numericColumns, textAt } from './grid.ts';

/** Fewer rows at a depth of their own do not show that columns are depths. */
const LEAST_AT_A_DEPTH = 2;
const LEAST_ROWS = 4;

/** The grid with the columns of depths joined; the same grid if there are none. */
export function withIndentsJoined(grid: Grid): Grid {
  const first = numericColumns(grid).find((c) => c > 0);
  if (first === undefined || first < 2 || grid.length < LEAST_ROWS) return grid;
  const depths = columnsOf(grid).slice(0, first);
  const inDepths = (row: GridRow) =>
    depths.filter((c) => textAt(row, c) !== '' && row.cells.indexOf(row.cells[c]!) === c);
  if (grid.some((row) => inDepths(row).length > 1)) return grid;
  const used = depths.map((c) => grid.filter((row) => inDepths(row)[0] === c).length);
  const deep = used.slice(1).some((n) => n >= LEAST_AT_A_DEPTH) && used.filter((n) => n > 0).length > 1;
  if (!deep) return grid;
  return grid.map((row) => {
    const at = inDepths(row)[0];
    const name: Cell | null = at === undefined ? (row.cells[0] ?? null) : (row.cells[at] ?? null);
    return { ...row, cells: [name, ...row.cells.slice(first)] };
  });
}
