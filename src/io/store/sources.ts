/** Files and what was read of them, as the store keeps them. */
import type { KnownPerson } from '../../consolidate/people/known-people.ts';
import type { CorpusInput, InputFault } from '../../pipeline/process-corpus.ts';
import { failedDocument, type ProcessOptions } from '../../pipeline/process-document.ts';
import type { CsvProfile } from '../../writers/csv-profile.ts';
import { packedOf, unpack } from '../packed.ts';
import type { RecordResult } from '../process-file.ts';
import type { Database, Query, Row } from './database.ts';

/** What results rest on beside the files. */
export interface StoreSettings {
  program: string;
  people: readonly KnownPerson[] | null;
  corrections: CorpusInput['corrections'] | null;
  csv: CsvProfile;
  /** Key of the options of reading of the last run, and of all that its results rest on. */
  reading: string;
  run: string;
}

/** How the files of a run are read; a password is never kept. */
export interface StoredReading {
  options: Omit<Partial<ProcessOptions>, 'password'>;
  maxBytes: number;
  /** Seconds of the processor. */
  timeout: number;
  /** Megabytes. */
  memory: number;
}

/** A file that a run wants read. */
export interface Wanted {
  path: string;
  /** Where it lies, on every machine. */
  file: string;
  /** Empty for what cannot be opened: whoever reads it says why. */
  sha256: string;
}

export interface Scan {
  given: string;
  leftAlone: Readonly<Record<string, number>>;
  faults: readonly InputFault[];
}

/** Rows to a statement: what a parameter of some megabytes holds. */
const AT_ONCE = 1000;

export async function saveSettings(query: Query, settings: StoreSettings, reading: StoredReading): Promise<void> {
  const saved = await query(
    `INSERT INTO minutes.setting (name, value) VALUES ('run', $1::jsonb)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE minutes.setting.value <> excluded.value`,
    [JSON.stringify(settings)],
  );
  // Other corrections, say, change the results of the same files.
  if (saved.rowCount !== 0) await query("SELECT nextval('minutes.change')");
  await query(
    `INSERT INTO minutes.reading (key, options) VALUES ($1, $2::jsonb)
     ON CONFLICT (key) DO UPDATE SET options = excluded.options`,
    [settings.reading, JSON.stringify(reading)],
  );
}

export async function readSettings({ query }: Pick<Database, 'query'>): Promise<StoreSettings | null> {
  const { rows } = await query("SELECT value FROM minutes.setting WHERE name = 'run'");
  return (rows[0]?.value as StoreSettings | undefined) ?? null;
}

export async function readReading({ query }: Pick<Database, 'query'>, key: string): Promise<StoredReading | null> {
  const { rows } = await query('SELECT options FROM minutes.reading WHERE key = $1', [key]);
  return (rows[0]?.options as StoredReading | undefined) ?? null;
}

/**
 * Notes what was found in the paths of a run: new files, changed ones, those that could not be read, and those to be read with other
 * options are queued, or all of them `again`; files that are gone from these paths leave. Gives the paths that are to be read.
 */
export async function noteFound(
  query: Query,
  scans: readonly Scan[],
  found: readonly Wanted[],
  reading: string,
  again: boolean,
): Promise<string[]> {
  await query('SELECT pg_advisory_xact_lock_shared($1)', [CHANGE_LOCK]);
  // Where nothing was found at all a path may be mistyped: it is reported, and leaves no trace.
  for (const { given, leftAlone, faults } of found.length > 0 ? scans : []) {
    // What lies in a folder that was given is that folder's affair.
    const { rows } = await query(
      "SELECT FROM minutes.scan WHERE given <> $1 AND (given = '.' OR starts_with($1, given || '/'))",
      [given],
    );
    if (rows.length > 0) continue;
    const within = await query(
      "DELETE FROM minutes.scan WHERE given <> $1 AND ($1 = '.' OR starts_with(given, $1 || '/'))",
      [given],
    );
    const saved = await query(
      `INSERT INTO minutes.scan AS s (given, left_alone, faults) VALUES ($1, $2::jsonb, $3::jsonb)
       ON CONFLICT (given) DO UPDATE SET left_alone = excluded.left_alone, faults = excluded.faults
       WHERE (s.left_alone, s.faults) IS DISTINCT FROM (excluded.left_alone, excluded.faults)`,
      [given, JSON.stringify(leftAlone), JSON.stringify(faults)],
    );
    // What was left alone, and what could not be found, stands in the account.
    if (within.rowCount !== 0 || saved.rowCount !== 0) await query("SELECT nextval('minutes.change')");
  }
  const gone = await query(
    `DELETE FROM minutes.source s USING unnest($1::text[]) AS g (given)
     WHERE (s.path = g.given OR starts_with(s.path, g.given || '/') OR (g.given = '.' AND s.path !~ '^(/|[A-Za-z]:|[.][.]/)'))
       AND NOT (s.path = ANY($2::text[])) RETURNING s.path`,
    [scans.map(({ given }) => given), found.map(({ path }) => path)],
  );
  // That something is gone is a change, too.
  if (gone.rows.length > 0) await query("SELECT nextval('minutes.change')");
  const wanted: string[] = [];
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const { rows } = await query(
      // What is only found changes no result: it takes no number, which the default would draw for known files, too.
      `INSERT INTO minutes.source AS s (path, file, sha256, reading, state, changed)
       SELECT path, file, sha256, $2, 'queued', 0
       FROM jsonb_to_recordset($1::jsonb) AS x (path text, file text, sha256 text)
       ORDER BY path
       ON CONFLICT (path) DO UPDATE SET
         file = excluded.file, sha256 = excluded.sha256, reading = excluded.reading,
         state = CASE WHEN $3 THEN 'queued'
                      WHEN s.state = 'dead' AND s.sha256 = excluded.sha256 AND s.reading = excluded.reading THEN 'dead'
                      WHEN s.read_sha256 = excluded.sha256 AND s.read_with = excluded.reading AND s.outcome <> 'failed'
                      THEN 'done' ELSE 'queued' END
       RETURNING path, state`,
      [JSON.stringify(found.slice(at, at + AT_ONCE)), reading, again],
    );
    wanted.push(...rows.filter(({ state }) => state === 'queued').map(({ path }) => path as string));
  }
  await query(
    'DELETE FROM minutes.content c WHERE NOT EXISTS (SELECT FROM minutes.source s WHERE s.sha256 = c.sha256)',
  );
  return wanted;
}

/** Shared by those who change something; whoever needs all changes up to a number to be in place takes it alone. */
export const CHANGE_LOCK = 7_301_002;

/**
 * Keeps what was read of a file: `sha256` is that of its bytes, `wanted` what was asked for. A file that has left the store
 * meanwhile stays out, and one that is wanted otherwise by now still waits.
 */
export async function saveResult(
  database: Database,
  result: RecordResult,
  { sha256, wanted, reading }: { sha256: string; wanted: string; reading: string },
): Promise<void> {
  const { packed, digest, brief } = packedOf(result);
  const values = [result.source.path, result.outcome, sha256, reading, packed, wanted, brief, digest];
  await database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock_shared($1)', [CHANGE_LOCK]);
    await query(SAVE, values);
  });
}

const SAVE = `UPDATE minutes.source SET
       outcome = $2, read_sha256 = $3, read_with = $4, records = $5, read_at = now(), starts = 0, reason = NULL,
       brief = $7, digest = $8,
       state = CASE WHEN reading = $4 AND sha256 = $6 THEN 'done' ELSE state END,
       -- A file that still cannot be read, say, changes nothing.
       changed = CASE WHEN outcome = $2 AND brief = $7 AND digest = $8 THEN changed ELSE nextval('minutes.change') END
     WHERE path = $1`;

/** The number of the last change; all up to it can be seen. */
export function lastChange(database: Database): Promise<number> {
  return database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [CHANGE_LOCK]);
    const { rows } = await query('SELECT last_value AS changed FROM minutes.change');
    return Number(rows[0]?.changed);
  });
}

export interface StoredSources {
  scans: Scan[];
  results: RecordResult[];
  /** Hashes of the records of each file, by path. */
  digests: Map<string, string>;
  /** Files that still wait to be read, or to be read again. */
  waiting: number;
}

export async function readScans(query: Query): Promise<Scan[]> {
  const { rows } = await query('SELECT given, left_alone, faults FROM minutes.scan ORDER BY given');
  return rows.map((row) => ({
    given: row.given as string,
    leftAlone: row.left_alone as Scan['leftAlone'],
    faults: row.faults as InputFault[],
  }));
}

/** Characters of a record for a byte of it as it is packed, at least. */
const UNPACKED = 8;

/** All that was read. `taken`: told about how many characters each file gives. */
export async function readSources(query: Query, taken: (characters: number) => void): Promise<StoredSources> {
  const scans = await readScans(query);
  const digests = new Map<string, string>();
  const results: RecordResult[] = [];
  let waiting = 0;
  for (let after = ''; ; ) {
    const { rows } = await query(
      'SELECT path, state, reason, records, digest FROM minutes.source WHERE path > $1 ORDER BY path LIMIT $2',
      [after, AT_ONCE],
    );
    for (const row of rows) {
      if (row.state === 'queued') waiting += 1;
      if (row.digest !== null) digests.set(row.path as string, row.digest as string);
      const result = resultOf(row);
      if (result !== null) results.push(result);
      taken(UNPACKED * ((row.records as Buffer | null)?.length ?? 0));
    }
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.path as string;
  }
  return { scans, results, digests, waiting };
}

export function resultOf({ path, state, reason, records }: Row): RecordResult | null {
  if (records !== null) return unpack(records as Buffer);
  if (state !== 'dead') return null;
  return failedDocument(path as string, { code: 'parser-crashed', message: String(reason) });
}
