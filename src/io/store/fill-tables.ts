/**
 * The tables of results in PostgreSQL: the same as those of `export all`. Rows are distinguished by what they belong to (a document,
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
    await query('DELETE FROM minutes.scope');
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

/** Rows of one table for each of the things that they belong to, with the scope that these are of. */
type Filling = Map<Table, Map<string, { scope: string | null; rows: string[] }>>;

/** Whoever lost its connection while it linked no longer keeps others from it. */
export const lockTables = (query: Query) => query('SELECT pg_advisory_xact_lock($1)', [FILL_LOCK]);

/** Brings the tables to what all results say; gives how many rows were written. `note`: what else is saved with them. */
export function fillTables(
  database: Database,
  data: CorpusData,
  note: (query: Query) => Promise<void>,
): Promise<number> {
  return database.transaction(async (query) => {
    await lockTables(query);
    // Whatever is linked in parts next begins from nothing.
    await query('DELETE FROM minutes.scope');
    let written = 0;
    for (const table of tables) {
      const { rows } = await query('SELECT unit FROM minutes.filled WHERE name = $1', [table.name]);
      const filling = fillingOf([table], data, null);
      const wanted = filling.get(table) ?? new Map();
      const gone = rows.map(({ unit }) => unit as string).filter((unit) => !wanted.has(unit));
      await removeUnits(query, table, gone);
      written += await fill(query, filling, []);
    }
    await note(query);
    return written;
  });
}

/** The rows of some results, as those of one scope. */
export function fillingOf(some: readonly Table[], data: CorpusData, scope: string | null): Filling {
  return new Map(
    some.map((table) => [
      table,
      new Map([...unitsIn(table, data)].map(([unit, rows]) => [unit, { scope, rows }] as const)),
    ]),
  );
}

/** Writes what differs of these rows; what else stood in these scopes is removed. Gives how many rows were written. */
export async function fill(query: Query, filling: Filling, scopes: readonly string[]): Promise<number> {
  let written = 0;
  for (const [table, wanted] of filling) written += await fillTable(query, table, wanted, scopes);
  return written;
}

async function fillTable(
  query: Query,
  table: Table,
  wanted: Map<string, { scope: string | null; rows: string[] }>,
  scopes: readonly string[],
): Promise<number> {
  const { rows } = await query(
    `SELECT unit, hash, scope FROM minutes.filled WHERE name = $1 AND (scope = ANY($2::text[]) OR unit = ANY($3::text[]))`,
    [table.name, scopes, [...wanted.keys()]],
  );
  const before = new Map(rows.map(({ unit, hash, scope }) => [unit as string, { hash, scope }]));
  const changed: { unit: string; scope: string | null; hash: string; rows: string[] }[] = [];
  const moved: [unit: string, scope: string | null][] = [];
  for (const [unit, { scope, rows: texts }] of wanted) {
    const hash = createHash('sha256').update(texts.join('\n')).digest('hex');
    const known = before.get(unit);
    if (known?.hash !== hash) changed.push({ unit, scope, hash, rows: texts });
    else if (known.scope !== scope) moved.push([unit, scope]);
  }
  const gone = [...before.keys()].filter((unit) => !wanted.has(unit));
  await removeUnits(query, table, [...gone, ...changed.flatMap(({ unit }) => (before.has(unit) ? unit : []))]);
  if (moved.length > 0)
    await query(
      `UPDATE minutes.filled f SET scope = x.scope FROM unnest($2::text[], $3::text[]) AS x (unit, scope)
       WHERE f.name = $1 AND f.unit = x.unit`,
      [table.name, moved.map(([unit]) => unit), moved.map(([, scope]) => scope)],
    );
  if (changed.length === 0) return 0;
  const record = table.columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
  const texts = changed.flatMap((one) => one.rows);
  for (const text of batches(texts)) {
    await query(`INSERT INTO ${nameOf(table)} SELECT * FROM json_to_recordset($1::json) AS r (${record})`, [text]);
  }
  await query(
    `INSERT INTO minutes.filled (name, unit, hash, scope)
     SELECT $1, u, h, s FROM unnest($2::text[], $3::text[], $4::text[]) AS x (u, h, s)`,
    [table.name, changed.map(({ unit }) => unit), changed.map(({ hash }) => hash), changed.map(({ scope }) => scope)],
  );
  return texts.length;
}

/** Takes away all rows that belong to these. */
export async function removeUnits(query: Query, table: Table, units: readonly string[]): Promise<void> {
  if (units.length === 0) return;
  await query(`DELETE FROM ${nameOf(table)} WHERE "${unitOf(table)}" = ANY($1::text[])`, [units]);
  await query('DELETE FROM minutes.filled WHERE name = $1 AND unit = ANY($2::text[])', [table.name, units]);
}

/** Takes away all rows of scopes that are no more, or those that no scope claims. */
export async function removeScopes(query: Query, scopes: readonly string[] | null): Promise<void> {
  if (scopes?.length === 0) return;
  const which = scopes === null ? 'scope IS NULL' : 'scope = ANY($1::text[])';
  const { rows } = await query(`SELECT name, unit FROM minutes.filled WHERE ${which}`, scopes === null ? [] : [scopes]);
  for (const table of tables)
    await removeUnits(
      query,
      table,
      rows.filter(({ name }) => name === table.name).map(({ unit }) => unit as string),
    );
  if (scopes !== null) await query('DELETE FROM minutes.scope WHERE name = ANY($1::text[])', [scopes]);
}

/** Rows as JSON, together with what they belong to; those of one follow each other or are gathered. */
function unitsIn(table: Table, data: CorpusData): Map<string, string[]> {
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

/** A row as JSON. Cells of the type `json` are that already. */
function objectOf({ columns }: Table, cells: readonly Cell[]): string {
  let text = '{';
  for (const [i, { name, type }] of columns.entries()) {
    const cell = cells[i] ?? null;
    text += `${i === 0 ? '' : ','}"${name}":${type === 'json' && cell !== null ? cell : JSON.stringify(cell)}`;
  }
  return `${text}}`;
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
