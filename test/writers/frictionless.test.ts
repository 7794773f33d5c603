/** `datapackage.json` against the standard, and every CSV file read by the types that it declares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { writeAll } from '../../src/writers/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Descriptor, dataPackage, readPackage } from './data-package.ts';

const minutes = (month: number, status: string) =>
  `# Harbour Board\n\nMinutes of the meeting of 3 ${['April', 'May'][month]} 2021\n\nPresent: Ada Brook (Chair), Ben Stone\nApologies: Cora Lane\n\n## 1. Piers\n\nIt was agreed to paint the pier.\n\nACTION: AB to order chains.\n\n## Action log\n\n| Ref | Action | Owner | Date issued | Status |\n| --- | --- | --- | --- | --- |\n| 1 | AB to order chains | AB | April 2021 | ${status} |\n`;
const report = [
  '# Harbour Report\n\n1 April 2021 – 30 June 2021\n\nBoats moored:\n',
  '| Pier | Apr | May | Jun | Fees | Share | Remark |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  '| North | 3 | 1,200 | * | £1,200.50 | 60% | =SUM(A1) |',
  '| South, "old" | (4) | n/a | 7 | £300.00 | 40% | 5 |\n',
].join('\n');
const inputs = { 'april.md': minutes(0, 'Open'), 'may.md': minutes(1, 'Closed'), 'report.md': report };
const folder = temporaryFolder();

beforeAll(async () => {
  const results = [];
  for (const [path, text] of Object.entries(inputs))
    results.push(await processDocument({ path, bytes: new TextEncoder().encode(text) }));
  for (const { path, content } of writeAll(processCorpus({ results, faults: [], program: 'minutes test' }))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});

const descriptor = (): Descriptor => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));

describe('datapackage.json', () => {
  test('is valid', () => {
    const ajv = new Ajv2020({ allErrors: true });
    const valid = ajv.compile(dataPackage);
    expect([valid(descriptor()), valid.errors]).toEqual([true, null]);
    const [first, ...others] = descriptor().resources;
    expect(valid({ ...descriptor(), resources: [{ ...first, schema: {} }, ...others] })).toBe(false);
  });
  test('every row of every file has the declared types, keys are unique and lead somewhere', () => {
    const rows = readPackage(folder, descriptor());
    expect(rows.get('actions')?.length).toBeGreaterThan(0);
    expect(rows.get('attendance')?.length).toBeGreaterThan(0);
    const [table] = [...rows].filter(([name]) => /table-1$/.test(name)).map(([, found]) => found);
    expect(table).toEqual([
      { Pier: 'North', Apr: 3, May: 1200, Jun: null, Fees: 1200.5, Share: 60, Remark: "'=SUM(A1)" },
      { Pier: 'South, "old"', Apr: -4, May: null, Jun: 7, Fees: 300, Share: 40, Remark: '5' },
    ]);
    const values = rows.get('tables.performance')?.map(({ value }) => value);
    expect(new Set(values?.filter((value) => value !== null).map((value) => typeof value))).toEqual(
      new Set(['number']),
    );
    expect(values).toContain(1200.5);
  });
  test('a file that does not hold what is declared is found out', () => {
    const wrong = (change: (given: Descriptor['resources'][0]) => void) => {
      const given = descriptor();
      change(given.resources.find(({ name }) => name === 'attendance')!);
      return () => readPackage(folder, given);
    };
    expect(wrong(({ schema }) => (schema.fields[0]!.type = 'number'))).toThrow('is no number');
    expect(wrong(({ schema }) => (schema.primaryKey = ['document_id']))).toThrow('a key comes twice');
    expect(wrong(({ schema }) => (schema.foreignKeys![0]!.reference.resource = 'decisions'))).toThrow('leads nowhere');
  });
});
