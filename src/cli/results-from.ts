/** Where a command reads results: the folder of `--from`, or the store of `--store`. */
import type { Results } from '../io/read-results.ts';
import { UsageError } from '../io/usage-error.ts';
import { plural } from '../reporters/tally.ts';
import type { Values } from './options.ts';
import type { Session } from './session.ts';

/** The address of the store. A password in an argument is seen by everybody who lists processes: it is refused. */
export function storeAddress(session: Session, store: string): string {
  if (!/^postgres(?:ql)?:\/\//.test(store))
    throw new UsageError('--store takes an address such as postgres://db.example.org/minutes');
  const isSecret = /^\w+:\/\/[^/@]*:[^/@]+@|[?&]password=/.test(store);
  if (isSecret && session.env.MINUTES_STORE !== store)
    throw new UsageError(
      'a password in --store can be seen in the list of processes; give it in PGPASSWORD or ~/.pgpass, or the whole address in MINUTES_STORE',
      'store-password',
    );
  return store;
}

/** The results that the options name; files that a store still waits for are told. */
export async function resultsFrom(
  session: Session,
  { from, store }: Values<'fromResults' | 'store'>,
): Promise<Results> {
  if (
    from !== undefined &&
    store !== undefined &&
    session.env.MINUTES_STORE !== store &&
    session.env.MINUTES_FROM !== from
  )
    throw new UsageError('--from and --store cannot be used together');
  if (from !== undefined && (store === undefined || session.env.MINUTES_STORE === store)) return from;
  if (store === undefined)
    throw new UsageError('name the results: --from DIR, a folder that ingest wrote, or --store ADDRESS');
  const { Database } = await import('../io/store/database.ts');
  const { checkVersion } = await import('../io/store/migrations.ts');
  const { readStore } = await import('../io/store/store.ts');
  const database = await Database.open(storeAddress(session, store));
  try {
    await checkVersion(database);
    const { data, waiting, results, settings } = await readStore(database);
    if (waiting > 0)
      await session.tell(`note: ${plural(waiting, 'file')} still ${waiting === 1 ? 'waits' : 'wait'} to be read\n`);
    return { ...data, place: `the store at ${database.place}`, results, settings };
  } finally {
    await database.close();
  }
}

/** The files that a store holds results of. */
export async function filesOfStore(session: Session, store: string): Promise<string[]> {
  const { Database } = await import('../io/store/database.ts');
  const { checkVersion } = await import('../io/store/migrations.ts');
  const database = await Database.open(storeAddress(session, store));
  try {
    await checkVersion(database);
    const { rows } = await database.query('SELECT file FROM minutes.source ORDER BY path');
    return rows.map(({ file }) => file as string);
  } finally {
    await database.close();
  }
}

/** The address as it may be shown: as given where it stood among the arguments, else the name of the variable. */
export function storeShown(session: Session, store: string | undefined): string {
  return store === undefined || session.env.MINUTES_STORE === store ? '"$MINUTES_STORE"' : store;
}
