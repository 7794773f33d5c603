/** Lines of one column → paragraphs. Better two blocks than two statements glued in one; a wrapped sentence is one. */

import type { PageLine, Word } from '../page/page-content.ts';
import {
  FIT_SLACK_EM,
  INDENT_EM,
  NOTICEABLE_LEADING,
  PARAGRAPH_LEADING,
  SAME_SIZE_SHARE,
  TAB_GAP_EM,
} from '../tolerances.ts';
import { between } from './lines.ts';
import { bulletOf, labelWords, plainText, startStrength } from './statement-starts.ts';

/** A column of lines and the edges that its text keeps. */
export interface Column {
  lines: PageLine[];
  left: number;
  right: number;
}

/** Lines that belong together. */
export interface LineGroup {
  lines: PageLine[];
  gapBefore: boolean;
  /** Edges of the column it is in. */
  left: number;
  right: number;
}

/** A line this full without a full stop goes on in a lower-case line; this full, in any line without a sign of its own. */
const HALF_FULL_SHARE = 0.5;
const NEARLY_FULL_SHARE = 0.85;

/** Normal baseline distance for a font size. */
export type Leading = (size: number) => number;

/** The paragraphs of a column, in order. */
export function paragraphsOf(column: Column, leading: Leading): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const [i, line] of column.lines.entries()) {
    const group = groups.at(-1);
    const narrow = group && wrapsEarly(column.lines, i, i - group.lines.length, leading);
    const own = narrow ? { ...column, right: narrow } : column;
    if (group && continues(group, line, own, leading)) group.lines.push(line);
    else {
      const before = group?.lines.at(-1);
      const gapBefore = before ? line.base - before.base > NOTICEABLE_LEADING * leading(line.size) : false;
      groups.push({ lines: [line], gapBefore, left: column.left, right: column.right });
    }
  }
  return groups;
}

/** Text beside a picture wraps before the column's edge: this many neighbouring lines of many words show where. */
const EARLY_LINES = 4;
const EARLY_WORDS = 5;

/**
 * The right edge that the lines around line `i` keep though the column is wider; null if they show none. `first` is the
 * paragraph's first line.
 */
function wrapsEarly(lines: readonly PageLine[], i: number, first: number, leading: Leading): number | null {
  const line = lines[i]!;
  const alike = (l: PageLine | undefined, near: PageLine) =>
    l !== undefined &&
    Math.abs(l.x0 - line.x0) < INDENT_EM * line.size &&
    Math.abs(l.base - near.base) < PARAGRAPH_LEADING * leading(line.size) &&
    l.words.length >= EARLY_WORDS;
  let from = i;
  let to = i;
  while (i - from < EARLY_LINES && from > first && alike(lines[from - 1], lines[from]!)) from--;
  while (to - i < EARLY_LINES && alike(lines[to + 1], lines[to]!)) to++;
  if (from === i) return null;
  for (; to >= i; to--) {
    const around = lines.slice(from, to + 1);
    if (around.length < EARLY_LINES) return null;
    const right = Math.max(...around.map((l) => l.x1));
    if (around.slice(0, -1).every((l, n) => !nextWordFits(l, around[n + 1]!, { left: line.x0, right }))) return right;
  }
  return null;
}

/** True if a line goes on with the paragraph before it. */
export function continues(group: LineGroup, line: PageLine, column: Column, leading: Leading): boolean {
  const prev = group.lines.at(-1)!;
  const distance = line.base - prev.base;
  const near = distance > 0.3 * line.size && distance <= NOTICEABLE_LEADING * leading(line.size);
  if (!near || differInSize(prev, line) || looksDiffer(group, prev, line)) return false;
  const strength = startStrength(line);
  if (strength === 2) return false;
  const wide = distance > PARAGRAPH_LEADING * leading(line.size);
  const text = plainText(prev);
  const open = !/[.;:!?]["”’')\]]{0,2}$/u.test(text);
  const short = nextWordFits(prev, line, column);
  const lower = /^[\p{Ll}]/u.test(line.words[0]!.text) && strength === 0;
  if (wide) return lower && open && !short && sameLeft(group, line);
  if (strength === 1 && (short || !open)) return false;
  if (lower && /\p{L}-$/u.test(text)) return true;
  if (!indentationContinues(group, line, column)) return false;
  return short ? open && isFilled(prev, column, lower) : open || !opensAnother(prev, line);
}

const isFilled = ({ x1 }: PageLine, { left, right }: Column, lower: boolean): boolean =>
  (x1 - left) / (right - left) > (lower ? HALF_FULL_SHARE : NEARLY_FULL_SHARE);

/** Tagged files number their paragraphs. A new number and a capital after a full stop is a new paragraph. */
const opensAnother = (prev: PageLine, line: PageLine): boolean =>
  differentMark(prev, line) && /^\p{Lu}/u.test(line.words[0]!.text);

function differentMark(prev: PageLine, line: PageLine): boolean {
  const a = prev.words.at(-1)!.mark;
  const b = line.words[0]!.mark;
  return a >= 0 && b >= 0 && a !== b && prev.words.some((w) => w.mark !== b);
}

function differInSize(a: PageLine, b: PageLine): boolean {
  return Math.abs(a.size - b.size) > 2 * SAME_SIZE_SHARE * Math.max(a.size, b.size);
}

/** A wholly bold line followed by a plain one, or the reverse. A bold lead-in that wraps goes on. */
function looksDiffer(group: LineGroup, prev: PageLine, line: PageLine): boolean {
  const was = letters(prev).every((w) => w.bold);
  const is = letters(line).every((w) => w.bold);
  if (was === is) return false;
  if (is)
    return (
      group.lines.every((l) => l === prev || letters(l).every((w) => !w.bold)) && letters(prev).every((w) => !w.bold)
    );
  return !letters(line)[0]?.bold && prev.words.length > 0;
}

function letters(line: PageLine): Word[] {
  const found = line.words.filter((w) => /[\p{L}\p{N}]/u.test(w.text));
  return found.length > 0 ? found : line.words;
}

/** True if the first word of `line` would have fitted after `prev`: then the line end was meant. */
export function nextWordFits(prev: PageLine, line: PageLine, column: { left: number; right: number }): boolean {
  const size = Math.max(prev.size, 1);
  let end = line.words[0]!.x1;
  for (let i = 1; i < line.words.length && between(line.words[i - 1]!, line.words[i]!) === ''; i++)
    end = line.words[i]!.x1;
  const needed = end - line.words[0]!.x0 + 0.25 * size;
  return freeBehind(prev, column) - needed > FIT_SLACK_EM * size;
}

/** White after a line; for a centred one the white on both sides. */
function freeBehind(line: PageLine, column: { left: number; right: number }): number {
  const right = column.right - line.x1;
  const left = line.x0 - column.left;
  const centred = left > 2 * line.size && Math.abs(left - right) < 0.08 * (column.right - column.left);
  return centred ? left + right : right;
}

function sameLeft(group: LineGroup, line: PageLine): boolean {
  return Math.abs(line.x0 - group.lines.at(-1)!.x0) < INDENT_EM * line.size;
}

/** Where the text of a line begins: after its bullet or number. */
export function textStart(line: PageLine): number {
  const label = bulletOf(line) ? 1 : labelWords(line);
  return line.words[label]?.x0 ?? line.x0;
}

/** True if the left edge of a line is one that the paragraph's next line may have. */
function indentationContinues(group: LineGroup, line: PageLine, column: Column): boolean {
  const slack = INDENT_EM * line.size;
  const first = group.lines[0]!;
  const near = (x: number) => Math.abs(line.x0 - x) <= slack;
  const centred = (l: PageLine) => {
    const left = l.x0 - column.left;
    return left > 2 * l.size && Math.abs(left - (column.right - l.x1)) < 0.08 * (column.right - column.left);
  };
  if (group.lines.length > 1) return near(group.lines.at(-1)!.x0) || (centred(first) && centred(line));
  if (near(first.x0)) return true;
  if (near(textStart(first)) || tabStops(first).some(near)) return true;
  if (centred(first) && centred(line)) return true;
  const bulleted = bulletOf(first) !== null || labelWords(first) > 0;
  if (line.x0 < first.x0) return !bulleted && first.x0 - line.x0 < 6 * line.size;
  return bulleted && line.x0 < textStart(first) + slack;
}

/** Left edges of the texts after the tab stops of a line. */
function tabStops(line: PageLine): number[] {
  return line.words.filter((w, i) => i > 0 && w.x0 - line.words[i - 1]!.x1 > TAB_GAP_EM * line.size).map((w) => w.x0);
}
