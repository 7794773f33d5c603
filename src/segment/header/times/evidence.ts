/** What speaks for and against a time's being that at which the meeting began, or closed. */
import { feature, type Question } from '../../../judge/judge.ts';
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
    feature('opened', 200, 'follows “opened”, “called to order” or the like', (c) => OPENED.test(c.sentence)),
    feature(
      'of-opening',
      160,
      'is in a sentence on the opening of the meeting',
      (c) => OPENED.test(c.sentence) && OF_OPENING.test(c.text),
    ),
    feature('opens-sentence', 320, 'follows the word “started” that opens the sentence', (c) => OPENS.test(c.sentence)),
    feature('opens-above', 420, 'stands below “call to order”', (c) => c.opensAbove),
    feature('opens-meeting', 220, 'says that the meeting was opened', (c) => OPENS_MEETING.test(c.text)),
    feature('told', 420, 'stands before the words for the start', (c) => told(c)?.start !== undefined),
    feature('actual', 1300, 'is called the actual start', (c) => /\bactual start\b/i.test(c.sentence)),
    feature(
      'middle',
      -250,
      'stands below the first third',
      (c) => !c.nearStart && told(c) === undefined && !c.opensAbove,
    ),
    feature('near-end', -900, 'stands in the second half', (c) => c.nearEnd && !c.nearStart),
    feature('closed', -900, 'speaks of the close', (c) => CLOSED.test(c.sentence)),
    feature('next', -900, 'speaks of the next meeting', isNext),
  ],
};

export const endQuestion: Question<TimeCandidate> = {
  name: 'end-time',
  asks: 'Is this when the meeting closed?',
  prior: -300,
  features: [
    feature('closed', 200, 'follows “closed”, “adjourned” or the like', (c) => CLOSED.test(c.sentence)),
    feature(
      'of-closing',
      160,
      'is in a sentence on the close of the meeting',
      (c) => CLOSED.test(c.sentence) && OF_CLOSING.test(c.text),
    ),
    feature('opens-sentence', 320, 'follows the word “closed” that opens the sentence', (c) => CLOSES.test(c.sentence)),
    feature('closes-above', 420, 'stands below “adjournment”', (c) => c.closesAbove),
    feature('closes-meeting', 160, 'says that the meeting was closed', (c) => CLOSES_MEETING.test(c.text)),
    feature('told', 420, 'stands before the words for the end', (c) => told(c)?.end !== undefined),
    feature('range-at-foot', 600, 'ends the range at the foot', (c) => c.rangeAtFoot),
    feature('middle', -150, 'stands in the first half', (c) => !c.nearEnd && told(c) === undefined),
    feature('near-start', -600, 'stands in the first third', (c) => c.nearStart && !c.nearEnd),
    feature('other-close', -900, 'is the close of something else', (c) => NOT_OF_MEETING.test(c.sentence)),
    feature('next', -900, 'speaks of the next meeting', isNext),
  ],
};
