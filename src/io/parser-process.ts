/** One killable process that reads documents, seen from the program. */
import { type ChildProcess, fork, type StdioOptions, spawn } from 'node:child_process';
import { deserialize } from 'node:v8';
import { isExecutable } from '../extract/carried-files.ts';
import type { FileTask, RecordResult } from './process-file.ts';
import { HANG_FACTOR } from './time-limit.ts';
import type { Reply } from './worker.ts';

/** How the reading of one document came out. */
export type ParserAnswer =
  | { kind: 'read'; result: RecordResult }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'timed-out' }
  | { kind: 'out-of-memory' }
  | { kind: 'crashed'; reason: string };

export interface ProcessLimits {
  /** Milliseconds of the processor that one document may take. By the clock it may take `HANG_FACTOR` times as much. */
  timeout: number;
  /** Megabytes that the process may hold. */
  memory: number;
}

const MIB = 1024 * 1024;
/** Share of the memory that JavaScript values may take; the rest is for bytes outside of V8's heap. */
const HEAP_SHARE = 0.75;
/** Fragments that a library leaves behind are freed with the process. */
const MOST_DOCUMENTS = 200;
/** Names of variables that Node or the system needs; documents have no use for the others. */
const KEPT_VARIABLES = ['NODE_OPTIONS', 'NODE_V8_COVERAGE', 'PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** As in `bin/minutes.js`: patterns are compiled to machine code at once, functions later than V8 of Node 20 would by itself. */
const COMPILING = [
  '--no-regexp-tier-up',
  ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=300000'] : []),
];

const WORKER = new URL('./worker.js', import.meta.url);

/** What an executable is called with when it is to be a parser process: it has no file to fork. */
export const WORKER_FLAG = '--minutes-worker';

function startProcess(worker: URL, { memory }: ProcessLimits): ChildProcess {
  const order = JSON.stringify({ memoryBytes: memory * MIB });
  const heap = `--max-old-space-size=${Math.round(memory * HEAP_SHARE)}`;
  const env = Object.fromEntries(KEPT_VARIABLES.map((name) => [name, process.env[name]]));
  const common = { serialization: 'advanced' as const, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] as StdioOptions };
  if (!isExecutable || worker !== WORKER)
    return fork(worker, [order], { ...common, env, execArgv: [heap, ...COMPILING] });
  // Flags before the first argument would be taken for arguments.
  const options = [env.NODE_OPTIONS, heap].filter((option) => option !== undefined).join(' ');
  return spawn(process.execPath, [WORKER_FLAG, order], { ...common, env: { ...env, NODE_OPTIONS: options } });
}

export class ParserProcess {
  /** Documents that it has read: the first one it is given is alone with its own faults. */
  served = 0;
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  #alive = true;
  #spent = false;
  #stderr = '';
  #request = 0;
  #settle: ((reading: ParserAnswer) => void) | null = null;
  #onReady: () => void = () => undefined;

  constructor(limits: ProcessLimits, worker: URL = WORKER) {
    this.#limits = limits;
    this.#child = startProcess(worker, limits);
    this.#child.stderr?.on('data', (chunk) => {
      this.#stderr = (this.#stderr + chunk).slice(-4000);
    });
    this.#child.on('message', (reply) => this.#take(reply as Reply));
    this.#child.on('error', (error) => this.#end({ kind: 'crashed', reason: error.message }));
    // `close` comes after the last words on stderr, which say why.
    this.#child.on('close', (code, signal) => this.#end(this.#fate(code, signal)));
  }

  /** Whether it can be given another document. */
  get usable(): boolean {
    return this.#alive && !this.#spent && this.served < MOST_DOCUMENTS;
  }

  /** Reads one document within `timeout` milliseconds of the processor. Never rejects; a process that broke a limit is dead afterwards. */
  async read(task: FileTask, timeout = this.#limits.timeout): Promise<ParserAnswer> {
    if (!this.#alive) return { kind: 'crashed', reason: 'its process ended' };
    const id = ++this.#request;
    return new Promise((resolve) => {
      let timer = this.#startTimer(timeout);
      this.#settle = (reading) => {
        clearTimeout(timer);
        this.#settle = null;
        this.served += 1;
        resolve(reading);
      };
      // The time that the process takes to start is not the document's.
      this.#onReady = () => {
        clearTimeout(timer);
        timer = this.#startTimer(timeout);
      };
      this.#child.send({ id, task, timeout }, (error) => {
        if (error) this.#end({ kind: 'crashed', reason: error.message });
      });
    });
  }

  /** Ends the process at once, whatever it is doing. */
  kill(): void {
    this.#end({ kind: 'crashed', reason: 'it was ended' });
  }

  #startTimer(timeout: number): NodeJS.Timeout {
    // The process keeps its own time and ends itself.
    return setTimeout(() => this.#end({ kind: 'timed-out' }), timeout * HANG_FACTOR);
  }

  #take(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.#onReady();
      return;
    }
    // An answer to an earlier request would be the record of another file.
    if (reply.id !== this.#request) return;
    if (reply.kind === 'crashed') {
      this.#end({ kind: 'crashed', reason: reply.reason });
      return;
    }
    this.#spent = reply.spent;
    if (reply.kind === 'too-large') this.#settle?.({ kind: 'too-large', bytes: reply.bytes });
    else this.#settle?.({ kind: 'read', result: deserialize(reply.result) as RecordResult });
  }

  #fate(code: number | null, signal: NodeJS.Signals | null): ParserAnswer {
    if (/^out of time/m.test(this.#stderr)) return { kind: 'timed-out' };
    // A kill that did not come from here is the system's, for want of memory.
    if (signal === 'SIGKILL' || /out of memory|heap limit|Array buffer allocation failed/i.test(this.#stderr)) {
      return { kind: 'out-of-memory' };
    }
    return { kind: 'crashed', reason: `its process ended with ${signal ?? `status ${code}`}` };
  }

  #end(reading: ParserAnswer): void {
    if (this.#alive) this.#child.kill('SIGKILL');
    this.#alive = false;
    this.#settle?.(reading);
  }
}
