/** One run at a time writes into a folder; another waits until it is done. Reading the inputs needs no lock. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from './usage-error.ts';

export const LOCK = '.minutes-lock';
const LONGEST_WAIT_MILLISECONDS = 60_000;
const LOOK_EVERY_MILLISECONDS = 50;
/** A lock of a machine that cannot be asked, or without words, is believed this long. */
const BELIEVED_MILLISECONDS = 120_000;

interface Holder {
  pid: number;
  host: string;
  token: string;
}

/** Runs `work` while no other run writes into `folder`, which exists. */
export async function withOutputLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, LOCK);
  const token = randomUUID();
  const until = Date.now() + LONGEST_WAIT_MILLISECONDS;
  while (!(await taken(file, token))) {
    if (await isLeftBehind(file)) await removeLeftBehind(file, token);
    else if (Date.now() > until) throw new UsageError(`another run of minutes is writing to ${folder}; wait for it`);
    else await wait(LOOK_EVERY_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    if ((await holderOf(file))?.token === token) await rm(file, { force: true });
  }
}

async function taken(file: string, token: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    const holder: Holder = { pid: process.pid, host: hostname(), token };
    await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A full disk: the file may be there without its words, and nobody else holds it.
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') await rm(file, { force: true });
    throw error;
  }
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.token === 'string' ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

/** True if the run that took the lock was ended before it could give it back. */
async function isLeftBehind(file: string): Promise<boolean> {
  const holder = await holderOf(file);
  if (holder?.host === hostname()) return !isAlive(holder.pid);
  const stats = await stat(file).catch(() => null);
  const believed = holder === null ? BELIEVED_MILLISECONDS / 60 : BELIEVED_MILLISECONDS;
  return stats !== null && Date.now() - stats.mtimeMs > believed;
}

/** Moved away first: of two runs that find the same lock left behind, one moves it. */
async function removeLeftBehind(file: string, token: string): Promise<void> {
  const aside = `${file}-${token}`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
