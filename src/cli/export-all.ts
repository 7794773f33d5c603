/** `minutes export all`: the results as one database for those who ask questions of their own. */
import { type Results, readRun } from '../io/read-results.ts';
import { readFileOf, withCacheIndex } from '../io/record-cache.ts';
import { saveFiles } from '../io/save-files.ts';
import { UsageError } from '../io/usage-error.ts';
import { writeParquet, writeSqlite } from '../io/write-database.ts';
import { countsOf } from '../pipeline/run-counts.ts';
import { type WholeFormat, wholeFormats } from '../writers/export-names.ts';
import { streamAll } from '../writers/index.ts';
import { workbookFile } from '../writers/workbook/index.ts';
import { seenAsOf } from './as-of.ts';
import { ofBody, sameBody, tellUnknown } from './choose.ts';
import type { OptionsOf } from './command-options.ts';
import { formatFor } from './output-format.ts';
import { resultsFrom } from './results-from.ts';
import { EXIT, type Session } from './session.ts';
import { summaryText } from './summary-text.ts';

export const isWholeFormat = (format: string | undefined): format is WholeFormat =>
  (wholeFormats as readonly (string | undefined)[]).includes(format);

export async function exportAll(session: Session, options: OptionsOf<'export'>): Promise<number> {
  const { format: named, output } = options;
  if (named !== undefined && !isWholeFormat(named))
    throw new UsageError(`export all gives ${wholeFormats.join(', ')}, not ${named}`);
  const format = formatFor<WholeFormat | ''>({ format: named, output }, wholeFormats, '');
  if (format === '')
    throw new UsageError(
      'export all needs a format: --format sqlite -o FILE, --format parquet -o DIR, or --format folder -o DIR',
    );
  if (output === '-') {
    const place = format === 'sqlite' ? 'a file' : 'a folder';
    throw new UsageError(`--format ${format} cannot be printed to the terminal; name ${place} with -o`);
  }
  const from = await resultsFrom(session, options);
  if (format === 'folder') return exportFolder(session, from, options);
  const { register, documents } = await seenAsOf(session, from, options, { needed: true });
  await tellUnknown(session, register, options);
  const chosen = ofBody(register, options.body);
  // By the one name of the body, whatever the document calls it; reports are of no meeting.
  const ids = new Set(chosen.meetings.map(({ documentId }) => documentId));
  const data = {
    register: chosen,
    documents: documents.filter(({ id, body }) => ids.has(id) || sameBody(body, options.body)),
    run: await readRun(from),
  };
  const write = format === 'sqlite' ? writeSqlite : writeParquet;
  await write(output, data, options.force === true, session.signal);
  return EXIT.ok;
}

/** What `ingest --out` writes for the same files, with its index: the next `ingest --out` goes on from there. */
async function exportFolder(session: Session, from: Results, options: OptionsOf<'export'>): Promise<number> {
  if (typeof from === 'string') throw new UsageError('--format folder is for --store: --from is such a folder already');
  if (options.asOf !== undefined || options.body !== undefined)
    throw new UsageError('--format folder gives all that the store holds, without --as-of and --body');
  const { settings, results } = from;
  const data = { documents: from.documents, register: from.register, run: from.run, csv: settings.csv };
  const files = streamAll(data, [await workbookFile(data)]);
  const indexed = withCacheIndex(
    { reading: settings.reading, run: settings.run },
    { read: results.map(readFileOf), inputs: data.run.inputs, summary: summaryText(countsOf(data)) },
    files,
  );
  await saveFiles(options.output, indexed, session.signal, options.force === true);
  return EXIT.ok;
}
