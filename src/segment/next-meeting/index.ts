/** When the body meets next: "Next meeting: 10th October 2017", "The next meeting will be on …", a section of that name. */
import type { SegmentContext, Segmenter } from '../context.ts';
import { dateValue } from '../date-value.ts';
import { spanOf } from '../line.ts';
import { weigh } from '../weigh.ts';
import { nextMeetingCandidates } from './candidates.ts';
import { nextMeetingQuestion } from './evidence.ts';

export const nextMeeting: Segmenter = {
  name: 'next-meeting',
  segment(context: SegmentContext) {
    const { draft } = context;
    const [best] = nextMeetingCandidates(context)
      .map((candidate) => ({
        candidate,
        verdict: weigh(context, nextMeetingQuestion, candidate, { text: candidate.iso, line: candidate.line }),
      }))
      .filter(({ verdict }) => verdict.yes)
      .sort((a, b) => b.verdict.sum - a.verdict.sum);
    if (!best) return;
    const { found, line, start, end } = best.candidate;
    const { confidence, because } = best.verdict;
    draft.nextMeeting = dateValue(found);
    draft.fieldSpans.nextMeeting = spanOf(line.block, start, end);
    draft.fieldEvidence.nextMeeting = { confidence, because };
    context.claims.set(line.block.id, 'next-meeting');
  },
};
