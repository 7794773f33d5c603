/** What the words of a candidate for the title say: a body, an occasion, nobody, a sentence. */

import type { Feature } from '../../../judge/judge.ts';
import { oncePerText } from '../../../model/once-per-text.ts';
import type { TitleCandidate } from './candidates.ts';
import { isMenu } from './other-things.ts';

type F = Feature<TitleCandidate>;

/** "Committee meeting", "Full Council": names nobody where another line does. */
const NAMES_NOBODY =
  /^(?:(?:(?:the|annual|monthly|weekly|regular|ordinary|special|full|members|general|business|executive)\s){0,2}(?:committee|board|council|general|group|team|staff|business|club|project|exec|trustees|governors|pta|ptfa|ppg|management|society|annual)?\s?(?:general\s)?(?:meeting|mtg)|full\s(?:council|board|committee|governing body)|(?:minutes|notes|record) of (?:the |a )?(?:meeting|call))$/;
/** Verbs of sentences, in small letters where names have capitals. */
const VERBS = new Set(
  'is are was were has have had will would shall should can could be been began begins opened opens closed called calls welcomed thanked discussed agreed reported said says noted moved seconded met meets consisted attended started took asked created gave made held'.split(
    ' ',
  ),
);
const SMALL = new Set('of the and for in to on at a an de la du der und y et with by'.split(' '));

const splitWords = oncePerText((text): readonly string[] => text.split(/\s+/).filter(Boolean));
const title = (c: TitleCandidate) => c.reading.title;

/** Share of the longer words that begin with a capital or a figure. */
export const capitals: (text: string) => number = oncePerText((text) => {
  const words = splitWords(text).filter((word) => !SMALL.has(word));
  return words.filter((word) => /^[^\p{L}]*[\p{Lu}\p{Lo}\d]/u.test(word)).length / Math.max(1, words.length);
});

/** The verb is in small letters among words, not at the head: "The meeting was called to order". */
const isSentence = (text: string) =>
  splitWords(text).length > 3 && splitWords(text).some((word, i) => i > 0 && VERBS.has(word));

/** How often the name stands elsewhere in the document, up to three times. */
function mentions({ reading, facts, source }: TitleCandidate): number {
  const name = reading.title.toLowerCase().replace(/\s+/g, ' ');
  if (name.length < 4) return 0;
  let [count, at] = [0, facts.words.indexOf(name)];
  for (; at !== -1 && count < 4; at = facts.words.indexOf(name, at + name.length)) count++;
  return Math.max(0, Math.min(3, source === 'furniture' || source === 'front-matter' ? count : count - 1)) / 3;
}

const namesNobody = (c: TitleCandidate) =>
  NAMES_NOBODY.test(title(c).toLowerCase()) && !/annual general/i.test(title(c));

const saysWhich = (c: TitleCandidate) =>
  c.reading.namesBody && splitWords(title(c)).length > 1 && !namesNobody(c) && !isMenu(c.text);

/** "Board of Directors", "Regular Board of Trustees Meeting": of whom, another line says. */
const isBareBoard = (c: TitleCandidate) =>
  /^(?:(?:regular|special|annual|ordinary|joint|the)\s){0,2}boards? of (?:directors|trustees|governors|management|managers)(?:\s(?:regular|special|annual|ordinary))?(?:\s(?:meeting|workshop|session|retreat))?$/.test(
    title(c).toLowerCase(),
  );

/** Another candidate says more than this one: "Steering Committee" beside "Quay Steering Committee". */
const isPartOfFuller = (c: TitleCandidate) =>
  c.rivals.some(
    ({ reading }) =>
      reading.title.length > title(c).length &&
      !reading.title.includes(':') &&
      splitWords(reading.title).length <= 8 &&
      reading.title.toLowerCase().endsWith(` ${title(c).toLowerCase()}`),
  );

export const byWords: readonly F[] = [
  {
    name: 'body-that-meets',
    says: 'names a body that meets',
    prior: 460,
    of: (c) => c.reading.namesBody && c.reading.meets && splitWords(title(c)).length > 1 && !namesNobody(c),
  },
  {
    name: 'organisation',
    says: 'names an organisation',
    prior: 340,
    of: (c) => c.reading.namesBody && !c.reading.meets && splitWords(title(c)).length > 1,
  },
  {
    name: 'occasion',
    says: 'names a meeting or a report',
    prior: 200,
    of: (c) => c.reading.namesOccasion && (!c.reading.namesBody || namesNobody(c)),
  },
  {
    name: 'beside-minutes',
    says: 'stands beside “minutes” or “meeting”',
    prior: 150,
    of: (c) => /\b(?:minutes|notes|meeting|agenda)\b/i.test(c.text),
  },
  {
    name: 'capitals',
    says: 'is written with capitals, as names are',
    prior: 120,
    of: (c) => capitals(title(c)) >= 0.8,
  },
  { name: 'small-letters', says: 'is written in small letters', prior: -150, of: (c) => capitals(title(c)) < 0.5 },
  { name: 'mentioned-again', says: 'is named again in the text', prior: 120, of: mentions },
  { name: 'part-of-fuller-name', says: 'is part of a fuller name', prior: -80, of: isPartOfFuller },
  {
    name: 'names-nobody',
    says: 'says that a body met, not which',
    prior: -350,
    // Where no other line says which, "PTA general meeting" is what there is.
    of: (c) => (namesNobody(c) ? (c.rivals.some((r) => saysWhich(r) && r.position < 6) ? 1 : 0.5) : 0),
  },
  {
    name: 'board-of-some-body',
    says: 'is the board of a body that another line names',
    prior: -260,
    of: (c) => isBareBoard(c) && c.rivals.some((r) => saysWhich(r) && !isBareBoard(r) && r.position < 6),
  },
  { name: 'one-word', says: 'is a single word', prior: -60, of: (c) => splitWords(title(c)).length === 1 },
  { name: 'sentence', says: 'is a sentence', prior: -400, of: (c) => isSentence(title(c)) },
  { name: 'long', says: 'is longer than names are', prior: -400, of: (c) => splitWords(title(c)).length > 16 },
  {
    name: 'ends-as-sentence',
    says: 'ends with a full stop',
    prior: -220,
    of: (c) => c.source !== 'sentence' && /[.!?]$/.test(c.text.trim()) && splitWords(c.text).length >= 8,
  },
  { name: 'breaks-off', says: 'breaks off', prior: -100, of: (c) => /[,:;]$|\b(?:of|the|and|for)$/i.test(title(c)) },
  {
    name: 'preposition',
    says: 'opens like a place or a time',
    prior: -500,
    of: (c) => /^(?:in|at|on|via|by|from|for|to|held|about)\s/i.test(title(c)),
  },
];
