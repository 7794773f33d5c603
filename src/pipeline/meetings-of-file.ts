/** A file that holds several meetings or attachments: its records, and the blocks of each. */
import type { BlockDocument } from '../model/block.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import { emptyDraft } from '../segment/context.ts';
import { documentId } from './document-id.ts';
import type { DocumentResult } from './process-document.ts';

/** What results hold of a file: its meetings, or one record without content that says why there are none. */
export function recordsOf(result: DocumentResult<unknown>): [MinutesDocument, ...MinutesDocument[]] {
  if (result.outcome !== 'failed') return result.meetings;
  const { fieldSpans, fieldEvidence: _, ...fields } = emptyDraft();
  const record: MinutesDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: documentId(null, null, result.source.path),
    language: 'und',
    source: result.source,
    ...fields,
    fieldSpans,
    coverage: { blocks: 0, claimed: 0 },
    diagnostics: result.diagnostics,
  };
  return [record];
}

/** The words of a file; null if it could not be read, or if they were not kept. */
export function blocksOf(result: DocumentResult<BlockDocument | null>): BlockDocument | null {
  return result.outcome === 'failed' ? null : result.blocks;
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
