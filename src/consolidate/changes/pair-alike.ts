/** Pairs what two states have in common: equal keys first, then the most alike wordings. */
import { addTo } from '../../model/add-to.ts';
import { likelyTargets } from '../likely.ts';
import { pairBest } from '../pair-best.ts';
import { similarity } from '../wording.ts';

export interface Paired<T> {
  both: { before: T; after: T }[];
  removed: T[];
  added: T[];
}

export interface PairOptions<T> {
  keyOf(item: T): string;
  /** What is compared where keys differ; left out, only keys count. */
  textOf?(item: T): string;
  /** Least likeness of two texts, 0 … 1. */
  enough?: number;
}

export function pairAlike<T>(before: readonly T[], after: readonly T[], options: PairOptions<T>): Paired<T> {
  const { keyOf, textOf, enough = 0.7 } = options;
  const waiting = new Map<string, T[]>();
  for (const item of before) addTo(waiting, keyOf(item), item);
  const both: Paired<T>['both'] = [];
  const left: T[] = [];
  for (const item of after) {
    const known = waiting.get(keyOf(item))?.shift();
    if (known === undefined) left.push(item);
    else both.push({ before: known, after: item });
  }
  const gone = [...waiting.values()].flat();
  const alike = textOf
    ? pairBest(
        left,
        (position) => gone[position] as T,
        likelyTargets(left, gone, textOf, (known) => [textOf(known)]),
        (item, known) => {
          const score = similarity(textOf(known), textOf(item));
          return score >= enough ? { score } : null;
        },
      )
    : new Map<T, { target: T }>();
  for (const [item, { target }] of alike) both.push({ before: target, after: item });
  const met = new Set([...alike.values()].map(({ target }) => target));
  return { both, removed: gone.filter((item) => !met.has(item)), added: left.filter((item) => !alike.has(item)) };
}
