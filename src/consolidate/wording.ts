/** How alike two wordings are: the measure behind duplicates and links. */

/** Words that say nothing about which action is meant. */
const EMPTY_WORDS = new Set(
  'a an and are as at be been by for from has have he her his if in into is it its of on or our she so that the their them then there they this to up was we were will with you'.split(
    ' ',
  ),
);

/** The words of a text in order: case, punctuation and blanks do not count. */
export function wordsOf(text: string): string[] {
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
  return wordsOf(text).join(' ');
}

const bags = new Map<string, Map<string, number>>();

/** The words that carry meaning, counted. Kept between calls, because every row is compared with many. */
function bagOf(text: string): Map<string, number> {
  const known = bags.get(text);
  if (known) return known;
  const all = wordsOf(text);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  const bag = new Map<string, number>();
  for (const word of telling.length > 0 ? telling : all) bag.set(word, (bag.get(word) ?? 0) + 1);
  if (bags.size > 20_000) bags.clear();
  bags.set(text, bag);
  return bag;
}

/** Number of words that carry meaning. */
export function weightOf(text: string): number {
  let sum = 0;
  for (const count of bagOf(text).values()) sum += count;
  return sum;
}

/** Words both bags hold, and the size of each. */
function overlap(a: Map<string, number>, b: Map<string, number>): { common: number; sizeA: number; sizeB: number } {
  let common = 0;
  let sizeA = 0;
  let sizeB = 0;
  for (const [word, count] of a) {
    sizeA += count;
    common += Math.min(count, b.get(word) ?? 0);
  }
  for (const count of b.values()) sizeB += count;
  return { common, sizeA, sizeB };
}

/** From this many words on, a text that stands whole inside a longer one counts as nearly the same. */
const WORDS_TO_CONTAIN = 4;

/** 0 … 1: shared telling words (Dice); a text that was only lengthened or cut scores at least 0.85. */
export function similarity(a: string, b: string): number {
  if (a === b || wordingKey(a) === wordingKey(b)) return 1;
  const { common, sizeA, sizeB } = overlap(bagOf(a), bagOf(b));
  const shorter = Math.min(sizeA, sizeB);
  if (shorter === 0) return 0;
  const dice = (2 * common) / (sizeA + sizeB);
  const contained = shorter >= WORDS_TO_CONTAIN ? 0.85 * (common / shorter) ** 2 : 0;
  return Math.min(0.999, Math.max(dice, contained));
}
