/** Words that say what kind of people follow: "vestry members Ann Lee and Bo Roe", "Directors Poe and Dee". */
import { looksLikeName } from './names.ts';

/** Many of a kind. */
const KINDS: ReadonlySet<string> = new Set(
  'members councillors councilors councilmembers councilmen directors trustees commissioners supervisors governors delegates officers wardens senators representatives reps selectmen selectboard aldermen alderpersons residents parishioners students parents guests visitors observers volunteers players captains wardens vicechairs chairs co-chairs deacons elders stewards partners presenters speakers'.split(
    ' ',
  ),
);
/** What comes before the kind. */
const OF_BODIES: ReadonlySet<string> = new Set(
  'the all and also other our board committee council commission vestry staff team parish church school student district city county town township village voting non-voting elected appointed executive associate honorary life full core community club society trust cabinet faculty ordinary present founding proposed new outgoing incoming charter junior senior regular alternate independent union staff youth'.split(
    ' ',
  ),
);

/** Length of the words that say of what kind the people are, where a name follows them; else 0. */
export function leadingGroup(text: string): number {
  let at = 0;
  let count = 0;
  for (const match of text.slice(0, 80).matchAll(/(?<word>[\p{L}-]{2,20}):?\s/gu)) {
    const word = (match.groups?.word ?? '').toLowerCase();
    if (++count > MOST_WORDS || (count > 1 && match.index !== at)) return 0;
    at = match.index + match[0].length;
    if (KINDS.has(word)) return isNameNext(text.slice(at)) ? at : 0;
    if (!OF_BODIES.has(word)) return 0;
  }
  return 0;
}

/** "non-voting members of the board" has more words than any kind of people before a name. */
const MOST_WORDS = 5;

function isNameNext(text: string): boolean {
  const name = /^[^,;(\-–—\t]{1,60}/.exec(text)?.[0]?.trim() ?? '';
  return /^\p{Lu}/u.test(name) && looksLikeName(name.split(/\s(?:and|&)\s/)[0] ?? '');
}

/** "Student representative Ann Lee", "Board members Ann Lee": opens with what somebody is, and a name follows. */
export const opensWithKind = (text: string): boolean =>
  /^(?:\p{L}{2,14}\s){0,4}(?:[Rr]epresentatives?|[Mm]embers?|[Dd]irectors?|[Gg]uests?|[Oo]bservers?|[Vv]isitors?|[Dd]elegates?|[Aa]dvis[eo]rs?)\s\p{Lu}\p{Ll}/u.test(
    text,
  );
