/** Minutes, report, action log, agenda or none of these: the likeliest of four questions, if any is answered with yes. */
import type { Question } from '../../judge/judge.ts';
import type { Kind } from '../../model/document.ts';
import type { SegmentContext, Segmenter } from '../context.ts';
import { weigh } from '../weigh.ts';
import { isActionLog, isAgenda, isMinutes, isReport } from './evidence.ts';
import { type KindSigns, kindSigns } from './signs.ts';

const QUESTIONS: readonly (readonly [Kind, Question<KindSigns>])[] = [
  ['minutes', isMinutes],
  ['report', isReport],
  ['agenda', isAgenda],
  ['actionLog', isActionLog],
];

export const documentKind: Segmenter = {
  name: 'document-kind',
  segment(context) {
    const { draft } = context;
    const signs = kindSigns(context);
    const [best] = judged(context, signs);
    if (!best?.verdict.yes) {
      context.report('unknown-kind', 'no attendance, agenda, action log or figures were found');
      return;
    }
    draft.kind = best.kind;
    draft.fieldEvidence.kind = { confidence: best.verdict.confidence, because: best.verdict.because };
  },
};

function judged(context: SegmentContext, signs: KindSigns) {
  const shown = { text: context.draft.title ?? context.lines[0]?.text ?? '', line: context.lines[0] ?? null };
  return QUESTIONS.map(([kind, question]) => ({ kind, verdict: weigh(context, question, signs, shown) })).sort(
    (a, b) => b.verdict.sum - a.verdict.sum,
  );
}
