/**
 * The tables of results in PostgreSQL: the same as those of `export all`. Rows are distinguished by what they belong to (a document,
 * an action, a person), and only what differs from before is written anew, in one transaction.
 */
import { createHash } from 'node:crypto';
import { TABLES_VERSION } from '../../writers/database/figures.ts';
import { tables } from '../../writers/database/index.ts';
import type { ColumnType, Table } from '../../writers/database/table.ts';
import type { CorpusData } from '../../writers/writer.ts';
import type { Database, Query } from './database.ts';
import { batches, type Units, unitOf, unitsIn } from './table-rows.ts';

const TYPES: Record<ColumnType, string> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  date: 'date',
  json: 'jsonb',
};
const FILL_LOCK = 7_301_004;

const nameOf = (table: Table) => `minutes."${table.name}"`;

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

/** Results whose rows belong to one scope. */
export interface Part {
  scope: string | null;
  data: CorpusData;
}

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
    for (const table of tables) {
      const { rows } = await query('SELECT unit FROM minutes.filled WHERE name = $1', [table.name]);
      const wanted = unitsIn(table, [{ scope: null, data }]);
      const gone = rows.map(({ unit }) => unit as string).filter((unit) => !wanted.has(unit));
      await removeUnits(query, table, gone);
    }
    const written = await fill(query, tables, [{ scope: null, data }], []);
    await note(query);
    return written;
  });
}

/**
 * Writes what differs in some tables; what else stood in these scopes is removed. Gives how many rows were written. While the
 * database writes the rows of one table, those of the next are made.
 */
export async function fill(
  query: Query,
  some: readonly Table[],
  parts: readonly Part[],
  scopes: readonly string[],
): Promise<number> {
  let written = 0;
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for (const table of some) {
      const wanted = unitsIn(table, parts);
      await writing;
      const change = await clear(query, table, wanted, scopes);
      written += change.rows.length;
      writing = insert(query, change);
      // Whoever waits for it hears of its fault.
      writing.catch(() => undefined);
    }
  } finally {
    // Nothing is written once the transaction is over.
    await writing.catch(() => undefined);
  }
  await writing;
  return written;
}

/** Rows of a table that are to be written, and what they belong to. */
interface Change {
  table: Table;
  units: { name: string; unit: string; hash: string; scope: string | null }[];
  rows: string[];
}

/** Takes away what no longer stands, and what stands otherwise: that is to be written anew. */
async function clear(query: Query, table: Table, wanted: Units, scopes: readonly string[]): Promise<Change> {
  const { name } = table;
  const { rows: standing } = await query(
    `SELECT unit, hash, scope FROM minutes.filled WHERE name = $1 AND (scope = ANY($2::text[]) OR unit = ANY($3::text[]))`,
    [name, scopes, [...wanted.keys()]],
  );
  const before = new Map(standing.map(({ unit, hash, scope }) => [unit as string, { hash, scope }]));
  const change: Change = { table, units: [], rows: [] };
  const moved: [unit: string, scope: string | null][] = [];
  const gone = [...before.keys()].filter((unit) => !wanted.has(unit));
  for (const [unit, { scope, rows }] of wanted) {
    const hash = createHash('sha256').update(rows.join('\n')).digest('hex');
    const known = before.get(unit);
    if (known?.hash === hash) {
      if (known.scope !== scope) moved.push([unit, scope]);
      continue;
    }
    if (known !== undefined) gone.push(unit);
    change.units.push({ name, unit, hash, scope });
    for (const row of rows) change.rows.push(row);
  }
  await removeUnits(query, table, gone);
  if (moved.length > 0)
    await query(
      `UPDATE minutes.filled f SET scope = x.scope FROM unnest($2::text[], $3::text[]) AS x (unit, scope)
       WHERE f.name = $1 AND f.unit = x.unit`,
      [name, moved.map(([unit]) => unit), moved.map(([, scope]) => scope)],
    );
  return change;
}

async function insert(query: Query, { table, units, rows }: Change): Promise<void> {
  const record = table.columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
  for (const text of batches(rows))
    await query(`INSERT INTO ${nameOf(table)} SELECT * FROM json_to_recordset($1::json) AS r (${record})`, [text]);
  if (units.length === 0) return;
  await query(
    `INSERT INTO minutes.filled (name, unit, hash, scope)
     SELECT * FROM json_to_recordset($1::json) AS r (name text, unit text, hash text, scope text)`,
    [JSON.stringify(units)],
  );
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
  const which = scopes === null ? 'scope IS NULL' : 'scope = ANY($2::text[])';
  const { rows } = await query(
    // By name and scope there is an index.
    `SELECT name, unit FROM minutes.filled WHERE name = ANY($1::text[]) AND ${which}`,
    [tables.map(({ name }) => name), ...(scopes === null ? [] : [scopes])],
  );
  for (const table of tables)
    await removeUnits(
      query,
      table,
      rows.filter(({ name }) => name === table.name).map(({ unit }) => unit as string),
    );
  if (scopes !== null) await query('DELETE FROM minutes.scope WHERE name = ANY($1::text[])', [scopes]);
}
