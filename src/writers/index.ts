/** THE LIST of what a run writes; `datapackage.json`, which describes the tables among it, and `run.json` follow. */
import { actionsCsvWriter } from './actions-csv.ts';
import { dataPackageOf, isResource, resourceOf } from './datapackage.ts';
import { documentsWriter, registerWriter, runFile } from './json-files.ts';
import { registersCsvWriter } from './registers-csv.ts';
import { tablesCsvWriter } from './tables-csv.ts';
import type { CorpusData, OutputFile, Writer } from './writer.ts';

export const writers: readonly Writer[] = [
  documentsWriter,
  registerWriter,
  actionsCsvWriter,
  registersCsvWriter,
  tablesCsvWriter,
];

/** Everything that `ingest` writes, as values. `run.json` comes last: it tells that all others are there. */
export function* writeAll(data: CorpusData): Generator<OutputFile> {
  const resources = [];
  for (const writer of writers) {
    for (const file of writer.write(data)) {
      if (isResource(file)) resources.push(resourceOf(file));
      yield file;
    }
  }
  yield dataPackageOf(resources);
  yield runFile(data.run);
}
