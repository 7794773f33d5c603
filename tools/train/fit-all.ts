/** Fits every question, and says how well that does on organisations that the fit has not seen. */
import type { Question } from '../../src/judge/judge.ts';
import type { Weights } from '../../src/judge/weights.ts';
import type { LabelledExample } from './examples.ts';
import { chance, fitWeights } from './fit.ts';

export interface Fitted {
  question: Question<never>;
  /** Hundredths of a logit, the bias first, then the features in the order of the question. */
  weights: number[];
  examples: number;
  yes: number;
  /** F1 over the examples, each answered without its own organisation. */
  f1: number;
  /** Mean distance between what was said and what was right, likewise (expected calibration error, ten bins). */
  offBy: number;
}

const inLogits = ({ prior, features }: Question<never>) => [prior / 100, ...features.map((f) => f.prior / 100)];

/** The weights of one question from its examples; `without` leaves an organisation out. */
function weightsOf(question: Question<never>, examples: readonly LabelledExample[], start?: number[]): number[] {
  return fitWeights(inLogits(question), examples, start, start ? 4 : undefined);
}

export function fitAll(examples: ReadonlyMap<Question<never>, readonly LabelledExample[]>): Fitted[] {
  return [...examples].map(([question, own]) => {
    const weights = weightsOf(question, own);
    const answers = byOrganisation(own).flatMap(({ inside, outside }) => {
      const without = weightsOf(question, outside, weights);
      return inside.map(({ values, yes }) => ({ yes, said: chance(without, values) }));
    });
    return {
      question,
      weights: weights.map((w) => Math.round(w * 100)),
      examples: own.length,
      yes: own.filter(({ yes }) => yes === 1).length,
      f1: f1Of(answers),
      offBy: offByOf(answers),
    };
  });
}

/** The table that `judge` takes. */
export function tableOf(all: readonly Pick<Fitted, 'question' | 'weights'>[]): Weights {
  return Object.fromEntries(
    all.map(({ question, weights: [bias = 0, ...features] }) => [
      question.name,
      { bias, features: Object.fromEntries(question.features.map(({ name }, i) => [name, features[i] ?? 0])) },
    ]),
  );
}

/** The table fitted without the documents of one organisation. */
export function tableWithout(
  organisation: string,
  examples: ReadonlyMap<Question<never>, readonly LabelledExample[]>,
  whole: readonly Fitted[],
): Weights {
  const start = new Map(whole.map(({ question, weights }) => [question, weights.map((w) => w / 100)]));
  return tableOf(
    [...examples].map(([question, own]) => {
      const outside = own.filter((example) => example.organisation !== organisation);
      const weights = weightsOf(question, outside, start.get(question));
      return { question, weights: weights.map((w) => Math.round(w * 100)) };
    }),
  );
}

function byOrganisation(examples: readonly LabelledExample[]) {
  return [...new Set(examples.map(({ organisation }) => organisation))].map((one) => ({
    inside: examples.filter(({ organisation }) => organisation === one),
    outside: examples.filter(({ organisation }) => organisation !== one),
  }));
}

type Answer = { yes: 0 | 1; said: number };

function f1Of(answers: readonly Answer[]): number {
  const right = answers.filter(({ yes, said }) => yes === 1 && said >= 0.5).length;
  const counted = answers.filter(({ yes }) => yes === 1).length + answers.filter(({ said }) => said >= 0.5).length;
  return counted === 0 ? 0 : (2 * right) / counted;
}

function offByOf(answers: readonly Answer[]): number {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0 }));
  for (const { yes, said } of answers) {
    const bin = bins[Math.min(9, Math.floor(said * 10))];
    if (!bin) continue;
    bin.said += said;
    bin.right += yes;
  }
  const apart = bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
  return answers.length === 0 ? 0 : apart / answers.length;
}
