/** `minutes ingest PATH… --store ADDRESS`: reads what is new or changed into PostgreSQL, in this process. */
import { startProgress } from '../io/progress.ts';
import { standingAccount } from '../io/store/account.ts';
import { saveResult } from '../io/store/sources.ts';
import { accountOf, link, openStore } from '../io/store/store.ts';
import { processFiles } from '../io/worker-pool.ts';
import { plural } from '../reporters/tally.ts';
import { visibleText } from '../reporters/visible-text.ts';
import type { Values } from './options.ts';
import { tellRun } from './read-inputs.ts';
import { storeAddress } from './results-from.ts';
import { EXIT, type Session } from './session.ts';
import { noteInputs, type StoreInputOptions } from './store-inputs.ts';
import { summaryText } from './summary-text.ts';

export async function ingestIntoStore(
  session: Session,
  options: StoreInputOptions & Values<'neededStore' | 'jobs'>,
  paths: readonly string[],
): Promise<number> {
  const database = await openStore(storeAddress(session, options.store));
  try {
    const { found, wanted, scans, reading, how } = await noteInputs(session, database, options, paths);
    const files = new Map(found.map((one) => [one.path, one]));
    if (!options.quiet && wanted.length < found.length)
      await session.tell(
        `note: ${plural(found.length - wanted.length, 'document')} unchanged; ${wanted.length} to read\n`,
      );
    const progress = await startProgress(options.quiet ? 0 : wanted.length, session.stderr, session.env);
    const saving = new Set<Promise<void>>();
    const stop = new AbortController();
    let fault: unknown = null;
    try {
      await processFiles(
        wanted.map((path) => ({
          file: { path, file: files.get(path)?.file ?? path },
          maxBytes: how.maxBytes,
          options: { ...how.options, password: options.password ?? null },
        })),
        {
          jobs: options.jobs ?? null,
          timeout: how.timeout * 1000,
          memory: how.memory,
          apart: session.apart,
          signal: AbortSignal.any([session.signal, stop.signal]),
          onDone: (result) => {
            progress.step(result.outcome === 'failed');
            const was = files.get(result.source.path)?.sha256 ?? '';
            const saved: Promise<void> = saveResult(database, result, { sha256: was, wanted: was, reading })
              .catch((error: unknown) => {
                fault ??= error;
                stop.abort();
              })
              .finally(() => saving.delete(saved));
            saving.add(saved);
          },
        },
      );
    } catch (error) {
      throw fault ?? error;
    } finally {
      progress.stop();
      await Promise.all(saving);
    }
    if (fault !== null) throw fault;
    const { run, counts } = (await standingAccount(database)) ?? (await link(database)) ?? (await accountOf(database));
    await tellRun(session, run, [], options);
    if (!options.quiet) await session.write(`${summaryText(counts)}written to the store at ${database.place}\n`);
    // A path within a folder that the store has leaves no trace in its account.
    const told = new Set(run.inputs.map(({ path }) => path));
    const faults = scans.flatMap((scan) => scan.faults).filter(({ path }) => !told.has(path));
    for (const { path, code, message } of faults)
      await session.tell(`error[${code}] ${visibleText(path)}: ${message}\n`);
    const failed = faults.length > 0 || run.inputs.some(({ outcome }) => outcome === 'failed');
    return failed ? EXIT.unusable : EXIT.ok;
  } finally {
    await database.close();
  }
}
