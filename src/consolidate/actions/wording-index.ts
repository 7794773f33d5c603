/** Which actions of a body are worded nearly like a text, found by the words that tell most. */
import { wordingKey } from '../wording.ts';
import type { WordWeights } from './alike.ts';

/**
 * Of two texts that are nearly the same (`SAME_WORDING`), less than this share of the lighter one is not in the other: so one of
 * its rarest words that make up this share is.
 */
const REST = 0.21;

export class WordingIndex {
  readonly #weights: WordWeights;
  readonly #ofWord = new Map<string, number[]>();
  readonly #ofRareWord = new Map<string, number[]>();
  readonly #ofWording = new Map<string, number[]>();
  /** Words of texts that have been looked at, and the rarest of them. */
  readonly #prepared = new Map<string, { words: readonly string[]; rare: readonly string[] }>();

  constructor(weights: WordWeights) {
    this.#weights = weights;
  }

  /** Notes that the action at a position is worded so. */
  add(task: string, position: number): void {
    if (!insert(this.#ofWording, wordingKey(task), position)) return;
    const { words, rare } = this.#wordsOf(task);
    for (const word of words) insert(this.#ofWord, word, position);
    for (const word of rare) insert(this.#ofRareWord, word, position);
  }

  /** In order. */
  holdersOf = (word: string): readonly number[] => this.#ofWord.get(word) ?? [];
  sameWording = (key: string): readonly number[] => this.#ofWording.get(key) ?? [];

  /** All that are nearly the same, and some others. */
  *nearlySame(task: string): Generator<number> {
    for (const list of this.#listsOf(task)) yield* list;
  }

  /** Whether a position is among them, without going through them all. */
  nearlySameAs(task: string): (position: number) => boolean {
    const lists = [...this.#listsOf(task)];
    return (position) => lists.some((list) => list[placeIn(list, position)] === position);
  }

  *#listsOf(task: string): Generator<readonly number[]> {
    const { words, rare } = this.#wordsOf(task);
    yield this.sameWording(wordingKey(task));
    for (const word of rare) yield this.holdersOf(word);
    for (const word of words) yield this.#ofRareWord.get(word) ?? [];
  }

  #wordsOf(task: string) {
    const known = this.#prepared.get(task);
    if (known) return known;
    const { bag, total } = this.#weights(task);
    const byWeight = [...bag].sort(([, a], [, b]) => b - a);
    const rare: string[] = [];
    let sum = 0;
    for (const [word, weight] of byWeight) {
      if (sum > REST * total) break;
      rare.push(word);
      sum += weight;
    }
    const prepared = { words: [...bag.keys()], rare };
    this.#prepared.set(task, prepared);
    return prepared;
  }
}

/** Lists stay in order, with each position once. False if it is there already. */
function insert(lists: Map<string, number[]>, key: string, position: number): boolean {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else if ((list.at(-1) ?? -1) < position) list.push(position);
  else {
    const place = placeIn(list, position);
    if (list[place] === position) return false;
    list.splice(place, 0, position);
  }
  return true;
}

/** Where a position is in a list that is in order, or would be. */
function placeIn(list: readonly number[], position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
