/** Decisions that are motions: what was moved and what came of it are one, wherever the two stand. */
import type { Block } from '../../model/block.ts';
import { decidingClauses, mainClause } from '../../recognise/deciding/clause.ts';
import { isBareResult } from '../../recognise/motions/tail.ts';
import type { SegmentContext } from '../context.ts';
import type { MotionGroup } from '../motions/groups.ts';
import { acceptedMotions, joined } from '../motions/index.ts';
import type { Statement } from '../statements.ts';
import type { DecisionCandidate } from './candidates.ts';

/** Motions with a result, and the statements that they use up. `marked`: a word marks the statement as a decision. */
export function motionDecisions(
  context: SegmentContext,
  marked: (statement: Statement) => boolean,
): { found: DecisionCandidate[]; used: Set<Statement>; tables: Set<Block> } {
  const found: DecisionCandidate[] = [];
  const used = new Set<Statement>();
  const { groups, rows } = acceptedMotions(context);
  for (const { group } of groups) {
    if (group.result === null) continue;
    const parts = partsOf(group);
    for (const one of [group.opener, ...group.tail, ...parts]) used.add(one);
    if (parts.some(marked)) continue;
    const clause = mainClause(parts.flatMap(({ text }) => decidingClauses(text)));
    const pieces = joined(parts).map(({ line, start, end }) => ({
      block: line.block,
      start: line.start + start,
      end: line.start + end,
    }));
    const { line } = parts[0] ?? group.opener;
    found.push({ source: 'motion', line, pieces, clause, result: group.result, joined: false, heading: false });
  }
  for (const { row, line } of rows) {
    if (row.result === null) continue;
    const cells = row.resultCell ? [...row.words, row.resultCell] : row.words;
    const pieces = cells.map(({ start, end }) => ({ block: row.table, start, end }));
    found.push({ source: 'motion', line, pieces, clause: null, result: row.result, joined: false, heading: false });
  }
  return { found, used, tables: new Set(rows.map(({ row }) => row.table)) };
}

/** The statements that say what was decided. */
function partsOf({ opener, content, outcome, phrases }: MotionGroup): Statement[] {
  // "The Annual Report was adopted.": says it all by itself.
  if (outcome && !isBareResult(outcome.text)) return [outcome];
  const above = content && content.statement !== opener ? content.statement : null;
  // "The minutes were approved. Proposed by Ann Lee, seconded by Bo Roe."
  if (above && above.index < opener.index && mainClause(decidingClauses(above.text))?.kind === 'decided')
    return [above];
  // "Bo proposed acceptance, seconded by Ann" is a sentence; "Moved: Bo  Seconded: Ann" says who and nothing else.
  const parts = above && (phrases.leads || above.index > opener.index) ? [above] : [opener];
  if (outcome && outcome !== opener) parts.push(outcome);
  return parts.sort((a, b) => a.index - b.index);
}
