/** A document as most tests look at it: the record of its first meeting, or the one without content of a file that could not be read. */
import type { BlockDocument } from '../../src/model/block.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { blocksOf, recordsOf } from '../../src/pipeline/meetings-of-file.ts';
import {
  type DocumentInput,
  type DocumentResult,
  type ProcessOptions,
  processDocument,
} from '../../src/pipeline/process-document.ts';

export interface FirstRecord {
  outcome: DocumentResult['outcome'];
  record: MinutesDocument;
  /** Records of further meetings. */
  others: MinutesDocument[];
  blocks: BlockDocument | null;
}

export async function readRecord(input: DocumentInput, options: Partial<ProcessOptions> = {}): Promise<FirstRecord> {
  return firstRecord(await processDocument(input, options));
}

export function firstRecord(result: DocumentResult<BlockDocument | null>): FirstRecord {
  const [record, ...others] = recordsOf(result);
  return { outcome: result.outcome, record, others, blocks: blocksOf(result) };
}
