import { describe, expect, test } from 'vitest';
import { isWholeLabel, readPeriodLabel } from '../../../src/recognise/periods/in-labels.ts';
import { placeInSequence } from '../../../src/recognise/periods/in-sequence.ts';

const days = (text: string, yearStart?: number) => {
  const label = readPeriodLabel(text, yearStart ? { yearStart } : {});
  return label && [label.start, label.end];
};

describe('labels with a year', () => {
  test.each([
    ['Nov-20', '2020-11-01', '2020-11-30'],
    ['November 2020', '2020-11-01', '2020-11-30'],
    ["Nov '20", '2020-11-01', '2020-11-30'],
    ['2020-11', '2020-11-01', '2020-11-30'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['Nov 20/21', '2020-11-01', '2020-11-30'],
    ['Jan 20/21', '2021-01-01', '2021-01-31'],
    ['Q1 2020/21', '2020-04-01', '2020-06-30'],
    ['2020/21 Q4', '2021-01-01', '2021-03-31'],
    ['Q4 2016-17', '2017-01-01', '2017-03-31'],
    ['Q1 2021', '2021-01-01', '2021-03-31'],
    ['First quarter 2020/21', '2020-04-01', '2020-06-30'],
    ['Q1 (Jul-Sep) 2020/21', '2020-07-01', '2020-09-30'],
    ['Q3 (Jan–Mar) 2020/21', '2021-01-01', '2021-03-31'],
    ['H1 2020/21', '2020-04-01', '2020-09-30'],
    ['2020/21', '2020-04-01', '2021-03-31'],
    ['20/21', '2020-04-01', '2021-03-31'],
    ['FY21', '2020-04-01', '2021-03-31'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['Apr–Jun 2020', '2020-04-01', '2020-06-30'],
    ['Nov 2020 – May 2021', '2020-11-01', '2021-05-31'],
    ['as at 31 March 2021', '2021-03-31', '2021-03-31'],
    ['At end of March 2021', '2021-03-31', '2021-03-31'],
    ['31/03/2021', '2021-03-31', '2021-03-31'],
    ['w/e 4 April 2021', '2021-03-29', '2021-04-04'],
    ['week commencing 29 March 2021', '2021-03-29', '2021-04-04'],
    ['Week 12 2021', '2021-03-22', '2021-03-28'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['12 months to March 2021', '2020-04-01', '2021-03-31'],
    ['Year ended 31 March 2021', '2020-04-01', '2021-03-31'],
    ['Budget 2017-2018 £', '2017-04-01', '2018-03-31'],
    ['Spend 1 April 2019 30 Sept 2019', '2019-04-01', '2019-09-30'],
    ['1st November 2020 – 31st May 2021', '2020-11-01', '2021-05-31'],
  ])('%s', (text, start, end) => expect(days(text)).toEqual([start, end]));

  test('a financial year that begins elsewhere', () =>
    expect(days('2020/21', 7)).toEqual(['2020-07-01', '2021-06-30']));
});

test.each([
  ['Nov', 11, 1],
  ['Sept', 9, 1],
  ['Q2', 7, 3],
  ['Apr–Jun', 4, 3],
  ['Quarter 4', 1, 3],
  ['First half', 4, 6],
])('%s has months and no year', (text, first, count) =>
  expect(readPeriodLabel(text)).toMatchObject({ start: null, months: { first, count } }),
);

test.each([
  'Norvale',
  'TOTAL',
  'Ward 12',
  'Marketing',
  'may',
  'march',
  '14-15',
  'Age 18-19',
  '16/17 year olds',
  'Year 7',
  '2019-2022',
  'Decision',
  'Augusta',
  '12',
  'Local Authority',
  'Room 12',
])('%s names no period', (text) => expect(readPeriodLabel(text)).toBeNull());

test('a month among other words is no label', () => {
  const label = readPeriodLabel('Route March');
  expect(label && isWholeLabel('Route March', label)).toBe(false);
});

describe('months get their years', () => {
  const place = (texts: string[], windows: [string, string][]) =>
    placeInSequence(
      texts.map((text) => readPeriodLabel(text)),
      windows.map(([start, end]) => ({ start, end })),
    ).map((period) => period?.start.slice(0, 7) ?? null);
  const winter = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'];

  test('from the report', () =>
    expect(place(winter, [['2020-11-01', '2021-05-31']])).toEqual([
      '2020-11',
      '2020-12',
      '2021-01',
      '2021-02',
      '2021-03',
      '2021-04',
      '2021-05',
    ]));
  test('from a financial year that they run out of', () =>
    expect(place(winter, [['2020-04-01', '2021-03-31']]).at(-1)).toBe('2021-05'));
  test('beyond the end of the report', () =>
    expect(place([...winter, 'June'], [['2020-11-01', '2021-05-31']]).at(-1)).toBe('2021-06'));
  test('backwards', () =>
    expect(place(['Feb', 'Jan', 'Dec'], [['2020-11-01', '2021-05-31']])).toEqual(['2021-02', '2021-01', '2020-12']));
  test('from one that prints it', () =>
    expect(place(['Nov 20', 'Dec', 'Jan'], [])).toEqual(['2020-11', '2020-12', '2021-01']));
  test('quarters beside months', () =>
    expect(place(['Apr', 'May', 'Jun', 'Q1'], [['2020-04-01', '2021-03-31']])).toEqual([
      '2020-04',
      '2020-05',
      '2020-06',
      '2020-04',
    ]));
  test('not without any window', () => expect(place(winter, [])).toEqual(winter.map(() => null)));
  test('not where two years serve equally', () =>
    expect(place(['Nov'], [['2019-01-01', '2021-12-31']])).toEqual([null]));
});
