/** `minutes ingest <path…> --out DIR`: reads everything, writes the results, prints a summary. */
import { houseStyleOf } from '../../config/house-style.ts';
import { collectGarbage } from '../../io/collect-garbage.ts';
import type { FoundDocuments } from '../../io/find-documents.ts';
import { clearJournal } from '../../io/journal.ts';
import { readRun } from '../../io/read-results.ts';
import { type CacheKey, cacheKey, standingSummary, withCacheIndex } from '../../io/record-cache.ts';
import { saveFiles } from '../../io/save-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import { countsOf } from '../../pipeline/run-counts.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { streamAll } from '../../writers/index.ts';
import { workbookFile } from '../../writers/workbook/index.ts';
import type { OptionsOf } from '../command-options.ts';
import { projectConfig } from '../project-config.ts';
import { projectCorrections } from '../project-corrections.ts';
import { findInputs, readForWriting, tellRun } from '../read-inputs.ts';
import { EXIT, type Session } from '../session.ts';
import { summaryText } from '../summary-text.ts';

/** So much is held while results are made that what was let go of is given back first. */
const MUCH_BYTES = 200 * 1024 * 1024;

type FolderOptions = OptionsOf<'ingest'> & { out: string };

export async function ingest(session: Session, options: OptionsOf<'ingest'>, paths: string[]): Promise<number> {
  const { out, store } = options;
  const { MINUTES_OUT, MINUTES_STORE } = session.env;
  // What the environment says holds where no argument says otherwise.
  const intoStore = store !== undefined && (out === undefined || (MINUTES_OUT === out && MINUTES_STORE !== store));
  if (store !== undefined && out !== undefined && MINUTES_OUT !== out && MINUTES_STORE !== store)
    throw new UsageError('--out and --store cannot be used together');
  if (intoStore) {
    const { ingestIntoStore } = await import('../ingest-store.ts');
    return ingestIntoStore(session, { ...options, store }, paths);
  }
  if (out === undefined) throw new UsageError('say where the results go: --out DIR, or --store ADDRESS');
  return ingestIntoFolder(session, { ...options, out }, paths);
}

async function ingestIntoFolder(session: Session, options: FolderOptions, paths: string[]): Promise<number> {
  const heldBefore = process.memoryUsage().heapUsed;
  const { config, file } = await projectConfig(options, paths);
  const found = await projectCorrections(options, file, paths);
  const corrections = found?.exists ? { path: found.path, list: found.list } : undefined;
  const { people } = config;
  const style = houseStyleOf(config);
  const reading = {
    changes: options.changes,
    password: options.password ?? null,
    limits: JSON.stringify(options.limit),
    style,
  };
  const key = cacheKey(`minutes ${session.version}`, reading, {
    people: people ?? [],
    corrections: corrections ?? null,
    csv: options.csvProfile,
  });
  const looked = await findInputs(paths, options);
  if (options.cache && !paths.includes('-') && (await stands(session, options, looked, key))) return EXIT.ok;
  const cached = options.cache ? { cacheKey: key } : {};
  const inputs = { ...options, people, style, corrections, looked, ...cached };
  const { data, failed, results, files } = await readForWriting(session, paths, inputs);
  session.signal.throwIfAborted();
  // A mistyped path must not replace the results of an earlier run by nothing.
  if (files === 0) return EXIT.unusable;
  // What was held before is not of this run, and stays: in a long-lived process it would be gone through each time.
  if (process.memoryUsage().heapUsed - heldBefore > MUCH_BYTES) collectGarbage();
  const summary = summaryText(countsOf(data));
  const written = withCacheIndex(
    key,
    { read: results, inputs: data.run.inputs, summary },
    streamAll({ ...data, csv: options.csvProfile }, [await workbookFile(data)]),
  );
  await saveFiles(options.out, written, session.signal, options.force === true);
  clearJournal(options.out);
  if (!options.quiet) await session.write(summary + whereText(options.out));
  if (!options.quiet && session.stderr.isTTY) await session.tell(`Next: minutes status ${visibleText(options.out)}\n`);
  return failed ? EXIT.unusable : EXIT.ok;
}

/** True if nothing has changed since the last run: it is told again, and nothing is read or written anew. */
async function stands(
  session: Session,
  options: FolderOptions,
  { files, faults, skippedLinks, leftAlone }: FoundDocuments,
  key: CacheKey,
): Promise<boolean> {
  if (files.length === 0 || faults.length > 0) return false;
  const summary = await standingSummary(options.out, key, files, options.maxBytes);
  if (summary === null) return false;
  const run = await readRun(options.out);
  if (JSON.stringify(run.leftAlone ?? {}) !== JSON.stringify(leftAlone)) return false;
  await tellRun(session, run, skippedLinks, options);
  if (!options.quiet) await session.write(summary + whereText(options.out));
  return true;
}

const whereText = (out: string) => `written to ${visibleText(out)}\n`;
