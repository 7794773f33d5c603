/** THE LIST of what a run writes; `datapackage.json`, which describes the tables among it, and `run.json` follow. */
import { startSha256 } from '../edge/sha256.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { actionsCsvWriter } from './actions-csv.ts';
import { dataPackageOf, isResource, resourceOf } from './datapackage.ts';
import { inBytes } from './json.ts';
import { documentsWriter, registerWriter, runFile } from './json-files.ts';
import { registersCsvWriter } from './registers-csv.ts';
import { tablesCsvWriter } from './tables-csv.ts';
import {
  isPieces,
  type LongCorpus,
  type LongWriter,
  type OutputFile,
  type StreamedCorpus,
  type StreamedFile,
  type Writer,
} from './writer.ts';

export const longWriters: readonly LongWriter[] = [
  documentsWriter,
  registerWriter,
  actionsCsvWriter,
  registersCsvWriter,
  tablesCsvWriter,
];

export const writers: readonly Writer[] = longWriters.map(({ name, write }) => ({
  name,
  *write(data) {
    for (const file of write(data)) yield wholeFile(file);
  },
}));

/**
 * Everything that `ingest` writes, as values; `more` are files of other writers, or that take time to make. `run.json` comes last: it tells that
 * all others are there.
 */
export function* writeAll(data: StreamedCorpus, more: Iterable<OutputFile> = []): Generator<OutputFile> {
  for (const file of streamAll(data, more)) yield wholeFile(file);
}

function wholeFile({ content, ...file }: StreamedFile): OutputFile {
  if (!isPieces(content)) return { ...file, content };
  return { ...file, content: content.binary ? inBytes(content.pieces) : [...content.pieces].join('') };
}

/** The same, with long files in pieces: each must be taken whole before the next file is asked for. */
export function* streamAll(data: LongCorpus, more: Iterable<OutputFile> = []): Generator<StreamedFile> {
  const resources: ReturnType<typeof resourceOf>[] = [];
  const hashes: [path: string, hash: string][] = [];
  for (const writer of longWriters) for (const file of writer.write(data)) yield* noted(file, hashes, resources);
  for (const file of more) yield* noted(file, hashes, resources);
  yield* noted(dataPackageOf(resources), hashes, []);
  const files = Object.fromEntries(hashes.sort(([a], [b]) => byCodeUnit(a, b)));
  yield runFile({ ...data.run, files });
}

/** The file, and what there is to say of it once it was taken. */
function* noted(
  { content, ...file }: StreamedFile,
  hashes: [path: string, hash: string][],
  resources: ReturnType<typeof resourceOf>[],
): Generator<StreamedFile> {
  const hash = startSha256();
  let bytes = 0;
  let head: string | null = null;
  const note = (piece: string | Uint8Array) => {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
    if (head === null && typeof piece === 'string') head = piece;
  };
  if (isPieces(content)) yield { ...file, content: { ...content, pieces: passed(content.pieces, note) } };
  else {
    note(content);
    yield { ...file, content };
  }
  hashes.push([file.path, hash.digest().toString('hex')]);
  if (isResource(file.path) && head !== null) resources.push(resourceOf({ ...file, content: head, bytes }));
}

/** The pieces, each reported as it is given out. */
export function* passed(pieces: Iterable<string>, tell: (piece: string) => void): Generator<string> {
  for (const piece of pieces) {
    tell(piece);
    yield piece;
  }
}
