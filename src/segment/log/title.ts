/** What a heading says of the actions below it: those of earlier meetings, a log of them, new ones. */
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';

export type LogTitle = 'previous' | 'log' | 'new' | 'matters' | null;

/** Where the last minutes are gone through, and with them what was to be done. */
const MATTERS =
  /^(?:matters arising|(?:review|minutes|notes) (?:of|from) (?:the )?(?:last|previous)\b|(?:the )?(?:last|previous) (?:week|sprint|iteration|meeting|session|month|time)(?:'s)?$|(?:progress|updates?) (?:since|from) (?:the )?(?:last|previous)\b|carried forward\b|follow-?ups?(?: items?)?$|work items?\b|(?:old|unfinished|continuing|ongoing) (?:business|matters|items)\b|business arising\b|sprint (?:backlog|board|review)$)/;
const LOG =
  /\bactions?\b.*\b(?:list|log|review|previous|last|outstanding|open|status|tracker|tracking|update|register|progress|record|schedule|sheet)\b|\b(?:review|outstanding|open|previous|status|progress)\b.*\b(?:actions?|tasks?|action items)\b|\b(?:task|issue|to-?do) (?:list|log|tracker|review|status|board)\b/;

/** Reads a heading; null where it says nothing of actions. */
export function logTitleOf(text: string, lexicon: Lexicon): LogTitle {
  const title = normaliseLabel(text);
  if (title.length > 90) return null;
  if (isPreviousActionTitle(title)) return 'previous';
  if (LOG.test(title)) return 'log';
  if (isActionTitle(title, lexicon)) return 'new';
  return MATTERS.test(title) ? 'matters' : null;
}
