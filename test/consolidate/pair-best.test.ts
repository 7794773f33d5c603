import { expect, test } from 'vitest';
import { pairBest } from '../../src/consolidate/pair-best.ts';

/** `scores[i][j]`: how well the item speaks for the target; null for not at all. Gives `item → target`. */
function paired(scores: (number | null)[][], likely?: readonly number[]) {
  const items = scores.map((_, i) => `i${i}`);
  const targets = scores[0]!.map((_, j) => `t${j}`);
  const found = pairBest(
    items,
    (j) => targets[j]!,
    () => likely ?? [...targets.keys()],
    (item, target) => {
      const score = scores[items.indexOf(item)]![targets.indexOf(target)]!;
      return score === null ? null : { score };
    },
  );
  return [...found].map(([item, { target }]) => `${item} → ${target}`);
}

test('the best pair first, and each is used once', () => {
  expect(
    paired([
      [0.6, 0.9],
      [0.8, 0.95],
    ]),
  ).toEqual(['i1 → t1', 'i0 → t0']);
});
test('equal scores go by the position of the item, then of the target, in whatever order they are asked', () => {
  const same = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];
  expect(paired(same)).toEqual(['i0 → t0', 'i1 → t1']);
  expect(paired(same, [1, 0])).toEqual(['i0 → t0', 'i1 → t1']);
  expect(
    paired(
      [
        [0.5, 0.9],
        [0.9, 0.5],
      ],
      [1, 0],
    ),
  ).toEqual(['i0 → t1', 'i1 → t0']);
});
test('what nothing speaks for, or is not likely, is left alone', () => {
  expect(
    paired([
      [null, 0.4],
      [null, 0.3],
    ]),
  ).toEqual(['i0 → t1']);
  expect(paired([[0.9, 0.4]], [1])).toEqual(['i0 → t1']);
});
