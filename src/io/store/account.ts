/** What the last link had to tell, kept with the tables: as long as nothing changes it is told again, and nothing is linked. */
import type { Run } from '../../model/register.ts';
import type { RunCounts } from '../../pipeline/run-counts.ts';
import type { Database, Query } from './database.ts';
import { lastChange } from './sources.ts';

export interface Account {
  /** Of the inputs of a link that stands those alone of which there is something to tell. */
  run: Run;
  /** What the store holds in numbers. */
  counts: RunCounts;
}

/** Notes that the tables rest on all up to this change. */
export async function noteLinked(query: Query, changed: number, { run, counts }: Account): Promise<void> {
  const inputs = run.inputs.filter(
    ({ outcome, diagnostics }) => outcome === 'failed' || diagnostics.some(({ severity }) => severity !== 'info'),
  );
  // As a text, which may hold what a value of JSON in PostgreSQL may not: U+0000.
  const account = JSON.stringify({ run: { ...run, inputs }, counts });
  await query(
    `INSERT INTO minutes.setting (name, value) VALUES ('linked', $1::jsonb), ('account', $2::jsonb)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [JSON.stringify(changed), JSON.stringify(account)],
  );
}

/** True if something was read since the tables were filled. */
export async function isBehind(database: Database): Promise<boolean> {
  const linked = await database.query("SELECT value FROM minutes.setting WHERE name = 'linked'");
  return Number(linked.rows[0]?.value ?? 0) !== (await lastChange(database));
}

/** The account of the last link, if it would say the same now: every change of files, settings or program has a number. */
export async function standingAccount(database: Database): Promise<Account | null> {
  if (await isBehind(database)) return null;
  const { rows } = await database.query("SELECT value FROM minutes.setting WHERE name = 'account'");
  return rows[0] === undefined ? null : (JSON.parse(rows[0].value as string) as Account);
}
