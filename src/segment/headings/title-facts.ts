/** What the words of a title say of it: a person, a day, an action, a sentence. */
import { findDates } from '../../recognise/dates.ts';
import { looksLikeName } from '../../recognise/people/names.ts';
import { agendaTitles, normaliseLabel, weekdays } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Candidate } from './heading.ts';
import { isCaption, namesNoBusiness, namesTheMinutes } from './no-business.ts';
import { asksTo, tellsOf } from './sentences.ts';

/** Names the body that met, or calls itself its minutes, in the head of the document. */
export function namesBody({ line: { index }, label, runIn }: Candidate, normal: string, body: string): boolean {
  if (index >= 12) return false;
  const minutes = label === null && !runIn && index < 8 && namesTheMinutes(normal) && normal !== 'minutes';
  return minutes || (body !== '' && normal.includes(body));
}

/** A title that names no business. */
export const isNoBusiness = ({ label }: Candidate, title: string): boolean =>
  namesNoBusiness(title) || (label === null && isCaption(title.toLowerCase()));

/** Somebody on the attendance list, or two or more words that can be nothing else: "Dinner" alone is not a name. */
export function isName(title: string, topical: boolean, people: ReadonlySet<string>): number {
  const bare = title.replace(/\s?\([^)]{1,40}\)$/, '');
  // "AL/BC" at the edge of the page: who is to do it.
  if (/^\p{Lu}/u.test(bare) && bare.split(/\s?[/,&]\s?|\sand\s/).every((one) => people.has(normaliseLabel(one))))
    return 1;
  const words = bare.split(/\s+/).length;
  return !topical && words >= 2 && words <= 4 && looksLikeName(bare) ? 0.6 : 0;
}

/** "Ann says:", "Bo Lee reported" */
export const isSpeaker = (title: string, people: ReadonlySet<string>): boolean => {
  const [first = '', second = '', third = ''] = title.split(/\s+/);
  const verb = people.has(normaliseLabel(`${first} ${second}`)) ? third : second;
  return people.has(normaliseLabel(first)) && /^\p{Ll}{2,}(?:s|ed)$/u.test(verb);
};

const ACTION = /^(?:action|actions|todo|to do|ap\s?\d|decision|decisions|resolved|resolution|agreed|note|nb)\b/;
/** "Action items: new business", "Discussion and action items: old business": what a board deals with. */
const isBusiness = (title: string, lexicon: Lexicon): boolean =>
  lexicon.isAgendaTitle(
    normaliseLabel(/^(?:[a-zà-öø-ɏ]{1,12}\s){1,4}items?:\s{1,3}(?<rest>.{3,40})$/i.exec(title)?.groups?.rest ?? ''),
  );
const MOTION =
  /^(?:motion|moved|a motion|on a motion|that the|it was|there (?:was|were)|vote|ayes|nays|seconded|second)\b/;

/** Heads or is an action or a decision. */
export const saysAction = (title: string, headsActions: boolean, lexicon: Lexicon): boolean =>
  !isBusiness(title, lexicon) && (headsActions || ACTION.test(title.toLowerCase()));

export const saysMotion = (title: string): boolean => MOTION.test(title.toLowerCase());

export function isDate(title: string): boolean {
  // "Week 2", "Sprint 5": counted like days.
  if (/^(?:week|day|sprint|session|meeting|month)\s\d{1,3}\b/i.test(title) || weekdays.has(normaliseLabel(title)))
    return true;
  const [date] = findDates(title, { year: 2000 });
  return date !== undefined && title.length - date.text.length < 16;
}

/** Ends like a sentence, or has a verb that reports. */
export function isSentence(c: Candidate, title: string): boolean {
  if (asksTo(title)) return false;
  return (!c.runIn && /[.!]$/.test(c.rest.trimEnd()) && title.split(/\s+/).length > 5) || tellsOf(title);
}

/** Words of the titles that agendas commonly have. */
const topicWords: ReadonlySet<string> = new Set(
  [...agendaTitles].flatMap((title) => title.split(/[^\p{L}']+/u)).filter((word) => word.length >= 5),
);

/** Has a word that titles of agendas have. */
export const isTopical = (normal: string): boolean => normal.split(/[^\p{L}']+/u).some((word) => topicWords.has(word));
