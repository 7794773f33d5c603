import { describe, expect, test } from 'vitest';
import { readItemNumber } from '../../src/recognise/item-number.ts';

test.each<[string, string, string, number]>([
  // text, number, style, value
  ['Item 3: Finance', '3', 'item', 3],
  ['ITEM 12 – Planning', '12', 'item', 12],
  ['Agenda item 4. Roads', '4', 'item', 4],
  ['Agenda Item No. 5: Bins', '5', 'item', 5],
  ['Item 3b) Fees', '3b', 'item', 2],
  ['Eitem 2: Cyllid', '2', 'item', 2],
  ['4. Finance', '4', 'integer', 4],
  ['4) Finance', '4', 'integer', 4],
  ['(4) Finance', '4', 'integer', 4],
  ['4: Finance', '4', 'integer', 4],
  ['4 Finance', '4', 'integer', 4],
  ['4 - Finance', '4', 'integer', 4],
  ['4.Finance', '4', 'integer', 4],
  ['023. Vice-Chairman', '023', 'integer', 23],
  ['2.1 Budget', '2.1', 'decimal', 1],
  ['2.1. Budget', '2.1', 'decimal', 1],
  ['4.1.2 Fees', '4.1.2', 'decimal', 2],
  ['3.00 Site matters', '3.00', 'decimal', 3],
  ['4a) Fees', '4a', 'lettered', 1],
  ['4 (b) Fees', '4b', 'lettered', 2],
  ['4c. Fees', '4c', 'lettered', 3],
  ['(b) the second part', 'b', 'letter', 2],
  ['b) the second part', 'b', 'letter', 2],
  ['C. Finance', 'C', 'letter', 3],
  ['iv. the fourth part', 'iv', 'roman', 4],
  ['(ix) the ninth part', 'ix', 'roman', 9],
  ['VI. Roads', 'VI', 'roman', 6],
  ['70/17 Finance', '70/17', 'reference', 700017],
  ['23 / 045 Apologies', '23/045', 'reference', 230045],
  ['19.09.04 Bins', '19.09.04', 'reference', 4],
  ['2023-045 Planning', '2023-045', 'reference', 20230045],
  ['P83 Roads', 'P83', 'reference', 83],
  ['Minute 7/24: Roads', '7/24', 'reference', 70024],
  ['B031/24   2.   ROADS', '2', 'integer', 2],
  ['14/22 3) Roads', '3', 'integer', 3],
  ['6.IV. Payroll report', '6.IV', 'decimal', 4],
  ['Item One: Roads', 'One', 'item', 1],
  ['Agenda item two - Roads', 'two', 'item', 2],
  ['Topic III: Roads', 'III', 'item', 3],
  ['*4. Roads', '*4', 'integer', 4],
  ['* 4) Roads', '*4', 'integer', 4],
  ['1-7-2 Members who left', '1-7-2', 'decimal', 2],
  ['2-1 Dates of meetings', '2-1', 'decimal', 1],
  ['2579. Police report', '2579', 'integer', 2579],
])('"%s" opens with %s, %s', (text, number, style, value) => {
  expect(readItemNumber(text)).toMatchObject({ number, style, value });
});

describe('depth and parent', () => {
  test.each<[string, number, string | null]>([
    ['4. Finance', 1, null],
    ['4.1 Fees', 2, '4'],
    ['4.1.2 Fees', 3, '4.1'],
    ['4a) Fees', 2, '4'],
    ['3.00 Site matters', 1, null],
    ['Item 3b: Fees', 2, '3'],
    ['70/17 Roads', 1, null],
    ['1-7-2 Members who left', 3, '1-7'],
  ])('"%s" stands at depth %i below %s', (text, depth, parent) => {
    expect(readItemNumber(text)).toMatchObject({ depth, parent });
  });
});

test.each([
  ['Item 3:   Finance', 'Finance'],
  ['2.1. Budget', 'Budget'],
  ['(b)  the second part', 'the second part'],
  ['70/17. Roads', 'Roads'],
  ['4 - Roads', 'Roads'],
])('the number of "%s" ends before "%s"', (text, rest) => {
  expect(text.slice(readItemNumber(text)?.end)).toBe(rest);
});

describe('what is no number of an item', () => {
  test.each([
    '4 members of the public',
    '20 May',
    '2 May 2024',
    '20 minutes were lost',
    '3rd reading',
    '5 pm',
    '9.30 am',
    '7.30 - 9.00',
    '2.5% rise',
    '1.5 million',
    '£4 each',
    '25/04/2023',
    '2023/24 accounts',
    '2023-24 accounts',
    '2024',
    '2024. A year of work',
    '12',
    'The fourth item',
    '',
    'Ann Lee',
    '50% of members',
    '14:30 UTC',
    '15 UTC',
  ])('%s', (text) => expect(readItemNumber(text)).toBeNull());
});
