/** The title of the document and the body that met: the likeliest of all candidates, if it is likely enough. */
import { type SegmentContext, take } from '../../context.ts';
import { clean, spanOf } from '../../line.ts';
import { weigh } from '../../weigh.ts';
import type { HeadFacts } from '../facts.ts';
import { type TitleCandidate, titleCandidates } from './candidates.ts';
import { titleQuestion } from './question.ts';

export function readHeadTitle(context: SegmentContext, facts: HeadFacts): void {
  const { draft } = context;
  const judged = titleCandidates(context, facts)
    .map((candidate) => ({
      candidate,
      verdict: weigh(context, titleQuestion, candidate, { text: candidate.reading.title, line: candidate.line }),
    }))
    .filter(({ verdict }) => verdict.yes)
    .sort((a, b) => b.verdict.sum - a.verdict.sum);
  const best = judged[0];
  draft.body = clean(judged.find(({ candidate }) => namesBody(candidate))?.candidate.reading.title ?? '') || null;
  if (!best) return;
  const { reading, line, start, end } = best.candidate;
  draft.title = clean(reading.title);
  const { confidence, because } = best.verdict;
  draft.fieldEvidence.title = { confidence, because };
  if (line === null) return;
  draft.fieldSpans.title = spanOf(line.block, start, end);
  if (context.lines.includes(line)) take(context, line, 'meeting-header');
}

/** A word says that it is a body, or it is a name that stands where bodies have theirs: above "Minutes of the meeting". */
function namesBody({ reading, source, line, facts }: TitleCandidate): boolean {
  if (reading.namesBody && reading.title.includes(' ')) return true;
  if (reading.namesOccasion || line === null || source !== 'head') return false;
  const below = facts.head[facts.head.indexOf(line) + 1];
  return below !== undefined && facts.saysWhat.has(below) && /\bmeeting\b/i.test(below.text);
}
