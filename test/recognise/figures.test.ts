import { describe, expect, test } from 'vitest';
import { isFigure, isSentinel, readCell } from '../../src/recognise/figures.ts';

describe('figures', () => {
  test.each([
    ['0', 0],
    ['1,234', 1234],
    ['1 234', 1234],
    ["1'234", 1234],
    ['1.234,50', 1234.5],
    ['12.75', 12.75],
    ['.5', 0.5],
    ['-5', -5],
    ['−5', -5],
    ['(1,234)', -1234],
    ['(12.5)', -12.5],
    ['(+4)', 4],
    ['+3', 3],
    ['1,234,567', 1234567],
    ['nil', 0],
  ])('%s', (text, value) => expect(readCell(text)).toMatchObject({ kind: 'figure', value, unit: null }));

  test.each([
    ['29%', 29, '%'],
    ['29 %', 29, '%'],
    ['29.5 per cent', 29.5, '%'],
    ['(5%)', -5, '%'],
    ['£48.00', 48, '£'],
    ['-£48', -48, '£'],
    ['£(1,234)', -1234, '£'],
    ['$ (49,450)', -49450, '$'],
    ['€ 12', 12, '€'],
    ['£1.2m', 1200000, '£'],
    ['£500k', 500000, '£'],
    ['1,200 GBP', 1200, 'GBP'],
    ['5 days', 5, 'days'],
    ['3.5 hrs', 3.5, 'hrs'],
    ['12p', 12, 'p'],
    ['+2 pp', 2, 'percentage points'],
  ])('%s', (text, value, unit) => expect(readCell(text)).toMatchObject({ kind: 'figure', value, unit }));

  test.each([
    ['38*', '*'],
    ['38†', '†'],
    ['38¹', '¹'],
    ['38 [1]', '1'],
    ['38 (r)', 'r'],
    ['12 (p)', 'p'],
  ])('%s has a mark', (text, mark) => expect(readCell(text)).toMatchObject({ kind: 'figure', mark }));
});

test.each([
  ['10–15', 10, 15],
  ['5 to 9', 5, 9],
  ['£10-£20', 10, 20],
  ['40-60%', 40, 60],
])('%s is a range without a value', (text, low, high) =>
  expect(readCell(text)).toMatchObject({ kind: 'range', value: null, range: { low, high } }),
);
test.each(['*', '**', '<5', '< 10', '≤5', 'c', '[c]', 'fewer than 5', 'suppressed'])('%s is suppressed', (text) =>
  expect(readCell(text)).toMatchObject({ kind: 'suppressed', value: null }),
);
test.each(['', ' ', '-', '–', '—', 'n/a', 'N/A', 'n/k', '..', '…', '[x]', '[z]', 'not available', 'TBC'])(
  '"%s" is missing, not nought',
  (text) => expect(readCell(text)).toMatchObject({ kind: 'missing', value: null }),
);
test.each([
  'Norvale',
  '007',
  '01634 123456',
  '12/04',
  '3rd',
  '2020-21',
  '1,23',
  '£',
  'Q1',
  '(5',
  '5)',
  'see note',
  '19 April 2023',
  'A1',
])('%s is text', (text) => expect(readCell(text).kind).toBe('text'));

test('a blank cell is neither figure nor mark', () => {
  expect(isFigure('')).toBe(false);
  expect(isSentinel('')).toBe(false);
  expect(isSentinel('–')).toBe(true);
});
