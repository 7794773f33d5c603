/** What speaks for and against a date's being that of the next meeting. */
import { feature, type Question } from '../../judge/judge.ts';
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
    feature('labelled', 400, 'stands after “Next meeting:”', (c) => c.labelled && c.below === 0),
    feature('below-label', 440, 'stands below the words “next meeting”', (c) =>
      c.below > 0 ? 1.1 - 0.1 * c.below : 0,
    ),
    feature(
      'in-sentence',
      300,
      'follows the words for the next meeting in their sentence',
      (c) => !c.labelled && sentence(c),
    ),
    feature(
      'close',
      80,
      'stands right after the words for the next meeting',
      (c) => c.below === 0 && sentence(c) && (c.between?.length ?? 0) <= 40,
    ),
    feature('late', 80, 'stands in the second half', (c) => c.depth > 0.4),
    feature('weekday', 50, 'has a weekday', (c) => c.found.weekday !== null),
    feature(
      'with-time',
      60,
      'has a time of day beside it',
      (c) => findTimes(c.after.slice(0, 60)).length > 0 || findTimes((c.between ?? '').slice(-40)).length > 0,
    ),
    feature('date-first', -60, 'comes before the words for the next meeting', (c) => c.between === null),
    feature(
      'towards',
      -250,
      'belongs to something that waits for the next meeting',
      (c) => c.below === 0 && TOWARDS.test(c.lead),
    ),
    feature('deadline', -250, 'says until when or since when', (c) => DEADLINE.test(c.between ?? '')),
    feature('other-day', -200, 'is the day of something else', (c) => !c.labelled && OTHER_DAY.test(c.between ?? '')),
    feature('later-date', -120, 'is not the first date of its line', (c) => Math.min(1, c.order / 3)),
    feature(
      'far',
      -120,
      'is more than a year away',
      (c) =>
        c.meeting !== null && Number(c.iso.slice(0, 4)) * 12 + Number(c.iso.slice(5, 7)) > monthsOf(c.meeting) + 14,
    ),
  ],
};

const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
