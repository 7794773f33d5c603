/** `datapackage.json` as Frictionless Data's own library sees it, and every CSV file read by the types that it declares. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { writeAll } from '../../src/writers/index.ts';

const frictionless = await import('datapackage').catch(() => null);

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
let folder: string;

beforeAll(async () => {
  const results = [];
  for (const [path, text] of Object.entries(inputs))
    results.push(await processDocument({ path, bytes: new TextEncoder().encode(text) }));
  folder = mkdtempSync(join(tmpdir(), 'minutes-package-'));
  for (const { path, content } of writeAll(processCorpus({ results, faults: [], program: 'minutes test' }))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(frictionless === null)('datapackage.json', () => {
  test('is valid', async () => {
    const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    const { valid, errors } = (await frictionless?.validate(descriptor)) ?? { valid: false, errors: [] };
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });
  test('every row of every file has the declared types, keys are unique and lead somewhere', async () => {
    const { resources } = (await frictionless?.Package.load(join(folder, 'datapackage.json'), {
      basePath: folder,
    })) ?? {
      resources: [],
    };
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const resource of resources)
      rows.set(resource.descriptor.path, await resource.read({ keyed: true, relations: true }));
    expect(rows.get('actions.csv')?.length).toBeGreaterThan(0);
    expect(rows.get('attendance.csv')?.length).toBeGreaterThan(0);
    const [table] = [...rows].filter(([path]) => /table-1\.csv$/.test(path)).map(([, found]) => found);
    expect(table).toEqual([
      { Pier: 'North', Apr: 3, May: 1200, Jun: null, Fees: 1200.5, Share: 60, Remark: "'=SUM(A1)" },
      { Pier: 'South, "old"', Apr: -4, May: null, Jun: 7, Fees: 300, Share: 40, Remark: '5' },
    ]);
    const values = rows.get('tables/performance.csv')?.map(({ value }) => value);
    expect(values?.filter((value) => value !== null).every((value) => typeof value === 'number')).toBe(true);
    expect(values).toContain(1200.5);
  });
});
