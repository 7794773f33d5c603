import { expect, test } from 'vitest';
import { firstOf } from '../../src/model/first-of.ts';

test('the first way that finds anything has the say, and those after it are not asked', () => {
  const asked: string[] = [];
  const way = (name: string, least: number) => (value: number) => {
    asked.push(name);
    return value >= least ? name : null;
  };
  const ways = [way('many', 10), way('some', 1), way('any', 0)];
  expect(firstOf(ways, 3)).toBe('some');
  expect(asked).toEqual(['many', 'some']);
  expect(firstOf(ways, -1)).toBeNull();
});
