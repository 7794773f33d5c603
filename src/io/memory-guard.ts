/**
 * A thread of the parser process that ends the process when it holds too much memory, when a document has taken too
 * much time of the processor, or when the program that it works for is gone. A thread, because the parser may keep the
 * process busy for longer than it may live; memory of the process, because limits of V8 know nothing of inflated bytes
 * (measured: 1.5 GB under a limit of 256 MB); time of the processor, because a busy machine is no fault of the document.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { GuardOrder } from './worker.ts';

const EVERY_MILLISECONDS = 10;
const STDERR = 2;
/** A process that has taken its time and holds this share of its memory was collecting garbage. */
const NEARLY_FULL = 0.7;

const { memoryBytes, parent, deadline } = workerData as GuardOrder;
const until = new Float64Array(deadline);

/** The program tells this end from others by these words: `parser-process.ts`. */
function end(words: string): void {
  writeSync(STDERR, `${words}\n`);
  process.kill(process.pid, 'SIGKILL');
}

setInterval(() => {
  const held = process.memoryUsage.rss();
  if (held > memoryBytes) end('out of memory: the limit of the process is reached');
  const { user, system } = process.cpuUsage();
  const last = until[0] ?? 0;
  if (last > 0 && (user + system) / 1000 > last) {
    end(
      held > memoryBytes * NEARLY_FULL
        ? 'out of memory: hardly any is left'
        : 'out of time: the limit of the document is reached',
    );
  }
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MILLISECONDS);
