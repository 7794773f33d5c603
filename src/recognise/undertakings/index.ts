/**
 * A sentence → the undertaking in it that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper.",
 * "Ann said that she would ask.", "The Board asked Bo to get a price.", "The rota is to be redrafted." Each way of saying
 * it has a weight; what stands around it adds to that or takes from it. What is enough is for the reader of the whole
 * document to judge.
 */
import { clauseOf } from '../languages/grammar/clause-of.ts';
import type { Circumstance, IsSomebody } from '../languages/grammar/undertakings.ts';
import { languages } from '../languages/index.ts';
import { whoAsks } from './who.ts';

export type { IsSomebody } from '../languages/grammar/undertakings.ts';

export interface Undertaking {
  /** As written; empty where the words name nobody. */
  owners: string[];
  /** Which way of saying it was found, for `minutes inspect` and tests. */
  way: string;
  /** What the way of saying it weighs alone. */
  own: number;
  /** With what stands around it. */
  weight: number;
  around: readonly Circumstance[];
}

const grammars = languages.flatMap(({ undertakings }) => undertakings ?? []);

const ADDS: Readonly<Record<Circumstance, number>> = {
  deadline: 1,
  condition: -1,
  opinion: -1,
  motion: -3,
  'last time': -3,
  past: -1,
};

/** The heaviest undertaking of a sentence, however light; null where none of the ways finds any. */
export function readUndertaking(sentence: string, isSomebody: IsSomebody): Undertaking | null {
  if (sentence.length > 500) return null;
  let best: Undertaking | null = null;
  for (const grammar of grammars) {
    const who = whoAsks(grammar, isSomebody);
    for (const way of grammar.ways)
      for (const found of way.find(sentence, who)) {
        const around = grammar.circumstances(sentence, clauseOf(sentence, found.start), found.at);
        const weight = around.reduce((sum, one) => sum + ADDS[one], found.weight);
        if (best === null || weight > best.weight)
          best = { owners: found.owners, way: way.name, own: found.weight, weight, around };
      }
  }
  return best;
}
