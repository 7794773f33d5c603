import { describe, expect, test } from 'vitest';
import { likelyTargets, MOST_HOLDERS, mostTelling } from '../../src/consolidate/likely.ts';

const targets = ['Order a chain for the pier', 'Paint the crane', 'Order paint', 'Sell the crane', 'Paint the crane!'];
const likely = (item: string, fewPairs: number) =>
  likelyTargets(
    [item],
    targets,
    (text) => text,
    (text) => [text],
    fewPairs,
  )(item);

describe('which statements are worth comparing', () => {
  test('all of them, up to a number of pairs', () => {
    expect(likely('Dredge the berth', 5)).toEqual([0, 1, 2, 3, 4]);
    expect(likely('Dredge the berth', 4)).toEqual([]);
  });
  test('of more those that share a word, each once, in their order', () => {
    expect(likely('Ordering of the chain', 4)).toEqual([0, 2]);
    expect(likely('paint the crane', 4)).toEqual([1, 2, 3, 4]);
  });
});

describe('the rarest words decide', () => {
  const holders: Record<string, number[]> = {
    often: Array.from({ length: MOST_HOLDERS + 1 }, (_, i) => i),
    enough: Array.from({ length: MOST_HOLDERS }, (_, i) => 500 + i),
    rare: [7],
  };
  const ask = (task: string, same: readonly number[] = []) =>
    mostTelling(
      task,
      (word) => holders[word] ?? [],
      () => same,
    );

  test('a word that too many texts hold tells nothing', () => {
    expect(ask('often')).toEqual([]);
    expect(ask('enough')).toEqual(holders.enough);
    expect(ask('often rare')).toEqual([7]);
  });
  test('of many words only the rarest are looked up', () => {
    const many = 'berth hull lamp moor rope slip mast knot';
    for (const [i, word] of many.split(' ').entries()) holders[word] = [20 + i];
    expect(ask(`enough ${many}`)).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
  });
  test('words that no text holds do not count among the rarest', () => {
    expect(ask('alpha bravo delta echo foxtrot golf hotel india rare')).toEqual([7]);
  });
  test('of one wording the latest, and none twice', () => {
    const same = Array.from({ length: MOST_HOLDERS + 5 }, (_, i) => i);
    expect(ask('rare', same)).toEqual(same.slice(5));
    expect(ask('rare', [3])).toEqual([3, 7]);
  });
});
