/** Which time the figures of a table speak of, in the words that reports use. */
import { describe, expect, test } from 'vitest';
import { tidyRows } from '../../../src/recognise/performance/tidy-rows.ts';
import { md, readText, report } from './read-markdown.ts';

/** First and last day of each figure in the first row, or of the first figure of each row. */
async function days(text: string): Promise<string[]> {
  const rows = tidyRows([await readText(text)]);
  return [...new Set(rows.map(({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`))];
}
const across = (...names: string[]) =>
  `Boats moored:\n\n${md(`| Pier | ${names.join(' | ')} |`, `| North | ${names.map((_, i) => i + 2).join(' | ')} |`, `| South | ${names.map((_, i) => i + 5).join(' | ')} |`)}`;

describe('weeks', () => {
  test.each([
    ['by their last day', ['w/e 4 Apr', 'w/e 11 Apr'], ['2021-03-29 2021-04-04', '2021-04-05 2021-04-11']],
    [
      'by their first day',
      ['Week commencing 5 April', 'Week commencing 12 April'],
      ['2021-04-05 2021-04-11', '2021-04-12 2021-04-18'],
    ],
    ['in numbers', ['w/c 05/04', 'w/c 12/04'], ['2021-04-05 2021-04-11', '2021-04-12 2021-04-18']],
    ['with the year once', ['w/e 4 April 2021', 'w/e 11 April'], ['2021-03-29 2021-04-04', '2021-04-05 2021-04-11']],
  ])('%s', async (_, names, expected) => expect(await days(report(across(...names)))).toEqual(expected));
  test('over New Year', async () =>
    expect(await days(report(across('w/e 27 Dec', 'w/e 3 Jan'), '1 October 2021 – 31 March 2022'))).toEqual([
      '2021-12-21 2021-12-27',
      '2021-12-28 2022-01-03',
    ]));
  test('under "Week ending"', async () =>
    expect(
      await days(report(md('| Week ending | Boats |', '| 4 April | 3 |', '| 11 April | 5 |', '| Total | 8 |'))),
    ).toEqual(['2021-03-29 2021-04-04', '2021-04-05 2021-04-11', '2021-03-29 2021-04-11']));
  test('by numbers alone are kinds: which week is meant stands nowhere', async () => {
    const rows = tidyRows([await readText(report(across('Week 1', 'Week 2')))]);
    expect(rows.slice(0, 2)).toMatchObject([
      { measure: 'Boats moored', category: 'North / Week 1', periodStart: '2021-04-01', periodEnd: '2021-09-30' },
      { measure: 'Boats moored', category: 'North / Week 2' },
    ]);
  });
});

describe('days', () => {
  test('as headings', async () =>
    expect(await days(report(across('30 April', '31 May')))).toEqual([
      '2021-04-30 2021-04-30',
      '2021-05-31 2021-05-31',
    ]));
  test('"as at" without year', async () =>
    expect(await days(report(across('as at 30 June', 'as at 30 September')))).toEqual([
      '2021-06-30 2021-06-30',
      '2021-09-30 2021-09-30',
    ]));
  test('that two years would hold have none', async () =>
    expect(
      (await readText(report(across('30 April', '31 May'), '1 April 2020 – 31 March 2022'))).tables[0]?.columns.map(
        ({ period }) => period ?? null,
      ),
    ).toEqual([null, null, null]));
});

test('words that lead to a time are no part of the measure', async () => {
  const rows = md(
    '| Heading | Budget for the year to 31 March 2022 | Spend as at 30 June 2021 |',
    '| Paint | 30 | 28 |',
    '| Rope | 20 | 21 |',
  );
  expect(
    tidyRows([await readText(report(rows))])
      .map(({ measure }) => measure)
      .slice(0, 2),
  ).toEqual(['Budget', 'Spend']);
});

describe('financial years', () => {
  test('from April unless the document says otherwise', async () =>
    expect(await days(report(across('2019/20', 'Q1 2020/21')))).toEqual([
      '2019-04-01 2020-03-31',
      '2020-04-01 2020-06-30',
    ]));
  test.each([
    ['The financial year of the Board runs from 1 July to 30 June.', '2019-07-01 2020-06-30', '2020-07-01 2020-09-30'],
    ['Our fiscal year ends on 31 December.', '2019-01-01 2019-12-31', '2020-01-01 2020-03-31'],
    ['Figures are by financial year (October to September).', '2019-10-01 2020-09-30', '2020-10-01 2020-12-31'],
  ])('%s', async (sentence, year, quarter) =>
    expect(await days(report(`${sentence}\n\n${across('2019/20', 'Q1 2020/21')}`))).toEqual([year, quarter]),
  );
});
