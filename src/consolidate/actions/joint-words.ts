/** Whether a text says what two others say, by the words that tell among the actions of a body. */

import { tellingWords } from '../wording.ts';
import type { SeriesFacts } from './series-facts.ts';

/** Least share of the words of the whole that the parts must have together. */
const COVERED = 0.7;
/** Least share of the words of a part that the whole must have. */
const OF_PART = 0.6;
/** A part that says this much of the whole is the whole in other words. */
const MOST_OF_WHOLE = 0.85;
/** This share of the shorter part may also be in the other. */
const IN_COMMON = 0.6;
const WORDS_OF_PART = 2;
/** A text that asks for two things says so. */
const JOINS = /[,;&/]|\.\s|\b(?:and|then|also|plus)\b/u;

export interface JointWords {
  /** True if `whole` holds the words of `part`, and more. */
  isPart(whole: string, part: string): boolean;
  /** How sure it is that `whole` says what both say, to compare; null if it does not. */
  judge(whole: string, one: string, other: string): number | null;
  /** Where in `whole` the words of `part` are: their mean position. */
  opening(whole: string, part: string): number;
}

export function jointWords({ weightOf }: SeriesFacts): JointWords {
  const bags = new Map<string, ReadonlySet<string>>();
  const bagOf = (text: string) => {
    const bag = bags.get(text) ?? new Set(tellingWords(text));
    bags.set(text, bag);
    return bag;
  };
  const weigh = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words) sum += weightOf(word);
    return sum;
  };
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => weigh([...a].filter((word) => b.has(word)));
  const isPart = (whole: string, part: string) => {
    const [w, p] = [bagOf(whole), bagOf(part)];
    if (p.size < WORDS_OF_PART || !JOINS.test(whole)) return false;
    const inBoth = common(p, w);
    return inBoth >= OF_PART * weigh(p) && inBoth <= MOST_OF_WHOLE * weigh(w);
  };
  return {
    isPart,
    judge(whole, one, other) {
      if (!isPart(whole, one) || !isPart(whole, other)) return null;
      const [w, x, y] = [bagOf(whole), bagOf(one), bagOf(other)];
      const [xs, ys] = [weigh(x), weigh(y)];
      if (common(x, y) > IN_COMMON * Math.min(xs, ys)) return null;
      const covered = common(w, new Set([...x, ...y])) / weigh(w);
      return covered < COVERED ? null : covered + common(x, w) / xs + common(y, w) / ys;
    },
    opening(whole, part) {
      const p = bagOf(part);
      const at = [...bagOf(whole)].flatMap((word, i) => (p.has(word) ? [i] : []));
      return at.reduce((sum, i) => sum + i, 0) / Math.max(1, at.length);
    },
  };
}
