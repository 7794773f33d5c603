/** `minutes export all`: the results as one database for those who ask questions of their own. */
import { readRun } from '../io/read-results.ts';
import { UsageError } from '../io/usage-error.ts';
import { writeParquet, writeSqlite } from '../io/write-database.ts';
import { type AsOfOptions, seenAsOf } from './as-of.ts';
import { ofBody, sameBody, tellUnknown } from './choose.ts';
import { formatFor } from './output-format.ts';
import { EXIT, type Session } from './session.ts';

/** Forms that hold tables of all kinds. */
export const wholeFormats = ['sqlite', 'parquet'] as const;
export type WholeFormat = (typeof wholeFormats)[number];

export const isWholeFormat = (format: string | undefined): format is WholeFormat =>
  (wholeFormats as readonly (string | undefined)[]).includes(format);

export interface ExportAllOptions extends AsOfOptions {
  from: string;
  format?: string;
  force?: boolean;
  output: string;
  body?: string;
}

export async function exportAll(session: Session, options: ExportAllOptions): Promise<number> {
  const { format: named, output } = options;
  if (named !== undefined && !isWholeFormat(named))
    throw new UsageError(`export all gives ${wholeFormats.join(' or ')}, not ${named}`);
  const format = formatFor<WholeFormat | ''>({ format: named, output }, wholeFormats, '');
  if (format === '')
    throw new UsageError('export all needs a form: --format sqlite -o FILE, or --format parquet -o DIR');
  if (output === '-') {
    const place = format === 'sqlite' ? 'a file' : 'a folder';
    throw new UsageError(`--format ${format} is not for the terminal; name ${place} with -o`);
  }
  const { register, documents } = await seenAsOf(session, options.from, options, { needed: true });
  await tellUnknown(session, register, options);
  const chosen = ofBody(register, options.body);
  // By the one name of the body, whatever the document calls it; reports are of no meeting.
  const ids = new Set(chosen.meetings.map(({ documentId }) => documentId));
  const data = {
    register: chosen,
    documents: documents.filter(({ id, body }) => ids.has(id) || sameBody(body, options.body)),
    run: await readRun(options.from),
  };
  const write = format === 'sqlite' ? writeSqlite : writeParquet;
  await write(output, data, options.force === true, session.signal);
  return EXIT.ok;
}
