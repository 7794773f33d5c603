/** English: who is to do it, at the head of a clause. */

import { listed } from '../../grammar/join-lists.ts';
import { bodies } from '../bodies.ts';

const BODY_NOUNS = new Set([...listed(bodies.meet), ...listed(bodies.people)]);
/** Those who decide together without being a body. */
const TOGETHER = new Set(['meeting', 'residents', 'attendees', 'association', 'society', 'those present']);

/** Whose council it is. */
const OF_PLACES = new Set(['parish', 'town', 'city', 'village', 'district', 'county', 'school']);

/** "The Board", "Parish Council": bodies that are asked to decide are not given a task. */
export function isBody(clause: string): boolean {
  const [first = '', second = ''] =
    clause
      .slice(0, 60)
      .toLowerCase()
      .replace(/^the\s/, '')
      .match(/[\p{L}-]{1,30}/gu) ?? [];
  return (
    BODY_NOUNS.has(first) ||
    (OF_PLACES.has(first) && BODY_NOUNS.has(second)) ||
    TOGETHER.has(first) ||
    TOGETHER.has(`${first} ${second}`)
  );
}

/** "Intended to replace the old one", "Called to order": what is so is not said. */
const PARTICIPLES = new Set(
  'called intended expected supposed designed used needed meant required planned scheduled invited allowed asked adjourned referred encouraged advised reminded welcomed thanked limited related due'.split(
    ' ',
  ),
);

/** "Ann Lee and Bo Roe both" → "Ann Lee and Bo Roe"; null where the words say no subject. */
export function subjectWords(lead: string): string | null {
  const words = lead
    .replace(/[\s,:]{1,4}$/, '')
    .replace(/\s(?:both|each|all|also|then|now|still|therefore|kindly)$/, '')
    .replace(/^[*_“"'\s]+/, '')
    .replace(/^(?:all|both)\s(?:the\s|of\sthe\s)?(?:two\s|three\s|four\s|five\s)?(?=[a-zà-öø-ɏ])/i, 'the ')
    .replace(/,\s(?:as|the)\s[^,]{2,40}$/, '');
  return words === '' || PARTICIPLES.has(words.toLowerCase()) ? null : words;
}
