/** The day that results are looked at from: `--as-of`, with one meaning in every command. */

import { type ConsolidateOptions, consolidate } from '../consolidate/index.ts';
import { dateOf } from '../consolidate/series.ts';
import { type Results, readDocuments, readRegister } from '../io/read-results.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import { plural } from '../reporters/tally.ts';
import type { ConfigOptions } from './command-options.ts';
import type { Values } from './options.ts';
import { projectConfig } from './project-config.ts';
import type { Session } from './session.ts';

export type AsOfOptions = ConfigOptions & Values<'asOf'>;

export interface Seen {
  register: Register;
  /** What is overdue is judged by this day. */
  day: string;
  documents: readonly MinutesDocument[];
}

/** Today by the clock and the time zone of the machine. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The results in a folder as they stood on the day of `--as-of`: what documents up to that day say together, with the
 * deadlines judged by it. Without it, all that was read, judged by today; a configuration that is named tells its people
 * anew. `documents` are read where `needed`.
 */
export async function seenAsOf(
  session: Session,
  folder: Results,
  options: AsOfOptions,
  { needed = false }: { needed?: boolean } = {},
): Promise<Seen> {
  const { asOf } = options;
  if (asOf === undefined && typeof options.config !== 'string') {
    const documents = needed ? await readDocuments(folder) : [];
    return { register: await readRegister(folder), day: today(), documents };
  }
  const all = await readDocuments(folder);
  const told = await peopleTold(folder, options);
  if (asOf === undefined) return { register: consolidate(all, told), day: today(), documents: all };
  const documents = all.filter((document) => (dateOf(document)?.iso ?? '9999') <= asOf);
  const undated = all.filter((document) => dateOf(document) === null).length;
  if (undated > 0)
    await session.tell(`note: ${plural(undated, 'document')} without a date left out of what was known on ${asOf}\n`);
  // What was known on a day is what its documents say together, not the later register cut short.
  return { register: consolidate(documents, told), day: asOf, documents };
}

async function peopleTold(folder: Results, options: ConfigOptions): Promise<ConsolidateOptions> {
  const found = await projectConfig(options, typeof folder === 'string' ? [folder] : []);
  // A store keeps the people that the run was told of.
  const held = typeof folder === 'string' ? undefined : (folder.settings.people ?? undefined);
  return { people: typeof options.config === 'string' ? found.config.people : (held ?? found.config.people) };
}
