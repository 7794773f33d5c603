/** What could be the place of the meeting: labelled fields, what follows a preposition, what stands beside dates or alone on a line. */
import { matchesOf } from '../../../model/matches.ts';
import { findDates } from '../../../recognise/dates.ts';
import type { Lexicon } from '../../../recognise/words/lexicon.ts';
import type { SegmentContext } from '../../context.ts';
import { clean, type Line } from '../../line.ts';
import type { HeadFacts } from '../facts.ts';
import { furnitureLines } from '../furniture.ts';
import { lengthOfPhrase, type Range, stretchesOf, trimmed } from './cut.ts';
import { onlineIn } from './words.ts';

export interface PlaceCandidate {
  /** A label says that it is the place. */
  labelled: boolean;
  line: Line;
  /** Range in the block's text. */
  start: number;
  end: number;
  text: string;
  /** The same in small letters. */
  lower: string;
  /** What comes before it in its sentence, in small letters. */
  before: string;
  /** What comes before it on its line, likewise. */
  lineBefore: string;
  /** What comes after it on its line, in small letters. */
  after: string;
  /** Place in the head; lines of the text below it count on, running headers come after them. */
  position: number;
  ofFurniture: boolean;
  /** The line has a date. */
  dated: boolean;
  /** One of the two short lines above or below has a date. */
  nearDate: boolean;
  /** One of the two short lines above has one. */
  belowDate: boolean;
  /** Nothing else is on the line but dates, times and prepositions. */
  alone: boolean;
  /** It is one of the parts that commas make of a stretch. */
  part: boolean;
  /** A line beside it gives a number or an address to write to. */
  ofLetterhead: boolean;
  lexicon: Lexicon;
  facts: HeadFacts;
}

const HEAD_LINES = 14;
/** Lines of the text that are read where the head may have ended too early. */
const FIRST_LINES = 25;
const FURNITURE_LINES = 6;
const LONGEST_SENTENCE_LINE = 700;
const LONGEST_STRETCH_LINE = 200;
const LONGEST = 140;

export function placeCandidates(context: SegmentContext, facts: HeadFacts): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const seen = new Set<string>();
  const add = (line: Line, { start, end }: Range, more: Partial<PlaceCandidate>) => {
    const words = line.block.text.slice(start, end);
    const tail = (words.includes('(') ? LOOSE_END : LOOSE_END_OR_BRACKET).exec(words)?.[0].length ?? 0;
    const text = clean(line.block.text.slice(start, end - tail));
    const key = `${line.block.id} ${start} ${end - tail}`;
    if (seen.has(key) || text.length < 2 || text.length > LONGEST || isNothing(text)) return;
    seen.add(key);
    const lineBefore = line.block.text.slice(Math.max(line.start, start - 200), start).toLowerCase();
    found.push({
      labelled: false,
      line,
      start,
      end: end - tail,
      text,
      lower: text.toLowerCase(),
      before: lineBefore.split(/(?<=\p{Ll}{2}|\d)[.;]\s/u).at(-1) ?? '',
      lineBefore,
      after: line.block.text.slice(end - tail, line.end).toLowerCase(),
      position: FIRST_LINES,
      ofFurniture: false,
      dated: false,
      nearDate: false,
      belowDate: false,
      alone: false,
      part: false,
      ofLetterhead: false,
      lexicon: context.lexicon,
      facts,
      ...more,
    });
  };
  for (const field of facts.fields) {
    if (field.name !== 'location') continue;
    const [place] = stretchesOf(field.value);
    // "Time and place: we meet on Monday 3 June in the hall"
    const phrases = isDated(field.line) ? phrasesOf(field.value) : [];
    for (const { start, end } of place ? [place, ...phrases] : phrases)
      add(field.line, { start: field.start + start, end: field.start + end }, { labelled: true, position: 0 });
  }
  const { head } = facts;
  const below = context.lines.slice(head[0]?.index ?? 0, FIRST_LINES).filter((line) => !head.includes(line));
  const lines = [...head.slice(0, HEAD_LINES), ...below];
  const furniture = furnitureLines(context).slice(0, FURNITURE_LINES);
  for (const [i, line] of [...lines, ...furniture].entries()) {
    const ofFurniture = i >= lines.length;
    const near = ofFurniture ? [] : [lines[i - 2], lines[i - 1], lines[i + 1], lines[i + 2]];
    const more = {
      position: i,
      ofFurniture,
      dated: isDated(line),
      ofLetterhead: near.some((other) => other !== undefined && other.text.length < 160 && isToWriteTo(other.text)),
      nearDate: near.some(isShortAndDated),
      belowDate: near.slice(0, 2).some(isShortAndDated),
    };
    const parts = rangesOf(line.text);
    for (const { start, end, ...is } of parts)
      add(line, { start: line.start + start, end: line.start + end }, { ...more, ...is });
  }
  return found;
}

const LOOSE_END = /(?<![\s,;:.–-])[\s,;:.–-]+$/;
const LOOSE_END_OR_BRACKET = /(?<![\s,;:.)–-])[\s,;:.)–-]+$/;
const isNothing = (text: string) => !/\p{L}/u.test(text) || /^(?:n\/?a|tbc|tba|tbd|none)$/i.test(text);
const isToWriteTo = (text: string) =>
  /\b(?:tel|telephone|phone|mobile|e-?mail|clerk|secretary|www)\b|\w@\w/.test(text.toLowerCase());
const isShortAndDated = (line: Line | undefined) => line !== undefined && line.text.length < 160 && isDated(line);
const isDated = ({ text }: Line) => text.length <= LONGEST_SENTENCE_LINE && findDates(text, { year: 2000 }).length > 0;

const PREPOSITION = /(?<![^\s,(])(?:at|in|via|on|over|through|by|@)\s+(?=\S)/gi;
/** Marks between the fields of a line; commas part a stretch further. */
const MARKS = /(\s[-–—|•·@]\s|\t|[ ]{3,})/;

type Part = Range & Partial<Pick<PlaceCandidate, 'alone' | 'part'>>;

/** All that could be a place in one line. */
function rangesOf(text: string): Part[] {
  const found: Part[] = [];
  if (text.length > LONGEST_SENTENCE_LINE) return found;
  if (text.length <= LONGEST_STRETCH_LINE) {
    const stretches = stretchesOf(text);
    for (const stretch of stretches) {
      found.push({ ...stretch, alone: stretches.length === 1 });
      const pieces = split(text, stretch, MARKS);
      for (const piece of pieces) {
        if (pieces.length > 1) found.push(piece);
        const parts = split(text, piece, /(,\s|\s\(|\)\s?)/);
        if (parts.length > 1) found.push(...parts.map((part) => ({ ...part, part: true })));
      }
    }
    found.push(...onlineIn(text));
  }
  return [...found, ...phrasesOf(text)];
}

const phrasesOf = (text: string): Range[] =>
  matchesOf(text, PREPOSITION).map((match) => {
    const start = match.index + match[0].length;
    return { start, end: start + lengthOfPhrase(text.slice(start)) };
  });

function split(text: string, { start, end }: Range, at: RegExp): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (const [i, piece] of text.slice(start, end).split(at).entries()) {
    if (i % 2 === 0 && /\p{L}{2}|\p{L}\d|\d\p{L}/u.test(piece)) pieces.push(trimmed(piece, from));
    from += piece.length;
  }
  return pieces;
}
