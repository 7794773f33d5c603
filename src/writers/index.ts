/** THE LIST of what a run writes; `datapackage.json`, which describes the tables among it, and `run.json` follow. */
import { sha256 } from '../edge/sha256.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { actionsCsvWriter } from './actions-csv.ts';
import { dataPackageOf, isResource, resourceOf } from './datapackage.ts';
import { documentsWriter, registerWriter, runFile } from './json-files.ts';
import { registersCsvWriter } from './registers-csv.ts';
import { tablesCsvWriter } from './tables-csv.ts';
import type { OutputFile, StreamedCorpus, Writer } from './writer.ts';

export const writers: readonly Writer[] = [
  documentsWriter,
  registerWriter,
  actionsCsvWriter,
  registersCsvWriter,
  tablesCsvWriter,
];

/**
 * Everything that `ingest` writes, as values; `more` are files of other writers, or that take time to make. `run.json` comes last: it tells that
 * all others are there.
 */
export function* writeAll(data: StreamedCorpus, more: Iterable<OutputFile> = []): Generator<OutputFile> {
  const resources = [];
  const hashes: [path: string, hash: string][] = [];
  const noted = (file: OutputFile) => {
    hashes.push([file.path, sha256(file.content).toString('hex')]);
    return file;
  };
  for (const writer of writers) {
    for (const file of writer.write(data)) {
      if (isResource(file)) resources.push(resourceOf(file));
      yield noted(file);
    }
  }
  for (const file of more) yield noted(file);
  yield noted(dataPackageOf(resources));
  const files = Object.fromEntries(hashes.sort(([a], [b]) => byCodeUnit(a, b)));
  yield runFile({ ...data.run, files });
}
