/** The records of a file as stores and long runs keep them: packed, with a hash, and in brief. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Brief, briefOf } from '../consolidate/brief.ts';
import { contentText } from '../consolidate/contents.ts';
import { prepare } from '../consolidate/wording.ts';
import { isCarried } from '../model/document.ts';
import type { Rows } from '../model/rows.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import type { BriefedFile, ContentBrief } from '../pipeline/stream-corpus.ts';
import { collectLitter } from './collect-garbage.ts';
import { type RecordResult, withoutBlocks } from './process-file.ts';
import { type ReadFile, readFileOf } from './record-cache.ts';

/** A record without what only its own rows rest on. */
export interface StoredBrief extends ContentBrief {
  /** A carry-forward table that came back. */
  carried?: boolean;
}

export interface Packed {
  packed: Buffer;
  digest: string;
  brief: string;
}

export function packedOf(result: RecordResult): Packed {
  const text = JSON.stringify(withoutBlocks(result));
  const brief = JSON.stringify(briefsOf(result));
  return { packed: deflateRawSync(text, { level: 1 }), digest: hashOf(text), brief };
}

export const unpack = (packed: Buffer): RecordResult =>
  JSON.parse(inflateRawSync(packed).toString('utf8')) as RecordResult;

export function briefsOf(result: RecordResult): StoredBrief[] {
  return recordsOf(result).map((record) => {
    const text = contentText(record);
    return {
      ...briefOf(record),
      weight: prepare(text).weight,
      content: hashOf(text),
      ...(isCarried(record) ? { carried: true } : {}),
      diagnostics: record.diagnostics.map(({ span: _, ...told }) => told),
    };
  });
}

/** What one file led to, packed until somebody asks for the records. */
export interface HeldFile extends BriefedFile, ReadFile {
  briefs: readonly StoredBrief[];
  result(): RecordResult;
}

export function hold(result: RecordResult): HeldFile {
  const packed = pack(withoutBlocks(result));
  const briefs = JSON.parse(JSON.stringify(briefsOf(result)), oneText) as StoredBrief[];
  collectLitter();
  return heldFile(readFileOf(result), briefs, packed);
}

function heldFile(read: ReadFile, briefs: readonly StoredBrief[], packed: Buffer): HeldFile {
  const result = () => {
    collectLitter();
    return unpack(packed);
  };
  return { ...read, briefs, result, records: () => recordsOf(result()) };
}

/** The same names, roles and titles are in many documents. */
const texts = new Map<string, string>();
const MOST_TEXTS = 200_000;
const OF_ONE_DOCUMENT: ReadonlySet<string> = new Set(['path', 'sha256', 'content']);

/** Equal texts of briefs are held once. */
function oneText(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || OF_ONE_DOCUMENT.has(key)) return value;
  const known = texts.get(value);
  if (known !== undefined) return known;
  if (texts.size < MOST_TEXTS) texts.set(value, value);
  return value;
}

/** Rows that are packed at once. */
const ROWS_AT_ONCE = 200;

/** Rows that are unpacked some at a time whenever they are gone through. */
export function holdRows<T>(rows: readonly T[]): Rows<T> {
  const parts: Buffer[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) parts.push(pack(rows.slice(at, at + ROWS_AT_ONCE)));
  return rowsIn(parts, rows.length);
}

/** A function of its own: what it gives must not lead back to the rows that were packed. */
const rowsIn = <T>(parts: readonly Buffer[], length: number): Rows<T> => ({
  length,
  *[Symbol.iterator]() {
    for (const part of parts) {
      collectLitter();
      yield* JSON.parse(inflateRawSync(part).toString('utf8')) as T[];
    }
  },
});

/** As many bytes as it takes: what zlib gives is the beginning of 16 KB. */
const pack = (value: unknown): Buffer => Buffer.from(deflateRawSync(JSON.stringify(value), { level: 1 }));

/** As long as it takes that no two of a million million are the same. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The same for the same record under the same id. */
export function digestOf({ digest, id, source }: Pick<Brief, 'id' | 'source'> & { digest: string }): string {
  return `${digest} ${source.meeting?.number ?? source.attachment?.from ?? ''} ${id}`;
}
