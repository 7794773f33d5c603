/**
 * The configuration of a project: the file that was named, or the nearest one from the documents upwards; and that of the
 * user, which holds where the project says nothing.
 */
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { formOf } from '../config/config-text.ts';
import type { Config } from '../config/schema.ts';
import { UsageError } from './usage-error.ts';

const ENDINGS = ['yaml', 'yml', 'json', 'jsonc', 'toml'] as const;
export const CONFIG_NAMES = ENDINGS.map((ending) => `minutes.config.${ending}`);
/** A configuration is small; what is larger is something else. */
const MAX_BYTES = 1024 * 1024;

export interface FoundConfig {
  config: Config;
  /** As shown; null where there is none. */
  file: string | null;
  /** The folder that its patterns and paths start from. */
  folder: string;
  /** The user's own, with the file as shown. */
  user: { config: Config; file: string } | null;
}

/** Reads the named file, or searches upwards from what the given paths have in common. */
export async function readConfig(
  named: string | null,
  paths: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<FoundConfig> {
  const file = named ?? (await findUpwards(await commonFolder(paths)));
  const user = await readUserConfig(env);
  if (file === null) return { config: {}, file: null, folder: process.cwd(), user };
  const shown = shownFrom(process.cwd(), file);
  return { config: await readOne(file, shown), file: shown, folder: dirname(resolve(file)), user };
}

/** `~/.config/minutes/config.yaml` or where `XDG_CONFIG_HOME` says; `%APPDATA%\\minutes` on Windows. */
async function readUserConfig(env: NodeJS.ProcessEnv): Promise<FoundConfig['user']> {
  const home = env.XDG_CONFIG_HOME || (process.platform === 'win32' ? env.APPDATA : undefined);
  const base = home || (env.HOME ? join(env.HOME, '.config') : env === process.env ? join(homedir(), '.config') : null);
  if (base === null) return null;
  const file = await onlyOne(
    join(base, 'minutes'),
    ENDINGS.map((ending) => `config.${ending}`),
  );
  return file === null ? null : { config: await readOne(file, file), file };
}

async function readOne(file: string, shown: string): Promise<Config> {
  // Most folders have none: the schema and the rules that it names are loaded for one that is there.
  const { parseConfig } = await import('../config/parse-config.ts');
  const parsed = await parseConfig(await textOf(file, shown), formOf(file));
  if (parsed.config !== null) return parsed.config;
  const lines = parsed.problems.map(({ message, line }) => `${line === null ? shown : `${shown}:${line}`}: ${message}`);
  throw new UsageError(lines.join('\n'));
}

async function textOf(file: string, shown: string): Promise<string> {
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) throw new UsageError(`${shown} is not a file`);
  if (stats.size > MAX_BYTES) throw new UsageError(`${shown} is too large for a configuration`);
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
}

async function findUpwards(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = await onlyOne(folder, [...CONFIG_NAMES, 'package.json']);
    if (file !== null) return file;
    if (dirname(folder) === folder) return null;
  }
}

/** Two configurations in one folder would leave it to chance which one holds. */
async function onlyOne(folder: string, names: readonly string[]): Promise<string | null> {
  const found: string[] = [];
  for (const name of names) {
    const file = join(folder, name);
    if (!(await stat(file).catch(() => null))?.isFile()) continue;
    if (name !== 'package.json' || (await speaksOfMinutes(file))) found.push(file);
  }
  if (found.length <= 1) return found[0] ?? null;
  const listed = found.map((file) => basename(file)).join(' and ');
  throw new UsageError(`${folder} has more than one configuration: ${listed}; keep one of them`);
}

async function speaksOfMinutes(file: string): Promise<boolean> {
  try {
    return Object.hasOwn(JSON.parse(await readFile(file, 'utf8')), 'minutes');
  } catch {
    // Whatever is wrong with somebody's package.json is no concern of ours.
    return false;
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
