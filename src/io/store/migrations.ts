/** What the store holds beside the tables of results, brought along in numbered steps. */
import { UsageError } from '../usage-error.ts';
import type { Database } from './database.ts';

/** Never changed once released: a store that has a step does not take it again. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE minutes.setting (name text PRIMARY KEY, value jsonb NOT NULL);
  -- Each path that was given, with what was found in it beside documents.
  CREATE TABLE minutes.scan (given text PRIMARY KEY, left_alone jsonb NOT NULL, faults jsonb NOT NULL);
  -- Options of reading, by the key of what they lead to.
  CREATE TABLE minutes.reading (key text PRIMARY KEY, options jsonb NOT NULL);
  -- Files that were put into the store.
  CREATE TABLE minutes.content (sha256 text PRIMARY KEY, bytes bytea NOT NULL);
  CREATE SEQUENCE minutes.change;
  -- Each file: what is wanted of it, and what was read.
  CREATE TABLE minutes.source (
    path text PRIMARY KEY,
    file text NOT NULL,
    sha256 text NOT NULL,
    reading text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'done', 'dead')),
    -- How often a worker began to read it and was not heard of again, and the last such try.
    starts integer NOT NULL DEFAULT 0,
    attempt text,
    reason text,
    outcome text CHECK (outcome IN ('ok', 'partial', 'failed')),
    read_sha256 text,
    read_with text,
    read_at timestamptz,
    records bytea,
    changed bigint NOT NULL DEFAULT nextval('minutes.change')
  );
  CREATE INDEX source_state ON minutes.source (state);
  CREATE INDEX source_changed ON minutes.source (changed);
  -- Actions of each body as they were last linked, by what that rested on.
  CREATE TABLE minutes.linked (body text PRIMARY KEY, rests_on text NOT NULL, actions bytea NOT NULL);
  -- What stands in the tables of results: a hash for each document, action, person.
  CREATE TABLE minutes.filled (name text, unit text, hash text NOT NULL, PRIMARY KEY (name, unit));
  `,
  `
  -- What of the records of a file decides where they belong (body, day, people), and a hash of the records.
  ALTER TABLE minutes.source ADD COLUMN brief text, ADD COLUMN digest text;
  -- What the rows of a body, a copy or a file rest on, who is listed in it, and how much of it wants a look.
  CREATE TABLE minutes.scope (
    name text PRIMARY KEY,
    state text NOT NULL,
    people jsonb NOT NULL DEFAULT '[]',
    looks integer NOT NULL DEFAULT 0
  );
  ALTER TABLE minutes.filled ADD COLUMN scope text;
  CREATE INDEX filled_scope ON minutes.filled (name, scope);
  -- How alike two contents are, by their hashes: compared once.
  CREATE TABLE minutes.alike (
    one text, other text, score double precision NOT NULL, exact boolean NOT NULL, PRIMARY KEY (one, other)
  );
  `,
  `
  -- Records are packed in another form: what was read before is read again.
  UPDATE minutes.source SET state = 'queued', records = NULL, brief = NULL, digest = NULL,
    outcome = NULL, read_sha256 = NULL, read_with = NULL, read_at = NULL WHERE records IS NOT NULL;
  `,
];

/** Two commands that set up a store at once: one waits. */
const LOCK = 7_301_001;

/** Brings the store to this version. One that is up to date is left alone, so that a role without rights to create suffices. */
export async function migrate(database: Database): Promise<void> {
  const before = await versionOf(database);
  if (before === STEPS.length) return;
  refuseLater(database, before);
  await database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await query('CREATE SCHEMA IF NOT EXISTS minutes');
    await query(
      'CREATE TABLE IF NOT EXISTS minutes.migration (number integer PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await query('SELECT coalesce(max(number), 0) AS number FROM minutes.migration');
    for (let number = Number(rows[0]?.number) + 1; number <= STEPS.length; number += 1) {
      await query(STEPS[number - 1] as string);
      await query('INSERT INTO minutes.migration (number) VALUES ($1)', [number]);
    }
  });
}

/** Throws unless the store is of this version: for commands that only read. */
export async function checkVersion(database: Database): Promise<void> {
  const found = await versionOf(database);
  if (found === 0) throw emptyStore(database);
  refuseLater(database, found);
  if (found < STEPS.length)
    throw new UsageError(
      `the store at ${database.place} was created by an earlier version of minutes; "minutes ingest" or "minutes queue add" updates it`,
      'store-version',
    );
}

export const emptyStore = ({ place }: Database): UsageError =>
  new UsageError(`the store at ${place} is empty; run "minutes ingest … --store" first`, 'store-empty');

function refuseLater({ place }: Database, found: number): void {
  if (found > STEPS.length)
    throw new UsageError(`the store at ${place} was created by a later version of minutes`, 'store-version');
}

async function versionOf(database: Database): Promise<number> {
  const { rows } = await database.query("SELECT to_regclass('minutes.migration') IS NOT NULL AS made");
  if (rows[0]?.made !== true) return 0;
  const found = await database.query('SELECT coalesce(max(number), 0) AS number FROM minutes.migration');
  return Number(found.rows[0]?.number);
}
