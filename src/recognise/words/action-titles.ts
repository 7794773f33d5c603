/**
 * Headings that are over actions, also in words that no table holds: "Plan for next week", "Who is doing what",
 * "Actionable items"; "Last time's actions", "What became of the tasks". All words of such a heading are known ones.
 */
import { oncePerText } from '../../model/once-per-text.ts';
import { normaliseLabel, previousActionHeadings } from './index.ts';
import { type Lexicon, oncePerLexicon } from './lexicon.ts';

const PREVIOUS =
  /^(?:(?:review (?:of )?|reviewing |status of |update on |progress on |report on |follow-?up (?:on|of) )?(?:the )?(?:open |outstanding |old |previous |prior )?(?:actions?(?: items?| points?)?|tasks?|follow-?ups?|to-?dos?|ais?)\b.{0,12}\b(?:from|since|of|at)\b.{0,12}\b(?:last|previous|prior)\b|(?:last|previous|prior)\b.{0,24}\b(?:actions?|tasks?|follow-?ups?|to-?dos?)\b|.{0,30}\bwhat (?:happened|became)\b.{0,20}\b(?:tasks?|actions?)|(?:matters arising|minutes) and (?:actions?|action (?:log|points|items))\b|(?:open|outstanding|old|pending|existing) (?:actions?|action items|tasks|ais?)\b|(?:actions?|action (?:items?|points?)) (?:review|update|log|carried forward|outstanding)\b|review of (?:the )?(?:open |outstanding |previous )?(?:actions?|action (?:items?|points?|log)|tasks)\b)/;

/** True for a heading over the actions of an earlier meeting. */
export const isPreviousActionTitle: (title: string) => boolean = oncePerText((title) => {
  const normal = normaliseLabel(title);
  return previousActionHeadings.has(normal) || (normal.length <= 60 && PREVIOUS.test(normal));
});

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words for what is to be done. */
const TASKS = set(
  "action actions actionable task tasks to-do to-dos todo todos to-do's follow-up follow-ups followup followups ap ais steps homework chores assignments jobs errands commitments",
);
/** Words that mean as much with a time ahead: "Goals for next week". */
const AIMS = set(
  'plan plans planned planning goal goals target targets aim aims objective objectives work focus priorities deliverables milestones schedule',
);
const AHEAD = set('next coming following upcoming');
const TIMES = set('week weeks fortnight month months meeting meetings sprint time iteration days session call term');
/** Words that say who, of what kind, or in what order, and change nothing. */
const AROUND = set(
  "for of the from this today's todays our your and to be in new agreed key list summary items item points point assigned arising required needed taken individual team group person per by who whom when current until before on or general main immediate further additional important specific list: recap completed complete done undertaken carried out allocation allocated distribution division & with a all weekly",
);
const WHO_WHAT =
  /^who(?:['’]s| is| are| does| will do| to do)?(?: (?:doing|to do|does))? what(?: (?:and|by) when)?\??$/;
const WAYS =
  /^(?:(?:the )?way forward|what['’]?s next|what (?:is|comes|do we do) next|things? to do|work allocation|allocation of work|division of (?:work|labou?r))\??$/;

/** "Action list for the May planning meeting", "Action items – 3 May 2030". */
const OF_MEETING =
  /^(?:action|task|to-?do)s? (?:lists?|items?|points?)\s?(?:for|from|of|arising (?:from|out of|at)|at|[-–—])\s(?!.{0,30}\b(?:last|previous|prior)\b).{0,50}\b(?:meeting|call|session|workshop|sprint|20\d\d)$/;

/** True for a heading over actions of this meeting. */
export const isActionTitle = (title: string, lexicon: Lexicon): boolean =>
  title.length <= 90 && headsActions(title, lexicon);

const headsActions = oncePerLexicon((title, lexicon) => {
  if (isPreviousActionTitle(title)) return false;
  const normal = normaliseLabel(title).replace(/\s?\([^)]{0,40}\)$/, '');
  if (lexicon.isActionHeading(normal) || WHO_WHAT.test(normal) || WAYS.test(normal) || OF_MEETING.test(normal))
    return true;
  const words = normal.split(/[\s/]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 9) return false;
  const counted = words.filter((word) => !/^\d{1,2}$/.test(word));
  if (!counted.every((word) => [TASKS, AIMS, AHEAD, TIMES, AROUND].some((known) => known.has(word)))) return false;
  // "Completed tasks", "Tasks done" look back; "Tasks to be completed" does not.
  if (/(?<!\b(?:to|be)\s)\b(?:completed|complete|done|taken|carried|undertaken)\b/.test(normal)) return false;
  const ahead = words.some((word) => AHEAD.has(word)) && words.some((word) => TIMES.has(word));
  const meeting = /^(?:the )?(?:next|following|upcoming|coming) (?:meetings?|sessions?|calls?|time)$/.test(normal);
  if (words.some((word) => TASKS.has(word))) return tasksHead(words);
  if (words.some((word) => AIMS.has(word)))
    return (
      ahead ||
      /\bto be (?:done|completed)\b|\bfor (?:the|this) (?:current |coming )?(?:week|sprint|month)\b/.test(normal)
    );
  return ahead && !meeting;
});

/** "Steps" alone says little; "next steps" and any other word of tasks is enough, "group task" is the name of one. */
function tasksHead(words: readonly string[]): boolean {
  const tasks = words.filter((word) => TASKS.has(word));
  if (tasks.every((word) => word === 'steps')) return words.some((word) => AHEAD.has(word) || word === 'further');
  return (
    !tasks.every((word) => /^(?:action|task)$/.test(word)) ||
    /^(?:action|task)\b/.test(words.join(' ')) ||
    words.length > 2
  );
}
