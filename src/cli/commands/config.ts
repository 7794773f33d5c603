/** `minutes config --print FILE`: what holds for a file, and where each value is set. */
import { printConfig } from '../../config/print-config.ts';
import { readConfig, relativeTo } from '../../io/read-config.ts';
import type { ProfileName } from '../../rules/profiles.ts';
import { checkedOverrides } from '../rule-overrides.ts';
import { EXIT, type Session } from '../session.ts';

interface ConfigOptions {
  print: string;
  config?: string | boolean;
  profile?: ProfileName;
  rule: Map<string, string>;
}

export async function config(session: Session, options: ConfigOptions): Promise<number> {
  const named = typeof options.config === 'string' ? options.config : null;
  const found =
    options.config === false
      ? { config: {}, file: null, folder: process.cwd() }
      : await readConfig(named, [options.print]);
  const overrides = checkedOverrides(options.rule);
  const sources = { ...found, overrides, profile: options.profile ?? null, relative: relativeTo(found.folder) };
  await session.write(printConfig(options.print, sources));
  return EXIT.ok;
}
