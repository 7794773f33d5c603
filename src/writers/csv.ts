/** Rows → CSV: RFC 4180, UTF-8, CRLF, one header row, and no cell that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, type CsvProfile, keptForExcel } from './csv-profile.ts';

export type CsvValue = string | number | boolean | null;

export interface CsvColumn<Row> {
  name: string;
  /** The heading where people read the table; left out, the name. */
  title?: string;
  /** `text` cells come from documents and are guarded; `value` cells (dates, ids, numbers) are ours. */
  kind: 'text' | 'value';
  value(row: Row): CsvValue;
}

/** The header and one line per row. */
export const toCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>, profile?: CsvProfile): string =>
  [...csvPieces(columns, rows, profile)].join('');

/** The same in pieces; the first holds the header. */
export function* csvPieces<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  profile: CsvProfile = 'plain',
): Generator<string> {
  const isForExcel = profile === 'excel';
  let mark = isForExcel ? BYTE_ORDER_MARK : '';
  for (const piece of printed(cellsOf(columns, rows, isForExcel))) {
    yield mark + piece;
    mark = '';
  }
}

function* cellsOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  isForExcel: boolean,
): Generator<CsvValue[]> {
  yield columns.map((column) => guardFormula(column.name));
  for (const row of rows) {
    yield columns.map((column) => {
      const cell = cellOf(column, row);
      return isForExcel && column.kind === 'text' ? keptForExcel(cell) : cell;
    });
  }
}

/** Rows that are printed at once: the cells of a whole large table would be many times its text. */
const ROWS_AT_ONCE = 1000;

/** Rows of plain cells; texts among them are guarded, numbers stay. */
export const csvLines = (rows: Iterable<readonly CsvValue[]>): string => [...printed(rows)].join('');

function* printed(rows: Iterable<readonly CsvValue[]>): Generator<string> {
  let waiting: string[][] = [];
  // A line end of another kind, alone in a cell, would end the record for most readers.
  const print = () => stringify(waiting, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  for (const row of rows) {
    waiting.push(row.map((cell) => (cell === null ? '' : String(cell))));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield print();
    waiting = [];
  }
  if (waiting.length > 0) yield print();
}

function cellOf<Row>(column: CsvColumn<Row>, row: Row): CsvValue {
  const value = column.value(row);
  return column.kind === 'text' && typeof value === 'string' ? textCell(value) : value;
}

/** A text of a document as one cell: lines joined by ` / `, formulas made harmless. */
export function textCell(text: string): string {
  return guardFormula(text.replaceAll(/(?<![^\S\n\r])[^\S\n\r]*[\n\r]+\s*/g, ' / ').replaceAll('\0', ''));
}

/** What spreadsheets take for the start of a formula, also in the full-width forms of East Asian keyboards. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\n＝＋－＠]/u;
/** "-5", "+3.2%", "-£1,200", "-5 – 3", "–": figures and marks for "none", which no spreadsheet runs. */
const FIGURE = /^\s*[+-]?\s?[£$€]?\d[\d,. ]*%?(?:\s?[-–]\s?[£$€]?\d[\d,. ]*%?)?\s*$/u;
const DASHES = /^\s*-{1,3}\s*$/;

/** Puts an apostrophe before a text that a spreadsheet would run; figures stay as they are. */
export function guardFormula(text: string): string {
  if (!FORMULA.test(text) || FIGURE.test(text) || DASHES.test(text)) return text;
  return `'${text}`;
}
