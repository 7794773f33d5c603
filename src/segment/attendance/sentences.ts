/** Attendance said in sentences, and roll calls. */
import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { type SegmentContext, take } from '../context.ts';
import { type Line, spanOf } from '../line.ts';
import { addPerson } from './add-person.ts';
import type { Group } from './labels.ts';

interface Sentence {
  group: Group;
  regex: RegExp;
}

const alsoPresent: Sentence = {
  group: 'inAttendance',
  regex: /(?:^|[.;]\s{1,3})also (?:present|attending|in attendance)\s(?:were|was|included)\s?:?\s{0,3}/i,
};

const apologies: Sentence = {
  group: 'apologies',
  regex: /\b[Aa]polog(?:ies|y)\b[^.:]{0,80}?\b(?:from|for)\s?:?\s{0,3}(?=(?:the\s)?\p{Lu})/u,
};

/** Sentences that state attendance; each with the group that it names. */
const sentences: readonly Sentence[] = [
  apologies,
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
    regex:
      /(?:^|[.;]\s{1,3})(?:those |members )?(?:present|attending|in attendance)\s(?:were|was|included)\s?:?\s{0,3}/i,
  },
  alsoPresent,
  { group: 'absent', regex: /(?:^|[.;]\s{1,3})(?:those |members )?absent\s(?:were|was|included)\s?:?\s{0,3}/i },
];

const STOP = /(?<=\p{Ll}{4}|\)|\p{Lu}{2})[.](?:\s|$)/u;
const STOP_OR_SEMICOLON = /(?<=\p{Ll}{4}|\)|\p{Lu}{2})[.](?:\s|$)|;\s/u;

/** "Roll call: Ann Lee, present; Bo Chen, absent", "Chief R. Ames - P   FF B. Roe - E": each name with its mark. */
const ROLL_CALL =
  /(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})\s{0,3}[-–—,:(]\s{0,3}(?<mark>present|absent|excused|here|[PAE])\b/gu;

/** Reads a line of at least three names with their marks; gives the index behind it, or null if it is none. */
export function readRollCall(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  const marks = [...(line?.text ?? '').matchAll(ROLL_CALL)];
  if (!line || marks.length < 3) return null;
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
  return at + 1;
}

/** Reads the sentences of a line that state attendance; gives the index behind it, or null if there are none. */
export function readSentence(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (!line || at > Math.max(40, context.lines.length * 0.4)) return null;
  let found = false;
  for (const sentence of sentences) {
    if (!readNamesOf(context, line, sentence)) continue;
    found = true;
    if (sentence.group === 'apologies') break;
  }
  if (readNamesBefore(context, line)) found = true;
  readAway(context, line);
  return found ? at + 1 : null;
}

/** "… Bo Roe. Also present were Dr Ann Lee, Clerk. Apologies were received from Sam Ortiz": behind a list on its line. */
export function readBehindList(context: SegmentContext, at: number): void {
  const line = context.lines[at];
  if (!line) return;
  readNamesOf(context, line, alsoPresent);
  if (/(?<!^.{0,20})\.\s{1,4}Apolog(?:ies|y)\s\p{Ll}/u.test(line.text)) readNamesOf(context, line, apologies);
}

function readNamesOf(context: SegmentContext, line: Line, { group, regex }: Sentence): boolean {
  const match = regex.exec(line.text);
  if (!match) return false;
  const from = match.index + match[0].length;
  const rest = line.text.slice(from);
  // "Also present were Dr Ann Lee, Clerk; Bo Roe, Engineer; and …"
  const stop = rest.search(group === 'inAttendance' ? STOP : STOP_OR_SEMICOLON);
  const entries = readPersonList(stop === -1 ? rest : rest.slice(0, stop));
  if (entries.length === 0 || (entries.length < 2 && group === 'present')) return false;
  for (const entry of entries) {
    const end = Math.min(line.end, line.start + from + entry.end);
    addPerson(context, entry, group, spanOf(line.block, line.start + from + entry.start, end));
  }
  context.claims.set(line.block.id, 'attendance');
  return true;
}

/** "Roll call was taken and Ann Lee, Bo Chen and Sam Ortiz were present." */
const NAMES_BEFORE =
  /(?:^|[.;]\s{1,3})(?:[^.;:]{0,40}?\b(?:taken|called)(?:\sand|,)\s)?(?<names>\p{Lu}[^.;:]{10,600}?)\s(?:was|were)\s(?:all\s)?(?<mark>present|in attendance|absent|excused)\b(?!\s(?:to|with|for|from|at|when)\b)/gu;

function readNamesBefore(context: SegmentContext, line: Line): boolean {
  let found = false;
  for (const match of line.text.matchAll(NAMES_BEFORE)) {
    const names = match.groups?.names ?? '';
    const entries = readPersonList(names);
    // Of a list of names little else is left.
    const length = entries.reduce((sum, { start, end }) => sum + end - start, 0);
    if (entries.length < 3 || length < names.length * 0.6) continue;
    const start = line.start + match.index + match[0].indexOf(names);
    const group = /present|attendance/.test(match.groups?.mark ?? '') ? 'present' : 'absent';
    for (const entry of entries)
      addPerson(context, entry, group, spanOf(line.block, start + entry.start, start + entry.end));
    context.claims.set(line.block.id, 'attendance');
    found = true;
  }
  return found;
}

const AWAY =
  /(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})\s\((?:who\s)?(?:could not|was unable to|cannot|couldn['’]t) attend/u;

/** "comments from Ann (who could not attend the meeting)" */
function readAway(context: SegmentContext, line: Line): void {
  const away = AWAY.exec(line.text);
  const name = away?.groups?.name ?? '';
  const person = readPerson(name);
  if (!away || !person) return;
  const start = line.start + away.index;
  addPerson(context, { start: 0, end: 0, person }, 'apologies', spanOf(line.block, start, start + name.length));
}
