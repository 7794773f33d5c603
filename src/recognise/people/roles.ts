/** Roles of people as entries name them: "Clerk", "VICE CHAIR", "Chair and facilitator". */
import { matchesOf } from '../../model/matches.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { jobs, normaliseLabel, roleKinds, roles } from '../words/index.ts';
import { Phrases } from '../words/phrases.ts';
import { looksLikeName } from './names.ts';

const ROLES = new Phrases(roles);
/** "Deputy Clerk", "acting vice chairman": what comes before the word for a role. */
const KINDS = new Phrases(roleKinds);
const MOST_KINDS = 3;

/** A role in a text, and the text from `start` to `end` that goes with it. */
export interface FoundRole {
  role: string;
  start: number;
  end: number;
}

/** Where roles end that begin at `start`, with up to three kinds before them: those with more and longer words first. */
function roleEnds(text: string, start: number, kinds = MOST_KINDS): number[] {
  const ends = ROLES.endsAfter(text, start);
  if (kinds === 0) return ends;
  const further = KINDS.endsAfter(text, start).filter((end) => /[\s-]/.test(text.charAt(end)));
  return [...further.flatMap((end) => roleEnds(text, end + 1, kinds - 1)), ...ends];
}

const isWordCharacter = (text: string, at: number): boolean => /\w/.test(text.charAt(at));
/** What is between a role and the name of who has it. */
const BEFORE_NAME = /\.?[\s:,–-]{1,4}(?=\p{L})/uy;

/** "the Clerk Ann Lee" */
export function leadingRole(text: string): FoundRole | null {
  const article = /^(?:the|our)\s/i.exec(text)?.[0].length ?? 0;
  for (const start of article > 0 ? [article, 0] : [0])
    for (const end of roleEnds(text, start)) {
      if (isWordCharacter(text, end)) continue;
      BEFORE_NAME.lastIndex = end;
      const between = BEFORE_NAME.exec(text);
      if (between) return { role: text.slice(start, end), start: 0, end: end + between[0].length };
    }
  return null;
}

/** "Ann Lee, the Clerk" */
export function trailingRole(text: string): FoundRole | null {
  const end = text.endsWith('.') ? text.length - 1 : text.length;
  let found: FoundRole | null = null;
  let starts = ROLES.startsBefore(text, end);
  for (let kinds = 0; kinds <= MOST_KINDS; kinds += 1) {
    for (const at of starts) {
      const apart = /[\s,–-]{1,4}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
      const start = at - apart;
      if (apart > 0 && (!found || start < found.start)) found = { role: text.slice(at, end), start, end: text.length };
    }
    starts = starts.flatMap((at) => {
      if (!/[\s-]/.test(text.charAt(at - 1))) return [];
      const article = text.slice(Math.max(0, at - 4), at - 1).toLowerCase() === 'the' ? [at - 4] : [];
      return [...KINDS.startsBefore(text, at - 1), ...article];
    });
  }
  return found;
}

/** "Clerk to Northfield Council": the role, and the `rest` after it. */
export function startsWithRole(text: string): { role: string; rest: string } | null {
  const end = roleEnds(text, 0).find((place) => !isWordCharacter(text, place));
  if (end === undefined) return null;
  return { role: text.slice(0, end), rest: text.slice(end).replace(/^[\s,:/–-]{1,3}/, '') };
}

/** Letters of the Latin script, as a class; with `i` and `u` together a pattern takes three times as long to build. */
const LETTERS = 'a-zà-öø-ɏ';

/** "Human Resources Manager", "Head of the Water Service", "voting member": up to four words, a job, and what for. */
const JOB = new RegExp(
  `^(?<before>(?:(?:&|[${LETTERS}][${LETTERS}’'/.-]{0,23})\\s){0,4})(?:[${LETTERS}][${LETTERS}’'/]{0,19}-)?(?<job>${anyOf(jobs)})(?:\\s(?:of|for|to|at)\\s[^,;]{2,50})?$`,
  'i',
);
const JOB_WORDS: ReadonlySet<string> = new Set([...jobs].map((job) => job.split(/[\s-]/).at(-1) ?? ''));
/** No part of what comes before a job. */
const NOT_IN_ROLES =
  /\b(?:no|each|every|any|an?|one|another|new|former|this|that|by|for|to|in|on|was|is|has|will|were|with|from)\b/i;
/** Held in a body, not employed in a department: two words with capitals before them are somebody's name. */
const OFFICE =
  /^(?:chair(?:man|woman|person)?|clerk|president|secretary|treasurer|member|mayor|trustee|governor|leader|head)$/i;

/** The words without the kinds of a role at their end: "Ann Lee deputy". */
function withoutKinds(words: string): string {
  let end = words.length;
  for (let i = 0; i < MOST_KINDS; i += 1) {
    const start = KINDS.startsBefore(words, end).find((at) => at === 0 || /\s/.test(words.charAt(at - 1)));
    if (start === undefined) break;
    end = Math.max(0, start - 1);
  }
  return words.slice(0, end);
}

/** "Public Works Director Jim Hall": the role, if it has more than one word, and a full name after it. */
export function leadingJob(text: string): { role: string; length: number } | null {
  if (!/^\p{Lu}/u.test(text.trimStart())) return null;
  const words = matchesOf(text.slice(0, 400), /[^\s,;(:–—]{1,40}\s/g).slice(0, 6);
  for (let count = words.length; count >= 2; count -= 1) {
    const last = words[count - 1]!;
    const length = last.index + last[0].length;
    const role = text.slice(0, length).trim();
    const name = /^[^,;(\-–—\t]{1,60}/.exec(text.slice(length))?.[0]?.trim() ?? '';
    if (/^\p{Lu}/u.test(role) && name.includes(' ') && looksLikeName(name) && isJob(role)) return { role, length };
  }
  return null;
}

/** True for a role that is a job with what comes before and after it: "Water Engineer", "Head of Planning". */
export const isJob: (text: string) => boolean = oncePerText((text) => {
  const bare = text.trim().replace(/^(?:the|our)\s|\s?\([^()]{1,40}\)$/gi, '');
  const words = bare.toLowerCase().split(/[\s-]+/);
  const match = words.some((word) => JOB_WORDS.has(word)) ? JOB.exec(bare)?.groups : undefined;
  const before = (match?.before ?? '').trim();
  if (!match || NOT_IN_ROLES.test(before)) return false;
  // "Ann Lee deputy head"
  const name = withoutKinds(before);
  return !(OFFICE.test(match.job ?? '') && name.includes(' ') && looksLikeName(name));
});

function anyOf(words: ReadonlySet<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** A word of the tables as part of a pattern; its blanks stand for any. */
export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** True if the words are a role of somebody ("Clerk", "VICE CHAIR", "Chair and facilitator"). */
export const isRole: (text: string) => boolean = oncePerText((text) => {
  const label = normaliseLabel(text);
  if (roles.has(label) || isJob(text)) return true;
  const match = startsWithRole(label);
  const original = startsWithRole(text.trim());
  return (
    match !== null &&
    match.rest.length <= 30 &&
    !/[,;(]/.test(label.slice(0, 60)) &&
    !looksLikeName(original?.rest ?? '') &&
    !/\b(?:will|to|has|is|was)\b/.test(label)
  );
});
