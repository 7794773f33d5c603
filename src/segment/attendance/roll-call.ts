/** Roll calls: each name with its mark, on one line or on lines of their own. */

import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import type { SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { readLabel } from './labels.ts';
import { type Stretch, settle, stretchOf } from './stretch.ts';

/** "Roll call: Ann Lee, present; Bo Chen, absent", "Chief R. Ames - P   FF B. Roe - E". */
const ROLL_CALL =
  /(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})\s{0,3}[-–—,:(]\s{0,3}(?<mark>present|absent|excused|here|[PAE])\b/gu;
const MARKED = /[-–—,:(]\s{0,3}(?:present|absent|excused|here|[PAE]\b)/;
/** One of a list, in small letters: "Trustee Lee ........ Present", "Bo Chen: absent (ill)", "Ann Lee: Present, came in 19:10". */
const ONE =
  /^(?<name>\p{L}[\p{L}.'’ –-]{1,80}?)\s{0,3}(?:(?:[-–—,:(\t]|[.…_]{2,60}|\s{3,60})\s{0,60}(?<mark>not present|present|absent|excused|here|apologies|late|p|a|e)|\s(?<plain>not present|present|absent|excused))\)?\.?(?:\s?\([^)]{1,60}\)|[,;]\s[^,;]{1,60})?$/u;
/** "President - Ann Lee": who somebody is comes before the name. */
const OFFICE = /^(?<role>[\p{L}.&'’ -]{3,50}?)\s[-–—]\s(?=\p{Lu})/u;
const AWAY = new Set(['e', 'excused', 'apologies']);
const HERE = new Set(['p', 'present', 'here', 'late']);

/** Reads the roll call that begins at a line: three names or more; gives the index after it, or null. */
export function readRollCall(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (!line) return null;
  const marks = MARKED.test(line.text) ? matchesOf(line.text, ROLL_CALL) : [];
  const stretch = stretchOf('roll-call', at);
  if (marks.length < 3) return readLines(context, at + labelsAbove(context, at), stretch);
  for (const { index, groups } of marks)
    propose(stretch, line, { name: groups?.name ?? '', mark: (groups?.mark ?? '').toLowerCase() }, index);
  stretch.holds(line);
  return settle(context, stretch) ? at + 1 : null;
}

/** "Roll Call" over "Officers" over the marks: how many lines of labels are at a line, if the first is one of attendance. */
function labelsAbove({ lines, lexicon }: SegmentContext, at: number): number {
  if (![1, 2].some((count) => oneOf(lines[at + count]?.text ?? '') !== null)) return 0;
  const title = (lines[at]?.text ?? '').replace(/^[\d.)\s]{0,8}/, '');
  if (title.length > 50 || !(readLabel(title, false, lexicon) || /^roll ?call\b/i.test(title))) return 0;
  for (const count of [1, 2]) {
    const [label, marked] = [lines[at + count - 1], lines[at + count]];
    if (!label || !marked || label.text.length >= 50 || label.cell || oneOf(label.text)) return 0;
    if (oneOf(marked.text)) return count;
  }
  return 0;
}

function readLines(context: SegmentContext, at: number, stretch: Stretch): number | null {
  let end = at;
  for (; end < context.lines.length && end < at + 60; end++) {
    const line = context.lines[end];
    const match = line && !line.cell ? oneOf(line.text) : null;
    // "Appointed Positions" between the marks
    if (line && !match && end > at && isSubLabel(line, context.lines[end + 1])) continue;
    if (!line || !match) break;
    propose(stretch, line, match, 0);
    stretch.holds(line);
  }
  return end - at >= 3 && stretch.proposed.length >= 3 && settle(context, stretch) ? end : null;
}

/** What a line with a mark holds, cheap to ask of every line. */
const HAS_MARK = /present|absent|excused|here|apologies|late|[-–—,:(\t ._…][pae]\)?\.?(?:\s|$)/;

interface Marked {
  name: string;
  mark: string;
}

/** The name and the mark of a line of a roll call; a single letter, or a word that only a blank parts from the name, has a capital. */
function oneOf(text: string): Marked | null {
  const lower = text.length < 120 ? text.toLowerCase() : '';
  if (!HAS_MARK.test(lower)) return null;
  const found = lower.length === text.length && /^\p{Lu}/u.test(text) ? ONE.exec(lower) : null;
  const { name = '', mark = found?.groups?.plain ?? '' } = found?.groups ?? {};
  const short = mark.length === 1 || found?.groups?.plain !== undefined;
  const written = text.slice(text.toLowerCase().indexOf(mark, name.length));
  return found === null || (short && !/^\p{Lu}/u.test(written)) ? null : { name: text.slice(0, name.length), mark };
}

const isSubLabel = (line: Line, next: Line | undefined): boolean =>
  line.text.length < 50 && !line.cell && next !== undefined && oneOf(next.text) !== null;

function propose(stretch: Stretch, line: Line, { name: whole, mark }: Marked, at: number): void {
  const office = OFFICE.exec(whole);
  const words = office && readPerson(whole.slice(office[0].length)) ? whole.slice(office[0].length) : whole;
  const person = readPerson(words);
  if (!person) return;
  if (words !== whole) person.role ??= office?.groups?.role ?? null;
  const group: Attendance = HERE.has(mark) ? 'present' : AWAY.has(mark) ? 'apologies' : 'absent';
  const start = line.start + at + whole.length - words.length;
  stretch.add({ start: 0, end: 0, person }, group, { block: line.block, start, end: start + words.length });
}
