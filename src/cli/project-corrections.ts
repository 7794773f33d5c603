/** The corrections that hold for a command: those of the named file, none, or those beside the configuration. */

import type { Correction } from '../corrections/schema.ts';
import { exists, type FoundCorrections, findCorrections } from '../io/corrections-file.ts';
import { saveFile } from '../io/save-files.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Run } from '../model/register.ts';
import type { CorrectionsOptions } from './command-options.ts';

/** `configFile`: as shown, if there is one. Null where the user wants none. */
export async function projectCorrections(
  { corrections }: CorrectionsOptions,
  configFile: string | null,
  paths: readonly string[],
): Promise<FoundCorrections | null> {
  if (corrections === false) return null;
  return findCorrections(typeof corrections === 'string' ? corrections : null, configFile, paths);
}

/** The same for a command that reads some of the documents that the corrections are of. */
export async function correctionsOfPart(
  options: CorrectionsOptions,
  configFile: string | null,
  paths: readonly string[],
): Promise<{ path: string; list: readonly Correction[]; part: true } | undefined> {
  const found = await projectCorrections(options, configFile, paths);
  return found?.exists ? { path: found.path, list: found.list, part: true } : undefined;
}

/**
 * Adds corrections to the file that the run behind some results would read, or to a new one in its place. Gives its path as
 * shown.
 */
export async function keepCorrections(
  { corrections }: CorrectionsOptions,
  configFile: string | null,
  run: Run,
  more: readonly Correction[],
): Promise<string> {
  const { mergeCorrections } = await import('../corrections/merge-corrections.ts');
  const { givenTo } = await import('../model/register.ts');
  const named = typeof corrections === 'string' ? corrections : (run.corrections?.path ?? null);
  const paths = givenTo(run);
  const found = await findCorrections(named, configFile, paths, { mayBeNew: true });
  if (named === null && configFile === null && !(await isThere(paths)))
    throw new UsageError(
      'the documents of these results are no longer where they were; go to the folder in which ingest was started, or name the file with --corrections',
    );
  await saveFile(found.file, await mergeCorrections(found.text, more));
  return found.path;
}

async function isThere(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (await exists(path)) return true;
  return false;
}
