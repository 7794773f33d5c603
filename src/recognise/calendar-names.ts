/**
 * Names of months and weekdays in a text, as signs that a small pattern can match: an alternation of all names takes V8 longer to
 * build than the rest of a first document's reading of dates.
 */
import { months, weekdays } from './words/index.ts';

/** Stand for a letter of a month's and of a weekday's name; both are for private use, which no text has. */
export const MONTH_SIGN = '\uE001';
export const WEEKDAY_SIGN = '\uE002';

const WORD = /[a-zà-ÿŵŷ]{2,24}/gi;
/** The first of two words: "dydd Mawrth". */
const firstOfTwo = new Set([...weekdays.keys()].flatMap((name) => / /.exec(name) && name.split(' ')[0]));

/** The text, of the same length, with its sign for each letter of such a name, and whether it names a month. */
export function signedNames(text: string): { signed: string; hasMonth: boolean } {
  const parts: string[] = [];
  let from = 0;
  let hasMonth = false;
  const replace = (start: number, end: number, sign: string) => {
    parts.push(text.slice(from, start), sign.repeat(end - start));
    from = end;
  };
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    if (firstOfTwo.has(word)) {
      const two = /^[a-zà-ÿŵŷ]{2,12} [a-zà-ÿŵŷ]{2,12}(?![a-z])/i.exec(text.slice(match.index, match.index + 26))?.[0];
      if (two === undefined || !weekdays.has(two.toLowerCase())) continue;
      replace(match.index, match.index + two.length, WEEKDAY_SIGN);
      WORD.lastIndex = match.index + two.length;
    } else if (months.has(word) && text[end] !== '_') {
      replace(match.index, end, MONTH_SIGN);
      hasMonth = true;
    } else if (weekdays.has(word)) replace(match.index, end, WEEKDAY_SIGN);
  }
  return { signed: from === 0 ? text : parts.join('') + text.slice(from), hasMonth };
}

/** The words of the text below the first run of a sign from an index on. */
export function nameBelow(text: string, signed: string, sign: string, from: number, length: number): string {
  const at = signed.indexOf(sign, from);
  return text.slice(at, at + length);
}
