/** `minutes queue add|status|retry|dead`: what workers are to read, and how far they are. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { nearestName } from '../../config/nearest-name.ts';
import { readDocument } from '../../io/read-document.ts';
import { isBehind } from '../../io/store/account.ts';
import type { Database } from '../../io/store/database.ts';
import { countJobs, deadFiles, embedFile, openQueue, type QueueCounts, retryFiles } from '../../io/store/jobs.ts';
import { openStore } from '../../io/store/store.ts';
import { UsageError } from '../../io/usage-error.ts';
import { plural } from '../../reporters/tally.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import type { OptionsOf } from '../command-options.ts';
import { storeAddress } from '../results-from.ts';
import { EXIT, type Session } from '../session.ts';
import { noteInputs } from '../store-inputs.ts';

const LOOK_EVERY_MILLISECONDS = 2000;
const parts = ['add', 'status', 'retry', 'dead'] as const;

export async function queue(
  session: Session,
  options: OptionsOf<'queue'>,
  what: string,
  paths: string[],
): Promise<number> {
  const part = parts.find((one) => one === what);
  if (part === undefined) {
    const near = nearestName(what, parts);
    throw new UsageError(
      `queue has no "${what}": ${near === null ? `it can be ${parts.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  if (paths.length === 0 && part === 'add')
    throw new UsageError('name files and folders: minutes queue add notes --store …');
  if (paths.length > 0 && (part === 'status' || part === 'dead')) throw new UsageError(`queue ${part} takes no paths`);
  const database = await openStore(storeAddress(session, options.store));
  try {
    if (part === 'add') return await add(session, database, options, paths);
    if (part === 'retry') return await retry(session, database, paths);
    if (part === 'dead') return await dead(session, database, options);
    return await status(session, database, options);
  } finally {
    await database.close();
  }
}

async function add(
  session: Session,
  database: Database,
  options: OptionsOf<'queue'>,
  paths: string[],
): Promise<number> {
  const jobs = await openQueue(database, false);
  try {
    const { found, wanted, scans, how } = await noteInputs(session, database, options, paths, async (query, list) => {
      // With --embed-files a job follows when its file is in the store.
      if (!options.embedFiles) await jobs.add(query, list);
    });
    if (options.embedFiles) {
      const files = new Map(found.map((one) => [one.path, one]));
      for (const path of wanted) {
        session.signal.throwIfAborted();
        const bytes = await readDocument(files.get(path)?.file ?? path, how.maxBytes).catch(() => null);
        if (bytes !== null) await embedFile(database, createHash('sha256').update(bytes).digest('hex'), bytes);
      }
      await database.transaction((query) => jobs.add(query, wanted));
    }
    const faults = scans.flatMap((scan) => scan.faults);
    for (const { path, code, message } of faults)
      await session.tell(`error[${code}] ${visibleText(path)}: ${message}\n`);
    if (!options.quiet)
      await session.write(`${plural(wanted.length, 'document')} queued, ${found.length - wanted.length} unchanged\n`);
    return faults.length > 0 ? EXIT.unusable : EXIT.ok;
  } finally {
    await jobs.close();
  }
}

async function retry(session: Session, database: Database, paths: string[]): Promise<number> {
  const jobs = await openQueue(database, false);
  try {
    const retried = await database.transaction((query) => retryFiles(query, jobs, paths));
    await session.write(`${plural(retried.length, 'document')} queued again\n`);
    const missed = paths.filter((path) => !retried.includes(path));
    if (missed.length === 0) return EXIT.ok;
    throw new UsageError(`neither dead nor failed: ${missed.slice(0, 5).join(', ')}; "minutes queue dead" lists them`);
  } finally {
    await jobs.close();
  }
}

async function dead(session: Session, database: Database, { format }: OptionsOf<'queue'>): Promise<number> {
  const files = await deadFiles(database);
  const text = files.map(({ path, reason }) => `${visibleText(path)}: ${visibleText(reason)}\n`).join('');
  await session.write(format === 'json' ? `${JSON.stringify(files, null, 2)}\n` : text);
  return EXIT.ok;
}

async function status(session: Session, database: Database, options: OptionsOf<'queue'>): Promise<number> {
  const jobs = await openQueue(database, false);
  try {
    for (;;) {
      const counts = await countJobs(database);
      const isLinked = !(await isBehind(database));
      if (options.format === 'json') await session.write(`${JSON.stringify({ ...counts, linked: isLinked })}\n`);
      else await session.write(`${countsText(counts)}${isLinked ? '' : ', not linked yet'}\n`);
      if (!options.watch || session.signal.aborted) return EXIT.ok;
      await wait(LOOK_EVERY_MILLISECONDS, undefined, { signal: session.signal });
    }
  } finally {
    await jobs.close();
  }
}

/** "120 queued, 2 being read, 878 read (3 failed), 0 dead". */
export function countsText({ queued, active, done, failed, dead: gone }: QueueCounts): string {
  return `${Math.max(0, queued - active)} queued, ${active} being read, ${done} read (${failed} failed), ${gone} dead`;
}
