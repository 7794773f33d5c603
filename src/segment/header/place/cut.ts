/** Where the words of a place end: before a date, a time, the next clause. */
import { findDates } from '../../../recognise/dates.ts';
import { findTimes } from '../../../recognise/times.ts';

export interface Range {
  start: number;
  end: number;
}

/** "… located at", "… offices on": what follows belongs to the place. */
const CLAUSE =
  /(?<!\b(?:located|situated|offices?|based|premises))[,\s]\s?(?<word>on|at|from|commencing|starting|beginning|following|immediately|after|before|with|when|followed by|followed|called to order|and was|which|to discuss|between|by|for the purpose|(?:with )?(?:the )?pass ?code|meeting id|thanks|and placed)\s/gi;
const WEEKDAY = /[,\s]\s?(?:on\s)?(?:the\s)?(?:evening of\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
const LOOSE_END = /(?:[\s,;:–-]|\b(?:on|at|the|from)\b){1,50}$/i;

/** Length of the place at the head of some words. */
export function lengthOfPlace(words: string): number {
  let end = words.length;
  for (const { start } of [...findDates(words, { year: 2000 }), ...findTimes(words)]) end = Math.min(end, start);
  for (const match of words.matchAll(CLAUSE)) {
    // "the Mill Room at Pell's": small "at" with a name after it goes on with the place.
    const goesOn =
      /^(?:at|on)$/.test(match.groups?.word ?? '') &&
      /^(?:\p{Lu}\p{Ll}|\S{2,30}\.\p{Ll}{2,3}\b)/u.test(words.slice(match.index + match[0].length));
    if (match.index <= 3 || goesOn) continue;
    end = Math.min(end, match.index);
    break;
  }
  const weekday = WEEKDAY.exec(words);
  if (weekday) end = Math.min(end, weekday.index);
  return words.slice(0, end).replace(LOOSE_END, '').length;
}

/** "7922 W. Mill Blvd., Quay": initials and short words for streets end nothing. */
const STOP = /(?:(?<!\b(?:[A-Z]|St|Rd|Ave|Blvd|Dr|Ln|Rm|No|Bldg|Ste))\.|[;\n])(?:\s|$)|\)\s|$/;
const LONGEST_PHRASE = 110;

/** Length of the place that follows a preposition: at most to the end of the sentence. */
export function lengthOfPhrase(words: string): number {
  const phrase = words.slice(0, LONGEST_PHRASE);
  const stop = STOP.exec(phrase)?.index ?? phrase.length;
  return lengthOfPlace(phrase.slice(0, stop));
}

const ZONES = /\b(?:UTC|GMT|BST|CES?T|[ECMP][SD]T|at|on|from|to|via)\b/g;
const LEAD = /^(?:[\s,;:|·•@(–—-]|(?:at|on|via|in|from|held at|held in)\s){0,8}/i;
const TAIL = /[\s,;:|·•(–—-]{0,50}$/;

/** The stretches of a text that are neither dates nor times: "21/04/21 Zoom⏎19:00 – 20:00 CST" → "Zoom". */
export function stretchesOf(text: string): Range[] {
  const gaps = [...findDates(text, { year: 2000 }), ...findTimes(text)].sort((a, b) => a.start - b.start);
  const found: Range[] = [];
  let from = 0;
  for (const gap of [...gaps, { start: text.length, end: text.length }]) {
    const piece = text.slice(from, Math.max(from, gap.start));
    const words = piece.replace(ZONES, '').replace(/[^\p{L}\d#.-]+/gu, '');
    if (words.length >= 3 && /\p{L}/u.test(words)) found.push(trimmed(piece, from));
    from = Math.max(from, gap.end);
  }
  return found;
}

/** Without prepositions and marks at the ends. */
export function trimmed(piece: string, from: number): Range {
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  const tail = TAIL.exec(piece.slice(lead))?.[0].length ?? 0;
  return { start: from + lead, end: from + piece.length - tail };
}
