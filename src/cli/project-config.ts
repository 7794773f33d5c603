/** The configuration that holds for a command: the named one, none, or the nearest to its paths. */

import { type FoundConfig, readConfig } from '../io/read-config.ts';
import type { ConfigOptions } from './command-options.ts';

/** The project's settings, with the user's where it has none. Rules are joined one by one. */
export async function projectConfig(
  { config }: ConfigOptions,
  paths: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<FoundConfig> {
  if (config === false) return { config: {}, file: null, folder: process.cwd(), user: null };
  const found = await readConfig(typeof config === 'string' ? config : null, paths, env);
  const { baseline: _, ...own } = found.user?.config ?? {};
  return { ...found, config: { ...own, ...found.config, rules: found.config.rules } };
}
