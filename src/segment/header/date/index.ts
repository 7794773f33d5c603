/** The date of the meeting: of all dates that could be it the likeliest, if it is likely enough. */
import { type SegmentContext, take } from '../../context.ts';
import { dateValue } from '../../date-value.ts';
import { spanOf } from '../../line.ts';
import { weigh } from '../../weigh.ts';
import type { HeadFacts } from '../facts.ts';
import { dateCandidates } from './candidates.ts';
import { dateQuestion } from './evidence.ts';

export function readHeadDate(context: SegmentContext, facts: HeadFacts): void {
  const { draft } = context;
  const judged = dateCandidates(context, facts)
    .map((candidate) => ({
      candidate,
      verdict: weigh(context, dateQuestion, candidate, { text: candidate.iso, line: candidate.line }),
    }))
    .filter(({ verdict }) => verdict.yes)
    .sort((a, b) => b.verdict.sum - a.verdict.sum);
  const [best] = judged;
  if (best) {
    const { found, iso, line, offset } = best.candidate;
    const { confidence, because } = best.verdict;
    draft.date = dateValue({ ...found, iso, yearInferred: found.iso === null || found.yearInferred });
    if (line === null) draft.date = { ...draft.date, certainty: 'inferred' };
    draft.fieldEvidence.date = { confidence, because };
    if (line !== null) {
      draft.fieldSpans.date = spanOf(line.block, offset + found.start, offset + found.end);
      if (context.lines.includes(line)) take(context, line, 'meeting-header');
    }
  }
  context.year = draft.date ? Number(draft.date.iso.slice(0, 4)) : null;
}
