/** Attendance lists set as tables: a column of names with marks, or a column per group. */

import type { Table } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { initialsFit } from '../../recognise/people/initials.ts';
import { areRecords, type PersonEntry, readPersonList, readPersonRecord } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { TableReading } from '../table-kind.ts';
import { groupOf } from './labels.ts';

const YES = /^(?:y|yes|x|✓|✔|☑|☒|✅|present|p|attended|1|true|in person|online|remote|zoom|virtual)\b|^[✓✔☑☒✅]/i;
const NO =
  /^(?:n|no|absent|a|e|apolog(?:y|ies)|regrets?|excused|0|false|☐|✗|✘|❌|-|–)$|^(?:apolog|absent|regret|n\b|no\b|not\b)/i;

/** "Voting seat (Y/N)": a column of yes and no that does not say who was there. */
const SAYS_ELSE = /\b(?:vot(?:e|es|ed|er|ing)|seat|quorum|conflicts?|interests?|declar\p{L}{1,8}|paid|dues)\b/u;

interface Found {
  entry: PersonEntry;
  attendance: Attendance;
  /** Range in the table's text. */
  start: number;
  end: number;
}

export function attendanceTable(_table: Table, reading: TableReading): Found[] {
  const { grid } = reading;
  const header = (grid[0] ?? []).map((cell) => normaliseLabel(cell?.text ?? ''));
  const groups = header.map((h) => groupOf(h));
  if (new Set(grid[0] ?? []).size >= 2 && groups.filter((g) => g !== null).length >= 2 && groups[0] !== null)
    return byColumn(grid, groups);
  const nameAt = nameColumn(grid, header);
  const headed =
    /name|attendee|member|participant|person|representative|present|organisation|company|affiliation/.test(
      header.join(' '),
    ) && !readPerson(grid[0]?.[nameAt]?.text ?? '')?.honorific;
  const found: Found[] = [];
  const records = areRecords(
    grid
      .slice(headed ? 1 : 0)
      .map((row) => row[nameAt]?.text ?? '')
      .filter((text) => text.trim() !== ''),
  );
  let current: Attendance = groups[0] ?? 'present';
  // Two columns of names, nothing else: every cell is a person.
  const bare =
    !headed &&
    grid.every((row) => row.every((cell) => (cell?.text.trim() ?? '') === '' || readPerson(cell?.text ?? '') !== null));
  for (const row of grid.slice(headed ? 1 : 0)) {
    const first = row[0]?.text ?? '';
    const group = groupOf(first.replace(/[:\s]{1,50}$/, ''));
    if (group) current = group;
    // "Note-taker | Ann Lee", "Trustees | …": a label of another kind ends the group above.
    else if (first.trim() !== '' && !readPerson(first) && row.length > 1) current = 'present';
    for (const [c, cell] of row.entries()) {
      if (!cell || row.indexOf(cell) !== c || (headed && c !== nameAt) || (group && c === 0)) continue;
      const text = cell.text.replaceAll('\n', ';');
      const record = records && !group ? readPersonRecord(text) : null;
      const entries = record ? [record] : readPersonList(text);
      const entry = entries[0];
      if (!entry) continue;
      if (entries.length > 1 || group || bare) {
        for (const e of entries)
          found.push({ entry: e, attendance: current, start: cell.start + e.start, end: cell.start + e.end });
        if (!group && !bare) break;
        continue;
      }
      let attendance = current;
      for (const [o, other] of row.entries()) {
        if (!other || other === cell || o < nameAt || (headed && SAYS_ELSE.test(header[o] ?? ''))) continue;
        const text = other.text.trim();
        const head = groups[o];
        if (NO.test(text)) attendance = /apolog|regret|excused/i.test(text) ? 'apologies' : 'absent';
        else if (head && YES.test(text)) attendance = head;
        else if (text !== '' && !YES.test(text)) {
          if (isRole(text)) entry.person.role ??= text;
          else if (
            /^\p{Lu}[\p{Lu}\p{Ll}]{1,4}$/u.test(text) &&
            (/initial/.test(header[o] ?? '') || initialsFit(text, entry.person.name))
          )
            entry.person.initials ??= text;
          else if (!/@|^\d/.test(text)) entry.person.organisation ??= text.replace(/\s+/g, ' ');
        }
      }
      found.push({ entry, attendance, start: cell.start + entry.start, end: cell.start + entry.end });
      break;
    }
  }
  return found;
}

/** The column of names: by its heading, else the one with most full names. */
function nameColumn(grid: TableReading['grid'], header: string[]): number {
  const named = header.findIndex((h) => /^(?:full )?names?\b|attendee|participant|representative/.test(h));
  if (named !== -1) return named;
  const score = (c: number) =>
    grid.slice(1).filter((row) => (readPerson(row[c]?.text ?? '')?.name ?? '').includes(' ')).length;
  const columns = header.map((_, c) => c);
  return columns.length === 0 ? 0 : columns.reduce((a, b) => (score(b) > score(a) ? b : a));
}

function byColumn(grid: TableReading['grid'], groups: (Attendance | null)[]): Found[] {
  const found: Found[] = [];
  for (const row of grid.slice(1)) {
    for (const [c, cell] of row.entries()) {
      const group = groups[c];
      if (!cell || !group || row.indexOf(cell) !== c) continue;
      for (const entry of readPersonList(cell.text.replaceAll('\n', ';')))
        found.push({ entry, attendance: group, start: cell.start + entry.start, end: cell.start + entry.end });
    }
  }
  return found;
}
