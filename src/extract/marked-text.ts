/** A piece of text with its formatted ranges, as the readers of text, Markdown and HTML collect it. */
import type { Mark, Table } from '../model/block.ts';
import type { BlockHints, CellInput } from '../model/build-blocks.ts';
import { table } from '../model/build-blocks.ts';
import type { Place } from '../model/place.ts';

/** Place of a piece of a text: line and column. */
export type LinePlace = Extract<Place, { kind: 'line' }>;

export interface MarkedText {
  text: string;
  marks: Mark[];
}

export interface MarkedCell extends CellInput {
  marks?: Mark[];
}

/** What HTML tags say of their words, also in a line of Markdown or plain text. */
export const tagMarks: Readonly<Record<string, Mark['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  a: 'link',
};

/** Cuts blanks at both ends and moves the marks along; marks that hold nothing are left out. */
export function trimMarked({ text, marks }: MarkedText): MarkedText {
  const trimmed = text.trim();
  if (trimmed.length === text.length) return { text, marks: marks.filter((m) => m.end > m.start) };
  const lead = text.length - text.trimStart().length;
  return { text: trimmed, marks: shiftMarks(marks, -lead, trimmed.length) };
}

/** Moves marks by `by` and cuts them to `0 … length`. */
export function shiftMarks(marks: readonly Mark[], by: number, length: number): Mark[] {
  return marks
    .map((m) => ({ ...m, start: Math.max(0, m.start + by), end: Math.min(length, m.end + by) }))
    .filter((m) => m.end > m.start);
}

/** True if every visible character is in a mark of this type. */
export function isWholly({ text, marks }: MarkedText, type: Mark['type']): boolean {
  let at = 0;
  let seen = false;
  for (const m of marks.filter((m) => m.type === type).sort((a, b) => a.start - b.start)) {
    if (m.start > at && text.slice(at, m.start).trim() !== '') return false;
    at = Math.max(at, m.end);
    seen = true;
  }
  return seen && text.slice(at).trim() === '';
}

/** A table whose cells carry marks: they become marks of the table's text. */
export function tableOfMarked(
  rows: readonly MarkedCell[][],
  places: Place[],
  hints: BlockHints & { headerRows?: number } = {},
): Table {
  const built = table(
    rows.map((row) =>
      row.map((c) => ({ ...c, bold: c.bold ?? isWholly({ text: c.text, marks: c.marks ?? [] }, 'bold') })),
    ),
    places,
    hints,
  );
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const start = built.rows[r]![c]!.start;
      for (const m of cell.marks ?? []) built.marks.push({ ...m, start: m.start + start, end: m.end + start });
    });
  });
  return built;
}
