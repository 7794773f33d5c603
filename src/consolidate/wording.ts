/** How alike two wordings are: the measure behind duplicates and links. */

/** Words that say nothing about which action is meant. */
const EMPTY_WORDS = new Set(
  'a an and are as at be been by for from has have he her his if in into is it its of on or our she so that the their them then there they this to up was we were will with you'.split(
    ' ',
  ),
);

/** The words of a text in order: case, punctuation and blanks do not count. */
function textWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The text reduced to its words; two texts with the same key differ in nothing that matters. */
export function wordingKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = textWords(text).join(' ');
  if (keys.size >= MOST_KEPT) keys.clear();
  keys.set(text, key);
  return key;
}

/** The same texts come again in every log of a body. */
const keys = new Map<string, string>();
const MOST_KEPT = 50_000;

/** A text prepared to be compared with many others. */
export interface Wording {
  key: string;
  /** The words that carry meaning, counted. */
  bag: Map<string, number>;
  weight: number;
}

const prepared = new Map<string, Wording>();
/** Each holds its words, counted. */
const MOST_PREPARED = 5000;

function preparedOf(text: string): Wording {
  const known = prepared.get(text);
  if (known) return known;
  const wording = prepare(text);
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(text, wording);
  return wording;
}

export function prepare(text: string): Wording {
  const all = textWords(text);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  const counted = telling.length > 0 ? telling : all;
  const bag = new Map<string, number>();
  for (const word of counted) bag.set(word, (bag.get(word) ?? 0) + 1);
  return { key: all.join(' '), bag, weight: counted.length };
}

/** The words that carry meaning, each reduced to its stem. */
export function tellingWords(text: string): string[] {
  const all = textWords(text);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : all).map(stemOf);
}

const ENDINGS = /(?:ments?|ations?|ings?|ions?|ers?|ies|ed|es|s|e|y)$/;
const SHORTEST_STEM = 4;

/** "recruiting", "recruitment", "recruits" → "recruit": crude, and the same on both sides of a comparison. */
function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** Number of words that carry meaning. */
export function weightOf(text: string): number {
  const known = weights.get(text);
  if (known !== undefined) return known;
  const all = textWords(text);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word)).length;
  const weight = telling > 0 ? telling : all.length;
  if (weights.size >= MOST_KEPT) weights.clear();
  weights.set(text, weight);
  return weight;
}

const weights = new Map<string, number>();

/** From this many words on, a text that a longer one contains whole counts as nearly the same. */
const WORDS_TO_CONTAIN = 4;

/** 0 … 1: shared telling words (Dice); a text that was only lengthened or cut scores 0.85 or more. */
export function similarity(a: string, b: string): number {
  return a === b ? 1 : similarityOf(preparedOf(a), preparedOf(b));
}

export function similarityOf(x: Wording, y: Wording): number {
  if (x.key === y.key) return 1;
  const shorter = Math.min(x.weight, y.weight);
  if (shorter === 0) return 0;
  const common = commonWords(x, y);
  return Math.min(0.999, overlap(common, x.weight, y.weight, shorter >= WORDS_TO_CONTAIN ? 0.85 : 0));
}

/** What two wordings have in common (Dice), by number or by weight of words; `contained` if the shorter is all of it. */
export function overlap(common: number, x: number, y: number, contained: number): number {
  return Math.max((2 * common) / (x + y), contained * (common / Math.min(x, y)) ** 2);
}

function commonWords(x: Wording, y: Wording): number {
  const [few, many] = x.bag.size <= y.bag.size ? [x.bag, y.bag] : [y.bag, x.bag];
  let common = 0;
  for (const [word, count] of few) common += Math.min(count, many.get(word) ?? 0);
  return common;
}
