/**
 * The number at the head of an agenda item: "Item 3:", "4a)", "4.", "2.1", "(b)", "iv.", "19.09.04", "70/17",
 * "F01:04/24", "023.", "6.IV".
 */
import { oncePerText } from '../model/once-per-text.ts';

export interface ItemNumber {
  /** As shown, without full stop, bracket or the word "Item". */
  number: string;
  /** Kind of number, for comparing items with each other. */
  style: 'item' | 'integer' | 'decimal' | 'reference' | 'lettered' | 'letter' | 'roman';
  /** What follows the number: `.`, `)`, `:` or nothing. */
  closer: string;
  /** Value to compare within one style: last part of a decimal, place in the alphabet, roman value. */
  value: number;
  /** 1 for "4", 2 for "4.1" or "4a", 3 for "4.1.2". */
  depth: number;
  /** Number of the item above in the written number ("4" for "4a" and "4.1"); null at the top. */
  parent: string | null;
  /** Offset after the number, its closer and the blanks. */
  end: number;
}

const ITEM_WORD =
  /^(?<word>(?:agenda\s{1,2})?item|agenda|minute|resolution item|topic|eitem)\s{0,2}(?:#|no\.?\s?)?(?<number>\d{1,3}(?:\/\d{1,4}|(?:\.\d{1,2}){0,2}[a-z]?))(?![a-z])\s{0,2}(?<closer>[:.)\-–—]?)\s{0,24}/i;
/** "Item One:", "Agenda item two -", "Topic III:" */
const ITEM_IN_WORDS =
  /^(?:agenda\s{1,2})?(?:item|topic)\s{1,2}(?<number>[a-z]{3,6}|[ivx]{1,5})\s{0,2}(?<closer>[:.)\-–—])\s{0,24}/i;
const IN_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const REFERENCE =
  /^(?<number>\d{1,4}(?:\s?\/\s?\d{1,4}){1,2}|\d{2}\.\d{2}\.\d{2,3}|\d{2,4}-\d{2,3}|[A-Z]{1,3}\d{1,4}(?::\d{1,2})?(?:\/\d{2,4})?|[A-Z]{1,6}[/-]\d{2,4}[/.-]\d{1,4})(?<closer>[.:)]?)(?=\s|$)\s{0,40}/;
/** "1-7-2 Members", "2-1. Schedule" */
const HYPHENED = /^(?<number>\d{1,2}(?:-\d{1,2}){1,2})(?<closer>[.:)]?)\s{1,40}(?=\p{Lu}\p{L})/u;
/** "C048/23   1.  Apologies": the reference of the minute, then the number of the item. */
const BEHIND_REFERENCE = /^\d{1,2}[.):]\s{1,40}(?=["“(]?\p{Lu}\p{L})/u;
const DECIMAL =
  /^(?<number>\d{1,3}(?:(?:\.\d{1,3}){1,3}|\.[IVX]{1,5}(?=[.:)\s])))(?<closer>[.:)]?)(?=\s|$|[A-Z])\s{0,40}/;
const LETTERED = /^(?<number>\d{1,3}\s?\(?[a-z]\)?)(?<closer>[.):]|(?=\s))\s{0,40}/;
const INTEGER = /^\(?(?<number>\d{1,4})(?<closer>[.):]|\s[-–—]|)(?=\s|$|[A-Z“"'‘[])\s{0,40}/;
const LETTER = /^\(?(?<number>[a-zA-Z])(?<closer>[.)]|\))(?=\s|$)\s{0,40}/;
const ROMAN = /^\(?(?<number>[ivx]{1,6}|[IVX]{1,6})(?<closer>[.):])(?=\s|$)\s{0,40}/;

/** "II  Reports", "IV New Business", "A      Roll call": set off by space only; one letter and one word may be a name. */
const ROMAN_ALONE = /^(?<number>[IVX]{2,6}|[IVX](?=\s{2}|\t|\s\p{Lu}\p{Ll}+\s))(?<closer>)\s{1,24}(?=\p{Lu}\p{L})/u;

/** Words that follow a bare number without making it a label: "4 members of the public", "2 May", "20 minutes". */
const NOT_A_LABEL =
  /^(?:(?:st|nd|rd|th)\b|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|[ap]\.?m\b|(?:UTC|GMT|BST|EST|PST|CET)\b)/i;

/** Reads the number at the head of a line; null if there is none. */
export function readItemNumber(text: string): Readonly<ItemNumber> | null {
  return MAY_BE.test(text) ? known(text) : null;
}

/** How every number begins; most lines begin with a word. */
const MAY_BE =
  /^(?:[(*\d]|[a-z][.)]|[ivx]{1,6}[.):\s]|[A-Z]{1,6}[\d/-]|agenda|item|minute|resolution\sitem|topic|eitem)/i;

const known = oncePerText(read);

/** One way of numbering: its number, null where the line has none although it looks so, undefined where another form may read it. */
type Form = (text: string) => ItemNumber | null | undefined;

/** In the order in which they are asked. */
const FORMS: readonly Form[] = [
  afterStar,
  beforeStar,
  withWord,
  inWords,
  reference,
  form(HYPHENED, 'decimal', (text, end) => !NOT_A_LABEL.test(text.slice(end))),
  form(DECIMAL, 'decimal', (text, end) => !isMeasure(text, end)),
  // "i." and "v." may be letters of a list too: the series that they are in decides.
  form(ROMAN, 'roman', (_text, _end, number) => romanValue(number) > 0),
  form(ROMAN_ALONE, 'roman', (_text, _end, number) => romanValue(number) > 0),
  form(LETTERED, 'lettered'),
  form(LETTER, 'letter'),
  integer,
];

function read(text: string): ItemNumber | null {
  for (const one of FORMS) {
    const found = one(text);
    if (found !== undefined) return found;
  }
  return null;
}

/** A form that one pattern tells, with the groups `number` and `closer`. */
function form(
  pattern: RegExp,
  style: ItemNumber['style'],
  isOne: (text: string, end: number, number: string) => boolean = () => true,
): Form {
  return (text) => {
    const match = pattern.exec(text);
    const { number = '', closer = '' } = match?.groups ?? {};
    return match && isOne(text, match[0].length, number)
      ? build(match, style, style === 'lettered' ? number.replace(/[\s()]/g, '') : number, closer)
      : undefined;
  };
}

/** "*4. Consent items": a star before the number is a mark of its own. */
function afterStar(text: string): ItemNumber | null | undefined {
  const star = /^\*{1,2}\s?(?=\(?\d)/.exec(text)?.[0];
  if (star === undefined) return undefined;
  const after = read(text.slice(star.length));
  return after && { ...after, number: `${star.trim()}${after.number}`, end: after.end + star.length };
}

/** "4* Consent items", "4.* Consent items" */
function beforeStar(text: string): ItemNumber | null | undefined {
  const starred = /^(?<number>\d{1,3}(?:\.\d{1,2})?)\.?(?<stars>\*{1,2})(?=\s{1,9}\p{Lu})/u.exec(text);
  if (!starred?.groups) return undefined;
  const { number = '', stars = '' } = starred.groups;
  const plain = read(`${number}.${text.slice(starred[0].length)}`);
  const longer = starred[0].length - number.length - 1;
  return plain && { ...plain, number: `${plain.number}${stars}`, end: plain.end + longer };
}

/** "Item 3:" */
function withWord(text: string): ItemNumber | undefined {
  const match = ITEM_WORD.exec(text);
  // "Agenda 8 July": a day.
  if (!match?.groups || NOT_A_LABEL.test(text.slice(match[0].length))) return undefined;
  const { number = '', closer = '' } = match.groups;
  return build(match, number.includes('/') ? 'reference' : 'item', number, closer || ':');
}

/** "Item Three:" */
function inWords(text: string): ItemNumber | undefined {
  const match = ITEM_IN_WORDS.exec(text);
  const { number = '', closer = ':' } = match?.groups ?? {};
  const value = valueInWords(number);
  return match && value > 0 ? { ...build(match, 'item', number, closer), value, depth: 1, parent: null } : undefined;
}

/** "19.09.04", "70/17", "F01:04/24" */
function reference(text: string): ItemNumber | undefined {
  const match = REFERENCE.exec(text);
  const { number = '', closer = '' } = match?.groups ?? {};
  if (!match || looksLikeDate(number)) return undefined;
  const rest = text.slice(match[0].length);
  const own = BEHIND_REFERENCE.test(rest) && readItemNumber(rest);
  return own
    ? { ...own, end: own.end + match[0].length }
    : build(match, 'reference', number.replace(/\s/g, ''), closer);
}

/** "4.5 m", "2.30 pm": a quantity or a time. */
const isMeasure = (text: string, end: number): boolean =>
  /^\s*(?:[ap]\.?m\b|%|hrs|million|m\b|k\b)/i.test(text.slice(end - 1)) || looksLikeTime(text.slice(0, end), text);

/** "4.", "(4)", "4 Finance" */
function integer(text: string): ItemNumber | null {
  const match = INTEGER.exec(text);
  if (!match?.groups) return null;
  const rest = text.slice(match[0].length);
  const { number = '' } = match.groups;
  const closer = (match.groups.closer ?? '').trim();
  const long = number.length > 3;
  if (closer === '' && (long || rest === '' || /^[\p{Ll}(%£$€\d]/u.test(rest) || NOT_A_LABEL.test(rest))) return null;
  // "2579. Police report": minutes that are numbered on over the years; "2019. A year" is not.
  if (long && (!/^\p{Lu}\p{L}/u.test(rest) || /^(?:19|20)\d\d$/.test(number))) return null;
  return build(match, 'integer', number, closer);
}

function build(match: RegExpExecArray, style: ItemNumber['style'], number: string, closer: string): ItemNumber {
  return { number, style, closer: closer.trim(), ...placeOf(number, style), end: match[0].length };
}

/** What the written number says of where the item stands. */
function placeOf(number: string, style: ItemNumber['style']): Pick<ItemNumber, 'value' | 'depth' | 'parent'> {
  const parts = number.split(/[./-]/);
  const last = parts.at(-1) ?? number;
  const value = /^[IVX]+$/.test(last) ? romanValue(last) : whole(last.replace(/^[A-Z]+/, ''));
  const parent = parts.length > 1 ? parts.slice(0, -1).join(number.includes('-') ? '-' : '.') : null;
  const letter = number.toLowerCase().charCodeAt(number.length - 1) - 96;
  switch (style) {
    case 'letter':
      return { value: letter, depth: 2, parent };
    case 'roman':
      return { value: romanValue(number), depth: 2, parent };
    case 'lettered':
      return { value: letter, depth: 2, parent: String(whole(number)) };
    case 'reference':
      return { value: referenceValue(number, parts) ?? value, depth: 1, parent: null };
    default:
      // "Item 4b"
      if (style === 'item' && /[a-z]$/i.test(number)) return { value: letter, depth: 2, parent: String(whole(number)) };
      // "3.00 Site matters" is the head of 3.01, 3.02 …
      return style === 'decimal' && parts.length === 2 && /^0+$/.test(last)
        ? { value: whole(parts[0] ?? '0'), depth: 1, parent: null }
        : { value, depth: parts.length, parent };
  }
}

const whole = (digits: string): number => Number.parseInt(digits, 10);

/** The part of a reference that varies; null where it has but one. */
function referenceValue(number: string, parts: readonly string[]): number | null {
  // "F01:04/24": the running number, then the month and the year of the meeting.
  if (number.includes(':')) return whole(number.replace(/^[A-Z]+/, ''));
  // "70/17": the running number comes first, the year second; "19/11": the year first.
  return parts.length === 2 ? whole(parts[0] ?? '0') * 10_000 + whole(parts[1] ?? '0') : null;
}

const looksLikeDate = (number: string) =>
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(number) ||
  /^(19|20)\d{2}-\d{2}$/.test(number) ||
  /^(?:19|20)\d{2}\/\d{2,4}$/.test(number);
const looksLikeTime = (label: string, text: string) =>
  /^\d{1,2}\.[0-5]\d\s/.test(label) && /^(?:hrs|am|pm|[-–])/i.test(text.slice(label.length));

function valueInWords(number: string): number {
  const word = number.toLowerCase();
  return /^[ivx]+$/.test(word) ? romanValue(word) : IN_WORDS.indexOf(word) + 1;
}

const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10 };
function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((c) => ROMAN_DIGITS[c] ?? 0);
  let sum = 0;
  digits.forEach((digit, i) => {
    sum += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  });
  return sum;
}
