/** What every table reader of plain text gives back. */
import type { TextLine } from '../lines.ts';

/** One cell before its inline marks are read. */
export interface TextCell {
  text: string;
  line: number;
  column: number;
  endLine: number;
}

export interface FoundTable {
  rows: TextCell[][];
  /** Rows above a separator row; 0 where there is none. */
  headerRows: number;
  /** Index of the first line after the table. */
  to: number;
}

/** Lines that look like rows up to `to` and make no table together. */
export interface NoTable {
  rows: null;
  to: number;
}

/** Looks for a table that begins at line `from`; null if that line is not a row. */
export type TableReader = (lines: readonly TextLine[], from: number) => FoundTable | NoTable | null;

/** Splits a line at a sign or pattern into cells with their columns. */
export function cellAt(line: TextLine, start: number, end: number): TextCell {
  const whole = line.raw.slice(start, end);
  const text = whole.trim();
  const lead = text === '' ? 0 : whole.length - whole.trimStart().length;
  const cut = line.column - (line.raw.length - line.raw.trimStart().length);
  return { text, line: line.number, column: Math.max(1, cut + start + lead), endLine: line.number };
}

export function emptyCell(line: TextLine): TextCell {
  return { text: '', line: line.number, column: 1, endLine: line.number };
}

const DASHES = /^[-=_:\s–—]*$/;

/** "-----", ":---:", "" (with dashes in at least one cell of the row): a rule between rows, not a row. */
export function isRuleRow(cells: readonly { text: string }[]): boolean {
  return cells.every((c) => DASHES.test(c.text)) && cells.some((c) => /[-=_–—]{2}/.test(c.text));
}

/** Adds `more` to a cell: on a line of its own if it is a list item there, else after a blank. */
export function extendCell(cell: TextCell, more: TextCell, glue: ' ' | '\n'): void {
  if (more.text === '') return;
  if (cell.text === '') {
    cell.line = more.line;
    cell.column = more.column;
  }
  cell.text = cell.text === '' ? more.text : `${cell.text}${glue}${more.text}`;
  cell.endLine = Math.max(cell.endLine, more.endLine);
}

/** A row that is the rest of the row above: "Number of" / "visits", "plan for" / "the child 20/21". */
export function isRestOfRow(above: readonly TextCell[], row: readonly TextCell[]): boolean {
  const filled = row.filter((c) => c.text !== '');
  if (filled.length === 0 || filled.length > row.length / 2) return false;
  return row.every((cell, c) => {
    if (cell.text === '') return true;
    const over = above[c]?.text ?? '';
    if (over === '') return false;
    return (
      /^(?:<\w{1,6}>|\*{1,3})?[\p{Ll}(&/]/u.test(cell.text) ||
      /(?:[,&/–-]|\b(?:of|for|the|and|to|in|by|per|or|a))$/i.test(over)
    );
  });
}

/** Looks like a figure: "12", "£1,200.50", "45%", "-", "n/a". */
export function isFigure(text: string): boolean {
  return /^(?:[-–*]|n\/a|[-(]?[£$€]?\s?\d[\d,. ]{0,20}\s?%?\)?)$/i.test(text.replace(/<[^<>]{1,20}>|\*\*/g, '').trim());
}
