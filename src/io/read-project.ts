/** What a project says of its minutes, `minutes.config.yaml` and `minutes.corrections.yaml`, as the functions of the library take it. */
import { houseStyleOf } from '../config/house-style.ts';
import type { Config } from '../config/schema.ts';
import { settingsOf } from '../config/settings.ts';
import type { KnownPerson } from '../consolidate/people/known-people.ts';
import type { CorpusOptions } from '../pipeline/process-documents.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import type { Settings } from '../rules/run-rules.ts';
import { findCorrections } from './corrections-file.ts';
import { readConfig, relativeTo } from './read-config.ts';

export interface Project {
  config: Config;
  /** Path of the configuration; null where there is none. */
  file: string | null;
  /** For `readFiles`. */
  style: HouseStyle | null;
  people: readonly KnownPerson[] | undefined;
  corrections: CorpusOptions['corrections'];
  /** For `checkDocuments`. */
  settings: Settings;
}

/**
 * Looks for both files from the paths upwards; `config` names the configuration instead. A project without them reads as one that
 * says nothing. The user's own configuration plays no part. Throws a `UsageError` for a file that is wrong.
 */
export async function readProject(
  paths: string | readonly string[],
  { config: named = null }: { config?: string | null } = {},
): Promise<Project> {
  const given = typeof paths === 'string' ? [paths] : paths;
  const { config, file, folder } = await readConfig(named, given);
  const { path, list, exists } = await findCorrections(null, file, given);
  return {
    config,
    file,
    style: houseStyleOf(config),
    people: config.people,
    corrections: exists ? { path, list } : undefined,
    settings: settingsOf({ config, file, relative: relativeTo(folder) }),
  };
}
