/** What a line of the head is when it is not a title: a label, an item, a place, a person, a task. */
import type { Feature } from '../../../judge/judge.ts';
import { findDates } from '../../../recognise/dates.ts';
import { readItemNumber } from '../../../recognise/item-number.ts';
import { looksLikeName } from '../../../recognise/people/names.ts';
import { readPersonList } from '../../../recognise/people/person-list.ts';
import { isStatus } from '../../../recognise/status.ts';
import { genericTitles, normaliseLabel } from '../../../recognise/words/index.ts';
import { fieldName } from '../../fields.ts';
import { isFieldLabel } from '../../headings/heading.ts';
import type { TitleCandidate } from './candidates.ts';

type F = Feature<TitleCandidate>;

const labelOf = (c: TitleCandidate) => normaliseLabel(c.text.split(/[:\t]/)[0] ?? '');

function isNumbered(text: string): boolean {
  const number = readItemNumber(text.trim());
  if (/^\d{1,2}(?:[.-]\d{1,2}){1,3}[.)]?\s/.test(text.trim()) && findDates(text).length === 0) return true;
  return number !== null && /^(?:lettered|letter|decimal|roman)$/.test(number.style);
}

const isPlace = ({ text, context: { draft } }: TitleCandidate) =>
  draft.location !== null && (text.trim() === draft.location || text.trim().startsWith(`${draft.location},`));

/** E-mail and web addresses, telephone numbers, postcodes, streets with a number. */
function isContact(text: string): boolean {
  return (
    /https?:|www\.|\S@\S{1,80}\.\w/i.test(text) ||
    /\b(?:tel|phone|fax|email|e-mail|mobile)\b\.?\s?:?/i.test(text) ||
    /\b\d{3}[-. ]{1,3}\d{3}[-. ]\d{4}\b|\b0\d{3,4}\s\d{5,6}\b/.test(text) ||
    /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\.?,?\s\d{5}(?:-\d{4})?\b/.test(text) ||
    /^\d{1,5}[a-z]?,?\s(?:[A-Z][\w.'’]*\s){1,4}(?:rd|road|st|street|ave|avenue|lane|drive|dr|blvd|way|court|square|close)\b/i.test(
      text,
    )
  );
}

const isPerson = (text: string) => {
  const count = text.split(/\s+/).length;
  return count >= 2 && count <= 3 && looksLikeName(text) && text !== text.toUpperCase();
};

/** "Facilitator: Ann Lee, Bo Chen", "Cllr Ann Lee, Northfield Council" */
function namesPeople(text: string): boolean {
  const names = /^[^:]{2,40}:\s(?<names>.{3,})$/.exec(text)?.groups?.names;
  if (names && readPersonList(names).length >= 2) return true;
  if ((text.match(/,/g)?.length ?? 0) >= 2 && readPersonList(text).length >= 3) return true;
  return /^(?:cllrs?|councillors?|dr|mrs?|ms|miss|prof|revd?|sir)\.?\s\p{L}/u.test(text.toLowerCase());
}

const FIELD_WORDS: ReadonlySet<string> = new Set(
  'time date day place location venue where when who attendees attendance details information logistics and of the meeting'.split(
    ' ',
  ),
);

/** "Time and Location", "Meeting details": of words for fields alone, and more than "meeting". */
function onlyFields(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{1,20}/gu) ?? [];
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => FIELD_WORDS.has(word)) &&
    words.some((word) => !/^(?:and|of|the|meeting|day)$/.test(word))
  );
}

/** "Home | Programs | Donate | Board" */
export const isMenu = (text: string): boolean => text.split(/\s[|·•»]\s/).length >= 4;

export const otherThings: readonly F[] = [
  {
    name: 'only-label',
    says: 'is a label without its value',
    prior: -800,
    of: (c) => c.source !== 'field' && fieldName(c.text, c.context.lexicon) !== null,
  },
  { name: 'menu', says: 'lists the pages of a site', prior: -500, of: (c) => isMenu(c.text) },
  {
    name: 'status-word',
    says: 'is a word for how far something is',
    prior: -600,
    of: (c) => isStatus(c.reading.title) && c.reading.title.trim().split(/\s+/).length <= 2 && !c.reading.namesBody,
  },
  { name: 'numbered', says: 'has a number like an item', prior: -600, of: (c) => isNumbered(c.text) },
  {
    name: 'counted',
    says: 'begins with a number',
    prior: -200,
    of: (c) => !isNumbered(c.text) && /^\d{1,2}[.)]?\s/.test(c.text.trim()),
  },
  {
    name: 'field-label',
    says: 'opens with the label of another field',
    prior: -600,
    of: (c) =>
      c.source !== 'field' &&
      isFieldLabel(labelOf(c), c.context.lexicon) &&
      fieldName(labelOf(c), c.context.lexicon) !== 'title',
  },
  {
    name: 'generic-label',
    says: 'opens with a heading of minutes',
    prior: -400,
    of: (c) =>
      c.source !== 'field' &&
      genericTitles.has(labelOf(c)) &&
      labelOf(c) !== normaliseLabel(c.text) &&
      c.text.includes(':') &&
      !/minute|note|agenda|record|meeting/.test(labelOf(c)),
  },
  {
    name: 'other-field',
    says: 'belongs to another field',
    prior: -500,
    of: (c) =>
      c.source === 'head' &&
      c.facts.fields.some((f) => f.line === c.line && (f.name !== 'title' || f.start > f.line.start)),
  },
  { name: 'place', says: 'is where they met', prior: -600, of: (c) => isPlace(c) },
  { name: 'contact', says: 'is an address, a link or a telephone number', prior: -600, of: (c) => isContact(c.text) },
  {
    name: 'person',
    says: 'is the name of a person',
    prior: -300,
    of: (c) =>
      c.position > 0 &&
      !c.reading.namesBody &&
      !c.reading.namesOccasion &&
      c.source !== 'field' &&
      c.source !== 'front-matter' &&
      isPerson(c.reading.title),
  },
  {
    name: 'people',
    says: 'names people',
    prior: -500,
    // "Quay Society Annual General Meeting, May 20, 2031, Northfield, Ruritania": places after a date look like people.
    of: (c) => namesPeople(c.text) && !/\b(?:meeting|minutes|agm|egm)\b/.test(c.reading.title?.toLowerCase() ?? ''),
  },
  {
    name: 'only-fields',
    says: 'only says that time, place or people follow',
    prior: -600,
    of: (c) => onlyFields(c.reading.title ?? c.text),
  },
  {
    name: 'packet-mark',
    says: 'is the mark of a packet of papers',
    prior: -600,
    of: (c) =>
      /^(?:agenda\s)?item\s(?:no\.?\s)?[\divxlc]{1,6}(?:[.-]?[\da-z]{1,3}){0,2}$/.test(
        (c.reading.title ?? c.text).toLowerCase(),
      ),
  },
  {
    name: 'clock',
    says: 'tells the hour of something',
    prior: -400,
    of: (c) =>
      /^\s*(?:[01]?\d|2[0-3])[.:]\d\d\b/.test(c.text) ||
      /^[^:]{3,40}\b(?:time|start|end|opened|closed)\s?:\s{0,4}\d{1,2}[.:h]?\d{0,2}\b/.test(c.text.toLowerCase()),
  },
  {
    name: 'task',
    says: 'says what somebody is to do',
    prior: -600,
    of: (c) =>
      /^\p{Lu}\p{Ll}{1,15}\s(?:to|will)\s\p{Ll}/u.test(c.text) ||
      /^(?:action|agreed|resolved|resolution|decision|motion|todo)\b[^:]{0,20}:\s/i.test(c.text.trim()),
  },
  {
    name: 'letter-head',
    says: 'belongs to the head of a message',
    prior: -600,
    of: (c) => /^(?:from|to|cc|bcc|sent|reply-to)\s?:/i.test(c.text),
  },
  {
    name: 'greeting',
    says: 'greets somebody',
    prior: -600,
    of: (c) => /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|all|greetings)\b.{0,40}$/i.test(c.text.trim()),
  },
  {
    name: 'placeholder',
    says: 'is a gap to fill or a command',
    prior: -600,
    of: (c) => /^[\\<{[]|\be\.?g\.|\bxx+\b|_{3,}|\.{4,}/i.test(c.text.trim()),
  },
];
