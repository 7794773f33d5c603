/** The configuration of a project: the file that was named, or the nearest one from the documents upwards. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseConfig } from '../config/parse-config.ts';
import type { Config } from '../config/schema.ts';
import { UsageError } from './usage-error.ts';

export const CONFIG_NAMES = ['minutes.config.yaml', 'minutes.config.yml', 'minutes.config.json'] as const;
/** A configuration is small; what is larger is something else. */
const MAX_BYTES = 1024 * 1024;

export interface FoundConfig {
  config: Config;
  /** As shown; null where there is none. */
  file: string | null;
  /** The folder that its patterns and paths start from. */
  folder: string;
}

/** Reads the named file, or searches upwards from what the given paths have in common. */
export async function readConfig(named: string | null, paths: readonly string[]): Promise<FoundConfig> {
  const file = named ?? (await findUpwards(await commonFolder(paths)));
  if (file === null) return { config: {}, file: null, folder: process.cwd() };
  const shown = shownFrom(process.cwd(), file);
  const parsed = await parseConfig(await textOf(file, shown));
  if (parsed.config === null) {
    throw new UsageError(
      `${shown}: ${parsed.problems[0]}${parsed.problems.length > 1 ? ` (and ${parsed.problems.length - 1} more)` : ''}`,
    );
  }
  return { config: parsed.config, file: shown, folder: dirname(resolve(file)) };
}

async function textOf(file: string, shown: string): Promise<string> {
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) throw new UsageError(`${shown} is not a file`);
  if (stats.size > MAX_BYTES) throw new UsageError(`${shown} is too large for a configuration`);
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
}

async function findUpwards(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const stats = await stat(join(folder, name)).catch(() => null);
      if (stats?.isFile()) return join(folder, name);
    }
    if (dirname(folder) === folder) return null;
  }
}

/** The deepest folder that holds all paths; a path that is a folder counts itself. */
export async function commonFolder(paths: readonly string[]): Promise<string> {
  let common: string[] | null = null;
  for (const path of paths) {
    const full = resolve(path);
    const isFolder = (await stat(full).catch(() => null))?.isDirectory() ?? false;
    const parts = (isFolder ? full : dirname(full)).split(sep);
    const shared: string[] = common ?? parts;
    const differs = shared.findIndex((part, i) => part !== parts[i]);
    common = differs < 0 ? shared : shared.slice(0, differs);
  }
  return common === null ? process.cwd() : common.join(sep) || sep;
}

/** A path as given → relative to a folder, with `/`. */
export function relativeTo(folder: string): (path: string) => string {
  return (path) => shownFrom(folder, path);
}

function shownFrom(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join('/');
}
