/** The file of corrections of a project: the one that was named, or `minutes.corrections.yaml` beside the configuration. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Correction } from '../corrections/schema.ts';
import { commonFolder } from './read-config.ts';
import { UsageError } from './usage-error.ts';

export const CORRECTIONS_NAME = 'minutes.corrections.yaml';
/** Some 50,000 corrections; what is larger is something else. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface FoundCorrections {
  /** What to open or to write. */
  file: string;
  /** As shown: from the folder in which the program was started. */
  path: string;
  /** Empty if there is no such file yet. */
  text: string;
  list: Correction[];
  exists: boolean;
}

/**
 * Reads the named file, else the one in the folder of the configuration, else the nearest from what the paths have in
 * common upwards. Where there is none, the place that a new one belongs to.
 */
export async function findCorrections(
  named: string | null,
  configFile: string | null,
  paths: readonly string[],
  { mayBeNew = false }: { mayBeNew?: boolean } = {},
): Promise<FoundCorrections> {
  const file = named ?? (await placeOf(configFile, paths));
  const path = relative(process.cwd(), resolve(file)).split(sep).join('/');
  const stats = await stat(file).catch(() => null);
  if (stats === null && named !== null && !mayBeNew) throw new UsageError(`there is no file ${path}`);
  if (stats === null) return { file, path, text: '', list: [], exists: false };
  if (!stats.isFile()) throw new UsageError(`${path} is not a file`);
  if (stats.size > MAX_BYTES) throw new UsageError(`${path} is too large for a file of corrections`);
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  return { file, path, text, list: await listOf(text, path), exists: true };
}

/** The corrections of a text; a fault ends the run, since half of them would be worse than none. */
async function listOf(text: string, path: string): Promise<Correction[]> {
  const { parseCorrections } = await import('../corrections/parse-corrections.ts');
  const parsed = await parseCorrections(text);
  if (parsed.corrections !== null) return parsed.corrections;
  const [first, ...more] = parsed.problems;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  throw new UsageError(
    `${path}:${first?.line ?? 1}: ${first?.message ?? ''}${others} Correct that line; nothing was written.`,
    'corrections-invalid',
  );
}

async function placeOf(configFile: string | null, paths: readonly string[]): Promise<string> {
  if (configFile !== null) return join(dirname(configFile), CORRECTIONS_NAME);
  const start = await commonFolder(paths);
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, CORRECTIONS_NAME);
    if ((await stat(file).catch(() => null))?.isFile()) return file;
    if (dirname(folder) === folder) return join(start, CORRECTIONS_NAME);
  }
}

/** True if there is something at the path. */
export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;
