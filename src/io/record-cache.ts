/**
 * What an earlier `ingest` read, kept for the next one. The index names each input with the hash of its bytes and of
 * the record that it led to; the record itself stands in `documents/`. A record that anybody changed is read again.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Brief } from '../consolidate/brief.ts';
import { asRead, type MinutesDocument } from '../model/document.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { passed } from '../writers/index.ts';
import { isPieces, type StreamedFile } from '../writers/writer.ts';
import type { FoundFile } from './find-documents.ts';
import { hashOf, hashOfFile } from './known-files.ts';
import type { RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';
import { isUnfinished } from './save-files.ts';

const INDEX = '.minutes-cache.json';
/** A large record says within these what its source is. */
const HEAD_BYTES = 64 * 1024;

/** What stands in the index beside the entries. */
interface Index {
  /** Hash of what the run rested on beside the records. */
  run: string;
  entries: Entry[];
  /** Hash of every file that the run wrote. */
  outputs: Record<string, string>;
  /** What the run told at its end. */
  summary: string;
}

interface Entry {
  path: string;
  /** Of the input's bytes. */
  sha256: string;
  outcome: 'ok' | 'partial';
  /** One, or one for each meeting of the file, in its order. */
  documents: SavedDocument[];
}

interface SavedDocument {
  /** The id before it was made unique in the run. */
  ownId: string;
  documentId: string;
  /** Hash of `documents/<documentId>.json`. */
  record: string;
}

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
  const entries = new Map((await readIndex(folder, key))?.entries.map((entry) => [entry.path, entry]));
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
    if (hashOf(await readDocument(file.file, maxBytes)) !== entry.sha256) return null;
    const records: MinutesDocument[] = [];
    for (const { documentId, ownId, record } of entry.documents) {
      const text = await readFile(join(folder, `documents/${documentId}.json`), 'utf8');
      if (hashOf(text) !== record) return null;
      records.push({ ...asRead(JSON.parse(text) as MinutesDocument), id: ownId });
    }
    const [first, ...others] = records;
    if (first === undefined) return null;
    return { outcome: entry.outcome, record: first, ...(others.length > 0 ? { others } : {}) };
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
  const entries = new Map(index.entries.map((entry) => [entry.path, entry]));
  try {
    for (const { path, file } of files) {
      if (hashOf(await readDocument(file, maxBytes)) !== entries.get(path)?.sha256) return null;
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
    const index = JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as Partial<Index> & { key?: unknown };
    const { entries, outputs, summary, run = '' } = index;
    if (index.key !== key.reading || !Array.isArray(entries) || typeof summary !== 'string') return null;
    return { run, entries: entries.filter(isEntry), outputs: outputs ?? {}, summary };
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  const sound =
    typeof entry?.path === 'string' &&
    typeof entry.sha256 === 'string' &&
    (entry.outcome === 'ok' || entry.outcome === 'partial');
  return sound && Array.isArray(entry?.documents) && entry.documents.every(isSaved);
}

function isSaved(value: unknown): value is SavedDocument {
  const saved = value as Partial<SavedDocument> | null;
  if (typeof saved?.ownId !== 'string' || typeof saved.record !== 'string') return false;
  return typeof saved.documentId === 'string' && /^[a-z0-9][a-z0-9._-]*$/.test(saved.documentId);
}

/** What the index holds of a file: its records under the ids that they were read with. */
export interface ReadFile {
  outcome: RecordResult['outcome'];
  record: Pick<Brief, 'id' | 'source'>;
  others?: readonly Pick<Brief, 'id' | 'source'>[];
}

/** The files as they come, each taken whole before the next, and after them the index for the next run. */
export function* withCacheIndex(
  key: CacheKey,
  results: readonly ReadFile[],
  files: Iterable<StreamedFile>,
  summary: string,
): Generator<StreamedFile> {
  const outputs: Record<string, string> = {};
  // By file and meeting: the same file may lead to several records.
  const records = new Map<string, { documentId: string; record: string }>();
  for (const file of files) {
    const { path, content } = file;
    if (isPieces(content)) {
      const hash = createHash('sha256');
      yield { ...file, content: { ...content, pieces: passed(content.pieces, (piece) => hash.update(piece)) } };
      outputs[path] = hash.digest('hex');
      continue;
    }
    const hash = hashOf(content);
    outputs[path] = hash;
    const documentId = /^documents\/(.+)\.json$/.exec(path)?.[1];
    if (documentId !== undefined) {
      const head = typeof content === 'string' ? content : Buffer.from(content.subarray(0, HEAD_BYTES)).toString();
      const source = /^ {4}"path": (".*"),$/m.exec(head)?.[1];
      const number = /^ {4}"meeting": \{\s{1,12}"number": (\d{1,6}),/m.exec(head)?.[1] ?? '1';
      if (source !== undefined) records.set(`${number} ${JSON.parse(source)}`, { documentId, record: hash });
    }
    yield file;
  }
  const entries = entriesOf(results, records);
  yield {
    path: INDEX,
    content: `${JSON.stringify({ key: key.reading, run: key.run, summary, outputs, entries }, null, 1)}\n`,
  };
}

/** Documents that could not be read have none: they are tried again. */
function entriesOf(
  results: readonly ReadFile[],
  records: ReadonlyMap<string, { documentId: string; record: string }>,
): Entry[] {
  const entries = results.flatMap((result): Entry[] => {
    const { path, sha256 } = result.record.source;
    const documents = [result.record, ...(result.others ?? [])].flatMap((record): SavedDocument[] => {
      const saved = records.get(`${record.source.meeting?.number ?? 1} ${path}`);
      return saved ? [{ ownId: record.id, ...saved }] : [];
    });
    if (result.outcome === 'failed' || documents.length < 1 + (result.others?.length ?? 0)) return [];
    return [{ path, sha256, outcome: result.outcome, documents }];
  });
  return entries.sort((a, b) => byCodeUnit(a.path, b.path));
}
