/**
 * Which files on disk are as minutes wrote them. A run keeps the hashes of what it wrote in its `run.json`; what is written
 * with `-o` is noted beside it. All else belongs to the user, and is not written over.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Names that are written, beside the files, by `-o`. */
export const OUTPUTS = '.minutes-outputs.json';
const LAST = 'run.json';
const CACHE = '.minutes-cache.json';

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Hashes that earlier runs gave to their files; several where runs were cut off. */
export interface KnownFiles {
  hashes: Map<string, Set<string>>;
  /** Hashes of edited files whose changes were taken as corrections. */
  applied: Map<string, string>;
  /** A run of a version that kept no hashes: what has the names of its files is believed to be its own. */
  believed: boolean;
}

/** What the records of runs at `runs` inside `folder` say. */
export async function knownFiles(folder: string, runs: readonly string[]): Promise<KnownFiles> {
  const known: KnownFiles = { hashes: new Map(), applied: new Map(), believed: false };
  for (const run of runs) {
    const record = await recordOf(join(folder, run));
    if (record === null) continue;
    if (record.files === undefined) known.believed = true;
    for (const [path, hash] of Object.entries(record.applied ?? {})) known.applied.set(path, String(hash));
    for (const [path, value] of Object.entries(record.files ?? {})) {
      const hashes = known.hashes.get(path) ?? new Set();
      known.hashes.set(path, hashes);
      for (const hash of [value].flat()) if (typeof hash === 'string') hashes.add(hash);
    }
  }
  return known;
}

interface RunRecord {
  files?: Record<string, unknown>;
  applied?: Record<string, unknown>;
}

async function recordOf(file: string): Promise<RunRecord | null> {
  try {
    const run = JSON.parse(await readFile(file, 'utf8')) as RunRecord & { program?: unknown };
    return typeof run.program === 'string' && /^minutes(?: |$)/.test(run.program) ? run : null;
  } catch {
    return null;
  }
}

/** What is in the way of a run. */
export interface Obstacle {
  path: string;
  /**
   * `changed`: minutes wrote it, and somebody else since · `foreign`: minutes did not write it · `applied`: its changes were
   * taken as corrections, and it is only kept aside.
   */
  kind: 'changed' | 'foreign' | 'applied';
}

/** Those of the paths inside `folder` whose files must not be written over. */
export async function obstaclesIn(folder: string, paths: readonly string[], known: KnownFiles): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = [];
  for (const path of paths) {
    if (path === CACHE) continue;
    const hash = await hashOfFile(join(folder, path)).catch(() => null);
    if (hash === null) continue;
    const hashes = known.hashes.get(path);
    const isRecord = path === LAST && (await recordOf(join(folder, path))) !== null;
    if (isRecord || hashes?.has(hash) || (known.believed && hashes === undefined)) continue;
    const isApplied = known.applied.get(path) === hash;
    obstacles.push({ path, kind: isApplied ? 'applied' : hashes === undefined ? 'foreign' : 'changed' });
  }
  return obstacles;
}

const MOST_NAMED = 8;
const EDITED = /(?:^|\/)actions\.(?:csv|xlsx)$/;

/** What the user is told: which files they are, and what to do. */
export function refusal(folder: string, obstacles: readonly Obstacle[]): UsageError {
  const names = obstacles.slice(0, MOST_NAMED).map(({ path }) => join(folder, path));
  const more = obstacles.length > MOST_NAMED ? ` and ${obstacles.length - MOST_NAMED} more` : '';
  const changed = obstacles.filter(({ kind }) => kind === 'changed');
  const what = changed.length > 0 ? 'changed since minutes wrote it' : 'not written by minutes';
  const are =
    obstacles.length === 1
      ? `${names[0]} was ${what}`
      : `files that were ${what.replace(' it', ' them')}: ${names.join(', ')}${more}`;
  const edited = changed.find(({ path }) => EDITED.test(path));
  const apply = edited
    ? ` "minutes apply ${join(folder, edited.path)} --from ${folder}" takes the changes as corrections;`
    : '';
  const text = `${are}; nothing was written.${apply} --force overwrites and keeps the old files as NAME.bak`;
  return new UsageError(text, changed.length > 0 ? 'output-changed' : 'output-foreign');
}

/** Moves a file out of the way: `actions.csv` → `actions.csv.bak`, or the next name that is free. */
export async function keepAside(file: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    const aside = n === 1 ? `${file}.bak` : `${file}.bak${n}`;
    if (await lstat(aside).catch(() => null)) continue;
    await rename(file, aside);
    return;
  }
}

/** Throws if a file that `-o` names is not as minutes left it. With `force` it is kept aside. */
export async function clearForOutput(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await clearForFile(file, hashOf(content), force);
}

/** The same, by the hash of what is to be there. */
export async function clearForFile(file: string, next: string, force: boolean): Promise<void> {
  const before = await hashOfFile(file).catch(() => null);
  if (before === null || before === next) return;
  const hash = (await outputsBeside(file))[basename(file)];
  if (hash === before) return;
  if (force) await keepAside(file);
  else throw refusal(dirname(file), [{ path: basename(file), kind: hash === undefined ? 'foreign' : 'changed' }]);
}

const LARGE = 4_000_000;

/** As `hashOf`, of a file of any size. */
export async function hashOfFile(file: string): Promise<string> {
  if ((await stat(file)).size < LARGE) return hashOf(await readFile(file));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** The hashes of what was written with `-o` into the folder of a file. */
export async function outputsBeside(file: string): Promise<Record<string, string>> {
  try {
    const { files } = JSON.parse(await readFile(join(dirname(file), OUTPUTS), 'utf8')) as { files?: unknown };
    return typeof files === 'object' && files !== null ? (files as Record<string, string>) : {};
  } catch {
    return {};
  }
}
