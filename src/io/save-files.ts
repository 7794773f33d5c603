/**
 * A run's results on disk. All new files are written beside their places first and moved in one by one, `run.json`
 * last: whenever the run is cut off, every file is the old one or the new one, and the next run clears up.
 */
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byCodeUnit } from '../consolidate/text-order.ts';
import type { OutputFile } from '../writers/writer.ts';
import { staleFiles } from './stale-files.ts';
import { UsageError } from './usage-error.ts';

/** Holds what is being written; a run that finds it knows that the last one was cut off. */
const WORK_FOLDER = '.minutes-unfinished';
const LAST = 'run.json';

/** Writes a run's files into `folder` and removes those of the earlier run that are no longer made. */
export async function saveFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  checkPaths(files);
  const work = join(folder, WORK_FOLDER);
  try {
    await mkdir(folder, { recursive: true });
    await refuseLinks(folder, files);
    const stale = await staleFiles(folder, [LAST, `${WORK_FOLDER}/${LAST}`], files);
    await rm(work, { recursive: true, force: true });
    const ordered = [...files].sort(
      (a, b) => Number(a.path === LAST) - Number(b.path === LAST) || byCodeUnit(a.path, b.path),
    );
    for (const file of ordered) await writeSynced(join(work, file.path), file.content);
    for (const file of ordered) {
      if (file.path === LAST) for (const path of stale) await rm(join(folder, path), { force: true });
      await mkdir(dirname(join(folder, file.path)), { recursive: true });
      await rename(join(work, file.path), join(folder, file.path));
    }
    await rm(work, { recursive: true, force: true });
  } catch (error) {
    throw asUnusable(folder, error);
  }
}

/** Writes one file (`-o FILE`) atomically. Never through a link, never over a folder or device. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<void> {
  const before = await lstat(path).catch(() => null);
  if (before?.isSymbolicLink()) throw new UsageError(`${path} is a link; give the path that it leads to`);
  if (before && !before.isFile()) throw new UsageError(`${path} is not a regular file`);
  const temporary = join(dirname(path), `.minutes-${process.pid}.tmp`);
  try {
    await writeSynced(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asUnusable(path, error);
  }
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

/** A path that leaves the folder, or two that a disk may take for one, is our bug. */
function checkPaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const sound = /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(path) && !path.split('/').some((part) => /^\.+$/.test(part));
    if (!sound || seen.has(path.toLowerCase())) throw new Error(`unsound output path ${JSON.stringify(path)}`);
    seen.add(path.toLowerCase());
  }
}

/** A folder of the output that is a link would lead outside. */
async function refuseLinks(folder: string, files: readonly OutputFile[]): Promise<void> {
  const folders = new Set(
    files.map(({ path }) => path.split('/').slice(0, -1).join('/')).filter((path) => path !== ''),
  );
  for (const path of [WORK_FOLDER, ...folders]) {
    const stats = await lstat(join(folder, path)).catch(() => null);
    if (stats?.isSymbolicLink()) throw new UsageError(`${join(folder, path)} is a link; remove it first`);
  }
}

function asUnusable(path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UsageError || code === undefined) return error as Error;
  if (code === 'EBUSY' || code === 'EPERM') {
    return new UsageError(`${path} is open in another program; close it there, or name another place`);
  }
  return new UsageError(`cannot write to ${path} (${code})`);
}
