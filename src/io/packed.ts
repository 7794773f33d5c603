/** The records of a file as stores and long runs keep them: packed, with a hash, and in brief. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Brief, briefOf } from '../consolidate/brief.ts';
import { contentText } from '../consolidate/contents.ts';
import { prepare } from '../consolidate/wording.ts';
import { isCarried, type MinutesDocument } from '../model/document.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import type { BriefedFile, ContentBrief } from '../pipeline/stream-corpus.ts';
import type { RecordResult } from './process-file.ts';

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

/** `records`: without blocks. */
export function packedOf(records: Omit<RecordResult, 'blocks'>): Packed {
  const text = JSON.stringify(records);
  const brief = JSON.stringify(briefsOf(records));
  return { packed: deflateRawSync(text, { level: 1 }), digest: hashOf(text), brief };
}

export const unpack = (packed: Buffer): RecordResult =>
  JSON.parse(inflateRawSync(packed).toString('utf8')) as RecordResult;

export function briefsOf(records: Omit<RecordResult, 'blocks'>): StoredBrief[] {
  return recordsOf(records).map((record: MinutesDocument) => {
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
export interface HeldFile extends BriefedFile {
  briefs: readonly StoredBrief[];
  result(): RecordResult;
}

export function hold({ blocks: _, ...result }: RecordResult): HeldFile {
  const packed = deflateRawSync(JSON.stringify(result), { level: 1 });
  return {
    outcome: result.outcome,
    briefs: briefsOf(result),
    result: () => unpack(packed),
    records: () => recordsOf(unpack(packed)),
  };
}

/** As long as it takes that no two of a million million are the same. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The same for the same record under the same id. */
export function digestOf({ digest, id, source }: Pick<Brief, 'id' | 'source'> & { digest: string }): string {
  return `${digest} ${source.meeting?.number ?? source.attachment?.from ?? ''} ${id}`;
}
