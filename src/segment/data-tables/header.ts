/** Where the header of a table ends, and what it calls each column. */
import { isFigure, isSentinel } from '../../recognise/figures.ts';
import { isWholeLabel, readPeriodLabel } from '../../recognise/periods/in-labels.ts';
import { filledCells, type Grid, type GridRow, numericColumns, spansAll, textAt } from './grid.ts';

const MOST_HEADER_ROWS = 4;

/** Number of header rows. `stated` is what the source marks as header, 0 if it marks none. */
export function countHeaderRows(grid: Grid, stated: number): number {
  const numeric = numericColumns(grid.slice(Math.max(1, stated)));
  if (opensWithSection(grid, numeric)) return 0;
  let count = holdsFigures(grid[0], numeric) ? 0 : Math.min(stated, grid.length - 1);
  if (count === 0) {
    if (!opensWithHeader(grid, numeric)) return 0;
    count = 1;
  }
  while (count < Math.min(MOST_HEADER_ROWS, grid.length - 1) && goesOn(grid, count, numeric)) count++;
  return count;
}

/** "Revenues" across the first row, with lines of figures below it and "Expenses" across a later one: none names columns. */
function opensWithSection(grid: Grid, numeric: readonly number[]): boolean {
  const [first] = grid;
  if (!first || !spansAll(first)) return false;
  const next = grid.findIndex((row) => !spansAll(row));
  const figures = numeric.filter((c) => isFigure(textAt(grid[next], c)) && !isYear(textAt(grid[next], c)));
  return next > 0 && figures.length > 0 && grid.slice(next).some(spansAll);
}

/** Markdown has no table without header: "| North | 3 |" may stand where names of columns should. */
function holdsFigures(row: GridRow | undefined, numeric: readonly number[]): boolean {
  const texts = numeric.map((c) => textAt(row, c));
  if (textAt(row, 0) === '' || isFigure(textAt(row, 0)) || texts.length === 0 || texts.some(isYear)) return false;
  // "Rooms | 1 | 2 | 3" names columns by numbers.
  const counts = texts.length > 1 && texts.every((text, i) => i === 0 || Number(text) - Number(texts[i - 1]) === 1);
  return !counts && texts.every((text) => isFigure(text));
}

/** True if the first row names columns: no figures but years above the figures. */
function opensWithHeader(grid: Grid, numeric: readonly number[]): boolean {
  const [first, second] = grid;
  if (!first || numeric.length === 0) return false;
  const texts = numeric.map((c) => textAt(first, c));
  const figures = texts.filter(isFigure);
  if (figures.length > 0) {
    const told = grid.slice(1).find((row) => numeric.some((c) => isFigure(textAt(row, c)))) ?? second;
    const below = numeric.map((c) => textAt(told, c)).filter(isFigure);
    return (
      figures.every(isYear) &&
      texts.every((text) => text === '' || isYear(text) || !isFigure(text)) &&
      !below.every(isYear)
    );
  }
  if (texts.some((text) => text !== '')) return !texts.every((text) => text === '' || isSentinel(text));
  // Nothing above the figures: a section of a table without header, unless it is the one bold line on top.
  const one = filledCells(first).length <= 1 && !first.cells[0]?.bold && grid.length > 2;
  return !(one && numeric.some((c) => isFigure(textAt(second, c))));
}

/** True if row `count` still belongs to the header: names under a spanning name, or units under names. */
function goesOn(grid: Grid, count: number, numeric: readonly number[]): boolean {
  const row = grid[count];
  const above = grid[count - 1];
  if (!row || !above) return false;
  const texts = numeric.map((c) => textAt(row, c));
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return false;
  if (filled.some((text) => (isFigure(text) && !isYear(text)) || isSentinel(text))) return false;
  if (
    filled.some(isYear) &&
    numeric.every((c) => grid.slice(count + 1).every((later) => textAt(later, c) === '' || isYear(textAt(later, c))))
  )
    return false;
  const label = textAt(row, 0);
  if (label === '') return true;
  // "For the year: | 2019 | 2018" under "Budget | Actual": years name no columns but with the names above.
  if (filled.every(isYear) && textAt(above, 0) === '' && numeric.every((c) => textAt(above, c) !== '')) return true;
  // "Area | Q1 | Q2" under "2020/21": the row above leaves the label column to this one, or spans.
  return (
    filled.length === texts.length &&
    (textAt(above, 0) === '' || textAt(above, 0) === label) &&
    hasSpans(above, texts.length)
  );
}

/** A row that names several columns at once: merged cells, or blanks beside names. */
function hasSpans(row: GridRow, columns: number): boolean {
  const filled = filledCells(row);
  return filled.length > 0 && (filled.some((cell) => cell.colSpan > 1) || filled.length < columns);
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** The cells of the header above a column, top to bottom, none twice. */
export function headerPath(header: Grid, c: number): string[] {
  const parts: string[] = [];
  for (const row of header) {
    const text = textAt(row, c);
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/**
 * Headers that span by leaving blanks: "2019/20 | | 2020/21 |" above "Q1 | Q2 | Q1 | Q2" in text without merged cells.
 * The names that a column is under, its own last.
 */
export function spreadSpans(header: Grid): Grid {
  return header.map((row, r) => {
    const below = header[r + 1];
    if (!below || !spansByBlanks(row, below)) return row;
    let last: GridRow['cells'][number] = null;
    const cells = row.cells.map((cell, c) => {
      if (textAt(row, c) !== '') last = cell;
      return c > 0 && textAt(row, c) === '' && textAt(below, c) !== '' && !/^(?:total|all)\b/i.test(textAt(below, c))
        ? last
        : cell;
    });
    return { ...row, cells };
  });
}

function spansByBlanks(row: GridRow, below: GridRow): boolean {
  const filled = row.cells.flatMap((_, c) => (c > 0 && textAt(row, c) !== '' ? [c] : []));
  const blank = row.cells.flatMap((_, c) => (c > 0 && textAt(row, c) === '' && textAt(below, c) !== '' ? [c] : []));
  if (filled.length === 0 || blank.length === 0 || filled.length > blank.length + 1) return false;
  if (filled.some((c) => row.cells.indexOf(row.cells[c] ?? null) !== row.cells.lastIndexOf(row.cells[c] ?? null)))
    return false;
  // Only names that group time or repeat below can be over blanks: else the blank is just blank.
  const names = filled.map((c) => textAt(row, c));
  const leaves = row.cells.map((_, c) => textAt(below, c)).filter((text, c) => c > 0 && text !== '');
  const isPeriod = (text: string) => {
    const label = readPeriodLabel(text);
    return label !== null && isWholeLabel(text, label);
  };
  return names.every(isPeriod) || new Set(leaves).size < leaves.length || leaves.every(isPeriod);
}
