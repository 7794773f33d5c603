/**
 * A run's results on disk. All new files are written beside their places first and moved in one by one, `run.json`
 * last: whenever the run is cut off, every file is the old one or the new one, and the next run clears up.
 */
import { existsSync, type Stats, statSync } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { byCodeUnit } from '../model/text-order.ts';
import { isPieces, type StreamedFile } from '../writers/writer.ts';
import { collectGarbage } from './collect-garbage.ts';
import {
  clearForFile,
  clearForOutput,
  hashOf,
  hashOfFile,
  type KnownFiles,
  keepAside,
  knownFiles,
  OUTPUTS,
  obstaclesIn,
  outputsBeside,
  refusal,
} from './known-files.ts';
import { LOCK, withOutputLock } from './output-lock.ts';
import { earlierDocuments, staleFiles } from './stale-files.ts';
import { UsageError } from './usage-error.ts';
import { begin, writeLong } from './write-long.ts';

/** Holds what is being written; a run that finds it knows that the last one was cut off. */
const WORK_FOLDER = '.minutes-unfinished';
/** What a run has read so far (`journal.ts`). */
export const JOURNAL = '.minutes-journal';
const LAST = 'run.json';
/** Characters or bytes. Making such a file leaves several copies of it behind. */
const LARGE = 4_000_000;
/** Which documents earlier runs made: their files go only when the new `run.json` is in place. */
const EARLIER = 'earlier-runs.json';

/**
 * Writes a run's files into `folder` and removes those of the earlier run that are no longer made. Until the first file
 * is moved in, the signal stops it. Files are asked for one by one, and let go when they are written. Files of others, and
 * those that were changed since, stop it before anything is moved; with `force` they are kept as `NAME.bak`.
 */
export async function saveFiles(
  folder: string,
  files: Iterable<StreamedFile>,
  signal?: AbortSignal,
  force = false,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await withOutputLock(folder, () => saveLocked(folder, files, signal, force));
  } catch (error) {
    throw asUnusable(folder, error);
  }
}

async function saveLocked(
  folder: string,
  files: Iterable<StreamedFile>,
  signal: AbortSignal | undefined,
  force: boolean,
): Promise<void> {
  const work = join(folder, WORK_FOLDER);
  const made = new Set<string>();
  await refuseLink(folder, WORK_FOLDER);
  const { ids, known } = await takeOver(folder, work);
  let moving = false;
  try {
    const changed: string[] = [];
    for (const file of files) {
      signal?.throwIfAborted();
      checkPath(file.path, made);
      await refuseLink(folder, dirname(file.path));
      if (await stands(folder, work, file)) continue;
      // What needs room on the disk is done before the first file is moved.
      await mkdir(dirname(join(folder, file.path)), { recursive: true });
      changed.push(file.path);
      if (!isPieces(file.content) && file.content.length > LARGE) collectGarbage();
    }
    const stale = await staleFiles(folder, ids, made);
    const obstacles = await obstaclesIn(folder, [...changed, ...stale], known);
    const refused = obstacles.filter(({ kind }) => kind !== 'applied');
    if (refused.length > 0 && !force) throw refusal(folder, refused);
    if (stale.length > 0) await writeEarlier(work, ids, known);
    changed.sort((a, b) => Number(a === LAST) - Number(b === LAST) || byCodeUnit(a, b));
    signal?.throwIfAborted();
    moving = true;
    for (const { path } of obstacles) await keepAside(join(folder, path));
    for (const path of changed) await rename(join(work, path), join(folder, path));
    for (const path of stale) await rm(join(folder, path), { force: true });
    await rm(work, { recursive: true, force: true });
  } catch (error) {
    // The next run needs what is there to know which files were moved; before that, it only fills the disk.
    if (!moving && !signal?.aborted) await clearWork(work).catch(() => undefined);
    throw error;
  }
}

/** True if a run was cut off while it wrote here, be it after its last file, or writes now. */
export async function isUnfinished(folder: string): Promise<boolean> {
  const found = await Promise.all(
    [WORK_FOLDER, LOCK, JOURNAL].map((name) => lstat(join(folder, name)).catch(() => null)),
  );
  return found.some((stats) => stats !== null);
}

/** What earlier runs made. Clears what a run that was cut off had written, but for the account of it. */
async function takeOver(folder: string, work: string): Promise<{ ids: string[]; known: KnownFiles }> {
  const cutOff = [LAST, EARLIER].map((name) => `${WORK_FOLDER}/${name}`);
  const ids = await earlierDocuments(folder, [LAST, ...cutOff]);
  const known = await knownFiles(folder, [LAST, ...cutOff]);
  // First what fills the disk.
  await clearWork(work, [LAST, EARLIER]);
  // What a run that was cut off had moved in is known from its work folder alone: this run may be cut off, too.
  const wasCutOff = (await knownFiles(folder, cutOff)).hashes.size > 0;
  if (wasCutOff || (await earlierDocuments(folder, cutOff)).length > 0) await writeEarlier(work, ids, known);
  await clearWork(work);
  return { ids, known };
}

async function clearWork(work: string, kept: readonly string[] = [EARLIER]): Promise<void> {
  const names = await readdir(work).catch(() => []);
  for (const name of names) if (!kept.includes(name)) await rm(join(work, name), { recursive: true, force: true });
}

async function writeEarlier(work: string, ids: readonly string[], known: KnownFiles): Promise<void> {
  const files = [...known.hashes].map(([path, hashes]) => [path, [...hashes]] as const);
  const earlier = {
    program: 'minutes',
    inputs: ids.map((documentId) => ({ documentId })),
    ...(known.believed ? {} : { files: Object.fromEntries(files) }),
    applied: Object.fromEntries(known.applied),
  };
  await writeSynced(join(work, `${EARLIER}.new`), JSON.stringify(earlier));
  await rename(join(work, `${EARLIER}.new`), join(work, EARLIER));
}

/** True if the file has this content already; else it is written into the work folder. */
async function stands(folder: string, work: string, { path, content }: StreamedFile): Promise<boolean> {
  const file = join(folder, path);
  const whole = isPieces(content) ? begin(content.pieces) : { begun: content, more: null };
  if (whole.more !== null) return writeLong(file, join(work, path), whole.begun, whole.more);
  const { begun } = whole;
  if (path !== LAST) {
    const known = await readFile(file).catch(() => null);
    if (known?.equals(Buffer.from(begun as string)) === true) return true;
  }
  await writeSynced(join(work, path), begun);
  return false;
}

/** Writes one file (`-o FILE`) and notes it: what is not as minutes left it is not written over, or kept aside. */
export async function saveOutput(path: string, content: string | Uint8Array, force = false): Promise<void> {
  const before = await lstat(path).catch(() => null);
  if (before?.isFile()) await clearForOutput(path, content, force);
  await saveFile(path, content);
  await noteOutput(path, hashOf(content));
}

async function noteOutput(path: string, hash: string): Promise<void> {
  const files = { ...(await outputsBeside(path)), [basename(path)]: hash };
  const ordered = Object.fromEntries(Object.entries(files).sort(([a], [b]) => byCodeUnit(a, b)));
  await saveFile(join(dirname(path), OUTPUTS), `${JSON.stringify({ files: ordered }, null, 1)}\n`);
}

/** Moves a file that was written beside its place into it (`-o FILE`), under the same rules as `saveOutput`. */
export async function adoptOutput(temporary: string, path: string, force: boolean): Promise<void> {
  const before = await lstat(path).catch(() => null);
  refuseOdd(path, before);
  const hash = await hashOfFile(temporary);
  if (before) await clearForFile(path, hash, force);
  const handle = await open(temporary, 'r+');
  await handle.sync().finally(() => handle.close());
  await rename(temporary, path);
  await noteOutput(path, hash);
}

/** Writes one file atomically, whatever was there. Never through a link, never over a folder or device. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<void> {
  const before = await lstat(path).catch(() => null);
  refuseOdd(path, before);
  const temporary = join(dirname(path), `.minutes-${process.pid}.tmp`);
  try {
    await writeSynced(temporary, content);
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asUnusable(path, error);
  }
}

function refuseOdd(path: string, before: Stats | null): void {
  if (before?.isSymbolicLink()) throw new UsageError(`${path} is a link; give the path that it points to`);
  if (before && !before.isFile()) throw new UsageError(`${path} is not a regular file`);
}

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A path that leaves the folder, or two that a disk may take for one, is our bug. `made`: those before, and this one. */
function checkPath(path: string, made: Set<string>): void {
  const sound = /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(path) && !path.split('/').some((part) => /^\.+$/.test(part));
  if (!sound || made.has(path.toLowerCase())) throw new Error(`unsound output path ${JSON.stringify(path)}`);
  made.add(path.toLowerCase());
}

/** A folder of the output that is a link would lead outside. */
async function refuseLink(folder: string, path: string): Promise<void> {
  if (path === '.') return;
  const stats = await lstat(join(folder, path)).catch(() => null);
  if (stats?.isSymbolicLink()) throw new UsageError(`${join(folder, path)} is a link; remove it first`);
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file is in the way',
  EIO: 'the disk or the network failed',
};

/** Windows refuses to write over what a program holds open, and over what is marked as read-only. */
function heldText(path: string): string {
  const [folder, name] = [dirname(path), basename(path)];
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() && (stats.mode & 0o200) === 0)
    return `${path} is read-only; allow changes to it in its properties, or choose another place`;
  const office = /\.docx$/i.test(name) ? 'Word' : 'Excel';
  const program = [0, 1, 2].some((cut) => existsSync(join(folder, `~$${name.slice(cut)}`)))
    ? office
    : existsSync(join(folder, `.~lock.${name}#`))
      ? 'LibreOffice'
      : 'another program';
  return `${path} is open in ${program}; close it there, or choose another place`;
}

/** What the system says of a place that cannot be written to, in our words. */
export function asUnusable(path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UsageError || typeof code !== 'string') return error as Error;
  if (code === 'EBUSY' || code === 'EPERM') {
    const { dest } = error as { dest?: string };
    return new UsageError(heldText(dest ?? path));
  }
  return new UsageError(`cannot write to ${path}: ${REASONS[code] ?? code}; the earlier files are intact`);
}
