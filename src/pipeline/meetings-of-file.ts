/** A file that holds several meetings: its records, and the blocks of each. */
import type { BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { DocumentResult } from './process-document.ts';

/** All records of a file: one, or one for each meeting that it holds, in its order. */
export function recordsOf<T extends Pick<DocumentResult, 'record' | 'others'>>({ record, others = [] }: T) {
  return [record, ...others];
}

/** The blocks of one meeting of a file; all of them where it holds one. */
export function blocksOfMeeting(blocks: BlockDocument, meeting: MinutesDocument['source']['meeting']): BlockDocument {
  if (meeting === undefined) return blocks;
  const ids = blocks.body.map(({ id }) => id);
  return { ...blocks, body: blocks.body.slice(ids.indexOf(meeting.from), ids.indexOf(meeting.to) + 1) };
}
