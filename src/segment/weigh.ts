/** Asks a question about a part of the document that is being read, and keeps the answer where somebody wants to see it. */
import { judge, type Question, type Verdict } from '../judge/judge.ts';
import type { SegmentContext } from './context.ts';
import type { Line } from './line.ts';

/** An answer with what it is about: for `minutes inspect --stage candidates`, and to fit weights. */
export interface TracedVerdict extends Verdict {
  question: string;
  /** The words that were judged. */
  text: string;
  /** Block that they are in; null if they are in none. */
  block: string | null;
}

/** `judge`, with the weights of this reading. `shown` says what the subject is. @public */
export function weigh<Subject>(
  context: Pick<SegmentContext, 'judging'>,
  question: Question<Subject>,
  subject: Subject,
  shown: { text: string; line: Line | null },
): Verdict {
  const { weights, trace } = context.judging;
  const verdict = judge(question, subject, weights);
  trace?.push({ ...verdict, question: question.name, text: shown.text, block: shown.line?.block.id ?? null });
  return verdict;
}
