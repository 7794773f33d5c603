/** A file that holds several meetings or attachments: its records, and the blocks of each. */
import type { BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { DocumentResult } from './process-document.ts';

/** All records of a file: one, or one for each meeting that it holds, in its order. */
export function recordsOf({ record, others = [] }: Pick<DocumentResult, 'record' | 'others'>): MinutesDocument[] {
  return [record, ...others];
}

/** The blocks of one meeting or attachment of a file; all of them where it holds one. */
export function blocksOfRecord(
  blocks: BlockDocument,
  { meeting, attachment }: MinutesDocument['source'],
): BlockDocument {
  const own = meeting ?? attachment;
  if (own === undefined && blocks.attachedFrom === undefined) return blocks;
  const ids = blocks.body.map(({ id }) => id);
  if (own === undefined) return { ...blocks, body: blocks.body.slice(0, ids.indexOf(blocks.attachedFrom!)) };
  return { ...blocks, body: blocks.body.slice(ids.indexOf(own.from), ids.indexOf(own.to) + 1) };
}
