/** What speaks for and against a date's being that of the meeting. */
import type { Feature, Question } from '../../../judge/judge.ts';
import { weekdayOf } from '../../../recognise/dates.ts';
import { findTimes } from '../../../recognise/times.ts';
import { isDateLine } from '../facts.ts';
import type { DateCandidate } from './candidates.ts';

type F = Feature<DateCandidate>;

const HELD =
  /\b(?:held|met|meeting|session|minutes|notes|agm|took place|convened|gathered|called to order|sitzung|vom)\b/;
const PREVIOUS = /\b(?:previous|last|prior|preceding|earlier|minutes of the meeting|past)\b[^,]{0,60}$/;
const NEXT = /\b(?:next|following|future|forthcoming|upcoming)\b[^,]{0,60}$/;
const DEADLINE =
  /\b(?:by|due|before|until|till|through|ended|ending|deadline|no later than|from|since|after|as at|as of|as on|to|starting|w\/e|week ending)\s(?:the\s|midnight\s)?$/;
const SIGNED =
  /\b(?:approved|adopted|signed|dated|confirmed|amended|updated|revised|published|posted|circulated|issued|printed|emailed|received|created|modified|version|accessed|copyright|submitted|accepted|ratified)\b[^,]{0,40}$/;
const ACTION = /^(?:\W{0,3})(?:action|todo|task|ap)\b|\b(?:to|will)\s\p{Ll}{3,}.{0,60}\bby\s$/u;

const isLate = (c: DateCandidate, at: number) => (c.line?.index ?? 0) >= at;
/** A report has the date on which it was issued. */
const isIssue = (c: DateCandidate) => c.ofReport && /\b(?:issued|published|prepared)\b[^,]{0,20}$/.test(c.before);
const ofText = (c: DateCandidate) => c.source === 'text' || c.source === 'closing';

const place: readonly F[] = [
  {
    name: 'in-head',
    says: 'stands in the head',
    prior: 300,
    of: (c) => (c.source === 'head' ? 1 - c.position / 20 : 0),
  },
  {
    name: 'first-lines',
    says: 'stands in the first lines',
    prior: 80,
    of: (c) => c.source === 'head' && c.position < 4,
  },
  { name: 'in-field', says: 'stands after “Date:”', prior: 600, of: (c) => c.source === 'field' },
  {
    name: 'in-front-matter',
    says: 'is the date that the file gives itself',
    prior: 430,
    of: (c) => c.source === 'front-matter',
  },
  {
    name: 'in-furniture',
    says: 'stands in a running header or footer',
    prior: 150,
    of: (c) => c.source === 'furniture',
  },
  { name: 'closing', says: 'stands at the end', prior: -200, of: (c) => c.source === 'closing' },
  { name: 'heading', says: 'is set as a heading', prior: 150, of: (c) => c.line?.block.type === 'heading' },
  {
    name: 'below-attendance',
    says: 'stands below the list of who was there',
    prior: -150,
    of: (c) => c.source !== 'front-matter' && c.source !== 'furniture' && isLate(c, c.facts.attendanceAt + 1),
  },
  {
    name: 'below-business',
    says: 'stands below the first item',
    prior: -200,
    of: (c) => c.source !== 'front-matter' && c.source !== 'furniture' && isLate(c, c.facts.businessAt),
  },
  {
    name: 'below-name',
    says: 'stands below the line that names the meeting',
    prior: 150,
    of: (c) => c.belowName,
  },
  {
    name: 'above-named',
    says: 'stands above a line that names the meeting with a date of its own',
    prior: -300,
    of: (c) => c.aboveNamed,
  },
  { name: 'list-item', says: 'stands in a list', prior: -150, of: (c) => c.line?.block.type === 'listItem' },
];

const form: readonly F[] = [
  { name: 'first-date', says: 'is the first date of the text', prior: 160, of: (c) => c.first && !c.inPeriod },
  {
    name: 'alone',
    says: 'stands alone on its line',
    prior: 120,
    of: (c) => c.source !== 'field' && isDateLine(c.text),
  },
  { name: 'weekday', says: 'has a weekday', prior: 100, of: (c) => c.found.weekday !== null },
  {
    name: 'weekday-fits',
    says: 'falls on the weekday that is printed',
    prior: 60,
    of: (c) => c.found.weekday !== null && c.iso.length === 10 && weekdayOf(c.iso) === c.found.weekday,
  },
  {
    name: 'with-time',
    says: 'has a time of day beside it',
    prior: 80,
    of: (c) => c.text.length < 200 && findTimes(c.text).length > 0,
  },
  { name: 'month-only', says: 'names a month only', prior: -150, of: (c) => c.found.precision === 'month' },
  {
    name: 'day-named',
    says: 'names a month of which the head names a day',
    prior: -300,
    of: (c) => c.dayNamed,
  },
  { name: 'year-lent', says: 'is printed without its year', prior: -60, of: (c) => c.found.iso === null },
  { name: 'in-period', says: 'is one end of a period', prior: -400, of: (c) => c.inPeriod },
  { name: 'repeated', says: 'is printed more than once', prior: 90, of: (c) => Math.min(2, c.repeats) / 2 },
  { name: 'in-long-text', says: 'stands in a long text', prior: -200, of: (c) => c.text.length > 120 },
  {
    name: 'in-brackets',
    says: 'stands in brackets',
    prior: -150,
    of: (c) => /\([^()]*$/.test(c.before) && /^[^()]*\)/.test(c.after) && c.text.length > 40,
  },
];

const words: readonly F[] = [
  { name: 'issued', says: 'is the day on which the report was issued', prior: 200, of: isIssue },
  { name: 'held', says: 'stands after “held”, “minutes” or the like', prior: 170, of: (c) => HELD.test(c.before) },
  {
    name: 'held-after',
    says: 'is followed by “meeting” or the like',
    prior: 70,
    of: (c) => /^[^,]{0,40}\b(?:meeting|minutes|notes|telecon|call|agm)\b/.test(c.after),
  },
  {
    name: 'sentence-of-meeting',
    says: 'is in a sentence on the meeting',
    prior: 150,
    of: (c) => c.text.length > 120 && /\b(?:held|meeting|minutes|met)\b/.test(c.before),
  },
  {
    name: 'previous',
    says: 'is that of an earlier meeting',
    prior: -350,
    of: (c) =>
      PREVIOUS.test(c.before) &&
      (ofText(c) ||
        !/minutes of the meeting/.test(c.before) ||
        /\b(?:previous|last|prior)\b/.test(c.before) ||
        isLate(c, c.facts.attendanceAt)),
  },
  {
    name: 'next',
    says: 'is that of a later meeting',
    prior: -450,
    of: (c) => NEXT.test(c.before) || (c.line !== null && /\bnext\b/.test(c.text.toLowerCase())),
  },
  {
    name: 'deadline',
    says: 'says until when or since when',
    prior: -350,
    of: (c) => c.source !== 'field' && DEADLINE.test(c.before),
  },
  {
    name: 'signed',
    says: 'is that of an approval or a version',
    prior: -350,
    of: (c) => (SIGNED.test(c.before) && !isIssue(c)) || /^\s?\(?(?:approved|adopted|updated|draft)\b/.test(c.after),
  },
  { name: 'action', says: 'belongs to a task', prior: -350, of: (c) => ACTION.test(c.before) },
  {
    name: 'accounts',
    says: 'belongs to accounts',
    prior: -250,
    of: (c) => /\b(?:balance|year end(?:ed|ing)?|year to|period|budget|invoice|ytd|financial year)\b/.test(c.before),
  },
];

export const dateQuestion: Question<DateCandidate> = {
  name: 'date',
  asks: 'Is this the date of the meeting?',
  prior: -300,
  features: [...place, ...form, ...words],
};
