/** "… to be repaired. (Action: Clerk)", "… [ACTION JS]", "ACTION – Clerk" on a line of its own: the text comes before. */
import { firstOf } from '../../../model/first-of.ts';
import { isEveryone, ownersOfPhrase } from '../../../recognise/people/owners.ts';
import { saysNobody } from '../../../recognise/people/person-list.ts';
import { isRole } from '../../../recognise/people/roles.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { isStatus } from '../../../recognise/status.ts';
import { headingOf, type SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';
import { namesOf } from '../owner-names.ts';

const BRACKET =
  /[\s.]{0,3}[([{]\s?(?:action|ACTION|to action|action by|AP)(?![a-zà-öø-ɏ])\s{0,2}(?:on|by|for)?\s?[:–-]?\s{0,2}(?<owners>[a-zà-öø-ɏ][a-zà-öø-ɏ .,/&+'’-]{0,60})[)\]}]\.?\s*$/i;
const TRAIL =
  /(?<=[.!?)\p{L}])\s{1,6}(?:ACTION|Action)\s{0,2}(?:by|on|for)?\s?[:–-]\s{0,2}(?<owners>\p{Lu}[\p{L} .,/&+'’-]{0,40})\.?\s*$/u;
/** No colon between: "Bo will send a copy.       Action Bo", "… to the crew ACTION Ann/Bo", "… – Action Bo". */
const WORD_AT_RIGHT =
  /(?:(?:\t\s{0,9}|\s{2,60}|\s[-–—]\s)(?:ACTION|Action)|(?<=[\p{Ll}.)])\sACTION)\s{1,3}(?!\p{L}+\s\p{Ll})(?<owners>\p{Lu}[\p{L} .,/&+'’-]{0,40})\.?\s*$/u;
/** The same with initials: "… once printed. Action AL", "All agreed – action BR." */
const WORD_AND_INITIALS =
  /(?:(?<=[.!?)])\s{1,3}|\s[-–—]\s)(?:ACTION|[Aa]ction)\s{1,2}(?<owners>\p{Lu}[\p{Lu}'’]{1,3}(?:\s?[/,&]\s?\p{Lu}[\p{Lu}'’]{1,3}){0,4}|All|ALL)\.?\s*$/u;
/** "ACTION – Clerk", "Action: JS/MH", "ACTION CLERK" alone on its line. */
export const ALONE =
  /^[([]?(?:\p{L}{4,14}\s\/\s)?(?:ACTION|Action)(?:\s?(?:by|on|for|point))?(?:\s?[:–—-]\s{0,3}|\s{1,3})(?<owners>All\s\p{Ll}{4,15}|(?:the\s)?\p{Lu}[\p{L}.'’]{0,20}(?:(?:\s|\s?[,/&+]\s?|\sand\s)\p{Lu}[\p{L}.'’]{0,20}){0,4})[)\]]?\.?$/u;

/**
 * "Ann to price the ropes.          AL", "Ask the harbour master first. AL": who is to act is at the
 * right, as in a column of actions, or after the sentence.
 */
const AT_RIGHT =
  /(?:(?<=[.)])(?:\t\s{0,9}|\s{1,160})|(?<=\S)\s{2,160})(?<owners>\p{Lu}[\p{Lu}'’]{1,3}(?:\s?[/,&]\s?\p{Lu}[\p{Lu}'’]{1,3}){0,4}|All|ALL)\.?\s*$/u;

/** "ACTION LOG", "Action required": what comes after the word names nobody. */
const NO_NAMES = /^(?:log|list|items?|points?|plan|summary|tracker|register|required|needed|taken|complete)\b/i;

/** The last sentence. "Two quotes are needed. Bo agreed.      BR": a short one says too little without that before it. */
function taskAtEnd(text: string): { start: number; end: number } | null {
  const [before, last] = findSentences(text).slice(-2);
  if (!before) return null;
  const end = last?.end ?? before.end;
  return { start: last && text.slice(last.start, last.end).split(/\s+/).length >= 3 ? last.start : before.start, end };
}

export const trailingOwner: ActionMarker = {
  name: 'trailing-owner',
  example: 'The gate needs a new hinge. [Action: Clerk]',
  find: (line, context) => firstOf(WAYS, line, context) ?? [],
};

/** What a way of naming who is to act finds; null where the line is not written in that way. */
type Way = (line: Line, context: SegmentContext) => FoundAction[] | null;

const taskBefore = (line: Line, text: string, owners: string[]): FoundAction[] => {
  const range = taskAtEnd(text);
  return range ? [foundAction('trailing-owner', line, range.start, range.end, { owners })] : [];
};

const afterWord: Way = (line) => {
  const { text } = line;
  const match = BRACKET.exec(text) ?? TRAIL.exec(text) ?? WORD_AT_RIGHT.exec(text) ?? WORD_AND_INITIALS.exec(text);
  const words = match?.groups?.owners ?? '';
  if (!match || match.index <= 8 || NO_NAMES.test(words)) return null;
  const owners = namesOf(words);
  if (owners.join(' ').split(/\s+/).length > 6 || !ownersOfPhrase(words.trim())) return [];
  return taskBefore(line, text.slice(0, match.index + (match[0].startsWith('.') ? 1 : 0)), owners);
};

const atRight: Way = (line, context) => {
  const match = AT_RIGHT.exec(line.text);
  if (!match || match.index <= 20 || headingOf(context, line)?.bodyStart !== undefined) return null;
  const owners = namesOf(match.groups?.owners ?? '');
  const known = owners.every((one) => isEveryone(one) || findPerson(one, context.draft.people) !== null);
  const found = known ? taskBefore(line, line.text.slice(0, match.index), owners) : [];
  return found.length > 0 ? found : null;
};

const alone: Way = (line, context) => {
  const words = ALONE.exec(line.text)?.groups?.owners ?? '';
  if (words === '' || words.split(/\s+/).length > 5 || isStatus(words) || NO_NAMES.test(words) || saysNobody(words))
    return null;
  const owners = namesOf(words);
  // "Action Break Down" over a table names nobody.
  const known = owners.every((one) => isRole(one) || isEveryone(one) || findPerson(one, context.draft.people));
  if (line.block.type === 'heading' && !known) return null;
  const previous = context.lines[line.index - 1];
  if (!previous || headingOf(context, previous) || previous.text.length < 12) return null;
  const last = findSentences(previous.text).at(-1);
  return last ? [foundAction('trailing-owner', previous, last.start, last.end, { owners })] : null;
};

const WAYS: readonly Way[] = [afterWord, atRight, alone];
