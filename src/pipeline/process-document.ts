/** The spine: bytes of one document in, its record out. This is what a worker runs; read this file first. */
import { extract } from '../extract/index.ts';
import type { ExtractLimits } from '../extract/extractor.ts';
import type { BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';

export interface DocumentInput {
  /** As given by the user, with `/` between folders. */
  path: string;
  bytes: Uint8Array;
}

export interface ProcessOptions {
  limits?: Partial<ExtractLimits>;
  password?: string | null;
  changes?: 'accept' | 'reject';
}

/** `record` is null only if nothing could be read; `blocks` are what its spans point into. */
export interface DocumentResult {
  outcome: 'ok' | 'partial' | 'failed';
  record: MinutesDocument;
  blocks: BlockDocument;
}
void extract;
