/**
 * Weighing evidence. A question ("Is this sentence an action?") has one visible list of named features; each feature that
 * holds adds its weight, and the sum, read as log odds, is the confidence. Weights are fitted from annotated documents
 * (`npm run train`, logistic regression) around the priors that are beside the features.
 */
import { type Calibration, calibrationOf } from './calibration.ts';
import { fitted, type Weights } from './weights.ts';

/** One thing that speaks for or against. */
export interface Feature<Subject> {
  /** Kebab-case, unique within its question; the key of the table of weights. */
  name: string;
  /** In words, as `because` prints them: `follows “Action:”`. */
  says: string | ((subject: Subject) => string);
  /** How much it holds, from 0 to 1; true is 1. */
  of(subject: Subject): number | boolean;
  /** Its weight before any fit, in hundredths of a logit: 70 doubles the odds, 230 makes them ten times as good. */
  prior: number;
}

export function feature<Subject>(
  name: string,
  prior: number,
  says: Feature<Subject>['says'],
  of: (subject: Subject) => number | boolean,
): Feature<Subject> {
  return { name, says, of, prior };
}

export interface Question<Subject> {
  /** Kebab-case, unique among all questions. */
  name: string;
  /** The question in words. */
  asks: string;
  /** Log odds before any evidence, in hundredths of a logit. */
  prior: number;
  features: readonly Feature<Subject>[];
}

/** A feature that held, with what it added. */
export interface Weighed {
  name: string;
  /** From 0 to 1. */
  value: number;
  /** In hundredths of a logit; the feature added `value * weight`. */
  weight: number;
}

export interface Verdict {
  /** The odds are even or better. */
  yes: boolean;
  /** Sum of the prior and of all that was added, in hundredths of a logit. */
  sum: number;
  /** The probability that `sum` stands for, from 0 to 1: for judges that go on to weigh it. */
  chance: number;
  /** How often such a verdict is right in documents that nobody has read before, from 0 to 1 with two decimals. */
  confidence: number;
  /** The strongest reasons for the verdict, in words; at most three. */
  because: string[];
  /** Every feature that held, in the order of the question's list. */
  evidence: Weighed[];
}

/** This many reasons are given in words. */
const REASONS = 3;

/** Answers a question about one subject. `weights` are the fitted ones unless a bench takes others. */
export function judge<Subject>(question: Question<Subject>, subject: Subject, weights: Weights = fitted): Verdict {
  const table = weights[question.name];
  let sum = table?.bias ?? question.prior;
  const evidence: Weighed[] = [];
  const reasons: { added: number; feature: Feature<Subject> }[] = [];
  for (const feature of question.features) {
    const value = Math.min(1, Math.max(0, Number(feature.of(subject))));
    if (value === 0) continue;
    const weight = table?.features[feature.name] ?? feature.prior;
    evidence.push({ name: feature.name, value, weight });
    sum += value * weight;
    reasons.push({ added: value * weight, feature });
  }
  const yes = sum >= 0;
  const because = reasons
    .filter(({ added }) => (yes ? added > 0 : added < 0))
    .sort((a, b) => Math.abs(b.added) - Math.abs(a.added))
    .slice(0, REASONS)
    .map(({ feature: { says } }) => (typeof says === 'string' ? says : says(subject)));
  return {
    yes,
    sum: Math.round(sum),
    chance: logistic(sum),
    confidence: confidenceOf(sum, calibrationOf(question.name)),
    because,
    evidence,
  };
}

/** What is given is taken to be at least as likely as not. */
function confidenceOf(sum: number, calibration: Calibration): number {
  const confidence = probability(sum, calibration);
  return sum >= 0 ? Math.max(0.5, confidence) : confidence;
}

/** Log odds in hundredths of a logit → probability with two decimals; never 0 or 1, since nothing is certain. */
export function probability(sum: number, { slope, shift }: Calibration): number {
  const exact = logistic(slope * sum + shift);
  return Math.min(0.99, Math.max(0.01, Math.round(exact * 100) / 100));
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum / 100));
}
