/** Roles of people as entries name them: "Clerk", "VICE CHAIR", "Chair and facilitator". */
import { normaliseLabel, roles } from '../words/index.ts';
import { looksLikeName } from './names.ts';

const ROLE_WORDS = [...roles]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
/** "Deputy Clerk", "acting vice chairman": what stands before the word for a role. */
const KINDS = 'parish|town|deputy|acting|assistant|vice|joint|locum|interim|honorary|hon';
const ROLE = `(?:(?:${KINDS})[\\s-]){0,2}(?:${ROLE_WORDS})`;
/** "the Clerk Ann Lee" */
export const LEADING_ROLE = new RegExp(`^(?:the\\s|our\\s)?(?<role>${ROLE})\\b\\.?[\\s:,–-]{1,4}(?=\\p{Lu})`, 'iu');
/** "Ann Lee, the Clerk" */
export const TRAILING_ROLE = new RegExp(
  `[\\s,–-]{1,4}(?<role>(?:(?:the|${KINDS})[\\s-]){0,2}(?:${ROLE_WORDS}))\\.?$`,
  'i',
);
/** "Clerk to Northfield Council": the role, and the `rest` behind it. */
export const STARTS_WITH_ROLE = new RegExp(`^(?<role>${ROLE})\\b[\\s,:/–-]{0,3}(?<rest>.*)$`, 'is');

/** A word of the tables as part of a pattern; its blanks stand for any. */
export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** True if the words are a role of somebody ("Clerk", "VICE CHAIR", "Chair and facilitator"). */
export function isRole(text: string): boolean {
  const label = normaliseLabel(text);
  if (roles.has(label)) return true;
  const match = STARTS_WITH_ROLE.exec(label);
  const original = STARTS_WITH_ROLE.exec(text.trim());
  return (
    match !== null &&
    (match.groups?.rest ?? '').length <= 30 &&
    !/[,;(]/.test(label.slice(0, 60)) &&
    !looksLikeName(original?.groups?.rest ?? '') &&
    !/\b(?:will|to|has|is|was)\b/.test(label)
  );
}
