/** Who is to do it: the subject of a clause. */
import { ownersOfPhrase } from '../people/owners.ts';
import type { IsSomebody } from './way.ts';

/** Bodies that are asked to decide are not given a task. */
export const isBody = (clause: string): boolean =>
  /^(?:the )?(?:members|membership|councillors|committee|board|council|parish council|meeting|residents|trustees|governors|those present|attendees|group|directors|commission|panel|executive|association|society|assembly)\b/i.test(
    clause,
  );

/** "Intended to replace the old one", "Called to order": what is so is not said. */
const PARTICIPLES = new Set(
  'called intended expected supposed designed used needed meant required planned scheduled invited allowed asked adjourned referred encouraged advised reminded welcomed thanked limited related due'.split(
    ' ',
  ),
);

export function whoAt(lead: string, isSomebody: IsSomebody): { owners: string[]; sure: boolean } | null {
  const words = lead
    .replace(/[\s,:]{1,4}$/, '')
    .replace(/\s(?:both|each|all|also|then|now|still|therefore|kindly)$/, '')
    .replace(/^[*_“"'\s]+/, '')
    .replace(/^(?:all|both)\s(?:the\s|of\sthe\s)?(?:two\s|three\s|four\s|five\s)?(?=[a-zà-öø-ɏ])/i, 'the ')
    .replace(/,\s(?:as|the)\s[^,]{2,40}$/, '');
  if (words === '' || words.length > 90 || PARTICIPLES.has(words.toLowerCase())) return null;
  // "@mira to merge it": nobody else is named so.
  const sign = /^@(?<name>[\w-]{2,39})$/.exec(words)?.groups?.name;
  if (sign !== undefined) return { owners: [sign], sure: true };
  const owners = ownersOfPhrase(words)?.map((o) => o.text);
  const degrees = owners?.map(isSomebody);
  if (!owners || !degrees?.every((d) => d !== null)) return null;
  return { owners, sure: degrees.every((d) => d === 'sure') };
}
