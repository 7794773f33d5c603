/**
 * What an earlier `ingest` read, kept for the next one. The index names each input with the hash of its bytes and of
 * the records that it led to; the records themselves are in `documents/`. A record that anybody changed is read again.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { asRead, type MinutesDocument, Source } from '../model/document.ts';
import type { Run } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { FileSource } from '../pipeline/process-document.ts';
import { passed } from '../writers/index.ts';
import { documentPath, isPieces, type StreamedFile } from '../writers/writer.ts';
import type { FoundFile } from './find-documents.ts';
import { hashOf, hashOfFile } from './known-files.ts';
import type { RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';
import { isUnfinished } from './save-files.ts';

const INDEX = '.minutes-cache.json';

/** One record of a file. */
const SavedDocument = z.object({
  /** The id before it was made unique in the run. */
  ownId: z.string(),
  documentId: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  /** Hash of the file that it stands in. */
  record: z.string(),
});
type SavedDocument = z.infer<typeof SavedDocument>;

const Entry = z.object({
  source: Source.omit({ meeting: true, attachment: true }),
  outcome: z.enum(['ok', 'partial']),
  /** One, or one for each meeting of the file, in its order. */
  documents: z.array(SavedDocument).min(1),
});
type Entry = z.infer<typeof Entry>;

const Index = z.object({
  /** Hash of what records rest on, and of what the run rested on beside them. */
  key: z.string(),
  run: z.string(),
  /** What the run reported at its end. */
  summary: z.string(),
  /** Hash of every file that the run wrote. */
  outputs: z.record(z.string(), z.string()),
  entries: z.array(Entry),
});
type Index = z.infer<typeof Index>;

/** Everything but the bytes that a record depends on (program, options), and what the whole run rests on beside that. */
export interface CacheKey {
  reading: string;
  run: string;
}

/** `reading`: what records depend on · `run`: what registers depend on as well, such as corrections. */
export function cacheKey(
  program: string,
  reading: Readonly<Record<string, unknown>>,
  run: Readonly<Record<string, unknown>>,
): CacheKey {
  const key = (options: Readonly<Record<string, unknown>>) =>
    hashOf(JSON.stringify([program, ...Object.entries(options).sort(([a], [b]) => byCodeUnit(a, b))]));
  return { reading: key(reading), run: key({ ...reading, ...run }) };
}

/** The results of the files that are as they were; the others are left out. */
export async function readCached<Kept>(
  folder: string,
  key: CacheKey,
  files: readonly FoundFile[],
  maxBytes: number,
  keep: (result: RecordResult) => Kept,
): Promise<Map<string, Kept>> {
  const entries = new Map((await readIndex(folder, key))?.entries.map((entry) => [entry.source.path, entry]));
  const found = new Map<string, Kept>();
  for (const file of files) {
    const entry = entries.get(file.path);
    const result = entry ? await readEntry(folder, entry, file, maxBytes) : null;
    if (result) found.set(file.path, keep(result));
  }
  return found;
}

async function readEntry(
  folder: string,
  entry: Entry,
  file: FoundFile,
  maxBytes: number,
): Promise<RecordResult | null> {
  try {
    if (hashOf(await readDocument(file.file, maxBytes)) !== entry.source.sha256) return null;
    const records: MinutesDocument[] = [];
    for (const { documentId, ownId, record } of entry.documents) {
      const text = await readFile(join(folder, documentPath(documentId)), 'utf8');
      if (hashOf(text) !== record) return null;
      records.push({ ...asRead(JSON.parse(text) as MinutesDocument), id: ownId });
    }
    const [first, ...others] = records;
    if (first === undefined) return null;
    return { source: entry.source, outcome: entry.outcome, meetings: [first, ...others], blocks: null };
  } catch {
    // Whatever is wrong with the file or the record shows when it is read anew.
    return null;
  }
}

/**
 * The summary of the last run if this one would write the same: the same files with the same bytes led to it, and
 * all that it wrote is still as it was. Null if anything differs.
 */
export async function standingSummary(
  folder: string,
  key: CacheKey,
  files: readonly FoundFile[],
  maxBytes: number,
): Promise<string | null> {
  const index = await readIndex(folder, key);
  if (index?.run !== key.run || index.entries.length !== files.length || (await isUnfinished(folder))) return null;
  const entries = new Map(index.entries.map((entry) => [entry.source.path, entry]));
  try {
    for (const { path, file } of files) {
      if (hashOf(await readDocument(file, maxBytes)) !== entries.get(path)?.source.sha256) return null;
    }
    for (const [path, hash] of Object.entries(index.outputs)) {
      if ((await hashOfFile(join(folder, path))) !== hash) return null;
    }
    return index.summary;
  } catch {
    return null;
  }
}

async function readIndex(folder: string, key: CacheKey): Promise<Index | null> {
  try {
    const index = Index.parse(JSON.parse(await readFile(join(folder, INDEX), 'utf8')));
    return index.key === key.reading ? index : null;
  } catch {
    return null;
  }
}

/** What a run read of a file, as the index needs it. */
export interface ReadFile {
  source: FileSource;
  outcome: RecordResult['outcome'];
  /** Ids that its records were read with, in the order of the file. */
  ids: readonly string[];
}

export const readFileOf = (result: RecordResult): ReadFile => ({
  source: result.source,
  outcome: result.outcome,
  ids: result.outcome === 'failed' ? [] : result.meetings.map(({ id }) => id),
});

/** The files as they come, each taken whole before the next, and after them the index for the next run. */
export function* withCacheIndex(
  key: CacheKey,
  { read, inputs, summary }: { read: readonly ReadFile[]; inputs: Run['inputs']; summary: string },
  files: Iterable<StreamedFile>,
): Generator<StreamedFile> {
  const outputs: Record<string, string> = {};
  for (const file of files) {
    const { path, content } = file;
    if (isPieces(content)) {
      const hash = createHash('sha256');
      yield { ...file, content: { ...content, pieces: passed(content.pieces, (piece) => hash.update(piece)) } };
      outputs[path] = hash.digest('hex');
    } else {
      outputs[path] = hashOf(content);
      yield file;
    }
  }
  const entries = entriesOf(read, inputs, outputs);
  const index: Index = { key: key.reading, run: key.run, summary, outputs, entries };
  yield { path: INDEX, content: `${JSON.stringify(index, null, 1)}\n` };
}

/** Documents that could not be read have none: they are tried again. */
function entriesOf(
  read: readonly ReadFile[],
  inputs: Run['inputs'],
  outputs: Readonly<Record<string, string>>,
): Entry[] {
  const saved = new Map(inputs.map(({ path, documentId, documentIds }) => [path, documentIds ?? [documentId]]));
  const entries = read.flatMap(({ source, outcome, ids }): Entry[] => {
    const documentIds = saved.get(source.path) ?? [];
    // A carry-forward table that came back is separated by body: it is no longer what its file was read as.
    if (outcome === 'failed' || documentIds.length !== ids.length) return [];
    const documents = ids.flatMap((ownId, i): SavedDocument[] => {
      const documentId = documentIds[i] ?? '';
      const record = outputs[documentPath(documentId)];
      return record === undefined ? [] : [{ ownId, documentId, record }];
    });
    return documents.length === ids.length ? [{ source, outcome, documents }] : [];
  });
  return entries.sort((a, b) => byCodeUnit(a.source.path, b.source.path));
}
