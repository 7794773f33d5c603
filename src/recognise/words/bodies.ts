/** Words by which the name of a body is told: what it is ("club"), whether it meets ("committee"), and occasions ("workshop"). */

import { joinLists } from '../languages/grammar/join-lists.ts';
import { languages } from '../languages/index.ts';
import type { BodyNouns } from '../languages/language.ts';

/** Bodies have their names in their own language, whatever the minutes are in. */
const ELSEWHERE: Partial<BodyNouns> = {
  meet: 'vorstand ausschuss gemeinderat comité conseil junta consejo bestuur commissie consiglio comitato',
  organisations: 'verein stiftung asociación sociedad fundación associazione vereniging stichting',
};

const nouns = joinLists<keyof BodyNouns>([...languages.map(({ bodies }) => ({ ...bodies })), ELSEWHERE]);

/** True for what a body is called that meets, or those who sit on it: "committee", "trustees". In lower case. */
export const isBodyNoun = (word: string): boolean => nouns.meet.has(word) || nouns.people.has(word);

export interface BodyWords {
  /** A body or an organisation is named. */
  body: boolean;
  /** It is one that meets, not only an organisation. */
  meets: boolean;
  occasion: boolean;
}

/** What the words of a name say of it. */
export function bodyWordsIn(text: string): BodyWords {
  const tokens = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d-]+/u)
    .filter(Boolean);
  const found: BodyWords = { body: false, meets: false, occasion: false };
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const meets = isBodyNoun(token) || nouns.initials.has(token) || (token === 'governing' && next === 'body');
    found.meets ||= meets || token === 'meeting';
    found.body ||=
      meets ||
      nouns.organisations.has(token) ||
      /.{4}verein$/.test(token) ||
      (next === 'of' && nouns.beforeOf.has(token));
    found.occasion ||= nouns.occasions.has(token);
  });
  return found;
}
