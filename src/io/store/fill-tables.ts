/**
 * The tables of results in PostgreSQL: the same as those of `export all`. Rows are told apart by what they belong to (a document,
 * an action, a person), and only what differs from before is written anew, in one transaction.
 */
import { createHash } from 'node:crypto';
import { TABLES_VERSION } from '../../writers/database/figures.ts';
import { tables } from '../../writers/database/index.ts';
import { type Cell, type ColumnType, cellsOf, type Table } from '../../writers/database/table.ts';
import type { CorpusData } from '../../writers/writer.ts';
import type { Database, Query } from './database.ts';

const TYPES: Record<ColumnType, string> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  date: 'date',
  json: 'jsonb',
};
/** Characters of JSON to a statement. */
const AT_ONCE = 4_000_000;

const FILL_LOCK = 7_301_004;

const nameOf = (table: Table) => `minutes."${table.name}"`;
/** What a row belongs to: the first part of its key. */
const unitOf = (table: Table) => table.key[0] as string;

/** Makes the tables, and anew where an earlier version had others: they hold nothing that is not elsewhere. */
export async function makeTables(database: Database): Promise<void> {
  const { rows } = await database.query("SELECT value FROM minutes.setting WHERE name = 'tables'");
  if (rows[0]?.value === TABLES_VERSION) return;
  await database.transaction(async (query) => {
    for (const table of [...tables].reverse()) await query(`DROP TABLE IF EXISTS ${nameOf(table)}`);
    for (const table of tables) for (const statement of createTable(table)) await query(statement);
    await query('DELETE FROM minutes.filled');
    await query(
      `INSERT INTO minutes.setting (name, value) VALUES ('tables', $1::jsonb), ('linked', '0'::jsonb)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [JSON.stringify(TABLES_VERSION)],
    );
  });
}

function createTable(table: Table): string[] {
  const columns = table.columns.map(
    ({ name, type, required }) => `"${name}" ${TYPES[type]}${required ? ' NOT NULL' : ''}`,
  );
  const key = table.key.map((name) => `"${name}"`).join(', ');
  const indexes = table.leadsTo
    .filter((to) => to.columns.join() !== table.key.slice(0, to.columns.length).join())
    .map((to) => `CREATE INDEX ON ${nameOf(table)} (${to.columns.map((name) => `"${name}"`).join(', ')})`);
  return [`CREATE TABLE ${nameOf(table)} (${columns.join(', ')}, PRIMARY KEY (${key}))`, ...indexes];
}

/** Brings the tables to what the results say; gives how many rows were written. `changed`: the last change they rest on. */
export function fillTables(database: Database, data: CorpusData, changed: number): Promise<number> {
  return database.transaction(async (query) => {
    // Whoever lost its connection while it linked no longer keeps others from it.
    await query('SELECT pg_advisory_xact_lock($1)', [FILL_LOCK]);
    let written = 0;
    for (const table of tables) written += await fillTable(query, table, data);
    await query(
      `INSERT INTO minutes.setting (name, value) VALUES ('linked', $1::jsonb)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [JSON.stringify(changed)],
    );
    return written;
  });
}

async function fillTable(query: Query, table: Table, data: CorpusData): Promise<number> {
  const { rows } = await query('SELECT unit, hash FROM minutes.filled WHERE name = $1', [table.name]);
  const before = new Map(rows.map(({ unit, hash }) => [unit as string, hash as string]));
  const changed = new Map<string, string>();
  let texts: string[] = [];
  const take = (unit: string, of: readonly string[]) => {
    const hash = createHash('sha256').update(of.join('\n')).digest('hex');
    if (before.get(unit) !== hash) {
      changed.set(unit, hash);
      for (const text of of) texts.push(text);
    }
    before.delete(unit);
  };
  for (const [unit, of] of units(table, data)) take(unit, of);
  const old = [...before.keys(), ...changed.keys()];
  if (old.length === 0) return 0;
  await query(`DELETE FROM ${nameOf(table)} WHERE "${unitOf(table)}" = ANY($1::text[])`, [old]);
  await query('DELETE FROM minutes.filled WHERE name = $1 AND unit = ANY($2::text[])', [table.name, old]);
  const written = texts.length;
  const record = table.columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
  for (const text of batches(texts)) {
    await query(`INSERT INTO ${nameOf(table)} SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (${record})`, [text]);
  }
  texts = [];
  await query(
    'INSERT INTO minutes.filled (name, unit, hash) SELECT $1, u, h FROM unnest($2::text[], $3::text[]) AS x (u, h)',
    [table.name, [...changed.keys()], [...changed.values()]],
  );
  return written;
}

/** Rows as JSON, together with what they belong to; those of one follow each other or are gathered. */
function units(table: Table, data: CorpusData): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const at = table.columns.findIndex(({ name }) => name === unitOf(table));
  for (const row of table.rows(data)) {
    const cells = cellsOf(table, row);
    const unit = String(cells[at]);
    const rows = found.get(unit);
    const text = objectOf(table, cells);
    if (rows) rows.push(text);
    else found.set(unit, [text]);
  }
  return found;
}

function objectOf({ columns }: Table, cells: readonly Cell[]): string {
  const parts = columns.map(({ name, type }, i) => {
    const cell = cells[i] ?? null;
    return `${JSON.stringify(name)}:${type === 'json' && cell !== null ? cell : JSON.stringify(cell)}`;
  });
  return `{${parts.join(',')}}`;
}

function* batches(texts: readonly string[]): Generator<string> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    batch.push(text);
    size += text.length;
    if (size < AT_ONCE) continue;
    yield `[${batch.join(',')}]`;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`;
}
