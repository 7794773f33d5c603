/**
 * What could be a decision: marked sentences and their parts, cells of a Decision column, what came of motions, bare
 * results with what they speak of, lists of what was decided, and every sentence with a word of deciding.
 */
import type { Block } from '../../model/block.ts';
import type { Motion } from '../../model/document.ts';
import { type Clause, decidingClauses, mainClause } from '../../recognise/deciding/clause.ts';
import { isBareResult, tailKind } from '../../recognise/motions/tail.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { type Statement, statementsOf } from '../statements.ts';
import type { DecisionSource } from './decision-subject.ts';
import { type ListState, listedBy } from './lists.ts';
import { type Marked, readMarks } from './marks.ts';
import { motionDecisions } from './of-motions.ts';

/** A range of a block. */
export interface Piece {
  block: Block;
  start: number;
  end: number;
}

export interface DecisionCandidate {
  source: DecisionSource;
  /** Where it is judged to stand. */
  line: Line;
  /** What its text is made of, in the order of the document. */
  pieces: Piece[];
  /** What the sentence says of deciding. */
  clause: Clause | null;
  result: Motion['result'];
  /** A bare result that is joined to what it speaks of. */
  joined: boolean;
  heading: boolean;
}

/** Words that a bare result speaks of: "Bo suggested that the dues be raised. Agreed." */
const PROPOSES =
  /\b(?:propos|suggest|recommend|motion|mov(?:ed|es)\b|second|nominat|request|that\b|should\b|be\b|to\b)/i;
const LONGEST_PROPOSAL = 45;

export function decisionCandidates(context: SegmentContext): DecisionCandidate[] {
  const cells = decisionCells(context);
  const marks = marksOf(context, cells.lines);
  const { found, used, tables } = motionDecisions(context, (statement) => overlapsMark(marks, statement));
  const statements = statementsOf(context);
  const state: ListState = { open: false };
  let lineBefore: Line | null = null;
  let whole: Line | null = null;
  for (const statement of statements) {
    const { line } = statement;
    const opensLine = line !== lineBefore;
    lineBefore = line;
    if (isTableHead(context, line) || tables.has(line.block)) continue;
    const marked = marks.get(line);
    if (opensLine && marked) {
      for (const { start, end, source } of marked.found) found.push(ofRange(line, start, end, source));
      state.open = marked.openEnded;
    }
    // An entry of a list of decisions is read whole.
    if (used.has(statement) || whole === line || (marked && statement.end > marked.from)) continue;
    const listed = marked ? null : listedBy(context, statements, statement, state);
    if (listed === 'opener') continue;
    if (listed) {
      found.push(ofRange(line, listed.start, listed.end, listed.source));
      if (listed.source === 'listed') whole = line;
      continue;
    }
    const one = unlisted(statements, statement, used, cells);
    if (!one) continue;
    // What the result speaks of is not a decision of its own beside it.
    if (one.joined && tellsOf(one, found.at(-1))) found.pop();
    found.push(one);
  }
  return found;
}

/** What a statement that nothing marks may decide: in a cell for decisions, as a bare result, in a sentence. */
function unlisted(
  statements: readonly Statement[],
  statement: Statement,
  used: ReadonlySet<Statement>,
  cells: DecisionCells,
): DecisionCandidate | null {
  const { line, start, end, text, heading } = statement;
  if (cells.lines.has(line)) return ofRange(line, start, end, 'cell');
  const isBare = isBareResult(text);
  // "Unanimous" in the column beside a decision
  if (isBare && line.cell !== null && cells.blocks.has(line.block)) return null;
  const bare = isBare ? bareResult(statements, statement, used) : null;
  if (bare) return bare;
  const clauses = decidingClauses(text);
  return clauses.length === 0
    ? null
    : { ...ofRange(line, start, end, 'sentence'), clause: mainClause(clauses), heading };
}

function tellsOf({ pieces: [own] }: DecisionCandidate, before: DecisionCandidate | undefined): boolean {
  const piece = before?.source === 'sentence' ? before.pieces[0] : undefined;
  return piece !== undefined && piece.block === own?.block && piece.start === own.start;
}

function ofRange(line: Line, start: number, end: number, source: DecisionSource): DecisionCandidate {
  return {
    source,
    line,
    pieces: [{ block: line.block, start: line.start + start, end: line.start + end }],
    clause: mainClause(decidingClauses(line.text.slice(start, end))),
    result: null,
    joined: false,
    heading: false,
  };
}

interface LineMarks {
  found: Marked[];
  from: number;
  openEnded: boolean;
}

/** From so many statements of one line on marks are sought; each time the whole rest of it is read. */
const MOST_STARTS = 20;

/** Lines with marks; ranges are those of the line. */
function marksOf(context: SegmentContext, cells: ReadonlySet<Line>): Map<Line, LineMarks> {
  const marks = new Map<Line, LineMarks>();
  const asked = new Map<Line, number>();
  for (const { line, start, heading } of statementsOf(context)) {
    if (marks.has(line) || heading || cells.has(line)) continue;
    // What the rest of a line holds has been sought from its first statements on.
    const times = asked.get(line) ?? 0;
    if (times >= MOST_STARTS) continue;
    asked.set(line, times + 1);
    const read = readMarks(line.text.slice(start), context.lexicon);
    if (read)
      marks.set(line, {
        found: read.found.map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
        from: start + read.from,
        openEnded: read.openEnded,
      });
  }
  return marks;
}

const overlapsMark = (marks: ReadonlyMap<Line, LineMarks>, { line, start, end }: Statement): boolean =>
  marks.get(line)?.found.some((one) => one.start < end && start < one.end) ?? false;

/** "Agreed.", "Result: Accepted": with the sentence before it, where that is what it speaks of. */
function bareResult(
  statements: readonly Statement[],
  statement: Statement,
  used: ReadonlySet<Statement>,
): DecisionCandidate | null {
  const own = ofRange(statement.line, statement.start, statement.end, 'bare');
  const alone = { ...own, heading: statement.heading };
  const before = statements[statement.index - 1];
  if (!before || used.has(before) || before.heading) return tailKind(statement.text) === 'vote' ? null : alone;
  const near = before.line === statement.line || before.line.index === statement.line.index - 1;
  const words = before.text.split(/\s+/).length;
  const same = before.line === statement.line;
  const isVote = tailKind(statement.text) === 'vote';
  if (isVote && !/\b(?:propos|mov(?:ed|es)\b|motion|suggest|recommend|nominat)/i.test(before.text)) return null;
  const fits =
    near &&
    words <= LONGEST_PROPOSAL &&
    (same ? words <= 22 || PROPOSES.test(before.text) : PROPOSES.test(before.text) && /[.:]$/.test(before.text));
  // "No objection." is an answer as often as a vote.
  if (!fits) return isVote ? null : alone;
  const first = earliest(statements, before, used);
  const { line } = first;
  const pieces =
    same && first.line === statement.line
      ? [{ block: line.block, start: line.start + first.start, end: line.start + statement.end }]
      : [{ block: line.block, start: line.start + first.start, end: line.start + before.end }, ...own.pieces];
  return { ...alone, line, pieces, joined: true };
}

/** "Bo proposed it. Sam seconded. Agreed.": back to the sentence that proposes. */
function earliest(statements: readonly Statement[], before: Statement, used: ReadonlySet<Statement>): Statement {
  let first = before;
  for (let i = before.index - 1; i >= Math.max(0, before.index - 2); i--) {
    const earlier = statements[i];
    if (!earlier || earlier.line !== before.line || used.has(earlier)) break;
    const named = /\b(?:propos|second|mov(?:ed|er)|2nd|suggest)/i.test(earlier.text);
    const goesOn = /^(?:proposed|moved|seconded|2nd|second)\b/i.test(first.text);
    if (!named && !goesOn) break;
    first = earlier;
  }
  return first;
}

/** "Officer | Elected" over its columns */
function isTableHead(context: SegmentContext, line: Line): boolean {
  if (line.cell === null) return false;
  const headers = context.tables.get(line.block.id)?.reading.headerRows ?? 0;
  return line.cell.row < headers && line.text.split(/\s+/).length <= 3;
}

interface DecisionCells {
  lines: Set<Line>;
  blocks: Set<Block>;
}

/** Lines of cells in a column headed "Decision". */
function decisionCells(context: SegmentContext): DecisionCells {
  const lines = context.lines.filter((line) => {
    const reading = line.cell ? context.tables.get(line.block.id)?.reading : undefined;
    if (!line.cell || reading?.kind !== 'layout' || line.cell.row < reading.headerRows) return false;
    const decides = reading.roles[line.cell.column] === 'decision' && !headingOf(context, line);
    return decides && !/^(?:n\/?a|none|nil|-|–|tbc)\.?$/i.test(line.text);
  });
  return { lines: new Set(lines), blocks: new Set(lines.map(({ block }) => block)) };
}
