/** `minutes ingest <path…> --out DIR`: reads everything, writes the results, prints a summary. */
import { saveFiles } from '../../io/save-files.ts';
import { plural } from '../../reporters/tally.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { writeAll } from '../../writers/index.ts';
import type { CorpusData } from '../../writers/writer.ts';
import { type ReadingOptions, readInputs } from '../read-inputs.ts';
import { EXIT, type Session } from '../session.ts';

interface IngestOptions extends ReadingOptions {
  out: string;
  jobs?: number;
}

export async function ingest(session: Session, options: IngestOptions, paths: string[]): Promise<number> {
  const { data, failed, files } = await readInputs(session, paths, options);
  session.signal.throwIfAborted();
  // A mistyped path must not replace the results of an earlier run by nothing.
  if (files === 0) return EXIT.unusable;
  await saveFiles(options.out, writeAll(data));
  if (!options.quiet) await session.write(summaryOf(data, options.out));
  return failed ? EXIT.unusable : EXIT.ok;
}

/** What was found, in four lines. */
export function summaryOf({ documents, register, run }: CorpusData, out: string): string {
  const failed = run.inputs.filter((input) => input.outcome === 'failed').length;
  const partly = run.inputs.filter((input) => input.outcome === 'partial').length;
  const copies = new Set(register.duplicates.map((duplicate) => duplicate.path));
  const tables = documents
    .filter((document) => !copies.has(document.source.path))
    .flatMap((document) => document.tables);
  const read = run.inputs.filter((input) => input.outcome !== 'failed').length;
  const lines = [
    `${plural(read, 'document')} read${partly > 0 ? ` (${partly} in part)` : ''}, ${failed} failed, ${copyText(copies.size)}`,
    `${plural(register.meetings.length, 'meeting')}, ${plural(register.people.length, 'person').replace('persons', 'people')}, ${plural(register.decisions.length, 'decision')}, ${plural(tables.length, 'table')}`,
    `${plural(register.actions.length, 'action')}${statusText(register.actions)}`,
    `written to ${visibleText(out)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function copyText(copies: number): string {
  return copies === 1 ? '1 copy of another' : `${copies} copies of others`;
}

function statusText(actions: CorpusData['register']['actions']): string {
  const count = (...values: (string | undefined)[]) =>
    actions.filter((action) => values.includes(action.status?.value)).length;
  const counts: [number, string][] = [
    [count('open', 'ongoing'), 'open'],
    [count('closed', 'cancelled'), 'closed'],
    [count('decision', 'other'), 'of other status'],
    [count(undefined), 'without status'],
  ];
  const told = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return told.length === 0 ? '' : `: ${told.join(', ')}`;
}
