import { describe, expect, test } from 'vitest';
import { chance, type Example, fitWeights } from '../../tools/train/fit.ts';

/** `times` examples with one feature, of which `yes` are right. */
const examples = (times: number, yes: number, feature = 1): Example[] =>
  Array.from({ length: times }, (_, i) => ({ values: [[0, 1] as const, [feature, 1] as const], yes: i < yes ? 1 : 0 }));

describe('fitWeights', () => {
  test('stays at the priors without examples', () => {
    expect(fitWeights([-1, 0.5], [])).toEqual([-1, 0.5]);
  });

  test('few examples move little, many move to the share that is right', () => {
    const saidOf = (times: number, yes: number) =>
      chance(fitWeights([0, 0], examples(times, yes)), [
        [0, 1],
        [1, 1],
      ]);
    expect(saidOf(2, 2)).toBeLessThan(0.85);
    expect(saidOf(2000, 1600)).toBeCloseTo(0.8, 2);
  });

  test('distinguishes features', () => {
    const [, first = 0, second = 0] = fitWeights([0, 0, 0], [...examples(200, 180, 1), ...examples(200, 20, 2)]);
    expect(first).toBeGreaterThan(0.5);
    expect(second).toBeLessThan(-0.5);
  });

  test('gives the same weights each time', () => {
    const data = [...examples(30, 21, 1), ...examples(25, 4, 2)];
    expect(fitWeights([0, 0.3, -0.2], data)).toEqual(fitWeights([0, 0.3, -0.2], data));
  });
});
