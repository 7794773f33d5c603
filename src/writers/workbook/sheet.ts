/** A sheet of a workbook as a value: columns with a meaning, rows, and what is set apart. */

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

/** Rows that are set apart while a formula holds of them; `{Title}` stands for the cell of that column. */
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
  rows: readonly unknown[];
  highlights?: readonly Highlight[];
  /** Lines above the table, as a carry-forward table has them; the first is its title. */
  above?: readonly string[];
  /** For `apply`, not for people. */
  hidden?: boolean;
}

export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  more: Pick<SheetData, 'highlights' | 'above' | 'hidden'> = {},
): SheetData {
  return { name, columns: columns as unknown as SheetColumn<never>[], rows, ...more };
}
