/** Statements: the sentences of a document in their order, without the numbers that lines begin with. */
import { oncePer } from '../model/once-per.ts';
import { readItemNumber } from '../recognise/item-number.ts';
import { isBareResult } from '../recognise/motions/tail.ts';
import { findSentences } from '../recognise/sentences.ts';
import { headingOf, isFree, type SegmentContext } from './context.ts';
import type { Line } from './line.ts';

export interface Statement {
  /** Place in the list of statements. */
  index: number;
  line: Line;
  /** Range in `line.text`. */
  start: number;
  end: number;
  text: string;
  /** It is a heading, or a part of one. */
  heading: boolean;
}

const LABELS = new Set(['integer', 'decimal', 'reference', 'lettered', 'item', 'letter', 'roman']);
/** Text after a title that is so much longer than it goes on about it. */
const GOES_ON = 25;

/** Statements of a context; headings are in the list, since they close what is above. */
export const statementsOf = oncePer((context: SegmentContext): readonly Statement[] => {
  const statements: Statement[] = [];
  for (const line of context.lines) {
    // "Ann Lee moves to adjourn, Bo Roe seconds" names people without being a list of them.
    const taken = !isFree(context, line, 'attendance', 'meeting-header', 'action-log');
    if (isUnticked(line)) continue;
    if (taken && !/\bsecond(?:ed|s)?\b/i.test(line.text)) continue;
    const body = bodyOf(context, line);
    const add = (from: number, to: number, heading: boolean): void => {
      for (const { start, end } of findSentences(line.text.slice(from, to))) {
        const text = line.text.slice(from + start, from + end);
        statements.push({ index: statements.length, line, start: from + start, end: from + end, text, heading });
      }
    };
    add(body.from, body.at, true);
    add(body.at, line.text.length, false);
  }
  return statements;
});

/** "[x] Passed  [ ] Failed" on lines of their own: the empty box says what did not come about. */
const isUnticked = ({ block, text }: Line): boolean =>
  block.type === 'listItem' && block.checked === false && isBareResult(text);

/** A line's words begin at `from`, after its number; up to `at` they are a heading. */
function bodyOf(context: SegmentContext, line: Line): { from: number; at: number } {
  const heading = headingOf(context, line);
  if (heading) {
    const from = Math.max(0, heading.start - line.start);
    if (heading.bodyStart !== null) return { from, at: heading.bodyStart - line.start };
    const end = heading.end - line.start;
    return { from, at: line.text.length > end + GOES_ON ? end : line.text.length };
  }
  const label = readItemNumber(line.text);
  const from = label && LABELS.has(label.style) ? label.end : 0;
  return { from, at: from };
}
