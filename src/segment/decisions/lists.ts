/** Lists of what was decided: below "It was agreed that:", "We decided to:", or a heading such as "Decisions". */
import type { SegmentContext } from '../context.ts';
import type { Heading } from '../headings/heading.ts';
import type { Line } from '../line.ts';
import type { Statement } from '../statements.ts';
import { PART } from './marks.ts';

export interface ListState {
  /** A line above opened a list of parts. */
  open: boolean;
}

/** "It was agreed that:" says nothing without its parts. */
const OPENS_PARTS =
  /\b(?:resolved|agreed|decided|agree|decide)(?:\s(?:that|to|upon|on|unanimously|as follows|the following)){0,3}\s?:\s{0,9}$/i;
/** "It was agreed that two lanes be closed:" is a decision, too. */
const OPENS_LETTERS = /\b(?:resolved|agreed|decided)\b[^.]{0,60}:\s*$/i;
const DECISIONS_HEADING =
  /^(?:(?:key|main|summary of|list of|final)\s)?(?:decisions?|resolutions?|agreements?|agreed points|points agreed|what we (?:decided|agreed))(?:\s(?:made|taken|reached|agreed|log|summary|and agreements|adopted))?\s?:?$/i;

interface Listed {
  start: number;
  end: number;
  source: 'part' | 'listed';
}

/**
 * The range of a statement that is an entry of such a list; `opener` where it opens one and says nothing else; null
 * where it is neither. Keeps `state` from line to line.
 */
export function listedBy(
  context: SegmentContext,
  statements: readonly Statement[],
  statement: Statement,
  state: ListState,
): Listed | 'opener' | null {
  const { line } = statement;
  const next = statements[statement.index + 1];
  const firstOfLine = statements[statement.index - 1]?.line !== line;
  // "(2) the chain be tested." is a part, also where it is set like a heading.
  if (statement.heading && !(state.open && PART.test(line.text))) {
    state.open = false;
    return null;
  }
  if (state.open && firstOfLine) {
    const part = PART.exec(line.text);
    const entry = part !== null || isListItem(line) || /^(?:that|to)\s/i.test(line.text);
    if (entry) return { start: statement.start, end: statement.end, source: 'part' };
    state.open = false;
  }
  if (state.open) return null;
  const below = next && next.line !== line ? next.line : null;
  if (below && OPENS_PARTS.test(statement.text) && (PART.test(below.text) || isListItem(below))) {
    state.open = true;
    return 'opener';
  }
  if (below && OPENS_LETTERS.test(statement.text) && PART.test(below.text)) state.open = true;
  const entry = isListItem(line) || statement.start > 0;
  if (firstOfLine && entry && line.cell === null && underDecisions(context, line) && line.text.length <= 400)
    return { start: statement.start, end: statement.end, source: 'listed' };
  return null;
}

const isListItem = (line: Line): boolean => line.block.type === 'listItem';

/** True below a heading that says that decisions follow. */
export function underDecisions(context: SegmentContext, line: Line): boolean {
  const heading = headingAbove(context.headings, line);
  return heading !== undefined && heading.line !== line && DECISIONS_HEADING.test(heading.title.trim());
}

/** The last heading at or above a line. */
export function headingAbove(headings: readonly Heading[], line: Line): Heading | undefined {
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((headings[middle] as Heading).line.index <= line.index) from = middle + 1;
    else to = middle;
  }
  return headings[from - 1];
}
