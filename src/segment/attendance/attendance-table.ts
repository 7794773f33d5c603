/** Attendance lists set as tables: a column of names with marks, a column per group, a grid of meetings. */

import type { Cell } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { readPersonList, readPersonRecord } from '../../recognise/people/person-list.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { TableReading } from '../table-kind.ts';
import { type About, byRow, type FoundAttendance, found } from './attendance-rows.ts';
import { groupOf } from './labels.ts';
import { attendanceInGrid, columnOfMeeting, readMeetingGrid } from './meeting-grid.ts';
import { type Columns, columnsOf } from './table-columns.ts';
import { markOf } from './table-marks.ts';

type Row = readonly (Cell | null)[];

export function attendanceTable({ grid: whole }: TableReading, about: About, lexicon: Lexicon): FoundAttendance[] {
  const grid = stacked(whole);
  const meetings = readMeetingGrid(grid, lexicon);
  if (meetings) {
    const column = columnOfMeeting(meetings, grid, about.date);
    return grid.slice(meetings.head + 1).flatMap((row) => {
      const attendance = column === null ? null : attendanceInGrid(row[column]?.text ?? '', about.legend, lexicon);
      const cell = row[meetings.name];
      const entry = attendance && cell ? readPersonRecord(cell.text) : null;
      return cell && entry && attendance ? [found(cell, entry, attendance)] : [];
    });
  }
  // "PRESENT      ABSENT" in a line of its own over two columns of names
  const labels = about.above
    .trim()
    .split(/\t|\s{3,40}/)
    .map((one) => groupOf(one, lexicon));
  if (labels.length === grid[0]?.length && labels.length >= 2 && labels.every((group) => group !== null))
    return byColumn([[], ...grid], labels);
  const columns = columnsOf(grid, lexicon);
  const named = columns.groups.filter((g) => g !== null).length;
  if (
    new Set(grid[0] ?? []).size >= 2 &&
    named >= 2 &&
    !hasMarks(grid, columns, lexicon) &&
    (columns.groups[0] || holdNames(grid, columns))
  )
    return byColumn(grid, columns.groups);
  return byRow(grid, columns, about, lexicon);
}

/** "Name | Here | Name | Here": the list goes on in further columns, which come below the first ones. */
function stacked(grid: readonly Row[]): readonly Row[] {
  const header = (grid[0] ?? []).map((cell) => normaliseLabel(cell?.text ?? ''));
  const half = header.length / 2;
  const twice =
    header.length >= 4 && header.length % 2 === 0 && header[0] !== '' && new Set(grid[0]).size === header.length;
  if (!twice || header.slice(0, half).join('|') !== header.slice(half).join('|')) return grid;
  return [...grid.map((row) => row.slice(0, half)), ...grid.slice(1).map((row) => row.slice(half))];
}

/** The columns after the first hold ticks, not names: "Member | Present | Apologies". */
function hasMarks(grid: readonly Row[], { groups }: Columns, lexicon: Lexicon): boolean {
  const cells = grid
    .slice(1)
    .flatMap((row) => row.filter((cell, c) => c > 0 && groups[c] && (cell?.text.trim() ?? '') !== ''));
  return (
    cells.length > 0 && cells.filter((cell) => markOf(cell?.text ?? '', lexicon) !== null).length >= cells.length * 0.6
  );
}

/** "Team | Members present | Members absent": names are below the groups, not beside them. */
function holdNames(grid: readonly Row[], { groups }: Columns): boolean {
  const cells = grid.slice(1).flatMap((row) => row.filter((cell, c) => groups[c] && (cell?.text.trim() ?? '') !== ''));
  const lists = cells.filter((cell) =>
    readPersonList(cell?.text ?? '').some(({ person }) => person.name.includes(' ')),
  );
  return cells.length > 0 && lists.length >= cells.length * 0.6;
}

function byColumn(grid: readonly Row[], groups: (Attendance | null)[]): FoundAttendance[] {
  return grid.slice(1).flatMap((row) =>
    row.flatMap((cell, c) => {
      const group = groups[c];
      if (!cell || !group || row.indexOf(cell) !== c) return [];
      return readPersonList(cell.text.replaceAll('\n', ';')).map((entry) => found(cell, entry, group));
    }),
  );
}

/** A list of members in a spreadsheet names people and says nothing of a meeting; "Present", "Attended" in its head do. */
export function saysWhoCame({ grid }: TableReading, lexicon: Lexicon): boolean {
  return (grid[0] ?? []).some((cell) => groupOf(normaliseLabel(cell?.text ?? ''), lexicon) !== null);
}
