/**
 * A sentence → the undertaking in it that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper.",
 * "Ann said that she would ask.", "The Board asked Bo to get a price.", "The rota is to be redrafted." Each way of saying
 * it has a weight; what stands around it adds to that or takes from it. What is enough is for the reader of the whole
 * document to judge.
 */
import { type Circumstance, circumstances } from './circumstances.ts';
import { clauseOf } from './clauses.ts';
import { andWill, saidThat, somebody } from './promises.ts';
import { asked, told } from './requests.ts';
import { agreedTo, nobody, passive } from './unnamed.ts';
import type { IsSomebody, Undertaking, Way } from './way.ts';

export type { IsSomebody, Undertaking } from './way.ts';

const ways: readonly Way[] = [somebody, told, andWill, saidThat, asked, passive, nobody, agreedTo];

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
  for (const way of ways)
    for (const found of way.find(sentence, isSomebody)) {
      const around = circumstances(sentence, clauseOf(sentence, found.start), found.at);
      const weight = around.reduce((sum, one) => sum + ADDS[one], found.weight);
      if (best === null || weight > best.weight)
        best = { owners: found.owners, way: way.name, own: found.weight, weight, around };
    }
  return best;
}
