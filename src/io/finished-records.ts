/**
 * What a run that was interrupted had read: kept beside the results, which stay those of the run before, and taken up by
 * the next run with the same options. Nobody reads ten thousand documents twice because of one Ctrl-C.
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MinutesDocument } from '../model/document.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import type { FoundFile } from './find-documents.ts';
import type { RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';
import type { CacheKey } from './record-cache.ts';

/** In the folder that `save-files.ts` clears when a run is complete. */
const FOLDER = '.minutes-unfinished';
const FILE = 'finished.json';

interface Finished {
  key: string;
  results: RecordResult[];
}

/** Keeps the results for the next run; says how many there are. Documents that could not be read are tried again. */
export async function keepFinished(out: string, key: CacheKey, results: readonly RecordResult[]): Promise<number> {
  const read = results.filter(({ outcome }) => outcome !== 'failed');
  if (read.length === 0) return 0;
  const folder = join(out, FOLDER);
  if ((await lstat(folder).catch(() => null))?.isSymbolicLink()) return 0;
  const finished: Finished = { key: key.reading, results: read };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${FILE}.new`), JSON.stringify(finished));
  await rename(join(folder, `${FILE}.new`), join(folder, FILE));
  return read.length;
}

/** Results of an interrupted run whose files are as they were, by path. */
export async function readFinished(
  out: string,
  key: CacheKey,
  files: readonly FoundFile[],
  maxBytes: number,
): Promise<Map<string, RecordResult>> {
  const kept = await readKept(join(out, FOLDER, FILE), key);
  const found = new Map<string, RecordResult>();
  for (const { path, file } of files) {
    const result = kept.get(path);
    if (result === undefined) continue;
    const bytes = await readDocument(file, maxBytes).catch(() => null);
    const same = bytes !== null && createHash('sha256').update(bytes).digest('hex') === result.record.source.sha256;
    if (same) found.set(path, result);
  }
  return found;
}

async function readKept(file: string, key: CacheKey): Promise<Map<string, RecordResult>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Finished;
    if (kept.key !== key.reading) return new Map();
    const sound = kept.results.filter((result) =>
      recordsOf(result).every((record) => MinutesDocument.safeParse(record).success),
    );
    return new Map(sound.map((result) => [result.record.source.path, result]));
  } catch {
    return new Map();
  }
}
