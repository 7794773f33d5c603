/**
 * Several meetings in one file: running notes with a heading for each meeting, or minutes set one behind the other.
 *
 * A file is parted only where several things say so together: lines of one form that each date a meeting, in order of
 * time, and below each of them an attendance list, items that count from 1 again, or the same headings. Ordinary minutes
 * name many dates (of earlier and later meetings, of a log, over an item) and have one attendance list.
 */
import type { Block, BlockDocument } from '../../model/block.ts';
import { findDates } from '../../recognise/dates.ts';
import { signsOff } from '../../recognise/words/signatures.ts';
import { type DatedLine, datedLine, formsOf } from './dated-lines.ts';
import { type PartEvidence, readEvidence } from './evidence.ts';

/** One meeting of a file. */
export interface MeetingPart {
  /** The blocks of the meeting, with the title of the file before them; ids and places are the file's. */
  document: BlockDocument;
  /** From 1. */
  number: number;
  of: number;
  /** What the parting rests on; empty where the file holds one meeting. */
  because: string;
  /** First and last block that are the meeting's own. */
  from: string;
  to: string;
}

/** Blocks before the first meeting: a title and a word on what the file is. */
const LONGEST_FILE_HEAD = 15;
/** Blocks of the file's head that every meeting takes over, for its title. */
const TAKEN_OVER = 3;
/** A title may stand this many blocks above the line that dates the meeting. */
const TITLE_ABOVE = 5;

/** The meetings of a document, in its order; one where nothing says that there are more. */
export function splitMeetings(document: BlockDocument): MeetingPart[] {
  const { body } = document;
  const found = findStarts(body);
  if (found === null) {
    return [{ document, number: 1, of: 1, because: '', from: body[0]?.id ?? '', to: body.at(-1)?.id ?? '' }];
  }
  const { starts, because } = found;
  const head = body.slice(0, starts[0]);
  const title = head.filter(({ type, text }) => type !== 'table' && text.length <= 120).slice(0, TAKEN_OVER);
  // The date of the file is that of one meeting at most.
  const { date: _, ...properties } = document.properties;
  return starts.map((start, i): MeetingPart => {
    const own = body.slice(i === 0 ? 0 : start, starts[i + 1]);
    return {
      document: { ...document, properties, body: i === 0 ? own : [...title, ...own] },
      number: i + 1,
      of: starts.length,
      because,
      from: own[0]?.id ?? '',
      to: own.at(-1)?.id ?? '',
    };
  });
}

interface Starts {
  /** Index of the first block of each meeting. */
  starts: number[];
  because: string;
}

function findStarts(body: readonly Block[]): Starts | null {
  const dated = body.flatMap((block, index) => datedLine(block, index) ?? []);
  if (new Set(dated.map(({ iso }) => iso)).size < 2) return null;
  const judged = formsOf(dated, body).flatMap((lines) => judge(lines, body) ?? []);
  // More attendance lists, then more meetings, then the earlier: a line below a title repeats its date.
  judged.sort(
    (a, b) => b.weight - a.weight || b.starts.length - a.starts.length || (a.starts[0] ?? 0) - (b.starts[0] ?? 0),
  );
  return judged[0] ?? null;
}

/** Whether lines of one form part the file, with the reason. */
function judge(lines: readonly DatedLine[], body: readonly Block[]): (Starts & { weight: number }) | null {
  if (lines.length < 2 || !inOrder(lines)) return null;
  const starts = withTitles(
    lines.map(({ index }) => index),
    body,
  );
  const head = body.slice(0, starts[0]);
  const parts = starts.map((start, i) => readEvidence(body.slice(start, starts[i + 1])));
  const share = (test: (part: PartEvidence) => boolean) => parts.filter(test).length / parts.length;
  if (continuesNumbers(parts) || share((part) => part.blocks >= 2) < 0.7) return null;
  const attended = parts.filter((part) => part.attendance).length;
  if (attended >= 2 && share((part) => part.attendance) >= 0.6) {
    return { starts, because: `${attended} of ${parts.length} dated heads have an attendance list`, weight: 3 };
  }
  // Without lists of its own a part is a meeting only where the file as a whole is a run of them.
  if (head.length > LONGEST_FILE_HEAD || readEvidence(head).attendance) return null;
  const named = lines.every((line) => line.bare || line.meeting);
  if (!named) return null;
  if (share((part) => part.firstNumber === 1) >= 0.7 && parts.filter((part) => part.firstNumber === 1).length >= 2) {
    return { starts, because: 'items count from 1 again below each dated head', weight: 2 };
  }
  const repeated = parts.filter((part) => parts.some((other) => other !== part && sharesHeading(part, other))).length;
  if (repeated >= 2 && repeated / parts.length >= 0.6 && isMeetingFile(head, lines)) {
    return { starts, because: 'the same headings stand again below each dated head', weight: 2 };
  }
  const marked = lines.every(({ index }) => body[index]?.type === 'heading');
  if (marked && lines.length >= 3 && isMeetingFile(head, lines)) {
    return { starts, because: 'every heading of its level dates a meeting', weight: 1 };
  }
  return null;
}

/** Oldest or newest first; one slip of the pen is allowed in a long run. */
function inOrder(lines: readonly DatedLine[]): boolean {
  const dates = lines.map(({ iso }) => iso);
  if (new Set(dates).size < Math.max(2, dates.length * 0.8)) return false;
  const slips = Math.floor(dates.length / 8);
  const falls = dates.filter((iso, i) => i > 0 && iso < (dates[i - 1] ?? '')).length;
  const rises = dates.filter((iso, i) => i > 0 && iso > (dates[i - 1] ?? '')).length;
  return falls <= slips || rises <= slips;
}

/** Item 5 of the first day is followed by item 6 of the second: one meeting over several days. */
function continuesNumbers(parts: readonly PartEvidence[]): boolean {
  const follow = parts.filter((part, i) => {
    const before = parts[i - 1]?.lastNumber ?? null;
    return before !== null && part.firstNumber !== null && part.firstNumber > 1 && part.firstNumber === before + 1;
  });
  return follow.length >= Math.max(1, (parts.length - 1) / 2);
}

/** Moves each start up to the title that stands above every one of them, in the same words or as a higher heading. */
function withTitles(starts: readonly number[], body: readonly Block[]): number[] {
  let above = 0;
  for (let k = 1; k <= TITLE_ABOVE; k += 1) {
    const blocks = starts.map((start, i) => (start - k > (starts[i - 1] ?? -1) ? body[start - k] : undefined));
    const [first] = blocks;
    if (!first || blocks.includes(undefined)) break;
    const same = blocks.every((other) => wordsOf(other) === wordsOf(first)) && wordsOf(first) !== '';
    const higher = starts.every((start, i) => isHigher(blocks[i], body[start]));
    if (signsOff(first.text) || !(same || higher)) break;
    above = k;
  }
  return starts.map((start) => start - above);
}

function isHigher(block: Block | undefined, below: Block | undefined): boolean {
  if (block?.type !== 'heading') return false;
  return below?.type !== 'heading' || block.level < below.level;
}

/** The words of a block without figures and dates: "Minutes no. 3" is the title that "Minutes no. 4" is. */
function wordsOf(block: Block | undefined): string {
  if (!block || block.text.length > 200) return '';
  let text = block.text;
  for (const { start, end } of findDates(text).toReversed()) text = text.slice(0, start) + text.slice(end);
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function sharesHeading(a: PartEvidence, b: PartEvidence): boolean {
  for (const title of a.headings) if (b.headings.has(title)) return true;
  return false;
}

const MEETINGS =
  /\b(?:meetings?|minutes|mom|notes|agm|sync|stand-?ups?|calls?|catch-?ups?|one-to-ones?|1:1s?|retros?|cofnodion|cyfarfod(?:ydd)?|board|committee|council|cyngor)\b/i;
/** Files whose headings are dates without being meetings. */
const NO_MEETINGS =
  /\b(?:change ?log|release|version|history|diary|journal|timeline|log ?book|news|blog|bulletin|schedule|calendar|time ?sheet|updates?)\b/i;

function isMeetingFile(head: readonly Block[], lines: readonly DatedLine[]): boolean {
  const words = [...head.map(({ text }) => text.slice(0, 300)), ...lines.map(({ text }) => text)].join('\n');
  return MEETINGS.test(words) && !NO_MEETINGS.test(head.map(({ text }) => text.slice(0, 120)).join('\n'));
}
