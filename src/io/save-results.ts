/** Files of a run → disk, for programs: as `saveFiles`, with names for what is optional. */
import type { OutputFile } from '../writers/writer.ts';
import { saveFiles } from './save-files.ts';

export interface SaveOptions {
  /** Stops it until the first file is moved into its place. */
  signal?: AbortSignal | undefined;
  /** Keeps files of others as `NAME.bak` where it would stop at them. */
  force?: boolean | undefined;
}

/**
 * Writes the files into the folder, all of them or none, and removes what the last run made and this one does not. Throws a
 * `UsageError` where a file that is not ours, or was changed since, is in the way.
 */
export function saveResults(folder: string, files: Iterable<OutputFile>, options: SaveOptions = {}): Promise<void> {
  return saveFiles(folder, files, options.signal, options.force);
}
