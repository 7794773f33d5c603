/** Paths of the command line → everything they hold, with progress and messages. Shared by ingest and check. */
import { findDocuments } from '../io/find-documents.ts';
import { startProgress } from '../io/progress.ts';
import { processFiles } from '../io/worker-pool.ts';
import { processCorpus } from '../pipeline/process-corpus.ts';
import type { CorpusData } from '../writers/writer.ts';
import { type Message, tellMessages } from './messages.ts';
import type { Session } from './session.ts';

/** Options on reading that every command takes. */
export interface ReadingOptions {
  password?: string;
  changes: 'accept' | 'reject';
  maxBytes: number;
  timeout: number;
  quiet?: boolean;
  color?: boolean;
}

export interface ReadInputs {
  data: CorpusData;
  /** True if some input could not be read: the run ends with 2, after the others' results are written. */
  failed: boolean;
  /** Number of files that were found, readable or not. */
  files: number;
}

export async function readInputs(
  session: Session,
  paths: readonly string[],
  options: ReadingOptions & { jobs?: number; out?: string },
): Promise<ReadInputs> {
  const { files, faults, skippedLinks } = await findDocuments(paths, { exclude: options.out ?? null });
  const progress = await startProgress(options.quiet ? 0 : files.length, session.stderr, session.env);
  const { maxBytes } = options;
  const process = { password: options.password ?? null, changes: options.changes };
  try {
    const results = await processFiles(
      files.map((file) => ({ file, maxBytes, options: process })),
      {
        jobs: options.jobs ?? null,
        timeout: options.timeout * 1000,
        signal: session.signal,
        onDone: () => progress.step(),
      },
    );
    progress.stop();
    const data = processCorpus({ results, faults, program: `minutes ${session.version}` });
    await tellRun(session, data, skippedLinks, options);
    return { data, failed: data.run.inputs.some((input) => input.outcome === 'failed'), files: files.length };
  } finally {
    progress.stop();
  }
}

/** Errors always; warnings and links that were left alone unless the user wants quiet. */
async function tellRun(
  session: Session,
  data: CorpusData,
  skippedLinks: readonly string[],
  options: ReadingOptions,
): Promise<void> {
  const messages = data.run.inputs.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(({ id, severity }) => severity === 'error' || (severity === 'warning' && !options.quiet && tellable(id)))
      .map((diagnostic): Message => ({ ...diagnostic, path })),
  );
  await tellMessages(session, messages, options);
  if (options.quiet || skippedLinks.length === 0) return;
  const names = skippedLinks.slice(0, 5).join(', ');
  const more = skippedLinks.length > 5 ? ` and ${skippedLinks.length - 5} more` : '';
  const { visibleText } = await import('../reporters/visible-text.ts');
  await session.tell(`note: links that lead out of their folder are not followed: ${visibleText(names)}${more}\n`);
}

/** Copies are counted in the summary and listed in `run.json`: a line for each would bury the rest. */
function tellable(id: string): boolean {
  return id !== 'duplicate-document';
}
