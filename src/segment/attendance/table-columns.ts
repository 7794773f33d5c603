/** What the columns of an attendance table hold. */

import type { Cell } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { groupOf } from './labels.ts';

export interface Columns {
  /** Column of names; of the given names where they have a column of their own. */
  name: number;
  /** Column of family names, if they have one of their own. */
  family: number | null;
  initials: number | null;
  /** Attendance that a column's heading names. */
  groups: (Attendance | null)[];
  /** Heading of each column, as the tables of words hold it. */
  header: string[];
  /** The first row holds headings, not people. */
  headed: boolean;
}

const GIVEN = /^(?:(?:given|first|fore|christian)[\s-]?names?|given|first|forenames?)$/;
const FAMILY = /^(?:(?:family|last|sur)[\s-]?names?|surnames?|family|last)$/;
const NAME = /^(?:full )?names?\b|attendee|participant|representative|^delegates?$/;
const INITIALS = /\binitials?\b|\babbr(?:eviations?|ev)?\b|\bacronym\b/;
const HEADED =
  /name|attendee|member|participant|person|representative|present|organi[sz]ation|company|affiliation|position|role|apologies/;

export function columnsOf(grid: readonly (readonly (Cell | null)[])[], lexicon: Lexicon): Columns {
  const header = (grid[0] ?? []).map((cell) => normaliseLabel(cell?.text ?? ''));
  const groups = header.map((h) => groupOf(h, lexicon));
  const given = header.findIndex((h) => GIVEN.test(h));
  const family = header.findIndex((h) => FAMILY.test(h));
  const split = given !== -1 && family !== -1;
  const named = split ? given : header.findIndex((h) => NAME.test(h) && !/^(?:company|group|team)\b/.test(h));
  const name = named !== -1 ? named : fullestColumn(grid, header);
  const initials = header.findIndex((h) => INITIALS.test(h));
  // "Ann Lee | Present" over "Bo Roe | Present": the first row is a person, too.
  const recurs = header.some(
    (h, c) => c !== name && groups[c] !== null && grid.slice(1).some((row) => normaliseLabel(row[c]?.text ?? '') === h),
  );
  const person = recurs && (readPerson(grid[0]?.[name]?.text ?? '')?.name ?? '').includes(' ');
  const headed =
    split || (!person && HEADED.test(header.join(' ')) && !readPerson(grid[0]?.[name]?.text ?? '')?.honorific);
  return {
    name,
    family: split ? family : null,
    initials: initials === -1 || initials === name ? null : initials,
    groups,
    header,
    headed,
  };
}

/** The column with most full names. */
function fullestColumn(grid: readonly (readonly (Cell | null)[])[], header: readonly string[]): number {
  const score = (c: number) =>
    grid.slice(1).filter((row) => (readPerson(row[c]?.text ?? '')?.name ?? '').includes(' ')).length;
  const columns = header.map((_, c) => c);
  return columns.length === 0 ? 0 : columns.reduce((a, b) => (score(b) > score(a) ? b : a));
}
