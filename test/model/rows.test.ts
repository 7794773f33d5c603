import { describe, expect, test } from 'vitest';
import { countedRows, firstByKey, joinedRows } from '../../src/model/rows.ts';
import { inOrder } from '../../src/writers/in-order.ts';

const words = Array.from({ length: 900 }, (_, i) => `${(i * 7919) % 53}-${i}`);
const key = (word: string) => word.split('-')[0] as string;
const sorted = (sign: number) => [...words].sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));

test('lists one after the other', () => {
  const rows = joinedRows([[1, 2], countedRows(() => [3]), []]);
  expect(rows.length).toBe(3);
  expect([...rows]).toEqual([1, 2, 3]);
  expect([...rows]).toEqual([1, 2, 3]);
});

describe('in the order of a key, what came first stays first', () => {
  test.each([0, 1, 10, 100, 899, 2000])('the first %i', (most) => {
    const same = (word: string) => word;
    expect(firstByKey(words, most, { key }, same)).toEqual(sorted(1).slice(0, most));
    expect(firstByKey(words, most, { key, descending: true }, same)).toEqual(sorted(-1).slice(0, most));
  });
  test('all', () => {
    const made = (word: string) => [word, '\ud800 ü –', null];
    expect([...inOrder(words, { key }, made)]).toEqual(sorted(1).map(made));
    expect([...inOrder(words, { key, descending: true }, made)]).toEqual(sorted(-1).map(made));
  });
});
