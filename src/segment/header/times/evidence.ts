/** What speaks for and against a time's being that at which the meeting began, or closed. */
import type { Question } from '../../../judge/judge.ts';
import type { TimeCandidate } from './actual.ts';

const OPENED =
  /\b(?:call(?:ed)?\b.{0,30}?\bto order|opened|began|begins|begun|started|starts|start time|commenced|commencing|convened|opening|start)\b/i;
const CLOSED =
  /\b(?:adjourn(?:ed|ment)?|closed|close[ds]?|ended|concluded|finished|brought .{0,30}to a close|came to (?:an end|a close)|wrapped up|dissolved|was over|session rose|meeting rose|to adjourn|finish|end time|ends|end of meeting|terminated|críochnaíodh|daeth)\b/i;

/** "Finished about 9.15", "done 21:20", "started 19:42": the word alone opens the sentence. */
const CLOSES = /^\s*(?:we\s)?(?:finish|finished|wrapped up|ended|closed|adjourned|concluded|done)\b/i;
const OPENS = /^\s*(?:we\s)?(?:started|began|opened)\b/i;

/** "16:10 UTC – Meeting start", "9.15pm: meeting closed": the time stands first. */
const TELLS =
  /^(?:\s[a-z]{3,4})?\s?[-–—:]\s?(?:the )?(?:meeting )?(?:(?<start>start(?:s|ed)?|begins?|began|opens|opened|call(?:ed)? to order)|(?<end>end(?:s|ed)?|close[sd]?|adjourn(?:s|ed|ment)?|finish(?:es|ed)?))[.\s]{0,3}$/;

/** Nothing but the opening of the meeting itself: also below a long list of who was there. */
const OPENS_MEETING =
  /\b(?:opened|started|began|commenced|called) the meeting\b|\bmeeting (?:was )?(?:opened|started|began|commenced|called to order)\b/i;

/** The close of the meeting itself: also above annexes that take more room than the minutes. */
const CLOSES_MEETING =
  /\b(?:closed|adjourned|ended|concluded) the meeting\b|\bmeeting (?:was )?(?:closed|adjourned|ended|concluded|finished)\b|^meeting closed\b/i;

/** Words of a meeting, one of which is in a sentence that says when it closed or opened. */
const OF_CLOSING =
  /\b(?:meeting|session|call|time|adjourn|chair|close|agm|council|business|there being|cruinniú|cyfarfod)/i;
const OF_OPENING = /\b(?:meeting|order|time|call|session|opened|commenced)\b/i;
const NOT_OF_MEETING = /\b(?:deadline|nominations|poll|voting|applications|consultation)\b/i;

export const saysClosed = (text: string): boolean => CLOSED.test(text);

const isNext = ({ sentence }: TimeCandidate) => /\bnext\b/i.test(sentence.slice(sentence.search(CLOSED) + 1));
const told = ({ first, after }: TimeCandidate) => (first ? TELLS.exec(after)?.groups : undefined);

export const startQuestion: Question<TimeCandidate> = {
  name: 'start-time',
  asks: 'Is this when the meeting began?',
  prior: -300,
  features: [
    {
      name: 'opened',
      says: 'follows “opened”, “called to order” or the like',
      prior: 200,
      of: (c) => OPENED.test(c.sentence),
    },
    {
      name: 'of-opening',
      says: 'is in a sentence on the opening of the meeting',
      prior: 160,
      of: (c) => OPENED.test(c.sentence) && OF_OPENING.test(c.text),
    },
    {
      name: 'opens-sentence',
      says: 'follows the word “started” that opens the sentence',
      prior: 320,
      of: (c) => OPENS.test(c.sentence),
    },
    { name: 'opens-above', says: 'stands below “call to order”', prior: 420, of: (c) => c.opensAbove },
    {
      name: 'opens-meeting',
      says: 'says that the meeting was opened',
      prior: 220,
      of: (c) => OPENS_MEETING.test(c.text),
    },
    {
      name: 'told',
      says: 'stands before the words for the start',
      prior: 420,
      of: (c) => told(c)?.start !== undefined,
    },
    {
      name: 'actual',
      says: 'is called the actual start',
      prior: 1300,
      of: (c) => /\bactual start\b/i.test(c.sentence),
    },
    {
      name: 'middle',
      says: 'stands below the first third',
      prior: -250,
      of: (c) => !c.nearStart && told(c) === undefined && !c.opensAbove,
    },
    { name: 'near-end', says: 'stands in the second half', prior: -900, of: (c) => c.nearEnd && !c.nearStart },
    { name: 'closed', says: 'speaks of the close', prior: -900, of: (c) => CLOSED.test(c.sentence) },
    { name: 'next', says: 'speaks of the next meeting', prior: -900, of: isNext },
  ],
};

export const endQuestion: Question<TimeCandidate> = {
  name: 'end-time',
  asks: 'Is this when the meeting closed?',
  prior: -300,
  features: [
    {
      name: 'closed',
      says: 'follows “closed”, “adjourned” or the like',
      prior: 200,
      of: (c) => CLOSED.test(c.sentence),
    },
    {
      name: 'of-closing',
      says: 'is in a sentence on the close of the meeting',
      prior: 160,
      of: (c) => CLOSED.test(c.sentence) && OF_CLOSING.test(c.text),
    },
    {
      name: 'opens-sentence',
      says: 'follows the word “closed” that opens the sentence',
      prior: 320,
      of: (c) => CLOSES.test(c.sentence),
    },
    { name: 'closes-above', says: 'stands below “adjournment”', prior: 420, of: (c) => c.closesAbove },
    {
      name: 'closes-meeting',
      says: 'says that the meeting was closed',
      prior: 160,
      of: (c) => CLOSES_MEETING.test(c.text),
    },
    { name: 'told', says: 'stands before the words for the end', prior: 420, of: (c) => told(c)?.end !== undefined },
    { name: 'range-at-foot', says: 'ends the range at the foot', prior: 600, of: (c) => c.rangeAtFoot },
    { name: 'middle', says: 'stands in the first half', prior: -150, of: (c) => !c.nearEnd && told(c) === undefined },
    { name: 'near-start', says: 'stands in the first third', prior: -600, of: (c) => c.nearStart && !c.nearEnd },
    {
      name: 'other-close',
      says: 'is the close of something else',
      prior: -900,
      of: (c) => NOT_OF_MEETING.test(c.sentence),
    },
    { name: 'next', says: 'speaks of the next meeting', prior: -900, of: isNext },
  ],
};
