/** THE LIST of what a run writes. `run.json` comes last: it tells that all others are there. */
import { actionsCsvWriter } from './actions-csv.ts';
import { documentsWriter, registerWriter, runWriter } from './json-files.ts';
import { tablesCsvWriter } from './tables-csv.ts';
import type { CorpusData, OutputFile, Writer } from './writer.ts';

export const writers: readonly Writer[] = [
  documentsWriter,
  registerWriter,
  actionsCsvWriter,
  tablesCsvWriter,
  runWriter,
];

/** Everything that `ingest` writes, as values. */
export function writeAll(data: CorpusData): OutputFile[] {
  return writers.flatMap((writer) => writer.write(data));
}
