/** Pairs what two states have in common: equal keys first, then the most alike wordings. */
import { pairBest } from '../actions/evidence.ts';
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
  for (const item of before) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), item]);
  const both: Paired<T>['both'] = [];
  const left: T[] = [];
  for (const item of after) {
    const known = waiting.get(keyOf(item))?.shift();
    if (known === undefined) left.push(item);
    else both.push({ before: known, after: item });
  }
  const gone = [...waiting.values()].flat();
  const alike = pairBest(left, textOf ? gone : [], (item, known) => {
    const score = textOf ? similarity(textOf(known), textOf(item)) : 0;
    return score >= enough ? { score, because: '', anchor: null as never } : null;
  });
  for (const [item, { target }] of alike) both.push({ before: target, after: item });
  const met = new Set([...alike.values()].map(({ target }) => target));
  return { both, removed: gone.filter((item) => !met.has(item)), added: left.filter((item) => !alike.has(item)) };
}
