/** Files and folders → all that they say together: the reading of `minutes ingest`, for programs. */

import { processCorpus } from '../pipeline/process-corpus.ts';
import type { ProcessOptions } from '../pipeline/process-document.ts';
import { type CorpusOptions, type ReadCorpus, withBlocks } from '../pipeline/process-documents.ts';
import { findDocuments, shownPath } from './find-documents.ts';
import { packageVersion } from './package-files.ts';
import { presets } from './presets.ts';
import { processFiles } from './worker-pool.ts';

/** What one document may cost, and how many are read at a time. */
export interface FileLimits {
  /** Documents that are read at the same time; the machine and the number of files decide if absent. */
  jobs?: number | undefined;
  /** Milliseconds of the processor that one document may take; 14,000 if absent. */
  timeout?: number | undefined;
  /** Megabytes that the process of a document may hold; 700 if absent. */
  memory?: number | undefined;
  /** Bytes of a file; 64 MiB if absent. */
  maxBytes?: number | undefined;
}

export type ReadFilesOptions = Partial<Omit<ProcessOptions, 'signal'>> & CorpusOptions & FileLimits;

/**
 * Reads files, folders and patterns as the command does: in processes of their own, under limits of time and memory. What
 * cannot be read is in `run.inputs` with its reason; nothing is thrown for it. With a signal that is aborted the promise
 * rejects and every process ends.
 */
export function readFiles(paths: string | readonly string[], options: ReadFilesOptions = {}): Promise<ReadCorpus> {
  return readFilesIn(paths, options, true);
}

/** `apart`: in processes of their own, which programs that run from their sources do not have. */
export async function readFilesIn(
  paths: string | readonly string[],
  options: ReadFilesOptions,
  apart: boolean,
): Promise<ReadCorpus> {
  const given = typeof paths === 'string' ? [paths] : paths;
  const { people, corrections, onProgress, jobs, timeout, memory, maxBytes, signal } = options;
  // Nothing but data goes to another process.
  const { limits, password, changes, style } = options;
  const reading = { limits, password, changes, style };
  const { files, faults, leftAlone } = await findDocuments(given);
  let done = 0;
  const results = await processFiles(
    files.map((file) => ({ file, maxBytes: maxBytes ?? presets.maxBytes, options: reading, keepBlocks: true })),
    {
      apart,
      jobs: jobs ?? null,
      timeout: timeout ?? presets.timeout,
      memory: memory ?? presets.memory,
      signal: signal ?? new AbortController().signal,
      onDone: ({ outcome, source }) => onProgress?.({ done: ++done, total: files.length, path: source.path, outcome }),
    },
  );
  const program = `minutes ${packageVersion()}`;
  const run = { results, faults, leftAlone, given: given.map(shownPath), program, people, corrections };
  return withBlocks(processCorpus(run), results);
}
