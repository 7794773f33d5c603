/** English: what stands around an undertaking and speaks for or against it. */
import type { Circumstance } from '../../grammar/undertakings.ts';

const DEADLINE =
  /\b(?:by|before|within|until)\s(?:the\s)?(?:next|end|start|close|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|then|summer|autumn|winter|spring|half)\b|\b(?:at|for|to|in)\s(?:the|our)\snext\s(?:meeting|agenda|report|board|newsletter|call)\b|\basap\b|\bas soon as possible\b|\b(?:this|next) (?:week|month|meeting)\b/i;
const CONDITION = /(?:^|[\s,;(])(?:if|unless|whether|once|when|whenever|should\sthe|until|in\scase|provided|after)\s/i;
const OPINION =
  /\b(?:felt|feels|thought|thinks|believed?s?|suggest(?:s|ed)?|hoped?s?|asked\s(?:if|whether|how|what|when|who|why)|queried|wondered|question(?:s|ed)|argued|considered|understood|understands|expects?|expected|anticipated|concerned?|concerns|noted\sthat|recommend(?:s|ed)?|propose[sd]|opinion)\b/i;
/** What was agreed then is not news. */
const LAST_TIME = /\b(?:at|from|during|since)\s(?:the|our)\s(?:previous|last)\smeeting\b/i;
/** What is put to a vote is decided, not undertaken. */
const MOTION = /\b(?:motions?|moved|seconded|resolution)\b/i;
const PAST = /\b(?:was|were|had|did|could|might|may|would have|used to|last (?:year|month|week))\b/i;

/** What stands around the words that begin their clause at `start` and have their verb at `at`. */
export function circumstances(sentence: string, start: number, at: number): Circumstance[] {
  const before = sentence.slice(start, at);
  const around: Circumstance[] = [];
  if (DEADLINE.test(sentence)) around.push('deadline');
  if (CONDITION.test(before)) around.push('condition');
  if (OPINION.test(before)) around.push('opinion');
  if (MOTION.test(sentence.slice(0, at))) around.push('motion');
  if (LAST_TIME.test(sentence)) around.push('last time');
  if (PAST.test(before.slice(-60).replace(/^.*\b(?:that|and|but)\s/, ''))) around.push('past');
  return around;
}
