/** Lists of what was decided: below "It was agreed that:", "We decided to:", or a heading such as "Decisions". */
import { oncePer } from '../../model/once-per.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { SegmentContext } from '../context.ts';
import { isFieldLine } from '../fields-below.ts';
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
/** Words of headings over decisions, and those that may be beside them: "Decisions agreed at this meeting". */
const SAYS_DECIDED = new Set(
  'decision decisions resolution resolutions agreement agreements agreed resolved decided passed carried'.split(' '),
);
const BESIDE = new Set(
  'key main summary of list final made taken reached log and adopted the at in this by during from meeting today points what we was were have committee board group council team motions proposals votes results following items item record register & -'.split(
    ' ',
  ),
);

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
  if (listsOf(context).heads.has(line)) return 'opener';
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
  if (
    firstOfLine &&
    entry &&
    line.cell === null &&
    underDecisions(context, line) &&
    line.text.length <= 400 &&
    !isFieldLine(line)
  )
    return { start: statement.start, end: line.text.length, source: 'listed' };
  return null;
}

const isListItem = (line: Line): boolean => line.block.type === 'listItem';

/** True below a heading that says that decisions follow. */
export const underDecisions = (context: SegmentContext, line: Line): boolean => listsOf(context).below.has(line);

const listsOf = ({ headings, lines }: SegmentContext) => decisionLists(headings, lines);

const decisionLists = oncePer((headings: readonly Heading[], lines: readonly Line[]) => {
  const heads = new Set<Line>();
  const titles = new Map(headings.map((heading) => [heading.line, heading.title]));
  const below = new Set<Line>();
  let under = false;
  for (const line of lines) {
    const { text, block } = line;
    // "Passed." below a motion is its result.
    const label = block.type === 'heading' || (text.length <= 50 && (/:$/.test(text.trim()) || line.bold));
    const title = titles.get(line) ?? (label ? text : null);
    const opens = title !== null && headsDecisions(title.slice(readItemNumber(title)?.end ?? 0));
    if (opens && title.length >= text.length - 8) heads.add(line);
    if (titles.has(line) || block.type === 'heading' || opens) under = opens;
    else if (under) below.add(line);
  }
  return { heads, below };
});

/** "Decisions", "Resolved:", "What was decided", "Decisions agreed at this meeting"; "Resolution 4" names one. */
function headsDecisions(title: string): boolean {
  const words = normaliseLabel(title).split(' ');
  return (
    words.length <= 7 &&
    words.some((word) => SAYS_DECIDED.has(word)) &&
    words.every((word) => SAYS_DECIDED.has(word) || BESIDE.has(word))
  );
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
