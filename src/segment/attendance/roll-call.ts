/** Roll calls: each name with its mark, on one line or on lines of their own. */
import { matchesOf } from '../../model/matches.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import type { SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import type { Group } from './labels.ts';
import { type Stretch, settle, stretchOf } from './stretch.ts';

/** "Roll call: Ann Lee, present; Bo Chen, absent", "Chief R. Ames - P   FF B. Roe - E". */
const ROLL_CALL =
  /(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})\s{0,3}[-–—,:(]\s{0,3}(?<mark>present|absent|excused|here|[PAE])\b/gu;
const MARKED = /[-–—,:(]\s{0,3}(?:present|absent|excused|here|[PAE]\b)/;
/** "Trustee Lee ........ Present", "Bo Chen: absent (ill)": one of a list. */
const ONE =
  /^(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{L}[\p{L}'’-]{0,30}\.?){0,5}?)\s{0,3}(?:[-–—,:(\t]|[.…_]{2,60}|\s{3,60})\s{0,60}(?<mark>present|absent|excused|here|apologies|late|P|A|E)\)?\.?(?:\s?\([^)]{1,60}\))?$/iu;
const AWAY = new Set(['e', 'excused', 'apologies']);
const HERE = new Set(['p', 'present', 'here', 'late']);

/** Reads the roll call that begins at a line: three names or more; gives the index behind it, or null. */
export function readRollCall(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (!line) return null;
  const marks = MARKED.test(line.text) ? matchesOf(line.text, ROLL_CALL) : [];
  const stretch = stretchOf('roll-call', at);
  if (marks.length < 3) return readLines(context, at, stretch);
  for (const match of marks) propose(stretch, line, match);
  stretch.holds(line);
  return settle(context, stretch) ? at + 1 : null;
}

function readLines(context: SegmentContext, at: number, stretch: Stretch): number | null {
  let end = at;
  for (; end < context.lines.length && end < at + 60; end++) {
    const line = context.lines[end];
    const match = line && line.text.length < 120 && !line.cell ? ONE.exec(line.text) : null;
    if (!line || !match) break;
    propose(stretch, line, match);
    stretch.holds(line);
  }
  return end - at >= 3 && stretch.proposed.length >= 3 && settle(context, stretch) ? end : null;
}

function propose(stretch: Stretch, line: Line, match: RegExpMatchArray): void {
  const words = match.groups?.name ?? '';
  const person = readPerson(words);
  const mark = (match.groups?.mark ?? '').toLowerCase();
  if (!person) return;
  const group: Group = HERE.has(mark) ? 'present' : AWAY.has(mark) ? 'apologies' : 'absent';
  const start = line.start + (match.index ?? 0);
  stretch.add({ start: 0, end: 0, person }, group, { block: line.block, start, end: start + words.length });
}
