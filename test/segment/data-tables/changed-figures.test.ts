/** Changing any one figure of a report's tables is found, and nothing else is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processDocument } from '../../../src/pipeline/process-document.ts';
import { tidyRows } from '../../../src/recognise/performance/tidy-rows.ts';
import type { RuleContext } from '../../../src/rules/rule.ts';
import { tableTotalMismatch } from '../../../src/rules/table-total-mismatch.ts';
import { readText } from './read-markdown.ts';

const ours = new URL('../../../fixtures/tables/quarterly-report.txt', import.meta.url);
const seeds = new URL('../../../../shared/corpus/seeds/', import.meta.url);

async function mismatches(text: string): Promise<string[]> {
  const document = await readText(text, 'report.txt');
  const found: string[] = [];
  tableTotalMismatch.check({ documents: [document] } as unknown as RuleContext, ({ message }) => found.push(message));
  return found;
}

/** Every figure that is a cell of a row of tabs, with a copy of the text in which it is another. */
function changes(text: string): { line: number; cell: string; changed: string }[] {
  return text.split('\n').flatMap((line, n, lines) => {
    const cells = line.split('\t');
    if (cells.length < 2) return [];
    return cells.flatMap((cell, c) => {
      const figure = /\d+/.exec(cell)?.[0];
      if (c === 0 || !figure || !/^(?:<b>)?\d+(?:<\/b>)?\s*$/.test(cell)) return [];
      const other = cells.with(c, cell.replace(figure, String(Number(figure) + 3)));
      return [{ line: n + 1, cell: figure, changed: lines.with(n, other.join('\t')).join('\n') }];
    });
  });
}

async function eachChangeIsFound(text: string, fewest: number): Promise<void> {
  expect(await mismatches(text)).toEqual([]);
  const all = changes(text);
  expect(all.length).toBeGreaterThanOrEqual(fewest);
  const missed: string[] = [];
  for (const { line, cell, changed } of all) {
    const found = await mismatches(changed);
    if (found.length !== 1 || !new RegExp(`\\b(?:${Number(cell) + 3}|${cell})\\b|add up`).test(found[0] ?? ''))
      missed.push(`line ${line}, ${cell}: ${found.join(' | ')}`);
  }
  expect(missed).toEqual([]);
}

test('a report of our own', () => eachChangeIsFound(readFileSync(ours, 'utf8'), 40));

describe.skipIf(!existsSync(seeds))('the report that the program was asked for', () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.startsWith('004')) : [];

  test('every changed figure', { timeout: 300_000 }, () =>
    eachChangeIsFound(readFileSync(new URL(files.find((name) => name.endsWith('.txt')) ?? '', seeds), 'utf8'), 130),
  );

  test('the same tidy rows in every format, all totals verified', async () => {
    const documents = await Promise.all(
      files.map(
        async (path) =>
          (await processDocument({ path, bytes: new Uint8Array(readFileSync(new URL(path, seeds))) })).record,
      ),
    );
    const rows = documents.map((document) => tidyRows([document]).map(({ documentId: _, place: __, ...row }) => row));
    expect(documents.length).toBe(3);
    for (const other of rows) expect(other).toEqual(rows[0]);
    for (const { tables } of documents) {
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
