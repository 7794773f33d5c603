/** Whether words in the place of an owner mean somebody, as far as the document tells. */

import { oncePer } from '../../model/once-per.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { isEveryone } from '../../recognise/people/owners.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { isTaskParticiple } from '../../recognise/undertakings/task-verbs.ts';
import { isBodyNoun } from '../../recognise/words/bodies.ts';
import type { SegmentContext } from '../context.ts';
import { findPerson } from '../resolve-owners.ts';

/** Words for people and bodies that need no introduction. */
const GROUPS: ReadonlySet<string> = new Set(
  'councillor highways secretary everyone everybody staff organisers editors volunteers'.split(' '),
);
/** "Permission to …", "Agreement to …": what ends so is a thing. */
const THING = /(?:tion|sion|ment|ity|ness|ance|ence|ship|ing|ism|ure|able|ible|less|ous|tant|cient|ful)$/i;

/**
 * A single word with a capital may be any noun ("Goal to report …"): without a marker it must be somebody of the
 * document, a role, initials, a body, or carry a title or a surname; else it may be a name that the document does not explain.
 */
export function isSomebody(words: string, context: SegmentContext): 'sure' | 'maybe' | null {
  return known(context)(words);
}

/** Asked once the attendance is read, after which nobody is added. */
const known = oncePer((context: SegmentContext) => oncePerText((words) => degreeOf(words, context)));

function degreeOf(words: string, context: SegmentContext): 'sure' | 'maybe' | null {
  if (isRole(words) || isEveryone(words) || findPerson(words, context.draft.people) !== null) return 'sure';
  // "Club Treasurer", "Board Secretary"
  if (isRole(words.replace(/^\p{Lu}\p{L}{1,14}\s/u, '')) && words.includes(' ')) return 'sure';
  if (GROUPS.has(words.toLowerCase()) || isBodyNoun(words.toLowerCase()) || /^\p{Lu}{2,3}$/u.test(words)) return 'sure';
  if (words.includes(' ') || /\p{Lu}.*\p{Lu}/u.test(words)) return /\p{Ll}/u.test(words) ? 'maybe' : null;
  return THING.test(words) || isTaskParticiple(words) || saysSmall(words, context) ? null : 'maybe';
}

/** True if the document also writes the word without a capital: it is a noun, not a name. */
function saysSmall(word: string, { document }: SegmentContext): boolean {
  return smallWords(document).has(word.toLowerCase());
}

const smallWords = oncePer((document: SegmentContext['document']): ReadonlySet<string> => {
  const words = document.body.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}{2,24}(?!\p{L})/gu) ?? []);
  return new Set(words);
});
