/** A sheet of a workbook as a value: columns with a meaning, rows, and what is set apart. */
import { firstByKey, firstRows, type Order, type Rows } from '../../model/rows.ts';

export type SheetValue = string | number | boolean | null;

export interface SheetColumn<Row> {
  title: string;
  /** In characters. */
  width: number;
  /**
   * `text`: stays what it is, whatever it looks like · `long`: the same over several lines · `date`: a day becomes a date,
   * all else stays text · `number`: a figure, right-aligned.
   */
  kind: 'text' | 'long' | 'date' | 'number';
  value(row: Row): SheetValue;
  /** What may be chosen from. */
  choices?: readonly string[];
}

/** Rows that are set apart while a formula holds of them; `{Title}` is replaced by the cell of that column. */
export interface Highlight {
  formula: string;
  fill: string;
  bold?: boolean;
}

/** Rows that want a look. */
export const LOOK: Highlight = { formula: '{Wants a look}<>""', fill: 'FFFFF3CD' };

export interface SheetData {
  name: string;
  columns: readonly SheetColumn<never>[];
  rows: Rows<unknown>;
  /** Which rows come first; left out, as they come. */
  order?: Order<never>;
  highlights?: readonly Highlight[];
  /** Lines above the table, as a carry-forward table has them; the first is its title. */
  above?: readonly string[];
  /** For `apply`, not for people. */
  hidden?: boolean;
}

export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: Rows<Row>,
  more: Pick<SheetData, 'highlights' | 'above' | 'hidden'> & { order?: Order<Row> } = {},
): SheetData {
  return { name, columns: columns as unknown as SheetColumn<never>[], rows, ...(more as Partial<SheetData>) };
}

/**
 * The same with its first rows only, as values: what they are made of is not held, and they themselves only while they are gone
 * through.
 */
export function cutSheet(sheet: SheetData, most: number): SheetData {
  const columns = sheet.columns as readonly SheetColumn<unknown>[];
  const valuesOf = (row: unknown) => columns.map(({ value }) => value(row));
  const order = sheet.order as Order<unknown> | undefined;
  const rows: Rows<readonly SheetValue[]> = {
    length: Math.min(sheet.rows.length, most),
    [Symbol.iterator]() {
      const first = order ? firstByKey(sheet.rows, most, order, valuesOf) : firstRows(sheet.rows, most, valuesOf);
      return first[Symbol.iterator]();
    },
  };
  const inPlace = columns.map((column, c) => ({ ...column, value: (row: readonly SheetValue[]) => row[c] ?? null }));
  const { order: _, ...rest } = sheet;
  return { ...rest, columns: inPlace as unknown as SheetColumn<never>[], rows };
}

/** What is below a heading. */
export function valuesIn({ columns, rows }: SheetData, title: string): SheetValue[] {
  const column = (columns as readonly SheetColumn<unknown>[]).find((one) => one.title === title);
  return column === undefined ? [] : [...rows].map((row) => column.value(row));
}
