/** `minutes work --store ADDRESS`: takes documents from the queue and reads them, on any number of machines. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isBehind } from '../../io/store/account.ts';
import type { Database } from '../../io/store/database.ts';
import {
  addForgotten,
  beginJob,
  bytesOf,
  countJobs,
  hasJobs,
  type Job,
  openQueue,
  type Queue,
} from '../../io/store/jobs.ts';
import { serveMetrics, type WorkerCounts } from '../../io/store/metrics.ts';
import { readReading, readSettings, type StoredReading, saveResult } from '../../io/store/sources.ts';
import { link, openStore } from '../../io/store/store.ts';
import { UsageError } from '../../io/usage-error.ts';
import { Reader } from '../../io/worker-pool.ts';
import { plural } from '../../reporters/tally.ts';
import type { OptionsOf } from '../command-options.ts';
import { storeAddress } from '../results-from.ts';
import { EXIT, type Session } from '../session.ts';
import { countsText } from './queue.ts';

const IDLE_MILLISECONDS = 500;
const TELL_MILLISECONDS = 10_000;
/** While documents keep coming, what was read is linked now and then all the same. */
const LINK_AT_LEAST_MILLISECONDS = 600_000;

export async function work(session: Session, options: OptionsOf<'work'>): Promise<number> {
  const database = await openStore(storeAddress(session, options.store));
  const queue = await openQueue(database, true);
  const counts: WorkerCounts = { read: 0, failed: 0, links: 0, seconds: 0 };
  const metrics = options.metrics === undefined ? null : await serveMetrics(options.metrics, database, counts);
  const teller = setInterval(() => {
    if (!options.quiet) void tell(session, database);
  }, TELL_MILLISECONDS);
  try {
    await checkProgram(session, database);
    await addForgotten(database, queue);
    const lanes = Array.from({ length: options.jobs ?? 1 }, () =>
      lane(session, options, { database, queue, counts, apart: session.apart }),
    );
    await Promise.all(lanes);
    if (!options.quiet) await session.write(`${plural(counts.read, 'document')} read, ${counts.failed} failed\n`);
    return EXIT.ok;
  } finally {
    clearInterval(teller);
    await metrics?.close();
    await queue.close();
    await database.close();
  }
}

interface At {
  database: Database;
  queue: Queue;
  counts: WorkerCounts;
  apart: boolean;
}

/** What was filed by another version would be read otherwise than its neighbours. */
async function checkProgram(session: Session, database: Database): Promise<void> {
  const settings = await readSettings(database);
  const own = `minutes ${session.version}`;
  if (settings !== null && settings.program !== own)
    throw new UsageError(
      `the store at ${database.place} was filled by ${settings.program}, this is ${own}; run "minutes queue add" with this version, or use that one`,
      'store-version',
    );
}

/** Reads one document after the other. The one in hand is finished when the run is to stop. */
async function lane(session: Session, options: OptionsOf<'work'>, at: At): Promise<void> {
  const readers = new Map<string, { reader: Reader; how: StoredReading }>();
  let linkedAt = performance.now();
  try {
    while (!session.signal.aborted) {
      const job = await at.queue.take();
      if (job !== null) await readJob(job, options, at, readers);
      const isDue = performance.now() - linkedAt > LINK_AT_LEAST_MILLISECONDS;
      if (job !== null && !isDue) continue;
      if (session.signal.aborted) return;
      if ((isDue || !(await hasJobs(at.database))) && (await isBehind(at.database))) {
        const linked = await link(at.database);
        if (linked !== null) at.counts.links += 1;
        if (linked !== null && !options.quiet)
          await session.tell(`linked; changed bodies: ${linked.bodies}, rows written: ${linked.rows}\n`);
        linkedAt = performance.now();
      } else if (job === null && options.untilEmpty && !(await hasJobs(at.database))) return;
      if (job === null) await wait(IDLE_MILLISECONDS, undefined, { signal: session.signal }).catch(() => undefined);
    }
  } finally {
    for (const { reader } of readers.values()) reader.stop();
  }
}

async function readJob(
  job: Job,
  { password }: OptionsOf<'work'>,
  { database, queue, counts, apart }: At,
  readers: Map<string, { reader: Reader; how: StoredReading }>,
): Promise<void> {
  const started = performance.now();
  try {
    const wanted = await beginJob(database, job);
    if (wanted !== null) {
      const { reader, how } = await readerFor(database, wanted.reading, readers, apart);
      const bytes = await bytesOf(database, wanted, how.maxBytes);
      const result = await reader.read({
        file: { path: wanted.path, file: wanted.file },
        maxBytes: how.maxBytes,
        options: { ...how.options, password: password ?? null },
        ...(bytes === null ? {} : { bytes }),
      });
      const sha256 = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
      await saveResult(database, result, { sha256, wanted: wanted.sha256, reading: wanted.reading });
      counts.read += 1;
      if (result.outcome === 'failed') counts.failed += 1;
    }
    await queue.complete(job);
  } catch (error) {
    await queue.giveBack(job, error instanceof UsageError ? error.message : 'a bug of minutes').catch(() => undefined);
    throw error;
  } finally {
    counts.seconds += (performance.now() - started) / 1000;
  }
}

/** The processes that read with the same options are kept. */
async function readerFor(
  database: Database,
  key: string,
  readers: Map<string, { reader: Reader; how: StoredReading }>,
  apart: boolean,
): Promise<{ reader: Reader; how: StoredReading }> {
  const known = readers.get(key);
  if (known !== undefined) return known;
  const how = await readReading(database, key);
  if (how === null)
    throw new UsageError('the store does not say how a document is to be read; run "minutes queue add" again');
  for (const { reader } of readers.values()) reader.stop();
  readers.clear();
  const made = { reader: new Reader({ timeout: how.timeout * 1000, memory: how.memory, apart }), how };
  readers.set(key, made);
  return made;
}

async function tell(session: Session, database: Database): Promise<void> {
  const counts = await countJobs(database).catch(() => null);
  if (counts !== null) await session.tell(`${countsText(counts)}\n`);
}
