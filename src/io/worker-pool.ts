/** Many files → their results, in the order of the files whatever the number of workers. */
import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import { failedDocument } from '../pipeline/process-document.ts';
import { type FileTask, faultOf, processFile, type RecordResult } from './process-file.ts';
import { timedOut, withinTime } from './time-limit.ts';

export interface PoolOptions {
  /** Number of workers; null leaves it to the machine and the number of files. */
  jobs: number | null;
  /** Milliseconds that one document may take. */
  timeout: number;
  signal: AbortSignal;
  /** Called when a file is done. */
  onDone(path: string): void;
}

/** Up to this many files, starting workers takes longer than it saves. */
const FILES_FOR_WORKERS = 50;
const MOST_WORKERS = 4;

/** Reads and processes every file. Stops early, with an `AbortError`, when the signal says so. */
export async function processFiles(tasks: readonly FileTask[], options: PoolOptions): Promise<RecordResult[]> {
  const workers = workersFor(tasks.length, options.jobs);
  const pool = workers > 1 ? await startPool(workers) : null;
  const results: RecordResult[] = new Array(tasks.length);
  let next = 0;
  const lane = async () => {
    while (next < tasks.length) {
      options.signal.throwIfAborted();
      const index = next;
      next += 1;
      const task = tasks[index] as FileTask;
      results[index] = pool ? await runInPool(pool, task, options) : await runHere(task, options);
      options.onDone(task.file.path);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, workers) }, lane));
  } finally {
    await pool?.destroy();
  }
  return results;
}

/** One process from TypeScript sources, on request, and for few files. */
function workersFor(files: number, jobs: number | null): number {
  if (import.meta.url.endsWith('.ts') || files <= 1 || jobs === 1) return 1;
  if (jobs === null && files <= FILES_FOR_WORKERS) return 1;
  return Math.min(files, jobs ?? Math.min(availableParallelism(), MOST_WORKERS));
}

async function startPool(workers: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    // Each lane hands over one file at a time, so that the time limit counts from the start of the work.
    concurrentTasksPerWorker: 1,
  });
}

async function runInPool(pool: Tinypool, task: FileTask, options: PoolOptions): Promise<RecordResult> {
  const timeout = AbortSignal.timeout(options.timeout);
  try {
    return (await pool.run(task, { signal: AbortSignal.any([timeout, options.signal]) })) as RecordResult;
  } catch (error) {
    options.signal.throwIfAborted();
    return failed(task, timeout.aborted ? timedOut(options.timeout) : error);
  }
}

async function runHere(task: FileTask, options: PoolOptions): Promise<RecordResult> {
  try {
    return await withinTime(processFile(task), options.timeout);
  } catch (error) {
    return failed(task, error);
  }
}

function failed(task: FileTask, error: unknown): RecordResult {
  const { outcome, record } = failedDocument(task.file.path, faultOf(error));
  return { outcome, record };
}
