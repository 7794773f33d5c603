/** Pictures of figures: what is drawn, in which panel, and what stands in words. */
import { describe, expect, test } from 'vitest';
import type { MinutesDocument } from '../../src/model/document.ts';
import type { SeriesPoint } from '../../src/recognise/performance/series.ts';
import { performanceHtml, performanceSvg } from '../../src/writers/charts/draw-charts.ts';
import { scaleOf } from '../../src/writers/charts/panel.ts';
import { lengthOf, periodText } from '../../src/writers/charts/period-text.ts';
import { document } from '../support/records.ts';

const source: MinutesDocument = document('report');

function point(
  measure: string,
  category: string | null,
  time: [string, string] | null,
  value: number,
  more: Partial<SeriesPoint> = {},
): SeriesPoint {
  const [periodStart, periodEnd] = time ?? [null, null];
  const row = {
    documentId: 'report',
    body: null,
    tableId: 'table-1',
    tableTitle: null,
    measure,
    dimension: null,
    category,
    periodStart,
    periodEnd,
    value,
    unit: null,
    valueText: String(value),
    isTotal: false,
    source: null,
    place: null,
  };
  return {
    body: null,
    measure,
    category,
    periodStart,
    periodEnd,
    isTotal: false,
    statements: [{ row, document: source, issued: null }],
    ...more,
  };
}
const month = (m: number): [string, string] => [`2021-0${m}-01`, `2021-0${m}-${m === 2 ? 28 : m === 4 ? 30 : 31}`];
const titles = (svg: string) => [...svg.matchAll(/<title id="t\d+">([^<]*)</g)].map(([, title]) => title);

describe('panels', () => {
  test('one per measure; a total only where its parts are not shown', () => {
    const total = point('Boats', 'Total', month(1), 9, { isTotal: true });
    const svg = performanceSvg([
      point('Boats', 'North', month(1), 3),
      point('Boats', 'North', month(3), 5),
      total,
      point('Nets', null, month(1), 2),
      point('Nets', null, month(3), 4),
    ]);
    expect(titles(svg)).toEqual(['Boats', 'Nets']);
    expect(svg).not.toContain('Total');
  });
  test('months and years are not on one axis', () => {
    const svg = performanceSvg([
      point('Boats', null, month(1), 3),
      point('Boats', null, month(3), 5),
      point('Boats', null, ['2020-01-01', '2020-12-31'], 30),
      point('Boats', null, ['2021-01-01', '2021-12-31'], 40),
    ]);
    expect(titles(svg)).toEqual(['Boats', 'Boats']);
  });
  test('figures on their own share a panel, each under its measure', () => {
    const svg = performanceSvg([point('Boats', null, null, 3), point('Nets', null, null, 5)]);
    expect(titles(svg)).toEqual(['Single figures']);
    expect(svg).toContain('>Boats</text>');
  });
  test('a missing time breaks the line', () => {
    const svg = performanceSvg([
      point('Boats', 'North', month(1), 3),
      point('Boats', 'North', month(3), 5),
      point('Boats', 'South', month(1), 1),
      point('Boats', 'South', month(2), 2),
      point('Boats', 'South', month(3), 3),
    ]);
    const [north = '', south = ''] = [...svg.matchAll(/<path d="([^"]*)" fill="none"/g)].map(([, path]) => path);
    expect([north.match(/M/g)?.length, south.match(/M/g)?.length]).toEqual([2, 1]);
  });
  test('what has no room is counted', () => {
    const svg = performanceSvg(Array.from({ length: 14 }, (_, i) => point('Boats', `Pier ${i}`, month(1), i)));
    expect(svg).toContain('and 4 more');
    const lines = Array.from({ length: 9 }, (_, i) =>
      [1, 3].map((m) => point('Boats', `Pier ${i}`, month(m), i)),
    ).flat();
    expect(performanceSvg(lines)).toContain('and 2 more');
  });
  test('a long title takes two lines, a long name is given in full', () => {
    const svg = performanceSvg([
      point(
        'Boats that were moored at any of the piers of the harbour in the year',
        'The northernmost of the piers',
        month(1),
        3,
      ),
    ]);
    expect(svg.match(/font-weight="600"/g)).toHaveLength(2);
    expect(svg).toContain('<title>The northernmost of the piers</title>');
  });
});

test('words of documents are escaped, and a page without figures says so', () => {
  const html = performanceHtml([point('<b>Boats</b> & "nets"', '<script>', month(1), 3)]);
  expect(html).not.toMatch(/<script|<b>/);
  expect(performanceHtml([])).toContain('No figures.');
  expect(performanceSvg([])).toContain('No figures.');
});

test.each([
  [['2021-01-01', '2021-01-31'], 'Jan 2021', 'month'],
  [['2021-04-01', '2021-06-30'], 'Apr–Jun 2021', 'quarter'],
  [['2020-11-01', '2021-05-31'], 'Nov 2020 – May 2021', 'other'],
  [['2020-04-01', '2021-03-31'], '2020/21', 'year'],
  [['2020-01-01', '2020-12-31'], '2020', 'year'],
  [['2021-03-31', '2021-03-31'], '31 Mar 2021', 'day'],
  [['2021-03-29', '2021-04-04'], '29 Mar – 4 Apr 2021', 'week'],
] as const)('%j', ([start, end], text, length) => {
  expect([periodText(start, end), lengthOf(start, end)]).toEqual([text, length]);
});

test('whole numbers have whole steps', () => {
  expect(scaleOf([0, 9]).ticks).toEqual([0, 3, 6, 9]);
  expect(scaleOf([0.5, 0.9]).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(scaleOf([-5, 3]).low).toBeLessThanOrEqual(-5);
});
