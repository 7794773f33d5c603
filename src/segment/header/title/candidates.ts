/** What could be the title: lines of the head and pieces of them, wrapped lines, labelled names, running headers, metadata. */
import type { SegmentContext } from '../../context.ts';
import { blockWords, type Line } from '../../line.ts';
import { readTitle, type TitleReading } from '../../meeting-title.ts';
import type { HeadFacts } from '../facts.ts';
import { furnitureLines } from '../furniture.ts';

/** Where a candidate stands. */
export type TitleSource =
  | 'head'
  | 'wrapped'
  | 'sentence'
  | 'field'
  | 'furniture'
  | 'front-matter'
  | 'page-title'
  | 'channel';

export interface TitleCandidate {
  source: TitleSource;
  reading: TitleReading;
  /** The words as printed, with "Minutes of" and dates. */
  text: string;
  /** null for what is in metadata. */
  line: Line | null;
  /** Range of the name in its block's text. */
  start: number;
  end: number;
  /** The line's place in the head, from 0. */
  position: number;
  /** Label that it comes after, lower-cased; '' without one. */
  label: string;
  /** All candidates, this one among them. */
  rivals: readonly TitleCandidate[];
  context: SegmentContext;
  facts: HeadFacts;
}

/** Lines of the head that are looked at. */
const LINES = 14;
/** Lines of running headers and footers. */
const FURNITURE_LINES = 6;
/** A longer piece is a paragraph. */
const LONGEST_PIECE = 250;
const LONGEST_TITLE = 140;

export function titleCandidates(context: SegmentContext, facts: HeadFacts): TitleCandidate[] {
  const found: TitleCandidate[] = [];
  const add = (source: TitleSource, line: Line | null, from: number, to: number, position: number, label = '') => {
    const text = line === null ? '' : blockWords(line.block).slice(from, to);
    push(found, { source, text, line, start: from, position, label, context, facts });
  };
  facts.head.slice(0, LINES).forEach((line, i, head) => {
    // "¹ On leave until the board meets in May": a note
    if (/^(?:[¹²³⁰⁴-⁹†‡]|\[\d)/.test(line.text) || line.block.style === 'footnote') return;
    for (const { start, end } of piecesOf(line)) add('head', line, start, end, i);
    const next = head[i + 1];
    if (next && wraps(line, next) && !facts.saysWhat.has(next)) addWrapped(found, line, next, i, { context, facts });
    const named = BODY_IN_SENTENCE.exec(line.text.slice(0, 1000));
    if (named && line.text.length > 40) add('sentence', line, line.start + named.index + named[0].length, line.end, i);
  });
  for (const field of facts.fields)
    if (field.name === 'title')
      add('field', field.line, field.start, field.end, Math.max(0, facts.head.indexOf(field.line)), field.label);
  furnitureLines(context)
    .slice(0, FURNITURE_LINES)
    .forEach((line, i) => {
      for (const { start, end } of piecesOf(line)) add('furniture', line, start, end, i);
    });
  const named = context.irc?.title;
  if (named) add('channel', named.line, named.start, named.end, 0);
  addMetadata(found, { context, facts });
  return found;
}

/** "A regular meeting of the …", "attend a meeting of …": the name follows, a sentence around it. */
const BODY_IN_SENTENCE = /\b(?:meeting|session|gathering|sitting|assembly)s? of (?:the )?(?=[A-Z])/;

type Shared = Pick<TitleCandidate, 'context' | 'facts'>;

function push(found: TitleCandidate[], made: Omit<TitleCandidate, 'reading' | 'end' | 'rivals'>): void {
  if (made.text.length > (made.source === 'sentence' ? 1000 : LONGEST_PIECE)) return;
  const reading = readTitle(made.text);
  if (!reading || reading.title.length > LONGEST_TITLE) return;
  // What is new stands first, as in `choose-items.ts`.
  found.push({ reading, rivals: found, end: made.start + reading.end, ...made, start: made.start + reading.start });
}

/** "HEALTH AND SAFETY COMMITTEE          Page 1 of 2": columns are read apart. */
function piecesOf(line: Line): { start: number; end: number }[] {
  let at = line.start;
  const pieces: { start: number; end: number }[] = [];
  for (const piece of line.text.split(/(\t+|[ ]{4,})/)) {
    if (/\S/.test(piece)) pieces.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return pieces;
}

/** A name over two lines: the first breaks off, or both are headings of one size and follow each other. */
function wraps(line: Line, next: Line): boolean {
  if (line.text.length > 90 || next.text.length > 90 || next.index !== line.index + 1) return false;
  if (/[:.!?]$/.test(line.text) || /\d{4}|:/.test(next.text)) return false;
  if (/(?:\b(?:of|the|for|and|in|to)|&|['’]s?|,)$/i.test(line.text) || /^(?:of|for|and|&)\s/i.test(next.text))
    return true;
  const alike = (a: Line, b: Line) =>
    a.block !== b.block && a.block.type === 'heading' && b.block.type === 'heading' && a.block.level === b.block.level;
  return alike(line, next);
}

/** Joins up to four lines that wrap one name; the range is that of the first, since a span lies in one block. */
function addWrapped(found: TitleCandidate[], first: Line, second: Line, position: number, shared: Shared): void {
  const { head } = shared.facts;
  const lines = [first, second];
  for (let i = head.indexOf(second); lines.length < 4; i++) {
    const [a, b] = [head[i], head[i + 1]];
    if (!a || !b || !wraps(a, b) || shared.facts.saysWhat.has(b)) break;
    lines.push(b);
  }
  const text = lines.map((line) => line.text).join(' ');
  const reading = text.length <= LONGEST_PIECE ? readTitle(text) : null;
  if (!reading || reading.title.length > LONGEST_TITLE) return;
  // A name that one of the lines gives by itself wraps nothing.
  if (lines.some((line) => line.text.includes(reading.title))) return;
  found.push({
    source: 'wrapped',
    text,
    line: first,
    reading,
    start: first.start,
    end: first.end,
    position,
    label: '',
    rivals: found,
    ...shared,
  });
}

/** Front matter says what a document is called; the title of a page does so with the name of the site around it. */
function addMetadata(found: TitleCandidate[], shared: Shared): void {
  const { format, properties } = shared.context.document;
  const pieces =
    format === 'markdown'
      ? [properties.title, properties.group, properties.committee, properties.organisation, properties.team]
      : format === 'html'
        ? (properties.title ?? '').split(/\s[|–—»·:-]{1,2}\s/)
        : [];
  pieces.forEach((text = '', position) => {
    const source = format === 'markdown' ? 'front-matter' : 'page-title';
    push(found, { source, text: text.slice(0, LONGEST_PIECE), line: null, start: 0, position, label: '', ...shared });
  });
}
