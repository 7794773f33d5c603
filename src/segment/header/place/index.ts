/** Where the meeting was held: the likeliest of all that could be its place, if it is likely enough. */
import { type SegmentContext, take } from '../../context.ts';
import { spanOf } from '../../line.ts';
import { weigh } from '../../weigh.ts';
import type { HeadFacts } from '../facts.ts';
import { placeCandidates } from './candidates.ts';
import { placeQuestion } from './evidence.ts';

export function readPlace(context: SegmentContext, facts: HeadFacts): void {
  const { draft } = context;
  const [best] = placeCandidates(context, facts)
    .map((candidate) => ({
      candidate,
      verdict: weigh(context, placeQuestion, candidate, { text: candidate.text, line: candidate.line }),
    }))
    .filter(({ verdict }) => verdict.yes)
    .sort((a, b) => b.verdict.sum - a.verdict.sum);
  if (!best) return;
  const { line, start, end, text, alone } = best.candidate;
  const { confidence, because } = best.verdict;
  draft.location = text;
  draft.fieldSpans.location = spanOf(line.block, start, end);
  draft.fieldEvidence.location = { confidence, because };
  // A line that is a place is no name of the body.
  if (alone && context.lines.includes(line)) take(context, line, 'meeting-header');
}
