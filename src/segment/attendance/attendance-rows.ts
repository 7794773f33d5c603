/** Attendance lists with a row for each person: a name, who that is, and marks that say whether they came. */

import type { Cell } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { initialsFit } from '../../recognise/people/initials.ts';
import { areRecords, type PersonEntry, readPersonList, readPersonRecord } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { readSurnamesFirst } from '../../recognise/people/surname-first.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { groupOf, isAway } from './labels.ts';
import type { Columns } from './table-columns.ts';
import { markOf } from './table-marks.ts';

export interface FoundAttendance {
  entry: PersonEntry;
  attendance: Attendance;
  /** Range in the table's text. */
  start: number;
  end: number;
}

export interface About {
  /** The meeting's day, for grids of meetings. */
  date: string | null;
  /** What letters mean, as the document says. */
  legend: ReadonlyMap<string, Attendance>;
  /** The line above the table. */
  above: string;
}

type Row = readonly (Cell | null)[];

/** "Voting seat (Y/N)": a column of yes and no that does not say who was there. */
const SAYS_ELSE = /\b(?:vot(?:e|es|ed|er|ing)|seat|quorum|conflicts?|interests?|declar\p{L}{1,8}|paid|dues)\b/u;

/** What holds for all rows of a table. */
interface Rows extends Columns {
  legend: About['legend'];
  lexicon: Lexicon;
  /** "Lee, Ann J.", "Roe, Bo": the column gives the surname first in most of its cells. */
  surnameFirst: boolean;
  /** A cell of names is the record of one person. */
  records: boolean;
  /** Somebody's row has a tick. */
  marked: boolean;
  /** Two columns of names, nothing else: every cell is a person. */
  bare: boolean;
}

export function byRow(grid: readonly Row[], columns: Columns, about: About, lexicon: Lexicon): FoundAttendance[] {
  const { name, headed, groups } = columns;
  const rows = grid.slice(headed ? 1 : 0);
  const names = rows.map((row) => row[name]?.text.trim() ?? '').filter((text) => text !== '');
  const isPerson = (text: string) => text.trim() === '' || readPerson(text) !== null;
  const table: Rows = {
    ...columns,
    legend: about.legend,
    lexicon,
    surnameFirst: readSurnamesFirst(names) !== null,
    records: areRecords(names),
    marked: rows.some((row) =>
      row.some((cell, c) => c > name && groups[c] && markOf(cell?.text ?? '', lexicon) === 'yes'),
    ),
    bare: !headed && grid.every((row) => row.every((cell) => isPerson(cell?.text ?? ''))),
  };
  // Below "Apologies" a table of names and reasons holds who is away.
  const above = groups.some((group) => group !== null) ? null : groupOf(about.above, lexicon);
  const standing = above && isAway(above) ? above : 'present';
  let current: Attendance = groups[0] ?? standing;
  return rows.flatMap((row) => {
    const first = row[0]?.text ?? '';
    const group = groupOf(first.replace(/[:\s]{1,50}$/, ''), lexicon);
    if (group) current = group;
    // "Note-taker | Ann Lee", "Trustees | …": a label of another kind ends the group above.
    else if (first.trim() !== '' && !readPerson(first) && row.length > 1) current = standing;
    return peopleOf(row, table, current, group !== null);
  });
}

/** The people of a row; `labelled`: its first cell names the group. */
function peopleOf(row: Row, table: Rows, current: Attendance, labelled: boolean): FoundAttendance[] {
  const { headed, name, bare } = table;
  const people: FoundAttendance[] = [];
  for (const [c, cell] of row.entries()) {
    if (!cell || row.indexOf(cell) !== c || (headed && c !== name) || (labelled && c === 0)) continue;
    const family = table.family === null ? null : row[table.family];
    const entries = entriesOf(cell, family, table, { labelled, isName: c === name });
    const [entry] = entries;
    if (!entry) continue;
    const listed = labelled || bare;
    const alone = entries.length === 1 && !listed;
    // "Ann Lee/Bo Roe | no": the mark is of both who share the seat.
    const said = alone || (headed && !listed) ? readRow(row, c, table, entry, current) : current;
    const end = alone && family ? Math.max(cell.end, family.end) : null;
    if (end !== null) people.push({ entry, attendance: said, start: cell.start, end });
    else for (const each of entries) people.push(found(cell, each, said));
    if (!listed) break;
  }
  return people;
}

function entriesOf(
  cell: Cell,
  family: Cell | null | undefined,
  { surnameFirst, records }: Rows,
  { labelled, isName }: { labelled: boolean; isName: boolean },
): PersonEntry[] {
  const text = family ? `${cell.text.trim()} ${family.text.trim()}` : cell.text.replaceAll('\n', ';');
  const reversed = surnameFirst && !labelled && isName ? readSurnamesFirst([text.trim()], true) : null;
  const record = reversed?.[0] ?? ((records || family) && !labelled ? readPersonRecord(text) : null);
  return record ? [record] : readPersonList(text);
}

export const found = (cell: Cell, entry: PersonEntry, attendance: Attendance): FoundAttendance => ({
  entry,
  attendance,
  start: cell.start + entry.start,
  end: cell.start + entry.end,
});

/** What the other cells of a person's row say: who they are goes to the entry, whether they came is given back. */
function readRow(row: Row, at: number, table: Rows, { person }: PersonEntry, current: Attendance): Attendance {
  const { groups, family } = table;
  const several = groups.filter((g, c) => g !== null && c !== at).length >= 2;
  let attendance: Attendance | null = null;
  for (const { c, text } of cellsBeside(row, at, family)) {
    if (isOfColumn(person, c, text, table)) continue;
    const head = groups[c] ?? null;
    const mark = markOf(text, table.lexicon, table.legend);
    if (mark === 'yes') attendance = head ?? attendance;
    // An empty box below "Apologies" says nothing where another column is ticked.
    else if (mark === 'no') attendance ??= several || isAway(head) ? null : 'absent';
    else if (mark && (head || !isRole(text) || isAway(mark))) attendance = mark;
    else describe(person, text);
  }
  // A blank below "Present" where others are ticked, too.
  const blank = groups.some((group, c) => c > at && group === 'present' && (row[c]?.text.trim() ?? '') === '');
  return attendance ?? (table.marked && (several || blank) ? 'absent' : current);
}

/** What is written in the other cells of a row, with their columns. */
const cellsBeside = (row: Row, at: number, family: number | null): { c: number; text: string }[] =>
  row.flatMap((cell, c) => {
    const text = cell?.text.trim() ?? '';
    return text !== '' && cell !== row[at] && c !== family && row.indexOf(cell) === c ? [{ c, text }] : [];
  });

/** True if a cell's column says what it is of, other than whether somebody came: an office, initials, the right to vote. */
function isOfColumn(person: PersonEntry['person'], c: number, text: string, table: Rows): boolean {
  const { name, headed, header, initials } = table;
  if (c < name) {
    // "Treasurer | Ann Lee | yes"
    const office = text.replace(/^\d{1,2}[.)]?\s/, '');
    if (headed && isRole(office)) person.role ??= office;
    return true;
  }
  if (headed && SAYS_ELSE.test(header[c] ?? '')) return true;
  if (c !== initials || !/^\p{L}[\p{L}\d.]{0,5}$/u.test(text)) return false;
  person.initials ??= text;
  return true;
}

function describe(person: PersonEntry['person'], text: string): void {
  if (isRole(text)) person.role ??= text;
  else if (/^\p{Lu}[\p{Lu}\p{Ll}]{1,4}$/u.test(text) && initialsFit(text, person.name)) person.initials ??= text;
  else if (!/@|^\d/.test(text) && /\p{L}/u.test(text)) person.organisation ??= text.replace(/\s+/g, ' ');
}
