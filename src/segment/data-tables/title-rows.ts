/** Titles that are in a table above the names of its columns: "Budget 2025 and 2026", "Prepared by the treasurer". */
import { isFigure, isSentinel } from '../../recognise/figures.ts';
import { filledCells, type Grid, type GridRow, numericColumns, textAt } from './grid.ts';

/** More rows above the names of the columns are not titles. */
const MOST_TITLES = 4;

/** The grid from the names of its columns on, and the last title above them; the same grid where none is there. */
export function withoutTitleRows(grid: Grid): { grid: Grid; title: string | null } {
  const numeric = numericColumns(grid.slice(1));
  for (let h = 1; h <= Math.min(MOST_TITLES, grid.length - 2); h++) {
    if (!isTitle(grid[h - 1], numeric)) break;
    if (!namesColumns(grid[h], numeric) || isTitle(grid[h], numeric)) continue;
    const title = grid
      .slice(0, h)
      .map((row) => textAt(row, 0))
      .findLast((text) => text !== '');
    return { grid: grid.slice(h), title: title ?? null };
  }
  return { grid, title: null };
}

/** One text at the left, or over all columns; at most a date or the like beside it. */
export function isTitle(row: GridRow | undefined, numeric: readonly number[]): boolean {
  if (!row) return false;
  const filled = filledCells(row);
  const [first] = filled;
  if (!first || row.cells[0] !== first || filled.length > 2) return false;
  const above = new Set(
    numeric.map((c) => row.cells[c]).filter((cell) => cell && cell !== first && cell.text.trim() !== ''),
  );
  return (
    above.size === 0 || (above.size === 1 && numeric.length > 2 && ![...above].some((cell) => isFigure(cell!.text)))
  );
}

/** Names over most columns of figures, and no figure but years. */
export function namesColumns(row: GridRow | undefined, numeric: readonly number[]): boolean {
  const texts = numeric.map((c) => textAt(row, c));
  const named = texts.filter((text) => text !== '' && !isSentinel(text) && (!isFigure(text) || isYear(text)));
  const names = new Set(numeric.map((c) => row?.cells[c]).filter((cell) => cell && cell.text.trim() !== ''));
  return (
    named.length >= 0.6 * numeric.length &&
    named.length > 0 &&
    texts.every((t) => !isFigure(t) || isYear(t)) &&
    names.size > (numeric.length > 1 ? 1 : 0)
  );
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
