/** One block, several tables: side by side with a blank column between, or one below the other with a header of its own. */
import { isFigure, isSentinel } from '../../recognise/figures.ts';
import {
  columnsOf,
  dropBlankColumns,
  filledCells,
  type Grid,
  type GridRow,
  isBlank,
  numericColumns,
  spansAll,
  textAt,
  widthOf,
} from './grid.ts';
import { isTitle, namesColumns as namesFigures } from './title-rows.ts';
import { isTotalLabel } from './total-labels.ts';

/** No page is wide enough for more; each column that may part the tables is looked at with all the others. */
const MOST_COLUMNS = 200;

/** The tables of a grid in reading order, without blank rows and columns. */
export function splitGrid(grid: Grid): Grid[] {
  return sideBySide(grid)
    .flatMap(stacked)
    .map((part) => dropBlankColumns(part.filter((row) => !isBlank(row))))
    .filter((part) => part.length > 0);
}

/**
 * Two tables in one grid: "Area | 2020 |  | Area | 2021", "Receipts | £ | Payments | £", "Pier | Boats | Shed | Nets"
 * with a total of each at its foot.
 */
function sideBySide(grid: Grid): Grid[] {
  if (widthOf(grid) > MOST_COLUMNS) return [grid];
  const head = grid.find((row) => filledCells(row).length > 2);
  for (const c of columnsOf(grid)) {
    if (c < 2 || c > widthOf(grid) - 2) continue;
    const blank = grid.every((row) => textAt(row, c) === '');
    const repeats = head !== undefined && textAt(head, 0) !== '' && textAt(head, c) === textAt(head, 0);
    if (!blank && !repeats && !opensAgain(grid, head, c)) continue;
    const left = columnsFrom(grid, 0, c);
    const right = columnsFrom(grid, blank ? c + 1 : c, widthOf(grid));
    if (isTableOfFigures(left) && isTableOfFigures(right)) return [left, ...sideBySide(right)];
  }
  return [grid];
}

/** A column of names in the middle that has the same headings after it as the first, or totals of its own. */
function opensAgain(grid: Grid, head: GridRow | undefined, c: number): boolean {
  if (!head || textAt(head, c) === '' || grid.some((row) => isFigure(textAt(row, c)))) return false;
  const left = Array.from({ length: c - 1 }, (_, i) => textAt(head, i + 1));
  const right = left.map((_, i) => textAt(head, c + 1 + i));
  if (left.every((text, i) => text !== '' && text === right[i])) return true;
  return grid.some((row) => isTotalLabel(textAt(row, c)) && isTotalLabel(textAt(row, 0)));
}

function columnsFrom(grid: Grid, from: number, to: number): Grid {
  return grid.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
}

/** Names down the first column, figures in another. */
function isTableOfFigures(grid: Grid): boolean {
  const labels = grid.map((row) => textAt(row, 0)).filter((text) => text !== '');
  const figures = numericColumns(grid.slice(1)).filter((c) => c > 0);
  return (
    figures.length > 0 &&
    labels.length >= 2 &&
    labels.filter((text) => !isFigure(text) && !isSentinel(text)).length >= labels.length * 0.7
  );
}

/** "… TOTAL | 127 ⏎ Cheque | No. | £ ⏎ …": a row of names after a total opens the next table. */
function stacked(grid: Grid): Grid[] {
  const rows = grid.filter((row) => !isBlank(row));
  for (let r = 2; r < rows.length - 1; r++) {
    if (!isTotalLabel(textAt(rows[r - 1], 0)) || !namesColumns(rows[r], rows[r + 1])) continue;
    return [rows.slice(0, r), ...stacked(rows.slice(r))];
  }
  const again = headedAgain(rows);
  return again === null ? [rows] : [rows.slice(0, again), ...stacked(rows.slice(again))];
}

/** Where a title is above names of columns that were there before: "2026 projections ⏎ | Amount | No. | Total". */
function headedAgain(rows: Grid): number | null {
  const names = (row: GridRow | undefined) =>
    row?.cells.map((_, c) => (c === 0 ? '' : textAt(row, c))).join('\t') ?? '';
  const seen = new Set<string>();
  const numeric = numericColumns(rows);
  for (const [r, row] of rows.entries()) {
    if (!namesFigures(row, numeric)) continue;
    if (seen.has(names(row)) && r > 2 && isTitle(rows[r - 1], numeric)) {
      let from = r - 1;
      while (from > 1 && isTitle(rows[from - 1], numeric) && !isTotalLabel(textAt(rows[from - 1], 0))) from--;
      return from;
    }
    seen.add(names(row));
  }
  return null;
}

function namesColumns(row: GridRow | undefined, next: GridRow | undefined): boolean {
  // "Expenses" across the row is a section of the same table.
  if (!row || !next || spansAll(row)) return false;
  const above = row.cells.map((_, c) => [textAt(row, c), textAt(next, c)] as const).slice(1);
  const overFigures = above.filter(([, below]) => isFigure(below));
  const isName = (text: string) => text !== '' && !isFigure(text) && !isSentinel(text);
  return textAt(row, 0) !== '' && overFigures.length > 0 && overFigures.every(([text]) => isName(text));
}
