/** One file from disk to its record. What the worker pool runs; also used in the program's own process. */
import type { BlockDocument } from '../model/block.ts';
import { faultOf } from '../pipeline/fault.ts';
import {
  type DocumentResult,
  failedDocument,
  type ProcessOptions,
  processDocument,
} from '../pipeline/process-document.ts';
import type { FoundFile } from './find-documents.ts';
import { readDocument } from './read-document.ts';

export interface FileTask {
  file: FoundFile;
  maxBytes: number;
  options: Partial<ProcessOptions>;
  /** The document itself, where it is not to be read from disk. */
  bytes?: Uint8Array;
  /** Hand over the words too, not the record alone: `check` looks at both. */
  keepBlocks?: boolean;
}

/** What a run keeps of a document: blocks are left behind in the worker unless they are asked for. */
export type RecordResult = DocumentResult<BlockDocument | null>;

/** Never throws for bad input: what could not be read is a result. */
export async function processFile({
  file,
  maxBytes,
  options,
  bytes: given,
  keepBlocks,
}: FileTask): Promise<RecordResult> {
  try {
    const bytes = given ?? (await readDocument(file.file, maxBytes));
    const result = await processDocument({ path: file.path, bytes }, options);
    return keepBlocks ? result : withoutBlocks(result);
  } catch (error) {
    return failedDocument(file.path, faultOf(error));
  }
}

/** What is left of a result where nobody asks for the words. */
export function withoutBlocks(result: RecordResult): DocumentResult<null> {
  return result.outcome === 'failed' ? result : { ...result, blocks: null };
}
