/** What speaks for and against a date's being that of the next meeting. */
import type { Question } from '../../judge/judge.ts';
import { findTimes } from '../../recognise/times.ts';
import type { NextMeetingCandidate } from './candidates.ts';

/** "bring it to the next meeting": the words say until when, or where something is to be done. */
const TOWARDS = /\b(?:at|for|to|until|before|by|from|in|discuss[a-zà-öø-ɏ]*|agenda) (?:the |our |its )?$/;
const DEADLINE = /\b(?:by|before|until|till|deadline|due|no later than|since|from)\s(?:the\s)?$/;
const STOP = /(?:\p{Ll}{2}|\d|\))[.;!?]\s/u;
/** Words of other days: "the next meeting will have the accounts that closed on 31 March". */
const OTHER_DAY = /\b(?:minutes|report|accounts|agenda|papers|closed|ended|submitted|released|deadline)\b/;

const sentence = ({ between }: NextMeetingCandidate) => between !== null && !STOP.test(between);

export const nextMeetingQuestion: Question<NextMeetingCandidate> = {
  name: 'next-meeting',
  asks: 'Is this the day of the next meeting?',
  prior: -250,
  features: [
    {
      name: 'labelled',
      says: 'stands after “Next meeting:”',
      prior: 400,
      of: (c) => c.labelled && c.below === 0,
    },
    {
      name: 'below-label',
      says: 'stands below the words “next meeting”',
      prior: 440,
      of: (c) => (c.below > 0 ? 1.1 - 0.1 * c.below : 0),
    },
    {
      name: 'in-sentence',
      says: 'follows the words for the next meeting in their sentence',
      prior: 300,
      of: (c) => !c.labelled && sentence(c),
    },
    {
      name: 'close',
      says: 'stands right after the words for the next meeting',
      prior: 80,
      of: (c) => c.below === 0 && sentence(c) && (c.between?.length ?? 0) <= 40,
    },
    { name: 'late', says: 'stands in the second half', prior: 80, of: (c) => c.depth > 0.4 },
    { name: 'weekday', says: 'has a weekday', prior: 50, of: (c) => c.found.weekday !== null },
    {
      name: 'with-time',
      says: 'has a time of day beside it',
      prior: 60,
      of: (c) => findTimes(c.after.slice(0, 60)).length > 0 || findTimes((c.between ?? '').slice(-40)).length > 0,
    },
    {
      name: 'date-first',
      says: 'comes before the words for the next meeting',
      prior: -60,
      of: (c) => c.between === null,
    },
    {
      name: 'towards',
      says: 'belongs to something that waits for the next meeting',
      prior: -250,
      of: (c) => c.below === 0 && TOWARDS.test(c.lead),
    },
    { name: 'deadline', says: 'says until when or since when', prior: -250, of: (c) => DEADLINE.test(c.between ?? '') },
    {
      name: 'other-day',
      says: 'is the day of something else',
      prior: -200,
      of: (c) => !c.labelled && OTHER_DAY.test(c.between ?? ''),
    },
    { name: 'later-date', says: 'is not the first date of its line', prior: -120, of: (c) => Math.min(1, c.order / 3) },
    {
      name: 'far',
      says: 'is more than a year away',
      prior: -120,
      of: (c) =>
        c.meeting !== null && Number(c.iso.slice(0, 4)) * 12 + Number(c.iso.slice(5, 7)) > monthsOf(c.meeting) + 14,
    },
  ],
};

const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
