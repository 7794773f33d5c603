/** Tables that run over pages → one list of rows, whose cells know their text and their places. */
import type { Place } from '../../../model/place.ts';
import type { FoundTable } from '../page/page-content.ts';
import type { Vocabulary } from '../text/line-text.ts';
import { COLUMN_DRIFT_PT } from '../tolerances.ts';
import { cellText } from './cell-text.ts';
import { headerRowsByLook } from './header-rows.ts';
import type { RowCell } from './row-cell.ts';

/** Narrower columns without any text are the white of double borders. */
const EMPTY_COLUMN_PT = 12;

/** Rows of a table and how many of them are its header: later pages repeat them, or their look tells. */
export interface TableRows {
  rows: RowCell[][];
  headerRows: number;
}

/** Makes a place of a box on a page. */
export type PlaceMaker = (page: number, box: { x0: number; top: number; x1: number; bottom: number }) => Place;

/** True if the second table may go on with the first on the next page: the same outer edges, the same columns. */
export function sameColumns(a: FoundTable, b: FoundTable): boolean {
  if (a.by === 'alignment' || b.by === 'alignment') {
    return a.by === b.by && a.columns.length === b.columns.length && a.x0 < b.x1 && b.x0 < a.x1;
  }
  const near = (x: number, y: number) => Math.abs(x - y) <= COLUMN_DRIFT_PT;
  if (!near(a.x0, b.x0) || !near(a.x1, b.x1)) return false;
  const [few, many] = a.columns.length <= b.columns.length ? [a, b] : [b, a];
  return few.columns.length > 2 && few.columns.every((x) => many.columns.some((y) => near(x, y)));
}

/** The rows of the parts of one table, repeated header rows dropped, rows cut by a page end made whole. */
export function rowsOfParts(parts: readonly FoundTable[], vocabulary: Vocabulary, place: PlaceMaker): TableRows {
  const widest = parts.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
  let headerRows = 0;
  const rows: RowCell[][] = [];
  const made = parts.map((part) => rowsOfPart(part, widest.columns, vocabulary, place));
  const uncut = made.flatMap((own, n) => (n === 0 ? own : own.slice(1)));
  made.forEach((own, n) => {
    let next = own;
    if (n > 0) {
      const repeated = repeatedRows(rows, next);
      if (repeated > 0) headerRows = Math.max(headerRows, repeated);
      next = next.slice(repeated);
      if (next[0]?.every((cell) => cell.text === '')) next.shift();
      const last = rows.at(-1);
      const [first, ...others] = next;
      if (last && first && goesOn(last, first, areKeyed(uncut, last.length))) {
        append(last, first);
        next = others;
      }
    }
    rows.push(...next);
  });
  headerRows ||= headerRowsByLook(rows);
  for (const row of rows.slice(0, headerRows)) for (const cell of row) cell.header = true;
  return { rows: withoutEmptyColumns(rows, widest), headerRows };
}

function rowsOfPart(
  part: FoundTable,
  columns: readonly number[],
  vocabulary: Vocabulary,
  place: PlaceMaker,
): RowCell[][] {
  const same = part.columns.length === columns.length;
  const at = (i: number) => {
    if (same) return i;
    const x = part.columns[i]!;
    return columns.reduce((best, y, j) => (Math.abs(y - x) < Math.abs(columns[best]! - x) ? j : best), 0);
  };
  const rows: RowCell[][] = Array.from({ length: part.rowCount }, () => []);
  for (const cell of part.cells) {
    const words = cell.lines.flatMap((l) => l.words).filter((w) => /[\p{L}\p{N}]/u.test(w.text));
    const column = at(cell.column);
    rows[cell.row]!.push({
      text: cellText(cell, vocabulary),
      column,
      rowSpan: cell.rowSpan,
      colSpan: Math.max(1, at(cell.column + cell.colSpan) - column),
      bold: words.length > 0 && words.every((w) => w.bold),
      shaded: cell.shaded,
      header: false,
      places: [place(part.page, cell)],
    });
  }
  return withoutGhostRows(rows);
}

/** Drops rows in which no cell begins. Cells that span them shrink. */
function withoutGhostRows(rows: RowCell[][]): RowCell[][] {
  const ghost = rows.map((row) => row.length === 0);
  rows.forEach((row, r) => {
    for (const cell of row) cell.rowSpan -= ghost.slice(r + 1, r + cell.rowSpan).filter(Boolean).length;
  });
  return rows.filter((row) => row.length > 0);
}

/** Number of rows at the head of a part that repeat the head of the table. */
function repeatedRows(rows: readonly RowCell[][], next: readonly RowCell[][]): number {
  const text = (row: RowCell[] | undefined) => row?.map((c) => c.text.replace(/\s{1,9}/g, ' ')).join('\t') ?? '';
  if (next.length > 1 && repeatsInPart(rows[0], next[0]!)) return 1;
  let n = 0;
  while (n < Math.min(rows.length, next.length, 4) && text(rows[n]).trim() !== '' && text(rows[n]) === text(next[n]))
    n++;
  return n === next.length && n > 1 ? 0 : n;
}

/** A bold row that says again some of the head's cells, the others left empty. */
function repeatsInPart(head: readonly RowCell[] | undefined, row: readonly RowCell[]): boolean {
  if (!head) return false;
  const filled = row.filter((cell) => cell.text !== '');
  const same = (cell: RowCell) => head.some((h) => h.column === cell.column && h.text === cell.text && h.bold);
  return filled.length > 0 && filled.every((cell) => cell.bold && same(cell));
}

/** This many rows, nearly all with something in their first cell, show that the rows of a table begin so. */
const LEAST_KEYED_ROWS = 4;
const KEYED_SHARE = 0.9;

/** True if a row with an empty first cell is an exception among the rows of so many cells. */
function areKeyed(rows: readonly RowCell[][], cells: number): boolean {
  const full = rows.filter((row) => row.length === cells);
  const keyed = full.filter(([first]) => first!.column === 0 && first!.text !== '').length;
  return full.length >= LEAST_KEYED_ROWS && keyed >= KEYED_SHARE * full.length;
}

/** A row that the page end cut: its first cell is empty, and what it holds goes on with cells that are open. */
function goesOn(last: readonly RowCell[], next: readonly RowCell[], keyed: boolean): boolean {
  if (next.length === 0 || last.length !== next.length) return false;
  const filled = next.map((cell, i) => [cell, last[i]!] as const).filter(([cell]) => cell.text !== '');
  if (filled.length === 0 || next[0]!.text !== '' || last[0]!.text === '') return false;
  if (!filled.every(([, before]) => before.text !== '')) return false;
  if (keyed) return true;
  return filled.some(([cell, before]) => /^\p{Ll}/u.test(cell.text) || !/[.;:!?\d]["”’')\]]{0,2}$/u.test(before.text));
}

function append(last: RowCell[], next: readonly RowCell[]): void {
  next.forEach((cell, i) => {
    const before = last[i]!;
    if (cell.text === '') return;
    const open = !/[.;:!?]$/.test(before.text) || /^\p{Ll}/u.test(cell.text);
    before.text += (open ? ' ' : '\n') + cell.text;
    before.places.push(...cell.places);
  });
}

function withoutEmptyColumns(rows: RowCell[][], { columns }: FoundTable): RowCell[][] {
  const empty = new Set<number>();
  for (let c = 0; c + 1 < columns.length; c++) {
    if (columns[c + 1]! - columns[c]! >= EMPTY_COLUMN_PT) continue;
    const begins = rows.flat().filter((cell) => cell.column === c);
    if (begins.every((cell) => cell.text === '' && cell.colSpan === 1)) empty.add(c);
  }
  if (empty.size === 0) return rows;
  return rows
    .map((row) =>
      row
        .filter((cell) => !(empty.has(cell.column) && cell.text === '' && cell.colSpan === 1))
        .map((cell) => {
          let colSpan = 0;
          for (let c = cell.column; c < cell.column + cell.colSpan; c++) if (!empty.has(c)) colSpan++;
          return { ...cell, colSpan: Math.max(1, colSpan) };
        }),
    )
    .filter((row) => row.length > 0);
}
