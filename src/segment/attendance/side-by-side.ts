/** Lists side by side: "Members present:    Guests:" over columns of names. */

import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { type PersonEntry, readPersonRecord } from '../../recognise/people/person-list.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { readLabel } from './labels.ts';
import { Stretch, settle } from './stretch.ts';

interface Part {
  text: string;
  /** In the line's text. */
  at: number;
}

/** What stands apart in a line by a tab or a wide gap. */
const partsOf = (text: string): Part[] =>
  matchesOf(text, /(?:\S|[ ](?!\s)){1,200}/gu)
    .map((match) => ({ text: match[0].trim(), at: match.index + match[0].search(/\S/) }))
    .filter((part) => part.text !== '');

/** Reads the lists below a row of two or more labels; gives the index after them, or null if the line is no such row. */
export function readSideBySide(context: SegmentContext, at: number): number | null {
  const { lines } = context;
  const line = lines[at];
  if (!line || line.cell || line.text.length > 160 || !/\t|\s{3}/.test(line.text)) return null;
  const columns = partsOf(line.text).map(({ text, at: from }) => ({
    from,
    found: /\p{L}/u.test(text) ? readLabel(text, /:$/.test(text), context.lexicon) : null,
  }));
  if (columns.length < 2 || columns.length > 4 || columns.some(({ found }) => found === null)) return null;
  const label = columns[0]?.found?.kind ?? null;
  const stretch = new Stretch({ form: 'label', label, marked: true, repeats: false, at });
  stretch.holds(line);
  let end = at + 1;
  for (; end < lines.length && end < at + 40; end++) {
    const row = lines[end] as Line;
    const entries = headingOf(context, row)?.number == null ? entriesOf(row, columns.length) : null;
    if (!entries) break;
    for (const [i, { part, entry }] of entries.entries()) {
      const group = columns[columnOf(row, part, i, columns)]?.found?.group as Attendance;
      const start = row.start + part.at;
      stretch.add(entry, group, { block: row.block, start, end: start + part.text.length, line: row });
    }
    stretch.holds(row);
  }
  return stretch.proposed.length > 0 && settle(context, stretch) ? end : null;
}

/** The people of a row, at most one for each column; null if it is anything else. */
function entriesOf(row: Line, columns: number): { part: Part; entry: PersonEntry }[] | null {
  if (row.cell || row.text.length > 160 || /[.!?]\s/.test(row.text)) return null;
  const parts = partsOf(row.text);
  const entries = parts.flatMap((part) => {
    const entry = readPersonRecord(part.text);
    return entry ? [{ part, entry }] : [];
  });
  return parts.length > 0 && parts.length <= columns && entries.length === parts.length ? entries : null;
}

/** By tabs a part's place among them, by blanks the column that begins nearest. */
function columnOf(row: Line, part: Part, index: number, columns: readonly { from: number }[]): number {
  if (row.text.includes('\t') || columns.length === 1) return index;
  const indent = row.start - (row.block.text.lastIndexOf('\n', row.start - 1) + 1);
  const place = indent + part.at;
  const away = columns.map(({ from }) => Math.abs(from - place));
  return index > 0 || indent > 0 ? away.indexOf(Math.min(...away)) : 0;
}
