/** "$" in a column of its own beside its figures, as spreadsheets set it: one column of amounts. */
import type { Cell } from '../../model/block.ts';
import { isFigure } from '../../recognise/figures.ts';
import { columnsOf, type Grid, type GridRow, textAt, widthOf } from './grid.ts';

const SIGN = /^(?:[£$€¥]|(?:US|CA|AU|NZ)\$|GBP|USD|EUR)$/;

/** The grid with each column of currency signs joined to the figures at its right. */
export function withCurrencyJoined(grid: Grid): Grid {
  const signs = columnsOf(grid).filter((c) => isSignColumn(grid, c));
  if (signs.length === 0) return grid;
  const dropped = new Set(signs);
  return grid.map((row) => {
    const joined = row.cells.map((cell, c) => (dropped.has(c - 1) ? joinedCell(row, c - 1) : cell));
    return { ...row, cells: joined.filter((_, c) => !dropped.has(c)) };
  });
}

/** Signs and blanks below the names of the columns, and figures at its right wherever there is a sign. */
function isSignColumn(grid: Grid, c: number): boolean {
  if (c === 0 || c + 1 >= widthOf(grid)) return false;
  const withSign = grid.filter((row) => SIGN.test(textAt(row, c)));
  if (withSign.length === 0) return false;
  const others = grid.filter((row) => textAt(row, c) !== '' && !withSign.includes(row));
  const first = grid.indexOf(withSign[0]!);
  const named = others.every((row) => grid.indexOf(row) < first || row.cells[c] === row.cells[c + 1]);
  const figures = withSign.filter((row) => isFigure(textAt(row, c + 1)) || /^[-–—]$/.test(textAt(row, c + 1)));
  return named && figures.length >= 0.8 * withSign.length;
}

/** The two cells as one, from the sign to the end of the figure; a name that is over one of them is that of both. */
function joinedCell(row: GridRow, c: number): Cell | null {
  const [sign, figure] = [row.cells[c], row.cells[c + 1]];
  if (!sign || sign === figure || sign.text.trim() === '') return figure ?? null;
  if (!figure || figure.text.trim() === '') return sign;
  return { ...sign, text: `${sign.text.trim()} ${figure.text.trim()}`, end: Math.max(sign.end, figure.end) };
}
