/** What came of a motion: its result in words, and its votes in numbers or name by name. */

import type { Motion } from '../../model/document.ts';
import { matchesOf } from '../../model/matches.ts';
import { listed } from '../languages/grammar/join-lists.ts';
import type { VoteWords } from '../languages/grammar/motions.ts';
import { languages } from '../languages/index.ts';
import { lower } from '../lower.ts';
import { namedVotes } from './named-votes.ts';

type Result = Motion['result'];
type Votes = Motion['votes'];

const grammars = languages.flatMap(({ motions }) => motions ?? []);

/** In the order in which they are asked: "withdrawn, having been carried". */
const RESULTS = ['withdrawn', 'deferred', 'lost', 'carried'] as const;

/** The result that the words state. */
export function readResult(text: string): Result {
  const words = lower(text);
  const states = (result: (typeof RESULTS)[number]) =>
    grammars.some(({ results }) => results[result]?.says.test(words) && !results[result]?.unless?.test(words));
  return RESULTS.find(states) ?? null;
}

/** "Lee – yes, Roe - no", "Ann Lee voted aye", "Cllr Roe: Nay": one vote of a roll call. */
const ONE_VOTE =
  /\p{Lu}[\p{L}'’.-]{0,24}(?:\s?[:–—-]{1,2}\s?|\s[Vv]ote[sd]?\s{1,3}|\t\s?|\s?\()(?<vote>[A-Za-z]{1,10})(?![\p{L}\d])/gu;
const VOTE_WORDS = new Map<string, keyof Votes>();
for (const { votes } of grammars)
  for (const [vote, words] of Object.entries(votes.words) as [keyof Votes, string][])
    for (const word of listed(words)) VOTE_WORDS.set(word, vote);

const NONE: Votes = { for: null, against: null, abstained: null };

/** Numbers where they are stated, or counted where each vote, or each voter, is. */
export function readVotes(text: string): Votes {
  const words = lower(text);
  const counts = grammars.map(({ votes }) => countsIn(words, votes));
  const whole = counts.find((count) => count.for !== null);
  if (whole) return whole;
  for (const { votes } of grammars) {
    const score = votes.score?.exec(words)?.groups;
    if (score)
      return {
        for: Number(score.for ?? score.by),
        against: Number(score.against ?? score.not),
        abstained: score.abstained === undefined ? null : Number(score.abstained),
      };
  }
  return (
    rollCall(text) ??
    namedVotes(text) ??
    counts.find(({ against, abstained }) => against !== null || abstained !== null) ??
    NONE
  );
}

function countsIn(words: string, { counts, numbers }: VoteWords): Votes {
  const spelt = listed(numbers);
  const count = (key: keyof Votes): number | null => {
    const { n, m } = counts[key].exec(words)?.groups ?? {};
    const value = n ?? m;
    if (value === undefined) return null;
    const at = spelt.indexOf(value);
    return at < 0 ? Number(value) : at + 1;
  };
  return { for: count('for'), against: count('against'), abstained: count('abstained') };
}

/** Votes that are given name by name; null where there are less than `least`. */
export function rollCall(text: string, least = 3): Votes | null {
  const votes = { for: 0, against: 0, abstained: 0 };
  for (const { groups } of matchesOf(text, ONE_VOTE)) {
    const vote = VOTE_WORDS.get((groups?.vote ?? '').toLowerCase());
    if (vote) votes[vote]++;
  }
  return votes.for + votes.against + votes.abstained >= least ? votes : null;
}
