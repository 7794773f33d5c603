/**
 * Many files → their results, in the order of the files whatever the number of processes.
 *
 * Documents are read in processes that can be killed, not in threads: a thread's limits do not bound memory outside of
 * V8, and a promise of pdf.js that rejects late ends the process that it is in. The pool is our own and not a library's
 * (tinypool and piscina were looked at): they know neither memory nor time of a task, and a process that dies
 * without an answer must be told apart by its reason.
 */
import { availableParallelism } from 'node:os';
import { type Fault, faultOf } from '../pipeline/fault.ts';
import { failedDocument } from '../pipeline/process-document.ts';
import { type ParserAnswer, ParserProcess } from './parser-process.ts';
import { type FileTask, processFile, type RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';
import { readHere } from './read-here.ts';
import { timedOut, withinTime } from './time-limit.ts';

export interface PoolOptions {
  /** Number of documents read at the same time; null leaves it to the machine and the number of files. */
  jobs: number | null;
  /** Milliseconds of the processor that one document may take. */
  timeout: number;
  /** Megabytes that the process of a document may hold. */
  memory: number;
  signal: AbortSignal;
  /** Called when a file is done. */
  onDone(result: RecordResult): void;
  /** In processes of their own; otherwise in this one, where nothing but time is bounded. */
  apart: boolean;
  /** The program of the processes, if it is another than ours. */
  worker?: URL;
}

/** With more files, small texts go to the processes, too, which work side by side. */
const FEW_FILES = 50;
const MOST_PROCESSES = 4;
/** A try that is shorter says nothing of the document. */
const LEAST_SHARE = 0.5;
/** Further processes start when there are files enough to keep them busy. */
const FILES_FOR_EACH = 4;

/** Reads and processes every file. Stops early, with an `AbortError`, when the signal says so. */
export function processFiles(tasks: readonly FileTask[], options: PoolOptions): Promise<RecordResult[]> {
  return processEach(tasks, options, (result) => result);
}

/** The same where not the results are held but what `keep` makes of them. */
export async function processEach<Kept>(
  tasks: readonly FileTask[],
  options: PoolOptions,
  keep: (result: RecordResult) => Kept,
): Promise<Kept[]> {
  const { apart } = options;
  const lanes = Array.from({ length: lanesFor(tasks.length, options.jobs) }, () => new Lane(options));
  const allApart = apart && lanes.length > 1 && tasks.length > FEW_FILES;
  const results: Kept[] = new Array(tasks.length);
  let next = 0;
  const work = async (lane: Lane) => {
    while (next < tasks.length) {
      options.signal.throwIfAborted();
      const index = next;
      next += 1;
      const task = tasks[index] as FileTask;
      const result = apart ? await readGuarded(task, lane, allApart) : await readInProcess(task, options.timeout);
      options.signal.throwIfAborted();
      results[index] = keep(result);
      options.onDone(result);
    }
  };
  const stop = () => {
    for (const lane of lanes) lane.stop();
  };
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(lanes.map(work));
  } finally {
    options.signal.removeEventListener('abort', stop);
    stop();
  }
  return results;
}

/** Reads documents one at a time, for as long as it is kept: for those that do not know beforehand which there are. */
export class Reader {
  readonly #options: PoolOptions;
  readonly #lane: Lane;

  constructor(limits: Pick<PoolOptions, 'timeout' | 'memory' | 'apart'>) {
    this.#options = { ...limits, jobs: 1, signal: new AbortController().signal, onDone: () => undefined };
    this.#lane = new Lane(this.#options);
  }

  async read(task: FileTask): Promise<RecordResult> {
    return this.#options.apart ? readGuarded(task, this.#lane, false) : readInProcess(task, this.#options.timeout);
  }

  stop(): void {
    this.#lane.stop();
  }
}

function lanesFor(files: number, jobs: number | null): number {
  const most = jobs ?? Math.min(availableParallelism(), MOST_PROCESSES, Math.ceil(files / FILES_FOR_EACH));
  return Math.max(1, Math.min(files, most));
}

async function readGuarded(task: FileTask, lane: Lane, allApart: boolean): Promise<RecordResult> {
  return (allApart ? null : await readHere(task)) ?? (await lane.read(task));
}

async function readInProcess(task: FileTask, timeout: number): Promise<RecordResult> {
  try {
    return await withinTime(processFile(task), timeout);
  } catch (error) {
    return failedTask(task, faultOf(error));
  }
}

/** One document at a time, in a process that is replaced when it is worn or dead. */
class Lane {
  readonly #options: PoolOptions;
  #process: ParserProcess | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async read(task: FileTask): Promise<RecordResult> {
    const started = performance.now();
    for (;;) {
      this.#options.signal.throwIfAborted();
      if (!this.#process?.usable) {
        this.#process?.kill();
        this.#process = new ParserProcess(this.#options, this.#options.worker);
      }
      const alone = this.#process.served === 0;
      // A second try has what the first one left of the time, as far as the clock can tell: half of it at least.
      const left = this.#options.timeout - (performance.now() - started);
      const reading = await this.#process.read(task, Math.max(left, this.#options.timeout * LEAST_SHARE));
      if (reading.kind === 'read') return reading.result;
      this.#options.signal.throwIfAborted();
      // What an earlier document left behind must not be this one's fault: it is tried once more, in a new process.
      const own = alone || reading.kind === 'timed-out' || reading.kind === 'too-large';
      if (own) return failedTask(task, this.#faultOf(reading));
    }
  }

  stop(): void {
    this.#process?.kill();
    this.#process = null;
  }

  #faultOf(reading: Exclude<ParserAnswer, { kind: 'read' }>): Fault {
    const { timeout, memory } = this.#options;
    switch (reading.kind) {
      case 'timed-out':
        return timedOut(timeout);
      case 'out-of-memory':
        return { code: 'out-of-memory', message: `ParserAnswer the document took more memory than ${memory} MB.` };
      case 'too-large':
        return {
          code: 'document-too-large',
          message: `What the document contains takes ${Math.ceil(reading.bytes / 2 ** 20)} MB as a record.`,
        };
      case 'crashed':
        return { code: 'parser-crashed', message: `ParserAnswer stopped: ${reading.reason}.` };
    }
  }
}

/** A result without content that still says which bytes it is about. */
async function failedTask(task: FileTask, fault: Fault): Promise<RecordResult> {
  const bytes = task.bytes ?? (await readDocument(task.file.file, task.maxBytes).catch(() => undefined));
  return failedDocument(task.file.path, fault, bytes);
}
