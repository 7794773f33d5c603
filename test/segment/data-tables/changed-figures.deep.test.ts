/** Changing any one figure of a report's tables is found, and nothing else is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { extract } from '../../../src/extract/index.ts';
import type { Table } from '../../../src/model/block.ts';
import { table } from '../../../src/model/build-blocks.ts';
import type { DataTable } from '../../../src/model/tables.ts';
import { tidyRows } from '../../../src/recognise/performance/tidy-rows.ts';
import { plainLexicon } from '../../../src/recognise/words/lexicon.ts';
import type { RuleContext } from '../../../src/rules/rule.ts';
import { tableTotalMismatch } from '../../../src/rules/table-total-mismatch.ts';
import type { SegmentContext } from '../../../src/segment/context.ts';
import { dataTables } from '../../../src/segment/data-tables/index.ts';
import { segment } from '../../../src/segment/index.ts';
import { judgeTable } from '../../../src/segment/table-kind.ts';
import { needs } from '../../support/needs.ts';
import { readRecord } from '../../support/read-record.ts';
import { some } from '../../support/some.ts';

const ours = new URL('../../../fixtures/tables/quarterly-report.txt', import.meta.url);
const seeds = new URL('../../../../shared/corpus/seeds/', import.meta.url);

const messagesOf = (tables: readonly DataTable[]): string[] => {
  const found: string[] = [];
  tableTotalMismatch.check({ documents: [{ tables }] } as unknown as RuleContext, ({ message }) => found.push(message));
  return found;
};

/** Everything but the tables is read once: only a figure of a table differs from one reading to the next. */
async function contextOf(text: string): Promise<SegmentContext> {
  const options = { limits: defaultLimits, password: null, changes: 'accept' as const, report: () => {} };
  return segment(await extract('report.txt', new TextEncoder().encode(text), options), () => {});
}

/** The tables of the document with one of its blocks in another form. */
function readAgain(context: SegmentContext, block: Table, changed: Table): DataTable[] {
  const body = context.document.body.map((other) => (other === block ? changed : other));
  const tables = new Map(
    [...context.tables].map(([id, found]) => [
      id,
      found.table === block ? { ...found, table: changed, reading: judgeTable(changed, '', plainLexicon) } : found,
    ]),
  );
  const draft = { ...context.draft, tables: [] };
  dataTables.segment({ ...context, document: { ...context.document, body }, tables, draft, taken: new Map() });
  return draft.tables;
}

/** A copy of a table for each of its figures, in which that one is 3 more. */
function changes(block: Table): { figure: string; changed: Table }[] {
  return block.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (c === 0 || !/^\d+$/.test(cell.text.trim())) return [];
      const other = { ...cell, text: String(Number(cell.text) + 3) };
      const changed = table(block.rows.with(r, row.with(c, other)), block.places, { headerRows: block.headerRows });
      return [{ figure: cell.text.trim(), changed: { ...changed, id: block.id } }];
    }),
  );
}

async function eachChangeIsFound(text: string, fewest: number): Promise<void> {
  const context = await contextOf(text);
  expect(messagesOf(context.draft.tables)).toEqual([]);
  const blocks = context.document.body.filter((block) => block.type === 'table');
  const all = blocks.flatMap((block) => changes(block).map((change) => ({ block, ...change })));
  expect(all.length).toBeGreaterThanOrEqual(fewest);
  const missed = all.flatMap(({ block, figure, changed }) => {
    const found = messagesOf(readAgain(context, block, changed));
    const told = new RegExp(`\\b(?:${Number(figure) + 3}|${figure})\\b|add up`).test(found[0] ?? '');
    return found.length === 1 && told ? [] : [`${block.id}, ${figure}: ${found.join(' | ')}`];
  });
  expect(missed).toEqual([]);
}

test('a report of our own', () => eachChangeIsFound(readFileSync(ours, 'utf8'), 40));

describe('the report that the program was asked for', needs({ '../shared': existsSync(seeds) }), () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.startsWith('004')) : [];

  test('every changed figure', () =>
    eachChangeIsFound(readFileSync(new URL(files.find((name) => name.endsWith('.txt')) ?? '', seeds), 'utf8'), 130));

  test('the same tidy rows in every format, all totals verified', async () => {
    const documents = await Promise.all(
      files.map(
        async (path) => (await readRecord({ path, bytes: new Uint8Array(readFileSync(new URL(path, seeds))) })).record,
      ),
    );
    const rows = documents.map((document) => tidyRows([document]).map(({ documentId: _, place: __, ...row }) => row));
    expect(documents.length).toBe(3);
    for (const other of some(rows)) expect(other).toEqual(rows[0]);
    for (const { tables } of some(documents)) {
      expect(tables.map(({ verified }) => verified)).toEqual(Array(8).fill(true));
      expect(tables.flatMap(({ textTotals = [] }) => textTotals.map(({ stated, agrees }) => [stated, agrees]))).toEqual(
        [59, 49, 62, 82, 522].map((stated) => [stated, true]),
      );
    }
    expect(rows[0]?.filter(({ periodStart }) => periodStart === '2021-05-01')).not.toHaveLength(0);
    expect(new Set(rows[0]?.map(({ periodStart }) => periodStart?.slice(0, 7)))).toEqual(
      new Set(['2020-11', '2020-12', '2021-01', '2021-02', '2021-03', '2021-04', '2021-05', '2021-06']),
    );
  });
});
