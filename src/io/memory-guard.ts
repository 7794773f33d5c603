/**
 * A thread of the parser process that ends the process when it holds too much memory, or when the program that it
 * works for is gone. A thread, because the parser may keep the process busy for longer than it may live; and memory of
 * the process, because limits of V8 know nothing of inflated bytes (measured: 1.5 GB under a limit of 256 MB).
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { GuardOrder } from './worker.ts';

const EVERY_MILLISECONDS = 10;
const STDERR = 2;

const { memoryBytes, parent } = workerData as GuardOrder;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes) {
    // The program tells this end from others by these words: `parser-process.ts`.
    writeSync(STDERR, 'out of memory: the limit of the process is reached\n');
    process.kill(process.pid, 'SIGKILL');
  }
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MILLISECONDS);
