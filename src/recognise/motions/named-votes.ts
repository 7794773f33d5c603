/** Votes that are given as lists of names: "Yeas: De Witt, Pell. Nays: Brandt. Absent: none." */

import type { Motion } from '../../model/document.ts';
import { matchesOf } from '../../model/matches.ts';
import { listed } from '../languages/grammar/join-lists.ts';
import type { VoteWords } from '../languages/grammar/motions.ts';
import { languages } from '../languages/index.ts';
import { lower } from '../lower.ts';

type Votes = Motion['votes'];

const grammars = languages.flatMap(({ motions }) => motions ?? []);
const KINDS = new Map<string, keyof Votes>();
for (const { votes } of grammars)
  for (const [kind, labels] of Object.entries(votes.labels) as [keyof Votes, string][])
    for (const label of listed(labels)) KINDS.set(label, kind);

const NAME =
  /^(?:(?:d|de|da|di|du|del|la|le|van|von|der|den|ten|ter|st|al|el|bin|ben)['’\s]{1,2}){0,3}\p{Lu}[\p{L}'’.-]{0,24}(?:\s(?:\p{L}{1,3}\s){0,2}\p{Lu}[\p{L}'’.-]{0,24}){0,3}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|mbe|obe|cbe|mp|md|phd|esq)\.?$/i;

/** The votes that lists of names count; null where there is no list of those in favour. */
export function namedVotes(text: string): Votes | null {
  for (const { votes } of grammars) {
    const counted = countLists(text, votes);
    if (counted.for !== null && !(counted.for === 0 && counted.against === null)) return counted;
  }
  return null;
}

function countLists(text: string, words: VoteWords): Votes {
  const votes: Votes = { for: null, against: null, abstained: null };
  // Lines are cut off first: a label and its names are on one.
  for (const line of text.split('\n').slice(0, 40)) {
    const low = lower(line);
    if (low.length !== line.length) continue;
    const labels = matchesOf(low, words.label);
    for (const [i, label] of labels.entries()) {
      const kind = KINDS.get(label.groups?.label ?? '');
      if (kind === undefined || votes[kind] !== null) continue;
      votes[kind] = countNames(line.slice(label.index + label[0].length, labels[i + 1]?.index), words);
    }
  }
  return votes;
}

/** How many are named; null where the words are not a list of names. */
function countNames(list: string, { nobody, joint, and, title }: VoteWords): number | null {
  const words = list.trim().replace(/(?:\s?\(\d{1,2}\))?[.;,)\s]{0,4}$/, '');
  if (nobody.test(words.toLowerCase())) return 0;
  if (words.length > 400) return null;
  const names = words
    .split(joint)
    .map((one) => one.trim().replace(and, '').replace(title, '').trim())
    .filter((one) => one !== '' && !SUFFIX.test(one));
  return names.length > 0 && names.every((one) => NAME.test(one)) ? names.length : null;
}
