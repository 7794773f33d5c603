/** How many rows at the head of a table its look tells to be header: bold or shaded names above plain rows. */
import { isFigure } from '../text/figures.ts';
import type { RowCell } from './row-cell.ts';

/** More rows are not a header. */
const MOST_HEADER_ROWS = 3;

/** Number of leading rows that are set as header; 0 if nothing tells. */
export function headerRowsByLook(rows: readonly (readonly RowCell[])[]): number {
  return headedBy(rows, isBoldNames) || headedBy(rows, isShadedNames);
}

/** The run of header-like rows at the top, if no row of the body looks the same: those would be labels of sections. */
function headedBy(rows: readonly (readonly RowCell[])[], isHead: (row: readonly RowCell[]) => boolean): number {
  let count = 0;
  while (count < Math.min(MOST_HEADER_ROWS + 1, rows.length) && isHead(rows[count]!)) count++;
  if (count === 0 || count > MOST_HEADER_ROWS || count === rows.length) return 0;
  return rows.slice(count).some(isHead) ? 0 : count;
}

function isBoldNames(row: readonly RowCell[]): boolean {
  return areNames(row) && row.every((cell) => cell.text === '' || cell.bold);
}

function isShadedNames(row: readonly RowCell[]): boolean {
  return areNames(row) && row.every((cell) => cell.shaded);
}

/** Two cells and more with names, or one over several columns, and none with a figure or an item number. */
function areNames(row: readonly RowCell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  const isName = (cell: RowCell) => /\p{L}/u.test(cell.text) || isYear(cell.text);
  const over = filled.some((cell) => cell.colSpan > 1) && row.length > 1;
  if (filled.filter(isName).length < (over ? 1 : 2) || startsWithNumber(row)) return false;
  return filled.every((cell) => isYear(cell.text) || !isFigure(cell.text));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?:[/–-]\d{2,4})?$/.test(text);
}

function startsWithNumber(row: readonly RowCell[]): boolean {
  return /^\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?(?:\s|$)/.test(row[0]?.text ?? '');
}
