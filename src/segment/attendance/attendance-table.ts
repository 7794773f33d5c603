/** Attendance lists set as tables: a column of names with marks, a column per group, a grid of meetings. */

import type { Cell } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { initialsFit } from '../../recognise/people/initials.ts';
import { areRecords, type PersonEntry, readPersonList, readPersonRecord } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { readSurnamesFirst } from '../../recognise/people/surname-first.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { TableReading } from '../table-kind.ts';
import { groupOf } from './labels.ts';
import { attendanceInGrid, columnOfMeeting, readMeetingGrid } from './meeting-grid.ts';
import { type Columns, columnsOf } from './table-columns.ts';
import { markOf } from './table-marks.ts';

/** "Voting seat (Y/N)": a column of yes and no that does not say who was there. */
const SAYS_ELSE = /\b(?:vot(?:e|es|ed|er|ing)|seat|quorum|conflicts?|interests?|declar\p{L}{1,8}|paid|dues)\b/u;

export interface FoundAttendance {
  entry: PersonEntry;
  attendance: Attendance;
  /** Range in the table's text. */
  start: number;
  end: number;
}

type Row = readonly (Cell | null)[];

export interface About {
  /** The meeting's day, for grids of meetings. */
  date: string | null;
  /** What letters mean, as the document says. */
  legend: ReadonlyMap<string, Attendance>;
  /** The line above the table. */
  above: string;
}

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

const found = (cell: Cell, entry: PersonEntry, attendance: Attendance): FoundAttendance => ({
  entry,
  attendance,
  start: cell.start + entry.start,
  end: cell.start + entry.end,
});

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

function byRow(grid: readonly Row[], columns: Columns, about: About, lexicon: Lexicon): FoundAttendance[] {
  const { name, headed, groups } = columns;
  const rows = grid.slice(headed ? 1 : 0);
  const people: FoundAttendance[] = [];
  const surnameFirst = namesBySurname(rows.map((row) => row[name]?.text ?? ''));
  const records = areRecords(rows.map((row) => row[name]?.text ?? '').filter((text) => text.trim() !== ''));
  const marked = rows.some((row) =>
    row.some((cell, c) => c > name && groups[c] && markOf(cell?.text ?? '', lexicon) === 'yes'),
  );
  // Below "Apologies" a table of names and reasons holds who is away.
  const named = columns.groups.some((group) => group !== null) ? null : groupOf(about.above, lexicon);
  const standing: Attendance = named === 'apologies' || named === 'absent' ? named : 'present';
  let current: Attendance = groups[0] ?? standing;
  // Two columns of names, nothing else: every cell is a person.
  const bare =
    !headed &&
    grid.every((row) => row.every((cell) => (cell?.text.trim() ?? '') === '' || readPerson(cell?.text ?? '') !== null));
  for (const row of rows) {
    const first = row[0]?.text ?? '';
    const group = groupOf(first.replace(/[:\s]{1,50}$/, ''), lexicon);
    if (group) current = group;
    // "Note-taker | Ann Lee", "Trustees | …": a label of another kind ends the group above.
    else if (first.trim() !== '' && !readPerson(first) && row.length > 1) current = standing;
    for (const [c, cell] of row.entries()) {
      if (!cell || row.indexOf(cell) !== c || (headed && c !== name) || (group && c === 0)) continue;
      const text = cell.text.replaceAll('\n', ';');
      const family = columns.family === null ? null : row[columns.family];
      const whole = family ? `${cell.text.trim()} ${family.text.trim()}` : text;
      const reversed = surnameFirst && !group && c === name ? readSurnamesFirst([whole.trim()], true) : null;
      const record = reversed?.[0] ?? ((records || family) && !group ? readPersonRecord(whole) : null);
      const entries = record ? [record] : readPersonList(whole);
      const [entry] = entries;
      if (!entry) continue;
      if (entries.length > 1 || group || bare) {
        // "Ann Lee/Bo Roe | no": the mark is of both who share the seat.
        const shared = !group && !bare && c === name && headed;
        const said = shared
          ? readRow(row, c, columns, entry, { current, marked, legend: about.legend }, lexicon)
          : current;
        for (const each of entries) people.push(found(cell, each, said));
        if (!group && !bare) break;
        continue;
      }
      const attendance = readRow(row, c, columns, entry, { current, marked, legend: about.legend }, lexicon);
      if (family) people.push({ entry, attendance, start: cell.start, end: Math.max(cell.end, family.end) });
      else people.push(found(cell, entry, attendance));
      break;
    }
  }
  return people;
}

/** "Lee, Ann J.", "Roe, Bo": a column that gives the surname first in most of its cells. */
const namesBySurname = (cells: readonly string[]): boolean =>
  readSurnamesFirst(cells.map((text) => text.trim()).filter((text) => text !== '')) !== null;

/** A list of members in a spreadsheet names people and says nothing of a meeting; "Present", "Attended" in its head do. */
export function saysWhoCame({ grid }: TableReading, lexicon: Lexicon): boolean {
  return (grid[0] ?? []).some((cell) => groupOf(normaliseLabel(cell?.text ?? ''), lexicon) !== null);
}

/** What the other cells of a person's row say: who they are goes to the entry, whether they came is given back. */
function readRow(
  row: Row,
  at: number,
  { header, groups, headed, name, family, initials }: Columns,
  entry: PersonEntry,
  of: { current: Attendance; marked: boolean; legend: ReadonlyMap<string, Attendance> },
  lexicon: Lexicon,
): Attendance {
  const { person } = entry;
  const several = groups.filter((g, c) => g !== null && c !== at).length >= 2;
  let attendance: Attendance | null = null;
  for (const [c, cell] of row.entries()) {
    if (!cell || cell === row[at] || c === family || row.indexOf(cell) !== c) continue;
    const text = cell.text.trim();
    if (text === '') continue;
    // "Treasurer | Ann Lee | yes"
    if (c < name) {
      const office = text.replace(/^\d{1,2}[.)]?\s/, '');
      if (headed && isRole(office)) person.role ??= office;
      continue;
    }
    if (headed && SAYS_ELSE.test(header[c] ?? '')) continue;
    if (c === initials && /^\p{L}[\p{L}\d.]{0,5}$/u.test(text)) {
      person.initials ??= text;
      continue;
    }
    const head = groups[c] ?? null;
    const mark = markOf(text, lexicon, of.legend);
    if (mark === 'yes') attendance = head ?? attendance;
    // An empty box below "Apologies" says nothing where another column is ticked.
    else if (mark === 'no') attendance ??= several || head === 'apologies' || head === 'absent' ? null : 'absent';
    else if (mark && (head || !isRole(text) || mark === 'apologies' || mark === 'absent')) attendance = mark;
    else if (isRole(text)) person.role ??= text;
    else if (/^\p{Lu}[\p{Lu}\p{Ll}]{1,4}$/u.test(text) && initialsFit(text, person.name)) person.initials ??= text;
    else if (!/@|^\d/.test(text) && /\p{L}/u.test(text)) person.organisation ??= text.replace(/\s+/g, ' ');
  }
  // A blank below "Present" where others are ticked, too.
  const blank = groups.some((group, c) => c > at && group === 'present' && (row[c]?.text.trim() ?? '') === '');
  const ticks = several || blank;
  return attendance ?? (ticks && of.marked ? 'absent' : of.current);
}
