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
  const { line, start, end, heading, index } = statement;
  if (listsOf(context).heads.has(line)) return 'opener';
  // "(2) the chain be tested." is a part, also where it is set like a heading.
  if (heading && !(state.open && PART.test(line.text))) {
    state.open = false;
    return null;
  }
  const opensLine = statements[index - 1]?.line !== line;
  if (state.open) {
    if (!opensLine) return null;
    if (PART.test(line.text) || isListItem(line) || /^(?:that|to)\s/i.test(line.text))
      return { start, end, source: 'part' };
  }
  const opens = opensList(statement, statements[index + 1]);
  state.open = opens !== null;
  if (opens === 'parts') return 'opener';
  return opensLine && isListed(context, statement) ? { start, end: line.text.length, source: 'listed' } : null;
}

/** What a statement opens on the line below it. */
function opensList({ line, text }: Statement, next: Statement | undefined): 'parts' | 'letters' | null {
  if (!next || next.line === line) return null;
  const part = PART.test(next.line.text);
  if ((part || isListItem(next.line)) && OPENS_PARTS.test(text)) return 'parts';
  return part && OPENS_LETTERS.test(text) ? 'letters' : null;
}

/** An entry below a heading such as "Decisions". */
const isListed = (context: SegmentContext, { line, start }: Statement): boolean =>
  (isListItem(line) || start > 0) &&
  line.cell === null &&
  underDecisions(context, line) &&
  line.text.length <= 400 &&
  !isFieldLine(line);

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
