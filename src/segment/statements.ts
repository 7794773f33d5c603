/** Statements: the sentences of a document in their order, without the numbers that lines begin with. */

import { oncePer } from '../model/once-per.ts';
import { readItemNumber } from '../recognise/item-number.ts';
import { findSentences } from '../recognise/sentences.ts';
import { headingOf, type SegmentContext } from './context.ts';
import type { Line } from './line.ts';

export interface Statement {
  /** Place in the list of statements. */
  index: number;
  line: Line;
  /** Range in `line.text`. */
  start: number;
  end: number;
  text: string;
  /** It is the heading of a line, or a part of it. */
  heading: boolean;
}

const LABELS = new Set(['integer', 'decimal', 'reference', 'lettered', 'item', 'letter', 'roman']);

/** Statements of a context; headings are in the list, since they close what stands above. */
export const statementsOf = oncePer((context: SegmentContext): readonly Statement[] => {
  const statements: Statement[] = [];
  for (const line of context.lines) {
    // "Ann Lee moves to adjourn, Bo Roe seconds" names people without being a list of them.
    const taken = /attendance|meeting-header|action-log/.test(context.taken.get(line) ?? '');
    if (taken && !/\bsecond(?:ed|s)?\b/i.test(line.text)) continue;
    const heading = headingOf(context, line);
    const label = heading ? null : readItemNumber(line.text);
    const from = label && LABELS.has(label.style) ? label.end : 0;
    const bodyStart = heading ? (heading.bodyStart === null ? line.text.length : heading.bodyStart - line.start) : 0;
    for (const { start, end } of findSentences(line.text.slice(from))) {
      statements.push({
        index: statements.length,
        line,
        start: from + start,
        end: from + end,
        text: line.text.slice(from + start, from + end),
        heading: from + start < bodyStart,
      });
    }
  }
  return statements;
});
