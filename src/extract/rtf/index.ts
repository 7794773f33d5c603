/** Rich Text Format: tokens → groups and their state → stories (body, headers, notes) → blocks. */

import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import type { ExtractOptions, Extractor } from '../extractor.ts';
import { eachOnce } from '../office/each-once.ts';

/** `{\rtf1`; pandoc's fragments begin with a paragraph. */
const HEAD = /^(?:\xef\xbb\xbf)?\s{0,8}\{\s{0,8}\\(?:rtf|pard\b)/;

export const rtfExtractor: Extractor = {
  format: 'rtf',
  extensions: ['rtf'],
  sniff: (bytes) => HEAD.test(latin(bytes.subarray(0, 40))),

  async extract(bytes, options): Promise<BlockDocument> {
    const { RtfReader } = await import('./read-rtf.ts');
    const { readTokens } = await import('./tokens.ts');
    const source = latin(bytes);
    const reader = new RtfReader(options);
    readTokens(source, reader);
    reportOn(reader.depth, options);
    const body = reader.finish();
    if (reader.isTruncated) options.report('truncated', 'The document was read in part: it exceeds a limit.');
    const changes = reader.changes.summary();
    if (changes) options.report('tracked-changes', changes);
    return finishDocument({
      format: 'rtf',
      language: reader.language,
      properties: reader.properties,
      body,
      furniture: eachOnce(reader.furniture),
    });
  },
};

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function reportOn(openGroups: number, options: ExtractOptions): void {
  if (openGroups === 0) return;
  options.report('degraded-reading', 'The file ends too early: some of it may be missing.');
}
