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

function read(text: string): ItemNumber | null {
  // "*4. Consent items": a star before the number is a mark of its own.
  const star = /^\*{1,2}\s?(?=\(?\d)/.exec(text)?.[0] ?? '';
  if (star !== '') {
    const behind = read(text.slice(star.length));
    return behind && { ...behind, number: `${star.trim()}${behind.number}`, end: behind.end + star.length };
  }
  // "4* Consent items", "4.* Consent items"
  const starred = /^(?<number>\d{1,3}(?:\.\d{1,2})?)\.?(?<stars>\*{1,2})(?=\s{1,9}\p{Lu})/u.exec(text);
  if (starred?.groups) {
    const { number = '', stars = '' } = starred.groups;
    const behind = read(`${number}.${text.slice(starred[0].length)}`);
    const longer = starred[0].length - number.length - 1;
    return behind && { ...behind, number: `${behind.number}${stars}`, end: behind.end + longer };
  }
  const word = ITEM_WORD.exec(text);
  // "Agenda 8 July": a day.
  if (word?.groups && !NOT_A_LABEL.test(text.slice(word[0].length))) {
    const { number = '', closer = '' } = word.groups;
    return build(word, number.includes('/') ? 'reference' : 'item', number, closer || ':');
  }
  const inWords = ITEM_IN_WORDS.exec(text);
  const value = valueInWords(inWords?.groups?.number ?? '');
  if (inWords?.groups && value > 0)
    return {
      ...build(inWords, 'item', inWords.groups.number ?? '', inWords.groups.closer ?? ':'),
      value,
      depth: 1,
      parent: null,
    };
  const reference = REFERENCE.exec(text);
  if (reference?.groups && !looksLikeDate(reference.groups.number ?? '')) {
    const own =
      BEHIND_REFERENCE.test(text.slice(reference[0].length)) && readItemNumber(text.slice(reference[0].length));
    if (own) return { ...own, end: own.end + reference[0].length };
    return build(
      reference,
      'reference',
      (reference.groups.number ?? '').replace(/\s/g, ''),
      reference.groups.closer ?? '',
    );
  }
  const hyphened = HYPHENED.exec(text);
  if (hyphened?.groups && !NOT_A_LABEL.test(text.slice(hyphened[0].length)))
    return build(hyphened, 'decimal', hyphened.groups.number ?? '', hyphened.groups.closer ?? '');
  const decimal = DECIMAL.exec(text);
  if (
    decimal?.groups &&
    !/^\s*(?:[ap]\.?m\b|%|hrs|million|m\b|k\b)/i.test(text.slice(decimal[0].length - 1)) &&
    !looksLikeTime(decimal[0], text)
  ) {
    return build(decimal, 'decimal', decimal.groups.number ?? '', decimal.groups.closer ?? '');
  }
  const roman = ROMAN.exec(text);
  if (roman?.groups && romanValue(roman.groups.number ?? '') > 0) {
    // "i." and "v." may be letters of a list too: the series that they are in decides.
    return build(roman, 'roman', roman.groups.number ?? '', roman.groups.closer ?? '');
  }
  const alone = ROMAN_ALONE.exec(text);
  if (alone?.groups && romanValue(alone.groups.number ?? '') > 0)
    return build(alone, 'roman', alone.groups.number ?? '', '');
  const lettered = LETTERED.exec(text);
  if (lettered?.groups)
    return build(
      lettered,
      'lettered',
      (lettered.groups.number ?? '').replace(/[\s()]/g, ''),
      lettered.groups.closer ?? '',
    );
  const letter = LETTER.exec(text);
  if (letter?.groups) return build(letter, 'letter', letter.groups.number ?? '', letter.groups.closer ?? '');
  const integer = INTEGER.exec(text);
  if (integer?.groups) {
    const rest = text.slice(integer[0].length);
    const closer = (integer.groups.closer ?? '').trim();
    if (
      closer === '' &&
      (/^[\p{Ll}(%£$€\d]/u.test(rest) ||
        NOT_A_LABEL.test(rest) ||
        rest === '' ||
        (integer.groups.number?.length ?? 0) > 3)
    )
      return null;
    // "2579. Police report": minutes that are numbered on over the years; "2019. A year" is not.
    const long = (integer.groups.number?.length ?? 0) > 3;
    if (closer !== '' && long && (!/^\p{Lu}\p{L}/u.test(rest) || /^(?:19|20)\d\d$/.test(integer.groups.number ?? '')))
      return null;
    return build(integer, 'integer', integer.groups.number ?? '', closer);
  }
  return null;
}

function build(match: RegExpExecArray, style: ItemNumber['style'], number: string, closer: string): ItemNumber {
  const parts = number.split(/[./-]/);
  const last = parts.at(-1) ?? number;
  let value = /^[IVX]+$/.test(last) ? romanValue(last) : Number.parseInt(last.replace(/^[A-Z]+/, ''), 10);
  let depth = style === 'reference' ? 1 : parts.length;
  const between = number.includes('-') ? '-' : '.';
  let parent: string | null = depth > 1 ? parts.slice(0, -1).join(between) : null;
  // "3.00 Site matters" is the head of 3.01, 3.02 …
  if (style === 'decimal' && parts.length === 2 && /^0+$/.test(last)) {
    depth = 1;
    parent = null;
    value = Number.parseInt(parts[0] ?? '0', 10);
  }
  if (style === 'letter') value = number.toLowerCase().charCodeAt(0) - 96;
  if (style === 'roman') value = romanValue(number);
  if (style === 'letter' || style === 'roman') depth = 2;
  if (style === 'lettered' || (style === 'item' && /[a-z]$/i.test(number))) {
    value = number.toLowerCase().charCodeAt(number.length - 1) - 96;
    parent = String(Number.parseInt(number, 10));
    depth = 2;
  }
  // "70/17": the running number comes first, the year second; "19/11": the year first. The part that varies counts.
  if (style === 'reference' && parts.length === 2)
    value = Number.parseInt(parts[0] ?? '0', 10) * 10_000 + Number.parseInt(parts[1] ?? '0', 10);
  // "F01:04/24": the running number, then the month and the year of the meeting.
  if (style === 'reference' && number.includes(':')) value = Number.parseInt(number.replace(/^[A-Z]+/, ''), 10);
  return { number, style, closer: closer.trim(), value, depth, parent, end: match[0].length };
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
