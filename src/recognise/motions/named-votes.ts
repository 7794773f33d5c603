/** Votes that are given as lists of names: "Yeas: De Witt, Pell. Nays: Brandt. Absent: none." */

import type { Motion } from '../../model/document.ts';
import { matchesOf } from '../../model/matches.ts';
import { lower } from './lower.ts';

type Votes = Motion['votes'];

/** The labels of such lists; those that vote in neither way end the list above them. */
const LABEL =
  /(?:^|[\s.;,(])(?:(?:voting|voted|members\svoting)\s)?(?<label>ayes?|yeas?|yes|in\sfavou?r|for|nays?|noes|no|against|opposed|abstentions?|abstain(?:ed|ing|s)?|absent|excused|not\svoting|did\snot\svote|recused|recusals?)\s?(?:\(\d{1,2}\)\s?)?[:–—-]\s{0,3}/g;

const KINDS: readonly (readonly [keyof Votes, ReadonlySet<string>])[] = [
  ['for', new Set(['aye', 'ayes', 'yea', 'yeas', 'yes', 'in favor', 'in favour', 'for'])],
  ['against', new Set(['nay', 'nays', 'noes', 'no', 'against', 'opposed'])],
  ['abstained', new Set(['abstention', 'abstentions', 'abstain', 'abstained', 'abstaining', 'abstains'])],
];
const NOBODY = /^(?:none|nobody|no\s?one|nil|zero|n\/a|-{1,2}|–|—|0)?$/;
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Rev|Sir|Dame|Lord|Lady|Hon|Cllrs?|Clr|Councill?ors?|Council(?:man|woman|member)s?|Alder(?:man|woman)|Mayor|Chair(?:man|woman|person)?|President|Vice|Commissioners?|Supervisors?|Trustees?|Directors?|Members?|Selectm[ae]n|Senators?|Messrs)\.?\s){1,2}/;
const NAME =
  /^(?:(?:d|de|da|di|du|del|la|le|van|von|der|den|ten|ter|st|al|el|bin|ben)['’\s]{1,2}){0,3}\p{Lu}[\p{L}'’.-]{0,24}(?:\s(?:\p{L}{1,3}\s){0,2}\p{Lu}[\p{L}'’.-]{0,24}){0,3}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|mbe|obe|cbe|mp|md|phd|esq)\.?$/i;

/** The votes that lists of names count; null where there is no list of those in favour. */
export function namedVotes(text: string): Votes | null {
  const votes: Votes = { for: null, against: null, abstained: null };
  // Lines are cut off first: a label and its names are on one.
  for (const line of text.split('\n').slice(0, 40)) {
    const low = lower(line);
    if (low.length !== line.length) continue;
    const labels = matchesOf(low, LABEL);
    for (const [i, label] of labels.entries()) {
      const kind = KINDS.find(([, words]) => words.has(label.groups?.label ?? ''))?.[0];
      if (kind === undefined || votes[kind] !== null) continue;
      votes[kind] = countNames(line.slice(label.index + label[0].length, labels[i + 1]?.index));
    }
  }
  return votes.for === null || (votes.for === 0 && votes.against === null) ? null : votes;
}

/** How many are named; null where the words are not a list of names. */
function countNames(list: string): number | null {
  const words = list.trim().replace(/(?:\s?\(\d{1,2}\))?[.;,)\s]{0,4}$/, '');
  if (NOBODY.test(words.toLowerCase())) return 0;
  if (words.length > 400) return null;
  const names = words
    .split(/,|;|\s&\s|\s[Aa]nd\s|\s\/\s/)
    .map((one) =>
      one
        .trim()
        .replace(/^and\s/, '')
        .replace(TITLE, '')
        .trim(),
    )
    .filter((one) => one !== '' && !SUFFIX.test(one));
  return names.length > 0 && names.every((one) => NAME.test(one)) ? names.length : null;
}
