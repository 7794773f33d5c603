/** The file of known findings. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Baseline, baselineText } from '../findings/baseline.ts';
import { relativeTo } from './read-config.ts';
import { saveFile } from './save-files.ts';
import { UsageError } from './usage-error.ts';

export interface BaselineFile {
  path: string;
  /** A path as given → relative to the folder of the baseline. */
  relative(path: string): string;
  /** What it holds; null if there is no such file yet. */
  baseline: Baseline | null;
}

export async function readBaseline(path: string): Promise<BaselineFile> {
  const relative = relativeTo(dirname(resolve(path)));
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new UsageError(`cannot read ${path} (${error.code})`);
  });
  if (text === null) return { path, relative, baseline: null };
  try {
    return { path, relative, baseline: Baseline.parse(JSON.parse(text.replace(/^\uFEFF/, ''))) };
  } catch {
    throw new UsageError(`${path} is not a baseline; write a new one with --write-baseline`);
  }
}

export async function saveBaseline({ path }: BaselineFile, baseline: Baseline): Promise<void> {
  await saveFile(path, baselineText(baseline));
}
