/** The corrections that hold for a command: those of the named file, none, or those beside the configuration. */
import { type FoundCorrections, findCorrections } from '../io/corrections-file.ts';

/** `--corrections FILE` gives a path, `--no-corrections` false. */
export interface CorrectionsOptions {
  corrections?: string | boolean;
}

/** `configFile`: as shown, if there is one. Null where the user wants none. */
export async function projectCorrections(
  { corrections }: CorrectionsOptions,
  configFile: string | null,
  paths: readonly string[],
): Promise<FoundCorrections | null> {
  if (corrections === false) return null;
  return findCorrections(typeof corrections === 'string' ? corrections : null, configFile, paths);
}
