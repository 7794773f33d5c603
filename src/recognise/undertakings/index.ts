/**
 * A sentence → the undertaking in it that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper.",
 * "Ann said that she would ask.", "The Board asked Bo to get a price.", "The rota is to be redrafted." Each way of saying
 * it has a weight; the verb, a deadline and the circumstances add to it or take from it.
 */
import { circumstances } from './circumstances.ts';
import { clauseOf } from './clauses.ts';
import { andWill, saidThat, somebody } from './promises.ts';
import { asked, told } from './requests.ts';
import { agreedTo, nobody, passive } from './unnamed.ts';
import type { IsSomebody, Undertaking, Way } from './way.ts';

export type { IsSomebody, Undertaking } from './way.ts';

/** What an undertaking must weigh. */
const ENOUGH = 2;
const ways: readonly Way[] = [somebody, told, andWill, saidThat, asked, passive, nobody, agreedTo];

/** The heaviest undertaking of a sentence; null where none weighs enough. */
export function readUndertaking(sentence: string, isSomebody: IsSomebody): Undertaking | null {
  if (sentence.length > 500 || /\?["”’')]{0,2}$/.test(sentence)) return null;
  let best: Undertaking | null = null;
  for (const way of ways)
    for (const found of way.find(sentence, isSomebody)) {
      const weight = found.weight + circumstances(sentence, clauseOf(sentence, found.start), found.at);
      if (weight >= ENOUGH && (best === null || weight > best.weight))
        best = { owners: found.owners, way: way.name, weight };
    }
  return best;
}
