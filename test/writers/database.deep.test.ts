/** `export all` as the programs of others read it: SQLite's own, and DuckDB. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeParquet, writeSqlite } from '../../src/io/write-database.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { tables } from '../../src/writers/database/index.ts';
import { cellsOf, firstDay } from '../../src/writers/database/table.ts';
import type { CorpusData } from '../../src/writers/writer.ts';
import { needs } from '../support/needs.ts';
import { askSqlite, duckdb, hasSqlite } from '../support/readers.ts';
import { some } from '../support/some.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { allRecords } from './fixture-records.ts';

const folder = temporaryFolder();
const file = join(folder, 'minutes.db');
const page = readFileSync(new URL('../../docs/querying.md', import.meta.url), 'utf8');
const questions = [...page.matchAll(/^\*\*(.+)\*\*\n\n```sql\n([\s\S]+?)^```$/gm)].map(
  ([, question = '', sql = '']) => [question, sql] as const,
);
const { signal } = new AbortController();
let data: CorpusData;

beforeAll(async () => {
  data = processCorpus({ results: allRecords(), faults: [], program: 'minutes test' });
  await writeSqlite(file, data, false, signal);
  await writeParquet(join(folder, 'parquet'), data, false, signal);
}, 120_000);

const rowsOf = (name: string) => [...(tables.find((one) => one.name === name)?.rows(data) ?? [])];

test('days are days', () => {
  expect(['2024-03-05', '2024-03', '2024', null, undefined, '2024-02-31', '0000'].map(firstDay)).toEqual([
    '2024-03-05',
    '2024-03-01',
    '2024-01-01',
    null,
    null,
    null,
    null,
  ]);
});

test('the tables hold something, keys tell rows apart, and what must be there is', () => {
  for (const table of some(tables)) {
    const rows = [...table.rows(data)].map((row) => cellsOf(table, row));
    expect(rows.length, table.name).toBeGreaterThan(0);
    const at = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
    expect(new Set(rows.map((cells) => JSON.stringify(at.map((i) => cells[i])))).size, table.name).toBe(rows.length);
    for (const [i, column] of some(table.columns).entries())
      if (column.required) expect(rows.filter((cells) => cells[i] === null).length, column.name).toBe(0);
  }
});

describe('SQLite (skipped where sqlite3 is not installed)', needs({ sqlite3: hasSqlite }), () => {
  test('finds every row, every reference and nothing damaged', () => {
    expect(askSqlite(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(askSqlite(file, 'PRAGMA foreign_key_check')).toEqual([]);
    for (const { name } of some(tables))
      expect(askSqlite(file, `SELECT count(*) AS n FROM "${name}"`), name).toEqual([{ n: rowsOf(name).length }]);
  });

  test('gives back the records, and values as they are', () => {
    const rows = askSqlite(file, "SELECT document_id, record FROM documents WHERE path <> 'odd.md'");
    const byId = new Map(data.documents.map((document) => [document.id, document]));
    for (const { document_id, record } of some(rows))
      expect(JSON.parse(record as string)).toEqual(JSON.parse(JSON.stringify(byId.get(document_id as string))));
    expect(
      askSqlite(
        file,
        'SELECT typeof(date) AS d, date(date) = date AS same FROM documents WHERE date IS NOT NULL LIMIT 1',
      ),
    ).toEqual([{ d: 'text', same: 1 }]);
    const odd = askSqlite(file, "SELECT title FROM documents WHERE path = 'odd.md'");
    expect(odd).toEqual([{ title: "Board'); DROP TABLE actions; --\ufffd\ufffd" }]);
  });

  test.each(some(questions))('answers: %s', (_, sql) => {
    expect(() => askSqlite(file, sql)).not.toThrow();
  });

  test('ten questions are asked, and most have an answer here', () => {
    expect(questions).toHaveLength(10);
    const answered = questions.filter(([, sql]) => askSqlite(file, sql).length > 0);
    expect(answered.length).toBeGreaterThanOrEqual(8);
  });
});

describe('DuckDB', needs({ DuckDB: duckdb !== null }), () => {
  const ask = async (sqls: readonly string[]) => {
    const instance = await (duckdb as NonNullable<typeof duckdb>).DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const { name } of tables)
      await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM '${join(folder, 'parquet', name)}.parquet'`);
    const answers: Record<string, unknown>[][] = [];
    for (const sql of sqls) answers.push((await connection.runAndReadAll(sql)).getRowObjectsJson() as never);
    connection.closeSync();
    return answers;
  };

  test('finds every row, days as dates, numbers as numbers', async () => {
    const counts = await ask(tables.map(({ name }) => `SELECT count(*) AS n FROM "${name}"`));
    expect(counts.map(([row]) => Number(row?.n))).toEqual(tables.map(({ name }) => rowsOf(name).length));
    const [types] = await ask([
      'SELECT typeof(date) AS d, typeof(pages) AS p, typeof(record) AS r FROM documents LIMIT 1',
    ]);
    expect(types).toEqual([{ d: 'DATE', p: 'BIGINT', r: 'JSON' }]);
  });

  test('answers the ten questions as SQLite does', needs({ sqlite3: hasSqlite }), async () => {
    const plain = (rows: Record<string, unknown>[]) =>
      rows.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));
    const answers = await ask(questions.map(([, sql]) => sql));
    for (const [i, [question, sql]] of some(questions).entries())
      expect(plain(answers[i] ?? []), question).toEqual(plain(askSqlite(file, sql)));
  });
});

test('the same results give the same bytes, and a file of others stays', async () => {
  const again = join(folder, 'again.db');
  await writeSqlite(again, data, false, signal);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  await writeSqlite(again, { ...data, documents: data.documents.slice(1) }, false, signal);
  appendFileSync(again, 'mine');
  await expect(writeSqlite(again, data, false, signal)).rejects.toThrow('changed since minutes wrote it');
});
