/** What the cells of an attendance table say: a tick, a box, a letter, a word. */
import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { groupOf, isAway } from './labels.ts';

const TICKED = '✓✔☑☒✅🗸🗹🗷🗵';
const OPEN = '☐□▢◻⬜🗌🞎🞏✗✘❌❎';
const BOX = new RegExp(`[${TICKED}${OPEN}]`, 'u');
const BOX_ALONE = new RegExp(`^(?:[${TICKED}${OPEN}]\\ufe0f?\\s?)+$`, 'u');
const BOX_WITH_WORDS = new RegExp(
  `(?<box>[${TICKED}${OPEN}])\\ufe0f?\\s{0,3}(?<words>[^${TICKED}${OPEN}]{0,40})`,
  'gu',
);
const isTicked = (box: string) => TICKED.includes(box);

/** What is written in the place of a mark. */
const SAID: readonly (readonly [Mark, string])[] = [
  [
    'yes',
    'y|yes|x|p|*|present|attended|attending|here|true|1|in person|online|remote|remotely|zoom|virtual|virtually|phone|late|l|dial-in|hybrid|joined',
  ],
  ['no', 'n|no|-|–|—|0|false|none'],
  [
    'apologies',
    'apologies|apology|apols|apol|ap|regrets|regret|excused|exc|e|s|sanctioned|r|sent|sent regrets|with apologies|on leave|leave|loa|unable to attend',
  ],
  ['absent', 'absent|a|ab|abs|not present|did not attend|dna|no show|unexcused|u'],
];
const MARKS = new Map(SAID.flatMap(([mark, words]) => words.split('|').map((word) => [word, mark] as const)));

export type Mark = Attendance | 'yes' | 'no';

/** Reads a cell that tells who came; null if it says something else. `legend`: what the document says letters mean. */
export function markOf(
  text: string,
  lexicon: Lexicon,
  legend: ReadonlyMap<string, Attendance> = new Map(),
): Mark | null {
  const cell = text.trim();
  if (cell === '') return null;
  if (BOX_ALONE.test(cell)) return isTicked(BOX.exec(cell)?.[0] ?? '') ? 'yes' : 'no';
  if (BOX.test(cell)) return boxedWord(cell, lexicon);
  const label = normaliseLabel(cell) || cell;
  const known = legend.get(label) ?? MARKS.get(label);
  if (known) return known;
  // "Yes (online)", "No - ill", "Y (Teams)", "Apologies given"
  const lead = /^(?<word>[a-z]{2,10})\b|^(?<letter>[a-z])\s?[-–—(,;:]/.exec(label)?.groups;
  const word = lead?.word ?? lead?.letter ?? '';
  const leading = /^(?:in|on|late|none|phone|zoom|leave|with)$/.test(word) ? undefined : MARKS.get(word);
  return (label.length <= 60 && leading) || (label.length <= 40 ? groupOf(cell, lexicon) : null);
}

/** "☒ Present ☐ Apologies": the words beside the box that is ticked; "❌ Apologies": a cross beside a word is not a tick. */
function boxedWord(cell: string, lexicon: Lexicon): Mark | null {
  const boxes = matchesOf(cell, BOX_WITH_WORDS);
  const lead = cell.slice(0, boxes[0]?.index ?? 0).trim();
  const said = boxes.map(({ groups }) => ({
    ticked: isTicked(groups?.box ?? ''),
    words: (groups?.words ?? '').trim(),
  }));
  // "Present ☒ Apologies ☐": the words come before their box.
  if (lead !== '') {
    const words = [lead, ...said.map(({ words }) => words)];
    const at = said.findIndex(({ ticked }) => ticked);
    return at === -1 ? 'no' : (groupOf(words[at] ?? '', lexicon) ?? 'yes');
  }
  const ticked = said.find((one) => one.ticked);
  if (ticked) return groupOf(ticked.words, lexicon) ?? markOf(ticked.words.replace(/[()]/g, ''), lexicon) ?? 'yes';
  const only = said.length === 1 ? said[0] : undefined;
  const word = only ? markOf(only.words.replace(/[()]/g, ''), lexicon) : null;
  return isAway(word) ? word : 'no';
}

/** "P – Present   S – Sanctioned   A – Absent", "A = Apologies": letters of a grid with what they stand for. */
export function legendOf(text: string, lexicon: Lexicon): [string, Attendance][] {
  const found: [string, Attendance][] = [];
  for (const match of matchesOf(text, /(?:^|[\s,;(|])(?<key>\p{L}{1,3})\s?[-–—=:]\s?(?<word>\p{L}{4,12})\b/gu)) {
    const word = markOf(match.groups?.word ?? '', lexicon);
    const group = word === 'yes' ? 'present' : word;
    if (group && group !== 'no') found.push([(match.groups?.key ?? '').toLowerCase(), group]);
  }
  return found;
}

const LEADING_BOX = new RegExp(`^[${TICKED}${OPEN}]\\ufe0f?\\s{0,4}(?=\\p{Lu}|@)`, 'u');
/** "Cy Poe – apologies", "Di Day (absent)": a word after a name that says whether they came. */
const TRAILING = /\s?(?:\s[-–—]{1,2}\s?|[:,]\s|\()(?<word>\p{L}[\p{L} ]{2,28}?)\)?[.\s]{0,3}$/u;

export interface MarkedName {
  /** Length of the box before the name. */
  lead: number;
  /** Where the word after it begins; the length of the text where there is none. */
  end: number;
  /** What box and word say; null where there are none. */
  attendance: Attendance | null;
  /** The word is what a calendar writes after one person. */
  replied: boolean;
}

/** "✅ Ann Lee", "❌ Cy Poe – apologies", "Di Day (absent)": an entry of a list that says itself whether they came. */
export function markedName(text: string, lexicon: Lexicon): MarkedName {
  const box = LEADING_BOX.exec(text)?.[0] ?? '';
  const tail = TRAILING.exec(text);
  const reply = tail ? replyOf(tail.groups?.word ?? '') : null;
  // "Ann Lee (Accepted); Cy Poe (Declined)": each has a reply of their own.
  if (reply && text.includes(';')) return { lead: box.length, end: text.length, attendance: null, replied: false };
  const word = tail ? (awayWord(tail.groups?.word ?? '', lexicon) ?? reply) : null;
  const byBox = box === '' ? null : isTicked([...box][0] ?? '') ? ('present' as const) : ('absent' as const);
  return {
    lead: box.length,
    end: word && tail ? tail.index : text.length,
    attendance: word ?? byBox,
    replied: reply !== null,
  };
}

/** Apologies or absent: a role after a name ("present Clerk") says neither. */
function awayWord(word: string, lexicon: Lexicon): Attendance | null {
  const label = normaliseLabel(word);
  const known = label.length > 2 ? MARKS.get(label) : undefined;
  const group = isAway(known) || label.length > 24 ? known : groupOf(word, lexicon);
  return isAway(group) ? group : null;
}

/** What calendars write after the names of those who were invited: "(Accepted Meeting)", "(Meeting Organizer)". */
function replyOf(words: string): Attendance | null {
  const said =
    /^(?<reply>accepted|declined|tentative(?:ly accepted)?|no response|not responded)(?: (?:the )?meeting)?$|^(?:meeting )?organi[sz]er$/.exec(
      normaliseLabel(words),
    );
  if (!said) return null;
  const reply = said.groups?.reply;
  return reply === 'declined' ? 'apologies' : /^(?:tentative|no)/.test(reply ?? '') ? 'invited' : 'present';
}
