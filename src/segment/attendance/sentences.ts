/** Attendance said in sentences: the names come after the words ("Present were …") or before them ("… sent apologies"). */

import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { findSentences } from '../../recognise/sentences.ts';
import type { SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { saysMore } from './entry.ts';
import { readFollowing } from './following.ts';
import { groupOf } from './labels.ts';
import { type Stretch, settle, stretchOf } from './stretch.ts';

interface Sentence {
  group: Attendance;
  regex: RegExp;
}

const alsoPresent: Sentence = {
  group: 'inAttendance',
  regex: /(?:^|[.;]\s{1,3})also (?:present|attending|in attendance)\s(?:were|was|included)\s?:?\s{0,3}/i,
};

const apologies: Sentence = {
  group: 'apologies',
  regex:
    /\b(?:[Aa]polog(?:ies|y)|[Rr]egrets)\b[^.:]{0,80}?\b(?:from|for|by|of|on behalf of)\s?:?\s{0,3}(?=(?:the\s)?\p{Lu})/u,
};

/** Sentences whose names come after what is said; each with the group that it names. */
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
      /(?:^|[.;]\s{1,3})(?:(?:those|the|all|and|voting|elected|board|council|committee|commission|trust|society|club|township|village|town|city|[a-zà-öø-ɏ]{1,20}) ){0,4}(?:present|attending|in attendance)(?:\s(?:at|for|on)\s(?:the|this)\s[a-zà-öø-ɏ]{3,10})?\s(?:were|was|included|are)\s?:?\s{0,3}/i,
  },
  {
    group: 'present',
    regex:
      /\b(?:meeting|session|call|assembly|workshop|which|it)\s(?:was|were)\s(?:also\s|well\s)?attended by\s?:?\s{0,3}(?=\p{Lu})/u,
  },
  {
    group: 'present',
    regex:
      /(?:^|[.;]\s{1,3})(?:(?:[Tt]his|[Tt]he|An?|Notes|Minutes|Record|of|a|the)\s){0,4}(?:\p{L}{3,20}\s){0,2}(?:meeting|call|session|discussion)\sbetween\s(?=\p{Lu})/u,
  },
  alsoPresent,
  // "The Chair opened the meeting. Present: Members Lee and Roe. Absent: Poe."
  { group: 'present', regex: /(?<=[.;]\s{1,3})(?:\p{Lu}\p{Ll}{2,15}\s){0,2}[Pp]resent:\s{0,3}/u },
  { group: 'absent', regex: /(?<=[.;]\s{1,3})(?:\p{Lu}\p{Ll}{2,15}\s){0,2}[Aa]bsent:\s{0,3}/u },
  // "34 members attended. Apologies: R. Poe, T. Lee."
  {
    group: 'apologies',
    regex:
      /(?<=[.;]\s{1,3})(?:\p{Lu}\p{Ll}{2,15}\s){0,2}(?:[Aa]polog(?:ies|y)|[Rr]egrets|[Ee]xcused)(?:\s(?:for absence|received|sent|received from))?\s?:\s{0,3}(?=\p{Lu})/u,
  },
  {
    group: 'absent',
    regex:
      /(?:^|[.;]\s{1,3})(?:those |members |also ){0,2}(?:absent|excused|not present)(?:\s(?:with|without)\s[a-z]{3,12})?\s(?:were|was|included)\s?:?\s{0,3}/i,
  },
  {
    // "All members were present except Ann Lee and Bo Roe."
    group: 'absent',
    regex:
      /\b(?:[Aa]ll|[Ee]veryone|[Ee]verybody|[Ee]very)\b[^.;:\n]{0,60}?\b(?:present|attended|in attendance|there|here)\b[^.;:\n]{0,20}?\b(?:except(?:ing)?(?:\sfor)?|exception\sof|apart\sfrom|other\sthan|save\sfor)\s{1,3}(?=\p{Lu})/u,
  },
  {
    // "All members except Ann Lee and Bo Roe were present."
    group: 'absent',
    regex:
      /\b(?:[Aa]ll|[Ee]very)\b[^.;:\n]{0,60}?\b(?:except(?:ing)?(?:\sfor)?|exception\sof|apart\sfrom|other\sthan|save\sfor)\s{1,3}(?=\p{Lu})(?=[^.;:\n]{2,200}?\s(?:was|were)\s(?:present|in attendance|there)\b)/u,
  },
  { group: 'apologies', regex: /\b[Ll]eave of absence was (?:granted|given) to\s{0,3}(?=\p{Lu})/u },
];

/** The full stop of a sentence, not of a title or an initial. */
const STOP =
  /(?<=\p{Ll}{3}|\)|\p{Lu}{2})(?<!\b(?:Prof|Capt|Revd|Cllr|Cmdr|Supt|Dept|Asst|Insp|Messrs|Cyng|Herr|Frau|Dipl))[.](?:\s|$)/u;
const STOP_OR_SEMICOLON = new RegExp(`${STOP.source}|;\\s`, 'u');
/** "A meeting between Ann Lee and Bo Roe was held": where the names end and the sentence goes on. */
const GOES_ON = /\s(?:was|were|is|took|on|at|in)\s/;

/** Without any of these words a line says nothing of who came. */
const SAYS_WHO =
  /apolog|regret|absen|excus|present|attend|unable|particip|took\spart|between|there|here|leave|make\sit|could|couldn/i;

/** Reads the sentences of a line that state attendance; gives the index after it, or null if there are none. */
export function readSentence(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  if (!line || at > Math.max(40, context.lines.length * 0.4) || !SAYS_WHO.test(line.text)) return null;
  let found = false;
  for (const sentence of sentences) {
    if (!readNamesOf(context, line, sentence)) continue;
    found = true;
    if (sentence.group === 'apologies') break;
  }
  const list = found ? null : readListBelow(context, at);
  if (list !== null) return list;
  if (readNamesBefore(context, line)) found = true;
  readAway(context, line);
  return found ? at + 1 : null;
}

/** "… Bo Roe. Also present were Dr Ann Lee, Clerk. Apologies were received from Sam Ortiz": after a list on its line. */
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
  const sentence = rest.slice(0, (rest.search(STOP) + 1 || rest.length + 1) - 1);
  // "…: Ann Lee; Bo Roe; and Sam Ortiz": semicolons part the names, unless what follows one is another statement.
  const listed = group === 'inAttendance' || sentence.split(';').every((part) => !saysMore(part));
  const ends = [
    rest.search(listed ? STOP : STOP_OR_SEMICOLON),
    /\bbetween\b|\b(?:except|exception|apart|other|save)\b/.test(match[0]) ? rest.search(GOES_ON) : -1,
  ];
  const stop = Math.min(...ends.filter((end) => end !== -1), rest.length);
  const entries = readPersonList(rest.slice(0, stop));
  if (entries.length === 0 || (entries.length < 2 && group === 'present')) return false;
  const stretch = stretchOf('sentence', line.index);
  for (const entry of entries) {
    const end = Math.min(line.end, line.start + from + entry.end);
    stretch.add(entry, group, { block: line.block, start: line.start + from + entry.start, end });
  }
  return settled(context, stretch, line);
}

function settled(context: SegmentContext, stretch: Stretch, line: Line): boolean {
  if (!settle(context, stretch)) return false;
  context.claims.set(line.block.id, 'attendance');
  return true;
}

const LIST_OPENS =
  /\b(?:following|these|members?|directors?|trustees|delegates|committee\p{L}{0,6}|people|guests?|observers?|visitors?|officers?)\b[^.:;]{0,60}?\b(?<mark>present|in attendance|attended|attending|absent|excused)\b[^:.;]{0,20}:\s{0,3}$/u;

/** "The roll was called and the following members were present:" over a list. */
function readListBelow(context: SegmentContext, at: number): number | null {
  const line = context.lines[at];
  const mark = LIST_OPENS.exec(line?.text.toLowerCase() ?? '')?.groups?.mark;
  if (!line || !mark) return null;
  const beside = /\b(?:guests?|observers?|visitors?|officers?|staff)\b/.test(line.text.toLowerCase());
  const named = groupOf(mark, context.lexicon) ?? 'present';
  const group = beside && named === 'present' ? 'inAttendance' : named;
  const stretch = stretchOf('sentence', at);
  const end = readFollowing(context, stretch, at + 1, group, true);
  if (stretch.proposed.length < 2 || !settle(context, stretch)) return null;
  context.claims.set(line.block.id, 'attendance');
  return end;
}

/** What is said of the names before it. */
const SAID: readonly Sentence[] = [
  {
    group: 'present',
    regex:
      /\s(?:was|were|is|are)\s(?:all\s|also\s|both\s)?(?:present|in attendance)\b(?!\s(?:to|with|for|from|when)\b|\sat\s(?!the\s(?:meeting|start)))|,?\s(?:present|in attendance)\.?$|\sattended(?=\s?(?:\.|$|(?:the|this)\smeeting|by\s|via\s|remotely|online|virtually))/u,
  },
  {
    group: 'apologies',
    regex:
      /\s(?:has\s|have\s|had\s)?(?:sent|sends?|gave|given|tender(?:ed)?|offer(?:ed)?|submit(?:ted|s)?|convey(?:ed)?)\s(?:(?:his|her|their|in)\s)?(?:apolog(?:ies|y)|regrets)\b|\s(?:had\s)?apologi[sz]ed(?:\sfor\s(?:his|her|their|being|not)\b|\.?$)|['’]s?\s(?:apolog(?:ies|y)|absence)\s(?:was|were|had\sbeen|have\sbeen)\s(?:accepted|received|noted|approved|given)|\s(?:was|were|is|are)\sexcused\b(?!\s(?:from|to|for)\b)/u,
  },
  {
    group: 'absent',
    regex:
      /\s(?:was|were|is|are)\s(?:all\s|also\s|both\s|noted\s(?:as\s)?|marked\s)?(?:absent|not\spresent|not\sin\sattendance|unable\sto\sattend|unable\sto\sbe\spresent)\b(?!\s(?:from\sthe\svote|for|when|during|the\s(?!meeting)))|\s(?:could\snot|couldn['’]t|did\snot|cannot)\s(?:attend|be\spresent|make\sit)\b(?!\s(?:the|a)\s(?!meeting))/u,
  },
];

/** "The roll was called and …", "It was noted that …", "…, with …": what may come before the names. */
const LEAD = /^[^;:]{0,60}?\b(?:taken\sand|called\sand|called,|noted\sthat|with|that)\s(?=\p{Lu})/u;

function readNamesBefore(context: SegmentContext, line: Line): boolean {
  if (line.text.length > 2000) return false;
  let found = false;
  for (const { start, end } of findSentences(line.text)) {
    for (const piece of matchesOf(line.text.slice(start, end), /[^;]{1,700}/g)) {
      const text = piece[0].trimEnd();
      for (const { group, regex } of SAID) {
        const said = regex.exec(text);
        const before = said ? text.slice(0, said.index) : '';
        if (before === '') continue;
        const lead = LEAD.exec(before)?.[0].length ?? before.length - before.trimStart().length;
        // "Mr Roe, who was duly invited, was in attendance": the clause is not a name.
        const names = before.slice(lead).replace(/,\swho\s[^,]{1,60}(?:,|$)/g, (clause) => ' '.repeat(clause.length));
        const entries = readPersonList(names);
        // Of a list of names little else is left.
        const length = entries.reduce((sum, entry) => sum + entry.end - entry.start, 0);
        const titled = entries.some(
          ({ person }) => person.honorific !== null || person.role !== null || /\s/.test(person.name),
        );
        if (entries.length === 0 || !titled || saysMore(names) || length < names.trim().length * 0.6) continue;
        const from = line.start + start + piece.index + lead;
        const stretch = stretchOf('sentence', line.index);
        const also = group === 'present' && /\salso\s/.test(said?.[0] ?? '');
        for (const entry of entries)
          stretch.add(entry, also ? 'inAttendance' : group, {
            block: line.block,
            start: from + entry.start,
            end: from + entry.end,
          });
        found = settled(context, stretch, line) || found;
        break;
      }
    }
  }
  return found;
}

const AWAY =
  /(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})\s\((?:who\s)?(?:could not|was unable to|cannot|couldn['’]t) attend/u;

/** "comments from Ann (who could not attend the meeting)" */
function readAway(context: SegmentContext, line: Line): void {
  const away = AWAY.exec(line.text);
  const name = away?.groups?.name ?? '';
  const person = away && readPerson(name);
  if (!person) return;
  const start = line.start + away.index;
  const stretch = stretchOf('sentence', line.index);
  stretch.add({ start: 0, end: 0, person }, 'apologies', { block: line.block, start, end: start + name.length });
  settle(context, stretch);
}
