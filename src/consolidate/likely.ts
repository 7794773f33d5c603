/**
 * Which of many statements are worth comparing with one: all of them where they are few. Where each with each would be
 * too many, as in a log of thousands of rows, only those of the same wording and those that share its rarest words.
 */
import { addTo } from '../model/add-to.ts';
import { tellingWords, wordingKey } from './wording.ts';

/** Up to here each is compared with each: 20 rows and 1,000 actions. */
export const FEW_PAIRS = 20_000;
/** A word that more texts hold tells little of any. Of more texts of one wording the latest are looked at. */
export const MOST_HOLDERS = 100;
/** So many of the rarest words of a text are looked up. */
const WORDS_TO_ASK = 8;

/** Positions of the targets to compare an item with, in their order. */
export type Likely<S> = (item: S) => readonly number[];

/** `itemTask` and `targetTasks` give the wordings; `fewPairs` is the number up to which each is compared with each. */
export function likelyTargets<S, T>(
  items: readonly S[],
  targets: readonly T[],
  itemTask: (item: S) => string,
  targetTasks: (target: T) => Iterable<string>,
  fewPairs = FEW_PAIRS,
): Likely<S> {
  if (items.length * targets.length <= fewPairs) {
    const all = [...targets.keys()];
    return () => all;
  }
  const ofWord = new Map<string, number[]>();
  const ofWording = new Map<string, number[]>();
  for (const [j, target] of targets.entries()) {
    const tasks = [...targetTasks(target)];
    for (const word of new Set(tasks.flatMap(tellingWords))) addTo(ofWord, word, j);
    for (const key of new Set(tasks.map(wordingKey))) addTo(ofWording, key, j);
  }
  return (item) =>
    mostTelling(
      itemTask(item),
      (word) => ofWord.get(word) ?? [],
      (key) => ofWording.get(key) ?? [],
    );
}

/** Those that share the rarest words of a text, and the latest of those that are worded the same; in order. */
export function mostTelling(
  task: string,
  holdersOf: (word: string) => readonly number[],
  sameWording: (key: string) => readonly number[],
): number[] {
  const lists = [...new Set(tellingWords(task))]
    .map(holdersOf)
    .filter((list) => list.length > 0 && list.length <= MOST_HOLDERS)
    .sort((a, b) => a.length - b.length)
    .slice(0, WORDS_TO_ASK);
  const same = sameWording(wordingKey(task)).slice(-MOST_HOLDERS);
  return [...new Set([...same, ...lists.flat()])].sort((a, b) => a - b);
}
