/** Attendance said in sentences, and roll calls. */
import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { type SegmentContext, take } from '../context.ts';
import { type Line, spanOf } from '../line.ts';
import { addPerson } from './add-person.ts';
import type { Group } from './labels.ts';

/** Sentences that state attendance; each with the group that it names. */
const sentences: readonly { group: Group; regex: RegExp }[] = [
  { group: 'apologies', regex: /\b[Aa]polog(?:ies|y)\b[^.:]{0,80}?\b(?:from|for)\s?:?\s{0,3}(?=(?:the\s)?\p{Lu})/u },
  {
    group: 'absent',
    regex:
      /\b(?:following|members?|directors?)\b[^.:\n]{0,80}?\b(?:were|was)\s(?:absent|excused|not present|unable to attend)\b[^:.\n]{0,30}:\s{0,3}/i,
  },
  {
    group: 'present',
    regex:
      /\b(?:following|members?|directors?|councillors?|persons?|people|those|supervisors|commissioners)\b[^.:\n]{0,90}?\b(?:present|in attendance|attended|attending|participated|took part)\b[^:.\n]{0,30}:\s{0,3}/i,
  },
  {
    group: 'present',
    regex: /^(?:those |also |members )?(?:present|attending|in attendance)\s(?:were|was|included)\s?:?\s{0,3}/i,
  },
  { group: 'absent', regex: /^(?:those |members )?absent\s(?:were|was|included)\s?:?\s{0,3}/i },
];

/** "Roll call: Ann Lee, present; Bo Chen, absent", "Chief R. Ames - P   FF B. Roe - E": each name with its mark. */
const ROLL_CALL =
  /(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})\s{0,3}[-–—,:(]\s{0,3}(?<mark>present|absent|excused|here|[PAE])\b/gu;

function readRollCall(context: SegmentContext, line: Line): number {
  const marks = [...line.text.matchAll(ROLL_CALL)];
  if (marks.length < 3) return 0;
  for (const match of marks) {
    const words = match.groups?.name ?? '';
    const person = readPerson(words);
    const mark = match.groups?.mark ?? '';
    if (!person) continue;
    const group = /^(?:P|present|here)$/.test(mark)
      ? 'present'
      : mark === 'E' || mark === 'excused'
        ? 'apologies'
        : 'absent';
    addPerson(
      context,
      { start: 0, end: 0, person },
      group,
      spanOf(line.block, line.start + match.index, line.start + match.index + words.length),
    );
  }
  take(context, line, 'attendance');
  return marks.length;
}

export function readSentence(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (line && readRollCall(context, line) > 0) return at + 1;
  if (!line || at > Math.max(40, context.lines.length * 0.4)) return null;
  let end: number | null = null;
  for (const { group, regex } of sentences) {
    const match = regex.exec(line.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const rest = line.text.slice(from);
    const stop = rest.search(/(?<=\p{Ll}{4}|\)|\p{Lu}{2})[.](?:\s|$)|;\s/u);
    const body = stop === -1 ? rest : rest.slice(0, stop);
    const entries = readPersonList(body);
    if (entries.length === 0 || (entries.length < 2 && group === 'present')) continue;
    for (const entry of entries)
      addPerson(
        context,
        entry,
        group,
        spanOf(line.block, line.start + from + entry.start, Math.min(line.end, line.start + from + entry.end)),
      );
    context.claims.set(line.block.id, 'attendance');
    end = at + 1;
    if (group === 'apologies') break;
  }
  // "comments from Ann (who could not attend the meeting)"
  const away =
    /(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})\s\((?:who\s)?(?:could not|was unable to|cannot|couldn['’]t) attend/u.exec(
      line.text,
    );
  const person = away?.groups ? readPerson(away.groups.name ?? '') : null;
  if (away && person)
    addPerson(
      context,
      { start: 0, end: 0, person },
      'apologies',
      spanOf(line.block, line.start + away.index, line.start + away.index + (away.groups?.name?.length ?? 0)),
    );
  return end;
}
