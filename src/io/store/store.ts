/** A store: its results as those of a run, and the tables that show them. */
import { isCarried } from '../../model/document.ts';
import { recordsOf } from '../../pipeline/meetings-of-file.ts';
import { processCorpus } from '../../pipeline/process-corpus.ts';
import { countsOf } from '../../pipeline/run-counts.ts';
import type { CorpusData } from '../../writers/writer.ts';
import { heapRoom } from '../heap-room.ts';
import { digestOf, hashOf } from '../packed.ts';
import type { RecordResult } from '../process-file.ts';
import { type Account, noteLinked } from './account.ts';
import { Database } from './database.ts';
import { fillTables, makeTables } from './fill-tables.ts';
import { type Linked, linkChanges } from './link-changes.ts';
import { readBodies, type StoredBodies } from './linked-bodies.ts';
import { emptyStore, migrate } from './migrations.ts';
import { lastChange, readSettings, readSources, type StoreSettings } from './sources.ts';

/** One process links at a time. */
const LINK_LOCK = 7_301_003;

/** Opens a store for commands that write into it; what it lacks is made. */
export async function openStore(address: string): Promise<Database> {
  const database = await Database.open(address);
  try {
    await migrate(database);
    await makeTables(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export interface StoreData {
  data: CorpusData;
  results: RecordResult[];
  settings: StoreSettings;
  /** Files that still wait to be read. */
  waiting: number;
}

/** All that the store holds, put together as one run over the same files would. */
export async function readStore(database: Database): Promise<StoreData> {
  return (await readLinked(database)).store;
}

async function readLinked(database: Database): Promise<{ store: StoreData; bodies: StoredBodies }> {
  const settings = await settingsOf(database);
  const { scans, results, digests, waiting } = await readSources(
    database.query,
    heapRoom(`the store at ${database.place}`),
  );
  // What corrections make of a record is not what its file was read as.
  const asRead = !isLinkedAsAWhole(settings) && !results.some((result) => recordsOf(result).some(isCarried));
  const bodies = await readBodies(database.query, settings.program, (document) =>
    asRead
      ? digestOf({ ...document, digest: digests.get(document.source.path) ?? '' })
      : hashOf(JSON.stringify(document)),
  );
  const leftAlone: Record<string, number> = {};
  for (const scan of scans)
    for (const [kind, count] of Object.entries(scan.leftAlone)) leftAlone[kind] = (leftAlone[kind] ?? 0) + count;
  const data = processCorpus({
    results,
    faults: scans.flatMap(({ faults }) => faults),
    leftAlone,
    given: scans.map(({ given }) => given),
    program: settings.program,
    people: settings.people ?? undefined,
    corrections: settings.corrections ?? undefined,
    linked: bodies,
  });
  return { store: { data, results, settings, waiting }, bodies };
}

/** Links the bodies that changed and fills the tables; null if another process is at it. */
export function link(database: Database): Promise<Linked | null> {
  return database.alone(LINK_LOCK, async () => {
    const changed = await lastChange(database);
    const settings = await settingsOf(database);
    const inParts = isLinkedAsAWhole(settings) ? null : await linkChanges(database, settings, changed);
    if (inParts !== null) return inParts;
    const { store, bodies } = await readLinked(database);
    await bodies.save(database);
    const account = { run: store.data.run, counts: countsOf(store.data) };
    const rows = await fillTables(database, store.data, (query) => noteLinked(query, changed, account));
    return { bodies: bodies.linked, rows, ...account };
  });
}

/** What there is to tell of a store while another process links it. */
export async function accountOf(database: Database): Promise<Account> {
  const { data } = await readStore(database);
  return { run: data.run, counts: countsOf(data) };
}

/** Corrections and people of the configuration may be about any document: with them all are put together at once. */
const isLinkedAsAWhole = ({ corrections, people }: StoreSettings): boolean =>
  corrections !== null || (people?.length ?? 0) > 0;

async function settingsOf(database: Database): Promise<StoreSettings> {
  const settings = await readSettings(database);
  if (settings === null) throw emptyStore(database);
  return settings;
}
