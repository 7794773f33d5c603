/** Word's old binary format: word-extractor gives the paragraphs as lines, the line reader makes blocks of them. */
import type { Block } from '../model/block.ts';
import { finishDocument } from '../model/build-blocks.ts';
import { UnreadableDocument } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { faultOfChains } from './compound-file.ts';
import type { ExtractOptions, Extractor } from './extractor.ts';

/** What is used of word-extractor, which brings no types. */
interface WordDocument {
  getBody(options: Asked): string;
  getFootnotes(options: Asked): string;
  getEndnotes(options: Asked): string;
  getHeaders(options: Asked & { includeFooters: boolean }): string;
  getFooters(options: Asked): string;
  getTextboxes(options: Asked & { includeHeadersAndFooters: boolean }): string;
}
interface Asked {
  filterUnicode: boolean;
}

/** Typographic quotation marks stay as they are. */
const verbatim = { filterUnicode: false };

export const docExtractor: Extractor = {
  format: 'doc',
  extensions: ['doc', 'dot'],
  sniff: (bytes) => isOle(bytes) && bufferOf(bytes).includes('WordDocument', 0, 'utf16le'),
  async extract(bytes, options) {
    const word = await openWord(bytes);
    const read = (text: string, part: string) => readPart(text, part, options);
    return finishDocument({
      format: 'doc',
      body: [
        ...(await read(word.getBody(verbatim), 'body')),
        ...(await read(word.getTextboxes({ ...verbatim, includeHeadersAndFooters: false }), 'textboxes')),
        ...(await read(word.getFootnotes(verbatim), 'footnotes')),
        ...(await read(word.getEndnotes(verbatim), 'endnotes')),
      ],
      furniture: [
        ...(await read(word.getHeaders({ ...verbatim, includeFooters: false }), 'headers')),
        ...(await read(word.getFooters(verbatim), 'footers')),
      ],
    });
  },
};

/** The signature of OLE2 containers: old Office files, and encrypted new ones. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Word's file information block says that the text is encrypted: bit 8 of the flags behind its signature. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 < bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return (bytes[at + 11]! & 0x01) !== 0;
  }
  return false;
}

async function openWord(bytes: Uint8Array): Promise<WordDocument> {
  if (isEncrypted(bytes)) throw new UnreadableDocument('password-required', 'The Word file is encrypted.');
  const fault = faultOfChains(bytes);
  if (fault !== null) throw new UnreadableDocument('corrupt-file', `The Word file could not be read: ${fault}.`);
  // @ts-expect-error: word-extractor has no type declarations
  const { default: WordExtractor } = await import('word-extractor');
  try {
    return (await new WordExtractor().extract(bufferOf(bytes))) as WordDocument;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The signature of Word 6 and 95.
    if (/magic number: a5dc/i.test(reason)) {
      throw new UnreadableDocument('unsupported-format', 'The file was written by a Word older than Word 97.');
    }
    throw new UnreadableDocument('corrupt-file', 'The parts of the Word file do not fit together.');
  }
}

/** The lines of one part as blocks whose places count its paragraphs. */
async function readPart(text: string, part: string, options: ExtractOptions): Promise<Block[]> {
  const { cleanText } = await import('./encoding.ts');
  const { readTextBlocks } = await import('./text/read-blocks.ts');
  const blocks = readTextBlocks(cleanText(text).slice(0, options.limits.textLength), {
    marked: false,
    wrapped: false,
    tableCells: options.limits.tableCells,
    onCut: (message) => options.report('truncated', message),
  });
  const flow = (places: Place[]): Place[] =>
    places.map((p) => (p.kind === 'line' ? { kind: 'flow', part, index: p.line } : p));
  for (const block of blocks) {
    block.places = flow(block.places);
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) cell.places = flow(cell.places);
  }
  return blocks;
}
