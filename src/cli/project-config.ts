/** The configuration that holds for a command: the named one, none, or the nearest to its paths. */
import { type FoundConfig, readConfig } from '../io/read-config.ts';

/** `--config FILE` gives a path, `--no-config` false. */
export interface ConfigOptions {
  config?: string | boolean;
}

export async function projectConfig({ config }: ConfigOptions, paths: readonly string[]): Promise<FoundConfig> {
  if (config === false) return { config: {}, file: null, folder: process.cwd() };
  return readConfig(typeof config === 'string' ? config : null, paths);
}
