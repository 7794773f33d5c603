/**
 * What an earlier `ingest` read, kept for the next one. The index names each input with the hash of its bytes and of
 * the record that it led to; the record itself stands in `documents/`. A record that anybody changed is read again.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../consolidate/text-order.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { OutputFile } from '../writers/writer.ts';
import type { FoundFile } from './find-documents.ts';
import type { RecordResult } from './process-file.ts';
import { readDocument } from './read-document.ts';

const INDEX = '.minutes-cache.json';

/** What stands in the index beside the entries. */
interface Index {
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
  /** The id before it was made unique in the run. */
  ownId: string;
  documentId: string;
  /** Of `documents/<documentId>.json`. */
  record: string;
}

/** Everything but the bytes that a record depends on: program, options. */
export type CacheKey = string;

export function cacheKey(program: string, options: Readonly<Record<string, unknown>>): CacheKey {
  return hashOf(JSON.stringify([program, ...Object.entries(options).sort(([a], [b]) => byCodeUnit(a, b))]));
}

/** The results of the files that are as they were; the others are left out. */
export async function readCached(
  folder: string,
  key: CacheKey,
  files: readonly FoundFile[],
  maxBytes: number,
): Promise<Map<string, RecordResult>> {
  const entries = new Map((await readIndex(folder, key))?.entries.map((entry) => [entry.path, entry]));
  const found = new Map<string, RecordResult>();
  for (const file of files) {
    const entry = entries.get(file.path);
    const result = entry ? await readEntry(folder, entry, file, maxBytes) : null;
    if (result) found.set(file.path, result);
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
    const text = await readFile(join(folder, `documents/${entry.documentId}.json`), 'utf8');
    if (hashOf(text) !== entry.record) return null;
    const record = JSON.parse(text) as MinutesDocument;
    return { outcome: entry.outcome, record: { ...record, id: entry.ownId } };
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
  if (!index || index.entries.length !== files.length) return null;
  const entries = new Map(index.entries.map((entry) => [entry.path, entry]));
  try {
    for (const { path, file } of files) {
      if (hashOf(await readDocument(file, maxBytes)) !== entries.get(path)?.sha256) return null;
    }
    for (const [path, hash] of Object.entries(index.outputs)) {
      if (hashOf(await readFile(join(folder, path))) !== hash) return null;
    }
    return index.summary;
  } catch {
    return null;
  }
}

async function readIndex(folder: string, key: CacheKey): Promise<Index | null> {
  try {
    const index = JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as Partial<Index> & { key?: unknown };
    const { entries, outputs, summary } = index;
    if (index.key !== key || !Array.isArray(entries) || typeof summary !== 'string') return null;
    return { entries: entries.filter(isEntry), outputs: outputs ?? {}, summary };
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  const texts = [entry?.path, entry?.sha256, entry?.ownId, entry?.record];
  const sound =
    texts.every((text) => typeof text === 'string') && (entry?.outcome === 'ok' || entry?.outcome === 'partial');
  return sound && typeof entry?.documentId === 'string' && /^[a-z0-9][a-z0-9._-]*$/.test(entry.documentId);
}

/** The index for the next run. Documents that could not be read are not in it: they are tried again. */
export function cacheIndex(
  key: CacheKey,
  results: readonly RecordResult[],
  files: readonly OutputFile[],
  summary: string,
): OutputFile {
  const records = new Map<string, { documentId: string; record: string }>();
  for (const { path, content } of files) {
    const documentId = /^documents\/(.+)\.json$/.exec(path)?.[1];
    if (documentId === undefined || typeof content !== 'string') continue;
    const source = /^ {4}"path": (".*"),$/m.exec(content)?.[1];
    if (source !== undefined) records.set(JSON.parse(source) as string, { documentId, record: hashOf(content) });
  }
  const entries = results.flatMap(({ outcome, record }): Entry[] => {
    const saved = records.get(record.source.path);
    if (!saved || outcome === 'failed') return [];
    return [{ path: record.source.path, sha256: record.source.sha256, outcome, ownId: record.id, ...saved }];
  });
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  const outputs = Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)]));
  return { path: INDEX, content: `${JSON.stringify({ key, summary, outputs, entries }, null, 1)}\n` };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
