/** How alike two tasks are when each word counts by how much it tells among the actions of its body. */

import { overlap, tellingWords, wordingKey } from '../wording.ts';
import type { SeriesFacts } from './series-facts.ts';

/** A text cut short or lengthened by a clause is nearly the same; from this many words on. */
const WORDS_TO_CONTAIN = 3;
const CONTAINED = 0.9;

/** The telling words of a task with what each tells, and their sum. */
export type WordWeights = (task: string) => Pick<Prepared, 'bag' | 'total'>;

interface Prepared {
  key: string;
  bag: ReadonlyMap<string, number>;
  total: number;
}

/** Compares tasks of one body; each text is prepared once. */
export function makeComparison(facts: SeriesFacts): { alike(a: string, b: string): number; weigh: WordWeights } {
  const known = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const before = known.get(text);
    if (before) return before;
    const bag = new Map<string, number>();
    for (const word of tellingWords(text)) bag.set(word, facts.weightOf(word));
    const total = [...bag.values()].reduce((sum, weight) => sum + weight, 0);
    const prepared = { key: wordingKey(text), bag, total };
    known.set(text, prepared);
    return prepared;
  };
  const alike = (a: string, b: string) => {
    if (a === b) return 1;
    const [x, y] = [prepare(a), prepare(b)];
    if (x.key === y.key) return 1;
    const [few, many] = x.total <= y.total ? [x, y] : [y, x];
    if (few.total === 0) return 0;
    let common = 0;
    for (const [word, weight] of few.bag) if (many.bag.has(word)) common += weight;
    return Math.min(0.99, overlap(common, few.total, many.total, few.bag.size >= WORDS_TO_CONTAIN ? CONTAINED : 0));
  };
  return { alike, weigh: prepare };
}
