/**
 * The name of the body that met, or of the meeting or report where no body is named: "Minutes of the Westmoor Parish
 * Council held at the Hall on 3 May" → "Westmoor Parish Council".
 */
import { findDates } from '../recognise/dates.ts';
import { findTimes } from '../recognise/times.ts';
import { bodyWordsIn } from '../recognise/words/bodies.ts';
import { genericTitles, normaliseLabel } from '../recognise/words/index.ts';

const LEAD =
  /^(?:the\s|(?:un)?approved\s|draft\s|final\s|confirmed\s|unconfirmed\s|adopted\s|official\s|amended\s|revised\s|public\s|(?:bi-?)?(?:weekly|monthly|annual)\s(?=meeting\sminutes|minutes))*(?:meeting\s)?(?:minu?i?tes|notes|recording|record|report|summary|proceedings|mom|agenda and minutes|agenda|cofnodion)\b(?:\sand\saction\s(?:log|notes|points|list))?\s{0,2}(?:(?:of|from|for|[-–—:])\s{0,2}|(?=[a-zà-öø-ɏ]))(?:(?:the|a|an|our|this)\s)?(?:(?:(?:annual|extraordinary)\s)?general\smeeting\sof\s(?:the\s)?)?(?:(?:[a-zà-öø-ɏ]{3,12}['’]?s?\s)?(?:regular|ordinary|monthly|annual(?!\sgeneral)|weekly|quarterly|special(?!\sgeneral)|extraordinary(?!\sgeneral)|full|routine|inaugural|first|second|third|fourth|last|remote|virtual|online|january|february|march|april|may|june|july|august|september|october|november|december)\s){0,2}(?:(?:meeting|session|conference call|teleconference|telecon|call|virtual meeting|vtc)\s{0,1}(?:of|for|with|[-–—:])?\s{0,1}(?:the\s|a\s)?)?/i;
const HELD =
  /[\s,;:–—-]{0,3}\b(?:(?:which\s)?(?:was\s|were\s)?(?:held|taking place|took place|convened|conducted|commencing|starting|at \d)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|via (?:zoom|teams|skype)|by (?:zoom|teams)|in the (?:[a-zà-öø-ɏ]|village|parish|town|community))\b.{0,400}$/is;
const TAIL =
  /[\s,;:–—|-]{0,4}(?:\(?\bdraft\b\)?|[-–—:|,(]?\s?\b(?:(?:draft|approved|unapproved|confirmed|final|official)\s)?(?:meeting|mtg|call)?\s?(?:minu?i?tes|notes|mom|minute|agenda)\b\)?(?:\sand\saction\s(?:log|notes|points|list))?|\{#[^}]{0,200}\}|[-–—:]?\s?\b(?:meeting|call)\s(?:notes|minutes|summary|agenda|record)\b|#\s?\d{1,4}|\bno\.?\s?\d{1,4}|\(?(?:mon|tues|wednes|thurs|fri|satur|sun)day\)?|\bof\b|\bfor\b|\bon\b|\bthe\b|\bat\b|[,–—-]\s?(?:january|february|march|april|may|june|july|august|september|october|november|december)|[-–—:|,(]\s?action (?:log|list|tracker|register)|[-–—:|,;(])\s{0,3}$/i;

/** "Client *meeting* minutes" */
const MEETING_AFTER = /^\smeeting(?=\s(?:minutes|notes|mom|summary|record)\b)/i;

const LEADS_TO_DATE =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{0,2}|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s(?:to|and|-|–|—)\s)$/i;

/** A longer line is prose. */
const MAX_LINE = 1000;

export interface TitleReading {
  /** Range in the text given. */
  start: number;
  end: number;
  /** Cleaned words. */
  title: string;
  namesBody: boolean;
  /** The body is one that meets, not only an organisation. */
  meets: boolean;
  namesOccasion: boolean;
}

/** Cuts a line down to the name in it; null if only dates and generic words are there. */
export function readTitle(text: string): TitleReading | null {
  if (text.length > MAX_LINE) return null;
  let title = text.replace(/\{#[^}]{0,200}\}/g, ' ');
  const cuts = [...findDates(title, { year: 2000 }), ...findTimes(title)].sort((a, b) => b.start - a.start);
  for (const cut of cuts) {
    // "Tuesday 3 May", "January to March 2024"
    const lead = LEADS_TO_DATE.exec(title.slice(0, cut.start));
    title = `${title.slice(0, lead ? lead.index : cut.start)} \u0001 ${title.slice(cut.end)}`;
  }
  // What comes before the first date is the name, unless nothing does.
  const [before = '', ...after] = title.split('\u0001');
  title = /\p{L}{3}/u.test(stripGeneric(before)) ? before : after.join(' ');
  title = stripGeneric(title);
  title = title.replace(/\s+/g, ' ').trim();
  if (title.length < 2 || !/\p{L}{2}/u.test(title) || genericTitles.has(normaliseLabel(title))) return null;
  // "Quarterly meeting minutes": how often they meet names nobody.
  if (/^(?:weekly|fortnightly|monthly|quarterly|annual|yearly|regular|ordinary|special|extraordinary)$/i.test(title))
    return null;
  const { body, meets, occasion } = bodyWordsIn(title);
  // "Client meeting minutes": without "meeting" nothing says what the client is here.
  const meeting = body ? null : MEETING_AFTER.exec(text.slice(text.indexOf(title) + title.length));
  if (meeting && text.includes(title) && title.split(' ').length <= 3) title += meeting[0].trimEnd();
  const at = text.indexOf(title);
  const start = at === -1 ? 0 : at;
  return {
    start,
    end: at === -1 ? text.length : at + title.length,
    title,
    namesBody: body,
    meets,
    namesOccasion: occasion,
  };
}

function stripGeneric(text: string): string {
  let title = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[#*_\s]+/, '');
  title = title.replace(HELD, '');
  // "Northfield Foundation, Minutes of a regular meeting of the board"
  const behind = /[,:–—-]\s{0,2}(?:draft\s)?(?:minutes|notes)\s(?:of|from|for)\b.*$/is.exec(title);
  if (behind && behind.index > 5 && bodyWordsIn(title.slice(0, behind.index)).body)
    title = title.slice(0, behind.index);
  const lead = LEAD.exec(title);
  if (lead && lead[0].trim() !== '' && title.length > lead[0].length + 1) title = title.slice(lead[0].length);
  for (let i = 0; i < 6; i++) {
    const shorter = title.replace(TAIL, '').trim();
    if (shorter === title) break;
    title = shorter;
  }
  return title
    .replace(/^(?:mon|tues?|weds?|thur?s?|fri|sat|sun)(?:day)?\s?[-–—:,]\s/i, '')
    .replace(/^(?:the|a)\s(?=[a-zà-öø-ɏ])/i, '')
    .replace(/^[\s,;:–—|-]+|[\s,;:–—|-]{1,50}$/g, '')
    .trim();
}
