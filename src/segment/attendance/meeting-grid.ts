/**
 * A grid of meetings: a row for each member, a column for each date, a letter in each cell. Who met is in the column of
 * this meeting.
 */
import type { Cell } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { findDates } from '../../recognise/dates.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { type Mark, markOf } from './table-marks.ts';

type Grid = readonly (readonly (Cell | null)[])[];

export interface MeetingGrid {
  /** Row of the dates; the members are below. */
  head: number;
  columns: { column: number; iso: string | null }[];
  /** Column of the members' names. */
  name: number;
}

/** Reads the shape of a grid; null if the table is not one. */
export function readMeetingGrid(grid: Grid, lexicon: Lexicon): MeetingGrid | null {
  for (const [head, row] of grid.slice(0, 4).entries()) {
    const columns = row.flatMap((cell, column) => {
      const text = cell?.text.trim() ?? '';
      if (text === '' || text.length > 24 || row.indexOf(cell) !== column) return [];
      const [date] = findDates(text, { dayAndMonth: true });
      return date && date.text.length >= text.replace(/[()]/g, '').length - 4 ? [{ column, iso: date.iso }] : [];
    });
    if (columns.length < 3) continue;
    const first = columns[0]?.column ?? 0;
    const below = grid.slice(head + 1);
    const names = Array.from(
      { length: first },
      (_, c) => below.filter((r) => (readPerson(r[c]?.text ?? '')?.name ?? '').includes(' ')).length,
    );
    const name = names.indexOf(Math.max(...names));
    const cells = below.flatMap((r) => columns.map(({ column }) => r[column]?.text.trim() ?? ''));
    const filled = cells.filter((text) => text !== '');
    const marks = filled.filter((text) => markOf(text, lexicon) !== null).length;
    if (name === -1 || (names[name] ?? 0) < 3 || filled.length < 3 || marks < filled.length * 0.8) continue;
    return { head, columns, name };
  }
  return null;
}

/** The column of the meeting of that day; where none is of it, the last one that anybody has a mark in. */
export function columnOfMeeting({ head, columns }: MeetingGrid, grid: Grid, date: string | null): number | null {
  const exact = columns.find(({ iso }) => iso !== null && iso === date);
  // A wrong year in one of the headings
  const day = columns.find(({ iso }) => iso !== null && date !== null && iso.slice(5) === date.slice(5));
  const used = columns.filter(({ column }) =>
    grid.slice(head + 1).some((row) => (row[column]?.text.trim() ?? '') !== ''),
  );
  return (exact ?? day ?? used.at(-1))?.column ?? null;
}

/** What a member's cell in a grid says; null for somebody who was not a member then. */
export function attendanceInGrid(
  text: string,
  legend: ReadonlyMap<string, Attendance>,
  lexicon: Lexicon,
): Attendance | null {
  const mark: Mark | null = markOf(text, lexicon, legend);
  if (mark === 'yes') return 'present';
  if (mark === 'no') return 'absent';
  return mark;
}
