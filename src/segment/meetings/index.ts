/**
 * Several meetings in one file: running notes with a heading for each meeting, or minutes set one after the other.
 *
 * A file is split only where several things say so together: lines of one form that each date a meeting, in order of
 * time, and below each of them an attendance list, items that count from 1 again, or the same headings. Ordinary minutes
 * name many dates (of earlier and later meetings, of a log, over an item) and have one attendance list.
 */

import { judge } from '../../judge/judge.ts';
import type { Block, BlockDocument } from '../../model/block.ts';
import { findDates } from '../../recognise/dates.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { signsOff } from '../../recognise/words/signatures.ts';
import { unknownLanguage } from '../language.ts';
import { readEvidence } from './evidence.ts';
import { type OpeningLine, openingLine, wordsIn } from './opening-lines.ts';
import { severalMeetings } from './question.ts';
import { schemesOf } from './schemes.ts';

/** This many blocks below a heading speak of the next meeting. */
const NEXT_BELOW = 12;

/** One meeting of a file. */
export interface MeetingPart {
  /** The blocks of the meeting, with the title of the file before them; ids and places are the file's. */
  document: BlockDocument;
  /** From 1. */
  number: number;
  of: number;
  /** What the split rests on; empty where the file holds one meeting. */
  because: string;
  /** First and last block that are the meeting's own. */
  from: string;
  to: string;
}

/** Blocks of the file's head that every meeting takes over, for its title. */
const TAKEN_OVER = 3;
/** A title may stand this many blocks above the line that dates the meeting. */
const TITLE_ABOVE = 5;

/** The meetings of a document, in its order; one where nothing says that there are more. */
export function splitMeetings(document: BlockDocument, lexicon: Lexicon): MeetingPart[] {
  const { body } = document;
  // Days and headings of a language that is not read part nothing.
  const found = unknownLanguage(document) ? null : findStarts(body, document.properties.title ?? '', lexicon);
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

/** The likeliest way to part the file, if one is likelier than not. */
function findStarts(body: readonly Block[], title: string, lexicon: Lexicon): Starts | null {
  const announced = nextMeetings(body, lexicon);
  const lines = body.flatMap((block, index) =>
    announced.has(index) ? [] : (openingLine(block, index, lexicon) ?? []),
  );
  if (lines.length < 2) return null;
  const likely = schemesOf(lines, body).flatMap((scheme) => {
    const starts = withTitles(
      scheme.lines.map(({ index }) => index),
      body,
    );
    const parts = starts.map((start, i) => readEvidence(body.slice(start, starts[i + 1]), lexicon));
    const head = body.slice(0, starts[0]);
    const words = [
      title,
      ...head.filter((block, i) => i === 0 || block.type === 'heading').map(({ text }) => text.slice(0, 120)),
    ].join('\n');
    const wholeLevel = isWholeLevel(scheme.lines, body);
    const verdict = judge(severalMeetings, {
      scheme,
      parts,
      wholeLevel,
      head: { ...readEvidence(head, lexicon), words },
    });
    return verdict.yes ? [{ starts, because: verdict.because.join('; '), sum: verdict.sum }] : [];
  });
  // The surest, then the one with more meetings, then the earlier: a line below a title repeats its date.
  likely.sort((a, b) => b.sum - a.sum || b.starts.length - a.starts.length || (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
  return likely[0] ?? null;
}

/** Blocks right below a heading "Next meeting": "Date: 12 May 2024" says there when that will be. */
function nextMeetings(body: readonly Block[], lexicon: Lexicon): Set<number> {
  const announced = new Set<number>();
  for (const [index, { type, text }] of body.entries()) {
    if (type !== 'heading' || !isNextMeeting(text.slice(readItemNumber(text)?.end ?? 0), lexicon)) continue;
    for (let i = index; i <= index + NEXT_BELOW && (i === index || body[i]?.type !== 'heading'); i++) announced.add(i);
  }
  return announced;
}

const isNextMeeting = (title: string, lexicon: Lexicon): boolean =>
  lexicon.fieldOf(normaliseLabel(title), (field) => field === 'nextMeeting') !== null;

function isWholeLevel(lines: readonly OpeningLine[], body: readonly Block[]): boolean {
  const [first] = lines;
  if (!first) return false;
  const alike = body.filter((block, index) => {
    if (index < first.index) return false;
    if (first.level !== null) return block.type === 'heading' && block.level === first.level;
    return first.look === 'listItem' ? block.type === 'listItem' && block.depth === 0 : true;
  });
  return alike.length === lines.length;
}

/** Moves each start up to the title that is above every one of them, in the same words or as a higher heading. */
function withTitles(starts: readonly number[], body: readonly Block[]): number[] {
  let above = 0;
  for (let k = 1; k <= TITLE_ABOVE; k += 1) {
    const blocks = starts.map((start, i) => (start - k > (starts[i - 1] ?? -1) ? body[start - k] : undefined));
    const [first] = blocks;
    if (!first || blocks.includes(undefined)) break;
    const same = blocks.every((other) => blockText(other) === blockText(first)) && blockText(first) !== '';
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
function blockText(block: Block | undefined): string {
  if (!block || block.text.length > 200) return '';
  let text = block.text;
  for (const { start, end } of findDates(text).toReversed()) text = text.slice(0, start) + text.slice(end);
  return wordsIn(text);
}
