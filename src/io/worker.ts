/**
 * A parser process: reads one document after the other for `parser-process.ts`. It may hang, run out of memory or die;
 * nothing else is in it. Promises that reject when nobody waits for them (pdf.js has such) make it `spent`: the answer
 * it is working on stands, and the program takes a new process for the next document.
 */
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { carriedFile } from '../extract/carried-files.ts';
import { placeOfBug } from '../model/diagnostic.ts';
import { closeNetwork } from './no-network.ts';
import { type FileTask, processFile } from './process-file.ts';

/** What the process is started with, as JSON. */
export interface GuardOrder {
  memoryBytes: number;
  /** Process id of the program. */
  parent: number;
  /** One number: the processor time, in milliseconds, at which the document must have been read; 0 between documents. */
  deadline: SharedArrayBuffer;
}

export interface Request {
  id: number;
  task: FileTask;
  /** Milliseconds of the processor that the document may take. */
  timeout: number;
}

export type Reply =
  | { kind: 'ready' }
  /** `result` is a `RecordResult` as `v8.serialize` writes it. */
  | { kind: 'read'; id: number; result: Uint8Array; spent: boolean }
  | { kind: 'too-large'; id: number; bytes: number; spent: boolean }
  | { kind: 'crashed'; id: number; reason: string };

/** A record larger than this would fill the memory of the program, which holds all of them. */
const MOST_REPLY_BYTES = 64 * 1024 * 1024;
/** A process with more memory than this is replaced: what is left of a document is not returned. */
const SPENT_BYTES = 400 * 1024 * 1024;

const deadline = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
let current: number | null = null;
let rejected = false;

function reply(message: Reply, then: () => void = () => undefined): void {
  process.send?.(message, undefined, undefined, then);
}

async function answer({ id, task, timeout }: Request): Promise<void> {
  current = id;
  deadline[0] = processorTime() + timeout;
  try {
    const result = serialize(await processFile(task));
    const spent = rejected || process.memoryUsage.rss() > SPENT_BYTES;
    if (result.length > MOST_REPLY_BYTES) reply({ kind: 'too-large', id, bytes: result.length, spent });
    else reply({ kind: 'read', id, result, spent });
  } catch (error) {
    fail(error);
  }
  deadline[0] = 0;
  current = null;
}

/** What all threads of the process have taken, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Nobody caught this: the state of the process is unknown. */
function fail(error: unknown): void {
  // In our words: the message of an error that nobody caught may be any library's.
  const reason = `nobody caught an error (${placeOfBug(error)})`;
  if (current === null) process.exit(1);
  reply({ kind: 'crashed', id: current, reason }, () => process.exit(1));
}

process.on('unhandledRejection', () => {
  rejected = true;
  // Between two documents: the program finds the process gone and starts another.
  if (current === null) process.exit(1);
});
process.on('uncaughtException', fail);
// Ctrl-C reaches every process of a terminal, SIGTERM every one of a service; the program decides when this one ends.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (request) => void answer(request as Request));

const { memoryBytes }: Pick<GuardOrder, 'memoryBytes'> = JSON.parse(process.argv.at(-1) ?? '{}');
const order: GuardOrder = { memoryBytes, parent: process.ppid, deadline: deadline.buffer as SharedArrayBuffer };
const carriedGuard = carriedFile('dist/bin/memory-guard.js');
new Worker(carriedGuard ? new TextDecoder().decode(carriedGuard) : new URL('./memory-guard.js', import.meta.url), {
  eval: carriedGuard !== null,
  workerData: order,
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
}).unref();
closeNetwork();
reply({ kind: 'ready' });
