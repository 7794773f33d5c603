/** Word's old binary format (Word 97 to 2003): an OLE2 container → text with its properties → stories → blocks. */

import type { BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions, Extractor } from '../extractor.ts';
import { eachOnce } from '../office/each-once.ts';
import { faultOfChains, isOle } from './compound-file.ts';

export { isOle } from './compound-file.ts';

/** The first number of the stream: of Word 97 and newer, and of Word 6 and 95. */
const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;

export const docExtractor: Extractor = {
  format: 'doc',
  extensions: ['doc', 'dot'],
  sniff: (bytes) => isOle(bytes) && bufferOf(bytes).includes('WordDocument', 0, 'utf16le'),
  async extract(bytes, options): Promise<BlockDocument> {
    const file = await openWord(bytes, options);
    const { readDoc } = await import('./read-doc.ts');
    const { body, furniture, isTruncated, changes } = readDoc(file, options);
    if (isTruncated || file.isCut) options.report('truncated', 'The document was read in part: it exceeds a limit.');
    if (file.isShort) options.report('degraded-reading', 'The file ends too early: some of it may be missing.');
    if (changes) options.report('tracked-changes', changes);
    return finishDocument({ format: 'doc', body, furniture: eachOnce(furniture) });
  },
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function openWord(bytes: Uint8Array, { limits }: ExtractOptions) {
  const fault = faultOfChains(bytes);
  if (fault !== null) throw new UnreadableDocument('corrupt-file', `The Word file could not be read: ${fault}.`);
  const { streamsOf } = await import('./streams.ts');
  const { readWordFile } = await import('./word-file.ts');
  const find = streamsOf(bufferOf(bytes));
  const word = find('WordDocument');
  const signature = word?.u16(0);
  if (word && signature === WORD_97 && (word.u16(10) & 0x0100) !== 0)
    throw new UnreadableDocument('password-required', 'The Word file is encrypted.');
  if (signature === WORD_6)
    throw new UnreadableDocument('unsupported-format', 'The file was written by a version of Word older than Word 97.');
  const file = signature === WORD_97 ? readWordFile(find, limits.textLength) : null;
  if (!file || file.text === '')
    throw new UnreadableDocument('corrupt-file', 'The parts of the Word file do not match.');
  return file;
}
