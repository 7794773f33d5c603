/**
 * Statements that something was agreed, approved or resolved, one sentence each. `candidates.ts` finds what could be one,
 * `evidence.ts` says what speaks for it.
 */
import type { Decision } from '../../model/document.ts';
import { lower } from '../../recognise/lower.ts';
import { itemAt } from '../agenda-items.ts';
import type { SegmentContext, Segmenter } from '../context.ts';
import { clean, spanOf } from '../line.ts';
import { weigh } from '../weigh.ts';
import { type DecisionCandidate, decisionCandidates } from './candidates.ts';
import { isDecision } from './evidence.ts';
import { subjectsOf } from './subject.ts';

export const decisions: Segmenter = {
  name: 'decisions',
  segment(context) {
    const candidates = decisionCandidates(context);
    const subjectOf = subjectsOf(context, candidates);
    const accepted = candidates.flatMap((candidate) => {
      const text = textOf(candidate);
      const { line } = candidate;
      const verdict = weigh(context, isDecision, subjectOf(candidate, lower(text)), { text, line });
      return verdict.yes ? [{ candidate, text, verdict }] : [];
    });
    context.draft.decisions = inOrder(context, accepted).map(
      ({ candidate, text, verdict }, i): Decision => ({
        id: `decision-${i + 1}`,
        text,
        agendaItemId: itemAt(context, candidate.line),
        certainty: isImplied(candidate) ? 'inferred' : 'stated',
        confidence: verdict.confidence,
        because: verdict.because,
        spans: candidate.pieces.map(({ block, start, end }) => spanOf(block, start, end)),
      }),
    );
  },
};

const textOf = ({ pieces }: DecisionCandidate): string =>
  clean(pieces.map(({ block, start, end }) => block.text.slice(start, end)).join(' '));

/** "It was felt that …", "The consensus was that …": nothing says that it was decided. */
function isImplied({ source, clause }: DecisionCandidate): boolean {
  return source === 'sentence' && (clause?.kind === 'weak' || (clause?.kind === 'noun' && clause.verb === 'consensus'));
}

function inOrder<T extends { candidate: DecisionCandidate }>(
  { document }: SegmentContext,
  accepted: readonly T[],
): T[] {
  const order = new Map(document.body.map((block, i) => [block.id, i]));
  const place = ({ candidate: { pieces, line } }: T): [number, number] => [
    order.get(pieces[0]?.block.id ?? line.block.id) ?? 0,
    pieces[0]?.start ?? 0,
  ];
  return accepted.toSorted((a, b) => {
    const [[blockA, startA], [blockB, startB]] = [place(a), place(b)];
    return blockA - blockB || startA - startB;
  });
}
