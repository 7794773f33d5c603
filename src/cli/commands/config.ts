/** `minutes config --print FILE`: what holds for a file, and where each value is set. */
import { printConfig } from '../../config/print-config.ts';
import { relativeTo } from '../../io/read-config.ts';
import type { OptionsOf } from '../command-options.ts';
import { projectConfig } from '../project-config.ts';
import { putOutput } from '../put-output.ts';
import { checkedOverrides } from '../rule-overrides.ts';
import { EXIT, type Session } from '../session.ts';

export async function config(session: Session, options: OptionsOf<'config'>): Promise<number> {
  const found = await projectConfig(options, [options.print], session.env);
  const overrides = checkedOverrides(options.rule);
  const sources = { ...found, overrides, profile: options.profile ?? null, relative: relativeTo(found.folder) };
  await putOutput(session, options.output, printConfig(options.print, sources), options.force);
  return EXIT.ok;
}
