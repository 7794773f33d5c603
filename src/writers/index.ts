/** THE LIST of what a run writes. `run.json` comes last: it tells that all others are there. */
import { actionsCsvWriter } from './actions-csv.ts';
import { dataPackageOf } from './datapackage.ts';
import { documentsWriter, registerWriter, runWriter } from './json-files.ts';
import { registersCsvWriter } from './registers-csv.ts';
import { tablesCsvWriter } from './tables-csv.ts';
import type { CorpusData, OutputFile, Writer } from './writer.ts';

export const writers: readonly Writer[] = [
  documentsWriter,
  registerWriter,
  actionsCsvWriter,
  registersCsvWriter,
  tablesCsvWriter,
  runWriter,
];

/** Everything that `ingest` writes, as values. */
export function writeAll(data: CorpusData): OutputFile[] {
  const files = writers.flatMap((writer) => writer.write(data));
  const last = files.length - 1;
  return [...files.slice(0, last), dataPackageOf(files), ...files.slice(last)];
}
