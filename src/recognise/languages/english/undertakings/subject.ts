/** English: who is to do it, at the head of a clause. */

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
