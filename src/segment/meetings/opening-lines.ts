/**
 * Lines that may open a meeting: short, with the day of a meeting on them, its number ("2nd Meeting", "Week 3"), or words
 * that are over other stretches of the file too. Generous; whether they open meetings is judged for all of one form.
 */
import type { Block } from '../../model/block.ts';
import { type FoundDate, findDates } from '../../recognise/dates.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { type Line, linesOfBlock } from '../line.ts';

export interface OpeningLine {
  /** Of the block in the body. */
  index: number;
  text: string;
  /** Day of the meeting; `--05-03` where no year is printed; null if none is named. */
  day: string | null;
  /** The day where "3/4/24" is the 4th of March. */
  monthFirst: string | null;
  /** Figures of "Week 2 Day 1", "3rd meeting"; empty if it is not counted. */
  counted: readonly number[];
  /** How it is set: lines of one look may open meetings together. */
  look: string;
  /** Level of a heading of the source, else null. */
  level: number | null;
  /** The words with date and figures taken out: what lines of one form have in common. */
  form: string;
  /** Nothing but the date or the number, a weekday and marks is there. */
  bare: boolean;
  /** The date stands first: "22/01/26 First sketches". */
  dateFirst: boolean;
  /** It calls itself a meeting or minutes. */
  meeting: boolean;
  /** It does so by a noun, not by a label ("Date:"). */
  named: boolean;
  /** The day comes after a label: "Date: 5 March 2024". */
  labelled: boolean;
}

/** A head is short; what is longer is a sentence. */
const LONGEST_HEAD = 140;
/** Lines of a block among which the date is sought: "Minutes⏎5 March 2024⏎Present: …" is one paragraph of a text. */
const HEAD_LINES = 3;

const OF_ANOTHER =
  /\b(?:previous|last|next|following|future|forthcoming|proposed|due|deadline|by|until|since|from|as at|as of|approv\w{1,4}|agreed|confirmed|accepted|adopted|ratified|signed|circulated|amended|corrected|received|updated?|revised|revision|version|published|posted|printed|created|modified|released?|matters arising|action points? from|appendix|annex|nesaf|diwethaf|blaenorol)\b|\b(?:day|session|dydd)\s(?:\d|one|two|three|i{1,3}\b)/i;
const MEETING =
  /\b(?:meeting|minutes?|mom|notes|agm|egm|sync|stand-?up|call|catch-?up|retro|held|cofnodion|cyfarfod|date|dyddiad)\b/i;
/** Words that make a title, not a label: lines of other words may be beside it. */
const NAMED = /\b(?:meeting|minutes|agm|egm|cofnodion|cyfarfod)\b/i;
/** "Week 3", "Meeting no. 2 - Budget", "Sprint 4 review". */
const COUNTED =
  /^(?:project |team |group |weekly )?(?:meeting|week|session|sprint|workshop|minutes|call|standup|stand-up|wk|mtg) ?(?:no\.?|number|#|:)? ?(\d{1,3})\b(?:,? ?(?:day|session|meeting) ?(\d{1,2})\b)?/;
/** "3rd Meeting", "12th weekly call". */
const ORDINAL = /^(\d{1,3}) ?(?:st|nd|rd|th) (?:[a-z]{2,12} )?(?:meeting|session|call|sync|workshop)\b/;
const SPAN = /^(\d{1,2})[/.](\d{1,2}) ?(?:-|–|—|to) ?\d{1,2}[/.]\d{1,2}$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The line of a block that may open a meeting, if it has one. */
export function openingLine(block: Block, index: number, lexicon: Lexicon): OpeningLine | null {
  if (block.type === 'table' && block.rows.length > 12) return null;
  const lines = linesOfBlock(block, lexicon).slice(0, HEAD_LINES);
  const first = lines[0];
  const whole = block.text.length <= LONGEST_HEAD ? [block.text] : lines.map(({ text }) => text);
  for (const raw of whole) {
    const text = raw.trim();
    if (text.length > LONGEST_HEAD || text === '') continue;
    const line = first && readDated(text, block, index, first);
    if (line) return line;
  }
  return first ? (readCounted(block, index, first) ?? readTitle(block, index, first)) : null;
}

/** The day that a line names; null where it names none, or several. */
function dayIn(text: string): { day: string; date: FoundDate | undefined; isSpan: boolean } | null {
  if (!/\d/.test(text)) return null;
  const span = SPAN.exec(text.trim());
  const dates = findDates(text).filter(({ precision }) => precision === 'day');
  const [date] = dates;
  const day = span ? `--${two(span[1])}-${two(span[2])}` : date && dayOf(date);
  if (!day || dates.some((other) => dayOf(other) !== day)) return null;
  return { day, date, isSpan: span !== null };
}

/** True where the day is that of an item or of something else, or is told in a sentence. */
function isOfAnother(text: string, date: FoundDate | undefined, dateFirst: boolean): boolean {
  // "12/02/26 Plans confirmed" says what was done on the day.
  if (!dateFirst && OF_ANOTHER.test(text)) return true;
  if (!date) return false;
  const label = readItemNumber(text);
  // "3. Minutes of 5 March 2024" is an item.
  if (label && label.end <= date.start) return true;
  return /[.!?]$/.test(text.slice(date.end).trimEnd()) && text.length - (date.end - date.start) > 40;
}

function readDated(text: string, block: Block, index: number, line: Omit<Line, 'index'>): OpeningLine | null {
  const found = dayIn(text);
  if (!found) return null;
  const { day, date, isSpan } = found;
  const dateFirst = isSpan || date?.start === 0;
  if (isOfAnother(text, date, dateFirst)) return null;
  const rest = date && !isSpan ? `${text.slice(0, date.start)} ${text.slice(date.end)}`.toLowerCase() : '';
  const form = wordsIn(rest);
  const bare = form === '' || WEEKDAY.test(form);
  // Entries of lists are a log of days, unless the day is all that they say.
  if (block.type === 'listItem' && !(bare && block.depth === 0)) return null;
  const counted = countsOf(rest);
  return {
    ...shown(block, index, text, line),
    day,
    monthFirst: isSpan ? day : (findDates(text, { monthFirst: true })[0]?.iso ?? day),
    counted,
    form,
    bare,
    dateFirst,
    meeting: MEETING.test(rest) || counted.length > 0,
    named: NAMED.test(rest),
    labelled: /^(?:meeting )?(?:date|day|held on|dyddiad)(?: of meeting)? ?[:–-]? ?$/.test(
      text.slice(0, date?.start ?? 0).toLowerCase(),
    ),
  };
}

/** What holds for lines that name no day. */
const undated = { day: null, monthFirst: null, dateFirst: false, meeting: true, named: true, labelled: false };

/** "Week 3", "2nd Meeting - Design": set apart from the text, or alone on its line. */
function readCounted(block: Block, index: number, line: Omit<Line, 'index'>): OpeningLine | null {
  if (block.type === 'listItem' || block.type === 'table' || line.text.length > 90) return null;
  if (block.type !== 'heading' && !line.bold && !isUnderlined(block) && line.text.length > 24) return null;
  const counted = countsOf(line.text.toLowerCase());
  if (counted.length === 0 || /\b(?:next|last|previous)\b/i.test(line.text)) return null;
  const word = /[a-z]{4,}/.exec(line.text.toLowerCase())?.[0] ?? '';
  const bare = line.text.replace(/[^\p{L}]+/gu, ' ').trim().length <= 14;
  return { ...shown(block, index, line.text, line), ...undated, counted, form: `counted ${word}`, bare };
}

const TITLE = /\b(?:meeting|minutes|notes|agenda|report|agm|egm|cofnodion)\b/;
const OF_ITEM =
  /\b(?:next|last|previous|matters|approv\w{0,4}|confirm\w{0,4}|adopt\w{0,4}|accept\w{0,4}|treasurer\S{0,2}|officers?\S{0,2}|committee reports?|action)\b/;

/** A title that names its kind, without a date: "Project status report" over each of them. */
function readTitle(block: Block, index: number, line: Omit<Line, 'index'>): OpeningLine | null {
  if (block.type === 'listItem' || block.type === 'table' || line.text.length > 90) return null;
  if (block.type !== 'heading' && !line.bold) return null;
  const text = line.text.toLowerCase();
  if (!TITLE.test(text) || OF_ITEM.test(text) || readItemNumber(line.text) !== null) return null;
  const form = `title ${wordsIn(text)}`;
  return { ...shown(block, index, line.text, line), ...undated, counted: [], form, bare: false };
}

function shown(block: Block, index: number, text: string, line: Omit<Line, 'index'>) {
  const level = block.type === 'heading' ? block.level : null;
  const set = `${line.bold ? ' bold' : ''}${isUnderlined(block) ? ' underlined' : ''}`;
  return { index, text, level, look: level === null ? `${block.type}${set}` : `h${level}` };
}

const isUnderlined = (block: Block) => block.marks.some(({ type, start }) => type === 'underline' && start === 0);

function countsOf(text: string): number[] {
  const hit = COUNTED.exec(text.trim()) ?? ORDINAL.exec(text.trim());
  return hit ? hit.slice(1).filter(Boolean).map(Number) : [];
}

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
const dayOf = ({ iso, text }: FoundDate): string | null => {
  if (iso !== null) return iso;
  const [guess] = findDates(text, { year: 2000 });
  return guess?.iso ? `-${guess.iso.slice(4)}` : null;
};
export const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
