/** What stands around a table and belongs to it: caption, the sentence before it, source line, notes. */
import type { Block } from '../../model/block.ts';
import { headingOf, isFree, positionsIn, type SegmentContext, take } from '../context.ts';
import { clean, type Line } from '../line.ts';
import { isUnitLine } from './columns.ts';

export interface Surroundings {
  /** "Table 3: Children matched", as written. */
  caption: string | null;
  /** Words above the table that say what it shows, without "Table 3:". */
  title: string | null;
  /** All of the line above. */
  above: string | null;
  /** "(£000)": a line between the title and the table. */
  unitLine: string | null;
  source: string | null;
  notes: string[];
}

const CAPTION =
  /^(?:table|fig(?:ure|\.)?|chart|appendix)\s?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z])\b\s{0,2}[:.–—-]?\s{0,2}(?<title>.{0,240})$/i;
/** Below a table only a table's own: "Figure 2" there is the caption of a picture that was not read. */
const CAPTION_BELOW = /^table\s/i;
const SOURCE = /^(?:data\s)?sources?\s?:\s{0,4}(?<source>.{3,300})$/i;
const NOTE =
  /^(?:notes?\s?\d{0,2}\s?[:.]|n\.?b\.?\s?[:.]?\s|(?:\*{1,3}|[†‡§]|[¹²³⁴⁵⁶⁷⁸⁹])\s?\p{L}|\[[a-z\d]{1,2}\]\s|\([a-z]\)\s(?=.{0,40}(?:figure|suppress|provisional|revised|estimate|includ|exclud|rounded))|key\s?:|figures? (?:are|is|may|have|include|exclude|of less)\b)/iu;
const POINTS_TO_TABLE =
  /\b(?:tables?|data|figures|chart|breakdown|numbers)\b.{0,60}\b(?:below|follow(?:s|ing)|shows?|showing|sets? out)\b|\b(?:below|following)\b.{0,40}\b(?:tables?|data|figures|breakdown)\b/i;
const LONGEST = 250;
/** Lines below a table that are looked at. */
const REACH = 6;

/**
 * `captionsBelow`: the document sets captions below its tables (`setsCaptionsBelow`); `lineIndex`, `from`: the first line after
 * the table and after what is above it.
 */
export function readSurroundings(
  context: SegmentContext,
  first: Block,
  last: Block,
  lineIndex: number,
  captionsBelow: boolean,
  from = lineIndex,
): Surroundings {
  const nearest = lineAbove(context, first, from);
  const isUnit = nearest !== null && isUnitLine(clean(nearest.text));
  const unitLine = isUnit ? clean(nearest.text) : null;
  const above = isUnit ? lineAbove(context, nearest.block, from - 1) : nearest;
  if (isUnit) take(context, nearest, 'data-tables');
  if (captionsBelow) return { ...readWithCaptionBelow(context, above, last, lineIndex), unitLine };
  const below = readBelow(context, last, lineIndex);
  if (!above) return { caption: null, title: null, above: null, unitLine, ...below };
  const text = clean(above.text);
  const caption = captionOf(above);
  if (caption || text.endsWith(':'))
    context.claims.set(above.block.id, context.claims.get(above.block.id) ?? 'data-tables');
  const title = caption ? clean(caption.groups?.title ?? '') || text : text && titleOf(context, above, text);
  return { caption: caption && text, title: title || null, above: text, unitLine, ...below };
}

function readWithCaptionBelow(
  context: SegmentContext,
  above: Line | null,
  last: Block,
  lineIndex: number,
): Omit<Surroundings, 'unitLine'> {
  const below = context.lines[lineIndex];
  const caption = below && CAPTION_BELOW.test(below.text) && follows(context, last, below) ? captionOf(below) : null;
  if (below && caption) take(context, below, 'data-tables');
  const text = above && !captionOf(above) ? clean(above.text) : null;
  const named = caption && below ? clean(caption.groups?.title ?? '') || clean(below.text) : null;
  return {
    caption: caption && below ? clean(below.text) : null,
    title: named ?? (above && text ? titleOf(context, above, text) : null),
    above: text,
    ...readBelow(context, caption && below ? below.block : last, caption ? lineIndex + 1 : lineIndex),
  };
}

const captionOf = (line: Line): RegExpExecArray | null => CAPTION.exec(line.text.replace(/\s+/g, ' '));

function follows(context: SegmentContext, block: Block, line: Line): boolean {
  return blockAfter(context, block, 1) === line.block;
}

/** The block so many places after another. */
function blockAfter(context: SegmentContext, block: Block, by: number): Block | undefined {
  const at = positionsIn(context).get(block);
  return at === undefined ? undefined : context.document.body[at + by];
}

/** A caption between two tables may be of either: those that are beside one table only say what the document does. */
export function setsCaptionsBelow(context: SegmentContext): boolean {
  const body = context.document.body;
  const isCaption = (block: Block | undefined) =>
    block !== undefined && block.type !== 'table' && block.text.length <= LONGEST && CAPTION.test(block.text.trim());
  const isTable = (block: Block | undefined) => block?.type === 'table';
  const above = body.filter((block, i) => isTable(block) && isCaption(body[i - 1]) && !isTable(body[i - 2])).length;
  const below = body.filter((block, i) => {
    const next = body[i + 1];
    return isTable(block) && isCaption(next) && CAPTION_BELOW.test(next?.text ?? '') && !isTable(body[i + 2]);
  }).length;
  return below > above;
}

/** The line directly above; null if another table or nothing is there. */
function lineAbove(context: SegmentContext, table: Block, lineIndex: number): Line | null {
  const previous = blockAfter(context, table, -1);
  const line = context.lines[lineIndex - 1];
  if (!previous || previous.type === 'table' || line?.block !== previous) return null;
  return SOURCE.test(line.text) || NOTE.test(line.text) ? null : line;
}

export function titleOf(context: SegmentContext, above: Line, text: string): string | null {
  const heading = headingOf(context, above);
  if (heading) return clean(heading.title);
  const sentence = lastSentence(text);
  if (/:$/.test(sentence) && sentence.length <= LONGEST) return sentence.replace(/\s?:$/, '');
  if (POINTS_TO_TABLE.test(text) && text.length <= 600) {
    const pointing = sentencesOf(text).findLast((s) => POINTS_TO_TABLE.test(s)) ?? sentence;
    return pointing.length <= LONGEST ? pointing.replace(/\.$/, '') : null;
  }
  // A line of a few words without full stop is set as a caption.
  return text.length <= 120 && !/[.;,!?]$/.test(text) && above.block.type !== 'listItem' ? text : null;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u);
const lastSentence = (text: string): string => sentencesOf(text).at(-1) ?? text;

function readBelow(
  context: SegmentContext,
  table: Block,
  lineIndex: number,
): { source: string | null; notes: string[] } {
  let source: string | null = null;
  const notes: string[] = [];
  const positions = positionsIn(context);
  let expected = positions.get(table) ?? -1;
  for (const line of context.lines.slice(lineIndex, lineIndex + REACH)) {
    const at = positions.get(line.block) ?? -1;
    if (at > expected + 1 || !isFree(context, line)) break;
    expected = at;
    const match = SOURCE.exec(line.text.replace(/\s+/g, ' '));
    if (match?.groups && source === null) source = clean(match.groups.source ?? '');
    else if (NOTE.test(line.text)) notes.push(clean(line.text));
    else break;
    take(context, line, 'data-tables');
  }
  return { source, notes };
}
