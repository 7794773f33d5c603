/** Headings that stand over actions, also in words that no table holds: "Last time's actions", "What became of the tasks". */
import { actionHeadings, normaliseLabel, previousActionHeadings } from './index.ts';

const PREVIOUS =
  /^(?:(?:review of |status of |update on |progress on |report on )?(?:the )?(?:open |outstanding |old |previous |prior )?(?:actions?(?: items?| points?)?|tasks?|follow-?ups?|to-?dos?|ais?)\b.{0,12}\b(?:from|since|of|at)\b.{0,12}\b(?:last|previous|prior)\b|(?:last|previous|prior)\b.{0,24}\b(?:actions?|tasks?|follow-?ups?|to-?dos?)\b|.{0,30}\bwhat (?:happened|became)\b.{0,20}\b(?:tasks?|actions?)|(?:matters arising|minutes) and (?:actions?|action (?:log|points|items))\b|(?:open|outstanding|old|pending|existing) (?:actions?|action items|tasks|ais?)\b|(?:actions?|action (?:items?|points?)) (?:review|update|log|carried forward|outstanding)\b|review of (?:the )?(?:open |outstanding |previous )?(?:actions?|action (?:items?|points?|log)|tasks)\b)/;

/** True for a heading over the actions of an earlier meeting. */
export function isPreviousActionTitle(title: string): boolean {
  const normal = normaliseLabel(title);
  return previousActionHeadings.has(normal) || (normal.length <= 60 && PREVIOUS.test(normal));
}

/** True for a heading over actions of this meeting. */
export function isActionTitle(title: string): boolean {
  const normal = normaliseLabel(title).replace(/\s?\([^)]{0,40}\)$/, '');
  return (
    !isPreviousActionTitle(title) &&
    (actionHeadings.has(normal) ||
      /^(?:summary of |new |agreed |key |list of )?(?:actions?|action (?:items?|points?)|tasks|to-?dos?)(?: (?:agreed|arising|summary|list|for next (?:time|meeting|week)|from (?:this|today's) (?:meeting|call)|recap))?$/.test(
        normal,
      ))
  );
}
