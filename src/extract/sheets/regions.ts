/** A sheet → the stretches of rows that belong together, and what of each is its table. */
import type { SheetCell } from './sheet.ts';

export interface SheetRow {
  number: number;
  cells: SheetCell[];
}

export interface Region {
  /** Lines above the table: titles, "Last updated: …". */
  above: SheetRow[];
  table: SheetRow[];
  /** Source and notes below it. */
  below: SheetRow[];
}

const LEAST_ROWS = 2;
/** A line above a table fills no more cells than this: "Chair: | A. Lee". */
const CELLS_OF_A_LINE = 2;
const LONGEST_HEADING = 40;
const BELOW = /^(?:sources?\b|data sources?\b|notes?\b|n\.?b\.?\b|key\b|\*|†|‡|§|\(\d{1,2}\)\s)/;

/** Rows with words, split where blank rows are between them, unless what follows goes on with the table above. */
export function regionsOf(cells: readonly SheetCell[]): Region[] {
  const regions: Region[] = [];
  for (const rows of stretchesOf(cells)) {
    const next = partRegion(rows);
    const last = regions.at(-1);
    if (last && goesOn(last, next)) {
      last.table.push(...next.table);
      last.below.push(...next.below);
    } else regions.push(next);
  }
  return regions;
}

/** Rows that a merged cell bridges stay together. */
function stretchesOf(cells: readonly SheetCell[]): SheetRow[][] {
  const stretches: SheetRow[][] = [];
  let covered = 0;
  for (const row of rowsOf(cells)) {
    const current = stretches.at(-1);
    if (current && row.number <= covered + 1) current.push(row);
    else stretches.push([row]);
    for (const cell of row.cells) covered = Math.max(covered, cell.row + cell.rowSpan - 1);
  }
  return stretches;
}

function rowsOf(cells: readonly SheetCell[]): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.number === cell.row) last.cells.push(cell);
    else rows.push({ number: cell.row, cells: [cell] });
  }
  return rows;
}

function partRegion(rows: SheetRow[]): Region {
  const first = tableStart(rows);
  let end = rows.length;
  while (end > first + LEAST_ROWS && isBelow(rows[end - 1]!)) end -= 1;
  return { above: rows.slice(0, first), table: rows.slice(first, end), below: rows.slice(end) };
}

/**
 * Titles fill one cell, or two with their label, where the table below is wider. A table of two columns has no lines of
 * two cells above it: those are its rows. What fills a single column is text that somebody typed there.
 */
function tableStart(rows: readonly SheetRow[]): number {
  const left = leftOf(rows);
  let width = 0;
  for (const row of rows) width = Math.max(width, row.cells.length);
  if (width === 1 || (width === CELLS_OF_A_LINE && areLabelled(rows))) return rows.length;
  const wide = rows.findIndex(({ cells }) => cells.length > CELLS_OF_A_LINE);
  const titled = wide >= 0 && isHeading(rows[wide]!);
  const isLine = ({ cells: [first, ...others] }: SheetRow) =>
    first!.column === left && (others.length === 0 || (others.length === 1 && (titled || first!.text.endsWith(':'))));
  const start = rows.findIndex((row) => !isLine(row) || (width <= CELLS_OF_A_LINE && row.cells.length > 1));
  return start < 0 ? rows.length : start;
}

/** "Chair: | A. Lee" and the like; one row of two cells alone is not a table either. */
function areLabelled(rows: readonly SheetRow[]): boolean {
  const pairs = rows.filter(({ cells }) => cells.length > 1);
  return pairs.length === 1 || pairs.every(({ cells }) => cells[0]!.text.endsWith(':'));
}

function leftOf(rows: readonly SheetRow[]): number {
  let left = Number.POSITIVE_INFINITY;
  for (const row of rows) left = Math.min(left, row.cells[0]!.column);
  return left;
}

/** A row of short words without figures, each said once. */
function isHeading({ cells }: SheetRow): boolean {
  const words = cells.map(({ text }) => text.trim());
  return (
    words.every((text) => text.length <= LONGEST_HEADING && /^\D+$/.test(text)) && new Set(words).size === words.length
  );
}

/** Blank rows inside a log: what follows has no heading of its own, and is in the same columns. */
function goesOn(last: Region, next: Region): boolean {
  const [header, ...body] = last.table;
  const [first] = next.table;
  if (!header || !first || body.length === 0 || next.above.length > 0 || last.below.length > 0) return false;
  const columns = new Set(last.table.flatMap(({ cells }) => cells.map(({ column }) => column)));
  if (!next.table.every(({ cells }) => cells.every(({ column }) => columns.has(column)))) return false;
  if (isBold(header)) return !isBold(first) && !isSame(header, first);
  if (!isHeading(first) || next.table.length === 1) return true;
  // A status or a name that the table above has in the same column.
  const known = new Set(body.flatMap(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`)));
  return first.cells.some(({ column, text }) => known.has(`${column} ${text}`));
}

const isBold = ({ cells }: SheetRow): boolean => cells.every(({ bold }) => bold);

const isSame = (a: SheetRow, b: SheetRow): boolean =>
  a.cells.map(({ text }) => text).join('\n') === b.cells.map(({ text }) => text).join('\n');

function isBelow({ cells: [first, ...others] }: SheetRow): boolean {
  return first !== undefined && others.length === 0 && BELOW.test(first.text.trim().toLowerCase());
}
