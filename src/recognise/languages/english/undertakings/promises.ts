/** Somebody says that they, or another, will do it. */

import type { FoundWay, Way, Who } from '../../grammar/undertakings.ts';
import { type ClauseStart, clauseStarts } from './clauses.ts';
import { isBody } from './subject.ts';
import { isTaskVerb } from './task-verbs.ts';
import { AT_WORK, REPORTED, STATE } from './verbs.ts';

const ADVERB =
  '(?:(?:also|then|now|both|again|all|still|therefore|kindly|formally|further|either|continue\\sto|try\\sto|try\\sand|like\\sto|attempt\\sto|look\\sto|be\\sable\\sto|go\\sand)\\s){0,2}';
/** What links who to what, each with its weight. */
const LINKS: readonly (readonly [name: string, weight: number, words: string])[] = [
  [
    'offered',
    3,
    '(?:(?:has|have)\\s)?(?:also\\s|kindly\\s)?(?:offer(?:s|ed)?|volunteer(?:s|ed)?|undertaken|undertakes?|undertook|promise[sd]?)\\sto',
  ],
  [
    'promised',
    2,
    '(?:(?:has|have|had|is|are|was|were)\\s)?(?:also\\s|kindly\\s)?(?:agree[sd]?|offering|volunteering|committed|happy)\\sto',
  ],
  [
    'asked',
    2,
    '(?:was|were|is|are|be|has\\sbeen|have\\sbeen)\\s(?:also\\s|both\\s)?(?:asked|instructed|requested|tasked|delegated|directed|authori[sz]ed|mandated|actioned)\\sto',
  ],
  ['reminded', 1, '(?:was|were|is|are)\\s(?:also\\s)?(?:reminded|encouraged|urged|invited)\\sto'],
  ['will', 2, '(?:will|shall|(?:is|are|am)\\s(?:still\\s|now\\s|both\\s|all\\s)?going\\sto)'],
  ['is to', 2, '(?:is|are)\\s(?:still\\s)?to'],
  ['must', 1, '(?:(?:still\\s)?(?:needs?|has|have|ought)\\sto|should|must)'],
  [
    'intends',
    1,
    '(?:(?:intend|plan|hope|aim|expect)s?\\sto|(?:is|are)\\s(?:hoping|planning|looking|aiming|trying)\\sto|(?:was|were)\\sgoing\\sto)',
  ],
  ['would', 1, 'would'],
  ['to', 2, '(?:still\\s)?to'],
];
const LINK = new RegExp(
  `\\s(?:${LINKS.map(([name, , words]) => `(?<${name.replace(' ', '_')}>${words})`).join('|')})\\s(?<adverb>${ADVERB})(?<verb>\\p{Ll}[\\p{Ll}-]{1,})`,
  'u',
);
const DOING = new RegExp(`\\s(?:is|are)\\s(?:also\\s|currently\\s|still\\s|now\\s|both\\s)?${AT_WORK}\\b`, 'u');

/** Every link ends in one of these words, and every doing comes after one. */
const LINKED = /\s(?:to|will|shall|should|must|would|is|are)\s/;

/** "X will V", "X to V", "X was asked to V": somebody at the head of a clause. */
export const somebody: Way = {
  name: 'somebody',
  find: (sentence, whoAt) =>
    LINKED.test(sentence) ? clauseStarts(sentence).flatMap((clause) => inClause(sentence, clause, whoAt) ?? []) : [],
};

function inClause(sentence: string, { start, boundary }: ClauseStart, whoAt: Who): FoundWay | null {
  const clause = sentence.slice(start, start + 200);
  const link = LINK.exec(clause);
  const who = link && whoAt(clause.slice(0, link.index));
  if (!link || !who) return atWork(clause, start, whoAt);
  const [name, weight] = LINKS.find(([key]) => link.groups?.[key.replace(' ', '_')] !== undefined) ?? ['', 0];
  const verb = verbOf(link, clause);
  if (verb === null) return null;
  const before = sentence.slice(0, start);
  const linked: Linked = { name, link, clause, before, boundary, sure: who.sure };
  if (SAYS_LITTLE.some((one) => one(linked))) return null;
  return {
    owners: who.owners,
    weight:
      weight + (isTaskVerb(verb) ? 1 : 0) - (who.sure ? 0 : 1) + (name === 'would' && REPORTED.test(before) ? 1 : 0),
    start,
    at: start + link.index,
  };
}

/** "Ann is looking into it" */
function atWork(clause: string, start: number, whoAt: Who): FoundWay | null {
  const doing = DOING.exec(clause);
  const who = doing && whoAt(clause.slice(0, doing.index));
  return doing && who?.sure ? { owners: who.owners, weight: 2, start, at: start + doing.index } : null;
}

/** Somebody and what links them to a deed. */
interface Linked {
  name: string;
  link: RegExpExecArray;
  clause: string;
  /** The sentence before the clause. */
  before: string;
  boundary: ClauseStart['boundary'];
  /** The document knows who it is. */
  sure: boolean;
}

/** Where such words are no undertaking. */
const SAYS_LITTLE: readonly ((linked: Linked) => boolean)[] = [
  // "Norvale and Estbury to ensure" in the middle of a sentence hangs on another verb.
  ({ name, boundary, sure }) => name === 'to' && (boundary === 'word' || (boundary === 'comma' && !sure)),
  ({ name, clause }) => (name === 'asked' || name === 'reminded') && isBody(clause),
  // What a body agrees to is a decision, also what it agrees that it will do itself.
  ({ name, link, clause }) => name === 'promised' && /agree/.test(link[0]) && isBody(clause),
  ({ clause, before }) => /\bagreed\sthat\b/i.test(before) && isBody(clause),
  // What a body intends is its policy.
  ({ name, clause }) => name === 'intends' && isBody(clause),
  ({ name, link, clause }) => name === 'would' && /like/.test(link.groups?.adverb ?? '') && isBody(clause),
  ({ name, link, clause, sure }) =>
    name === 'must' && (!sure || isBody(clause) || /be\sable/.test(link.groups?.adverb ?? '')),
];

/** "JSa has the camera and will do the rest", "Bo has a copy which she will send": the subject stands further before. */
const AND_WILL =
  /^(?<who>\p{Lu}[^,;:]{1,50}?)\s(?:has|is|was|had|\p{Ll}{2,14}(?:ed|s)|brought|gave|got|met|spoke|sent|found|thought)\s[^;]{0,160}?\b(?:(?:and|but)\s|(?:which|that)\s(?:he|she|they)\s)(?:will|shall|is\sto|is\sgoing\sto|would|agreed\sto|offered\sto|undertook\sto|volunteered\sto|promised\sto)\s(?:also\s|then\s|now\s)?(?<verb>\p{Ll}{2,})/u;
const AND = /\b(?:and|but|he|she|they)\s(?:will|shall|is|would|agreed|offered|undertook|volunteered|promised)\s/;
export const andWill: Way = {
  name: 'and will',
  find(sentence, whoAt) {
    if (!AND.test(sentence)) return [];
    const match = AND_WILL.exec(sentence.slice(0, 260));
    const who = match && whoAt(match.groups?.who ?? '');
    const verb = match?.groups?.verb ?? '';
    return match && who?.sure && isTaskVerb(verb) && !STATE.test(verb)
      ? [{ owners: who.owners, weight: 2, start: 0, at: who.owners.join().length }]
      : [];
  },
};

/** Verbs that say a deed before some words and not before others; each with what must follow, or must not. */
const VERB_CASES: readonly { verbs: ReadonlySet<string>; needs?: RegExp; unless?: RegExp; as?: string }[] = [
  // "will have a look", "will have to write", "will need to write"
  {
    verbs: new Set(['have', 'need']),
    needs:
      /^\s(?:to\s\p{Ll}|(?:a|another|further|the|some)\s(?:follow|discussion|meeting|look|word|chat|conversation|think|go|call))/u,
    as: 'do',
  },
  { verbs: new Set(['see']), needs: /^\s(?:if|whether|about|to|what|who)\b/ },
  { verbs: new Set(['get']), unless: /^\s(?:used|worse|better|older|rid|paid|more|to)\b/ },
  { verbs: new Set(['start', 'begin']), needs: /^\s(?:to\s|work|\p{Ll}+ing\b)/u },
  { verbs: new Set(['continue']), needs: /^\s(?:to\s|with\s|\p{Ll}+ing\b)/u },
  { verbs: new Set(['lead', 'move', 'support', 'cover', 'apply']) },
];

/** The verb after a link; null where it says no deed. "will be holding a hearing" is one, "will be closed" is not one. */
function verbOf(link: RegExpExecArray, clause: string): string | null {
  const verb = link.groups?.verb ?? '';
  const rest = clause.slice(link.index + link[0].length);
  const being = verb === 'be' ? /^\s(?<doing>\p{Ll}{2,14}ing)\b/u.exec(rest) : null;
  if (being) return (being.groups?.doing ?? '').replace(/ing$/, '');
  const special = VERB_CASES.find(({ verbs }) => verbs.has(verb));
  if (!special) return STATE.test(verb) ? null : verb;
  const { needs, unless, as = verb } = special;
  return needs?.test(rest) === false || unless?.test(rest) === true ? null : as;
}

/** "Ruth Aldo", which the document need not explain. */
const FULL_NAME = /^\p{Lu}\p{Ll}{1,15}\s\p{Lu}[\p{L}'’-]{1,20}$/u;

/** "Wendy kindly said she would draft something", "Paul stated he is working on it". */
const SAID =
  /^(?<who>.{2,60}?)\s(?:(?:also|then|kindly|further|has|have)\s){0,2}(?:said|says|stated|states|confirmed|confirms|reported|advised|agreed|indicated|offered|noted|explained|added|suggested|mentioned|thought)\s(?:that\s)?(?:he|she|they)\s(?:(?:will|would|shall|(?:is|was|are|were)\sgoing\sto|could|can|is\sto)\s(?:also\s|then\s|try\sto\s|like\sto\s)?(?<verb>\p{Ll}{2,})|(?:is|was|are|were)\s(?:also\s|currently\s|still\s)?(?<doing>working|looking|hoping|planning|chasing|drafting|preparing|arranging|organi[sz]ing|asking|contacting|writing|liaising|getting|investigating|seeking))\b/u;
export const saidThat: Way = {
  name: 'said that they would',
  find(sentence, whoAt) {
    const found: FoundWay[] = [];
    if (!/\s(?:he|she|they)\s/.test(sentence)) return found;
    for (const { start } of clauseStarts(sentence)) {
      const said = SAID.exec(sentence.slice(start, start + 240));
      const { who: words = '', verb, doing } = said?.groups ?? {};
      if (!said || (verb ? STATE.test(verb) && !/^(?:get|apply|lead|cover|support|move|continue)$/.test(verb) : !doing))
        continue;
      const who = whoAt(words);
      // "he would" after it says that the name is a person's.
      if (who?.sure || (who && FULL_NAME.test(words)))
        found.push({ owners: who.owners, weight: verb && !isTaskVerb(verb) ? 1 : 2, start, at: start + words.length });
    }
    return found;
  },
};
