/** The five documents that the program was asked for, each as text, docx and pdf. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentResult } from '../../src/index.ts';
import { brokenSpans, schemaFaults } from '../support/laws.ts';
import { needs } from '../support/needs.ts';
import { firstRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';
import { corpusOf, filesOf, hasShared, readCorpus, scoreOf } from './read-corpus.ts';

describe('seeds (needs ../shared)', needs({ '../shared': hasShared }), () => {
  let results: DocumentResult[];
  let files: ReturnType<typeof filesOf>;
  beforeAll(async () => {
    results = await readCorpus('seeds');
    files = filesOf(results);
  });

  test('all are read', () => {
    expect(results.length).toBe(19);
    expect(results.filter(({ outcome }) => outcome !== 'ok').map(({ source }) => source.path)).toEqual([]);
  });

  test('score: overall at least 98, no field below 95', () => {
    const { overall, rows, misses } = scoreOf(files, 'seeds');
    // actions.unmarked counts what is optional to find.
    const low = rows.filter(({ field, gold, f1 }) => field !== 'actions.unmarked' && gold > 0 && f1 < 0.95);
    const why = misses.filter(({ field }) => low.some((row) => field.startsWith(row.field)));
    expect({ low, why }).toEqual({ low: [], why: [] });
    expect(overall).toBeGreaterThanOrEqual(0.98);
  });

  test('every value has its place, and every record fits the published schema', () => {
    for (const { record, blocks } of some(results).map(firstRecord)) {
      expect(brokenSpans(record, blocks)).toEqual([]);
      expect(schemaFaults('document', record)).toEqual([]);
    }
    expect(schemaFaults('register', corpusOf(results).register)).toEqual([]);
    expect(schemaFaults('run', corpusOf(results).run)).toEqual([]);
  });

  test('a document counts once, whatever its formats', () => {
    const { register } = corpusOf(results);
    expect(register.duplicates.length).toBe(14);
    expect(register.meetings.length).toBe(4);
  });

  test('actions.csv holds one row per action, the 71 + 2 + 4 logged ones among them', () => {
    const rows = parse(String(files.get('actions.csv')), { columns: true }) as Record<string, string>[];
    expect(rows.filter(({ logged }) => logged === 'true').length).toBe(71 + 2 + 4);
    expect(new Set(rows.map(({ action_id }) => action_id)).size).toBe(rows.length);
  });

  test('a second run gives the same bytes', async () => {
    const again = filesOf((await readCorpus('seeds')).reverse());
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of some(files)) expect([path, again.get(path)]).toEqual([path, content]);
  });

  test("the report's eight tables: figures are numbers, every total agrees", () => {
    const reports = results.map(firstRecord).filter(({ record }) => record.kind === 'report');
    expect(reports.length).toBeGreaterThan(0);
    for (const { record } of some(reports)) {
      expect(record.tables.length).toBe(8);
      for (const table of some(record.tables)) {
        expect((table.totals ?? []).filter(({ agrees }) => !agrees)).toEqual([]);
        const figures = table.rows.flat().filter((cell) => typeof cell === 'string' && /^[\d,.]+$/.test(cell));
        expect(figures).toEqual([]);
      }
      expect(record.tables.flatMap(({ totals }) => totals ?? []).length).toBeGreaterThanOrEqual(8);
    }
    const tables = [...files.keys()].filter((path) => /^tables\/.*-table-\d+\.csv$/.test(path));
    expect(tables.length).toBe(8);
  });
});
