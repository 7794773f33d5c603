/** Roles of people as entries name them: "Clerk", "VICE CHAIR", "Chair and facilitator". */
import { matchesOf } from '../../model/matches.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { jobs, normaliseLabel, roleKinds, roles } from '../words/index.ts';
import { looksLikeName } from './names.ts';

const ROLE_WORDS = anyOf(roles);
/** "Deputy Clerk", "acting vice chairman": what stands before the word for a role. */
const KINDS = anyOf(roleKinds);
const ROLE = `(?:(?:${KINDS})[\\s-]){0,3}(?:${ROLE_WORDS})`;
const LEADING_ROLE = new RegExp(`^(?:the\\s|our\\s)?(?<role>${ROLE})\\b\\.?[\\s:,–-]{1,4}(?=\\p{Lu})`, 'iu');
const TRAILING_ROLE = new RegExp(`[\\s,–-]{1,4}(?<role>(?:(?:the|${KINDS})[\\s-]){0,3}(?:${ROLE_WORDS}))\\.?$`, 'i');
const STARTS_WITH_ROLE = new RegExp(`^(?<role>${ROLE})\\b[\\s,:/–-]{0,3}(?<rest>.*)$`, 'is');

/** Latin letters at the head of a text, and at its end before a full stop, in small letters. */
const firstLetters = (text: string): string => /^[a-z]*/i.exec(text)?.[0].toLowerCase() ?? '';
function lastLetters(text: string): string {
  const end = text.endsWith('.') ? text.length - 1 : text.length;
  let start = end;
  while (start > 0 && /[a-z]/i.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** How roles begin and end: few texts do so, and the patterns above are the largest of all. */
const FIRST: ReadonlySet<string> = new Set([...roles, ...roleKinds].map(firstLetters));
const LAST: ReadonlySet<string> = new Set([...roles].map(lastLetters));
const opensWithRole = (text: string): boolean => FIRST.has(firstLetters(text));

/** "the Clerk Ann Lee" */
export const leadingRole = (text: string): RegExpExecArray | null =>
  opensWithRole(text.replace(/^(?:the|our)\s/i, '')) || opensWithRole(text) ? LEADING_ROLE.exec(text) : null;
/** "Ann Lee, the Clerk" */
export const trailingRole = (text: string): RegExpExecArray | null =>
  LAST.has(lastLetters(text)) ? TRAILING_ROLE.exec(text) : null;
/** "Clerk to Northfield Council": the role, and the `rest` behind it. */
export const startsWithRole = (text: string): RegExpExecArray | null =>
  opensWithRole(text) ? STARTS_WITH_ROLE.exec(text) : null;

/** "Human Resources Manager", "Head of the Water Service", "voting member": up to four words, a job, and what for. */
const JOB = new RegExp(
  `^(?<before>(?:(?:&|\\p{L}[\\p{L}’'/.-]{0,23})\\s){0,4})(?:\\p{L}[\\p{L}’'/]{0,19}-)?(?<job>${anyOf(jobs)})(?:\\s(?:of|for|to|at)\\s[^,;]{2,50})?$`,
  'iu',
);
const JOB_WORDS: ReadonlySet<string> = new Set([...jobs].map((job) => job.split(/[\s-]/).at(-1) ?? ''));
/** No part of what stands before a job. */
const NOT_IN_ROLES =
  /\b(?:no|each|every|any|an?|one|another|new|former|this|that|by|for|to|in|on|was|is|has|will|were|with|from)\b/i;
/** Held in a body, not employed in a department: two words with capitals before them are somebody's name. */
const OFFICE =
  /^(?:chair(?:man|woman|person)?|clerk|president|secretary|treasurer|member|mayor|trustee|governor|leader|head)$/i;
const KINDS_BEHIND = new RegExp(`(?:(?:^|\\s)(?:${KINDS})){1,3}$`, 'i');

/** "Public Works Director Jim Hall": the role, if it has more than one word, and a full name behind it. */
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

/** True for a role that is a job with what stands before and behind it: "Water Engineer", "Head of Planning". */
export const isJob: (text: string) => boolean = oncePerText((text) => {
  const bare = text.trim().replace(/^(?:the|our)\s|\s?\([^()]{1,40}\)$/gi, '');
  const words = bare.toLowerCase().split(/[\s-]+/);
  const match = words.some((word) => JOB_WORDS.has(word)) ? JOB.exec(bare)?.groups : undefined;
  const before = (match?.before ?? '').trim();
  if (!match || NOT_IN_ROLES.test(before)) return false;
  // "Ann Lee deputy head"
  const name = before.replace(KINDS_BEHIND, '');
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
    (match.groups?.rest ?? '').length <= 30 &&
    !/[,;(]/.test(label.slice(0, 60)) &&
    !looksLikeName(original?.groups?.rest ?? '') &&
    !/\b(?:will|to|has|is|was)\b/.test(label)
  );
});
