/** `performance.csv`, the series across reports, and `datapackage.json` over everything that a run writes. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { restated } from '../../src/rules/restated.ts';
import type { RuleContext } from '../../src/rules/rule.ts';
import { formatExport } from '../../src/writers/export-formats.ts';
import { exports } from '../../src/writers/export-list.ts';
import { writeAll } from '../../src/writers/index.ts';
import { some } from '../support/some.ts';

const report = (month: string, period: string, may: number, rows: string) =>
  `# Harbour Board Performance Report\n\n${month}\n\n${period}\n\nBoats moored:\n\n| Pier | Apr | May | Jun | Total |\n| --- | --- | --- | --- | --- |\n| North | 3 | ${may} | 5 | ${8 + may} |\n${rows}\n`;
const files = {
  'first.md': report('1 July 2021', '1 April 2021 – 30 June 2021', 4, '| South | 1,200 | * | 7 | |'),
  'second.md': report('1 October 2021', '1 April 2021 – 30 September 2021', 6, '| South | 1,200 | n/a | 7 | |'),
};
let data: ReturnType<typeof processCorpus>;

beforeAll(async () => {
  const results = [];
  for (const [path, text] of Object.entries(files))
    results.push(await processDocument({ path, bytes: new TextEncoder().encode(text) }));
  data = processCorpus({ results, faults: [], program: 'minutes test' });
});

const asWritten = (path: string) => String([...writeAll(data)].find((file) => file.path === path)?.content ?? '');
const records = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

describe('performance.csv', () => {
  test('has the columns of the contract', () => {
    expect(asWritten('tables/performance.csv').split('\r\n')[0]).toBe(
      'document_id,body,table_id,table_title,measure,dimension,category,period_start,period_end,value,unit,value_text,is_total,source,place',
    );
  });
  test('numbers are numbers, a figure that is withheld is not one', () => {
    const rows = records(asWritten('tables/performance.csv')).filter(({ category }) => category === 'South');
    expect(rows.map(({ value, value_text, period_start }) => [value, value_text, period_start]).slice(0, 3)).toEqual([
      ['1200', '1,200', '2021-04-01'],
      ['', '*', '2021-05-01'],
      ['7', '7', '2021-06-01'],
    ]);
  });
});

describe('the series', () => {
  test('one row per measure, category and period, with the newest statement', () => {
    const csv = formatExport.csv(exports.performance({ ...data, keepAction: () => true, series: true })) as string;
    const rows = records(csv).filter(({ category, is_total }) => category === 'North' && is_total === 'false');
    expect(
      rows.map(({ period_start, value, times_stated, restated: changed }) => [
        period_start,
        value,
        times_stated,
        changed,
      ]),
    ).toEqual([
      ['2021-06-01', '5', '2', 'false'],
      ['2021-05-01', '6', '2', 'true'],
      ['2021-04-01', '3', '2', 'false'],
    ]);
    expect(rows[1]?.statements).toMatch(/^6 \(.+\); 4 \(.+\)$/);
  });
  test('a changed past figure is restated, with both sources', () => {
    const found: string[] = [];
    restated.check({ documents: data.documents } as unknown as RuleContext, ({ message, document }) =>
      found.push(`${document.source.path}: ${message}`),
    );
    expect(found.sort()).toEqual([
      'second.md: "Boats moored" of "North" for 2021-04-01 to 2021-06-30 is 14 here and was 12 in first.md.',
      'second.md: "Boats moored" of "North" for 2021-05-01 to 2021-05-31 is 6 here and was 4 in first.md.',
    ]);
  });
});

/** How cells of a type are written. */
const FORMS: Record<string, RegExp> = {
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false)$/,
};

describe('datapackage.json', () => {
  interface Resource {
    path: string;
    name: string;
    bytes: number;
    schema: {
      fields: { name: string; type: string; bareNumber?: boolean }[];
      missingValues: string[];
      primaryKey?: string[];
    };
  }
  const packed = () => JSON.parse(asWritten('datapackage.json')) as { $schema: string; resources: Resource[] };

  test('names every CSV file once', () => {
    const paths = packed().resources.map(({ path }) => path);
    expect(paths).toEqual(
      [...writeAll(data)]
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.csv'))
        .sort(),
    );
    expect(new Set(packed().resources.map(({ name }) => name)).size).toBe(paths.length);
    for (const { name } of some(packed().resources)) expect(name).toMatch(/^[a-z0-9._-]+$/);
  });
  test('its fields are those of the files, and their cells have the types', () => {
    const types = new Set<string>();
    for (const { path, bytes, schema } of some(packed().resources)) {
      const csv = asWritten(path);
      expect(bytes).toBe(new TextEncoder().encode(csv).length);
      const [header = [], ...rows] = parse(csv) as string[][];
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      expect(new Set(header).size).toBe(header.length);
      const columns = schema.fields.map((field, c) => ({ field, cells: rows.map((row) => row[c] ?? '') }));
      for (const { field, cells } of some(columns)) {
        const form = field.bareNumber === false ? undefined : FORMS[field.type];
        const wrong = cells.filter((cell) => form && !schema.missingValues.includes(cell) && !form.test(cell));
        expect(wrong, `${path}: ${field.name}`).toEqual([]);
        if (form && cells.length > 0) types.add(field.type);
      }
      const keys = (schema.primaryKey ?? []).map((key) => rows.map((row) => row[header.indexOf(key)]));
      expect(keys.filter((cells) => new Set(cells).size !== rows.length)).toEqual([]);
    }
    expect([...types].sort()).toEqual(['boolean', 'date', 'number']);
  });
  test('marks in the place of figures are missing values', () => {
    const wide = packed().resources.find(({ path }) => path.endsWith('table-1.csv') && path.includes('2021-07'));
    expect(wide?.schema.fields.map(({ type }) => type)).toEqual(['string', 'number', 'number', 'number', 'number']);
    expect(wide?.schema.missingValues).toEqual(['', '*']);
  });
});

describe('pictures', () => {
  const chosen = () => exports.performance({ ...data, keepAction: () => true, series: true });
  test('svg has words for those who cannot see it, and no script', () => {
    const svg = formatExport.svg(chosen()) as string;
    expect(svg).toMatch(/^<svg [^>]*role="group" aria-label="/);
    expect(svg).toContain('<title id="t0">Boats moored</title>');
    expect(svg).toContain('North, May 2021: 6');
    expect(svg).toContain('>May 2021</text>');
    expect(svg).not.toMatch(/<script|on\w+=|href=/i);
  });
  test('html gives the figures as a table too', () => {
    const html = formatExport.html(chosen()) as string;
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<th scope="col">Category</th>');
    expect(html).not.toMatch(/<script|NaN|undefined/i);
  });
  test('the same figures give the same picture', () =>
    expect(formatExport.svg(chosen())).toBe(formatExport.svg(chosen())));
});
