/**
 * Logistic regression with a normal prior around hand-set weights, by Newton's method (iteratively reweighted least
 * squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4). Deterministic: no sampling, a
 * fixed order, a fixed number of steps.
 */

/** One subject: which features held and how much, and the right answer. */
export interface Example {
  /** Index of the feature (0 is the bias) and its value. */
  values: readonly (readonly [feature: number, value: number])[];
  yes: 0 | 1;
  /** How much it counts; 1 if absent. */
  weight?: number;
}

/** How far weights stray from their priors without much evidence: one standard deviation, in logits. */
const SPREAD = 0.8;
const SPREAD_OF_BIAS = 2;
const STEPS = 12;

/** Weights in logits, the bias first, from the priors and the examples. */
export function fitWeights(
  priors: readonly number[],
  examples: readonly Example[],
  start = priors,
  steps = STEPS,
): number[] {
  const size = priors.length;
  const weights = [...start];
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 0; i < size; i++) {
      const precision = 1 / (i === 0 ? SPREAD_OF_BIAS : SPREAD) ** 2;
      gradient[i] = precision * ((weights[i] ?? 0) - (priors[i] ?? 0));
      (hessian[i] as Float64Array)[i] = precision;
    }
    for (const { values, yes, weight = 1 } of examples) {
      const p = chance(weights, values);
      const curve = weight * Math.max(p * (1 - p), 1e-6);
      for (const [i, a] of values) {
        gradient[i] = (gradient[i] ?? 0) + weight * (p - yes) * a;
        const row = hessian[i] as Float64Array;
        for (const [j, b] of values) row[j] = (row[j] ?? 0) + curve * a * b;
      }
    }
    const move = solve(hessian, gradient);
    let moved = 0;
    for (let i = 0; i < size; i++) {
      // A step that overshoots would swing: three logits at a time are enough.
      const by = Math.max(-3, Math.min(3, move[i] ?? 0));
      weights[i] = (weights[i] ?? 0) - by;
      moved = Math.max(moved, Math.abs(by));
    }
    if (moved < 1e-6) break;
  }
  return weights;
}

/** The probability of yes, 0 to 1. */
export function chance(weights: readonly number[], values: Example['values']): number {
  let sum = 0;
  for (const [i, value] of values) sum += (weights[i] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** Solves a symmetric positive definite system by elimination; both arguments are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    const pivot = matrix[k] as Float64Array;
    for (let i = k + 1; i < size; i++) {
      const row = matrix[i] as Float64Array;
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      if (factor === 0) continue;
      for (let j = k; j < size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
      right[i] = (right[i] ?? 0) - factor * (right[k] ?? 0);
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    const row = matrix[k] as Float64Array;
    let sum = right[k] ?? 0;
    for (let j = k + 1; j < size; j++) sum -= (row[j] ?? 0) * (right[j] ?? 0);
    right[k] = sum / (row[k] ?? 1);
  }
  return right;
}
