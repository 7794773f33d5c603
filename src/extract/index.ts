/** THE LIST of extractors, how one is chosen for a file, and how it is run. */
import type { Block, BlockDocument } from '../model/block.ts';
import { UnreadableDocument } from '../model/diagnostic.ts';
import { docExtractor, isOle } from './doc/index.ts';
import { docxExtractor } from './docx/index.ts';
import { decodeHead, looksLikeText } from './encoding.ts';
import type { ExtractOptions, Extractor } from './extractor.ts';
import { htmlExtractor } from './html/index.ts';
import { emlExtractor, mhtExtractor } from './mail/index.ts';
import { markdownExtractor } from './markdown/index.ts';
import { odtExtractor } from './odt/index.ts';
import { declaredType } from './odt/sniff.ts';
import { pdfExtractor } from './pdf/index.ts';
import { refusedEndings, refuseKnown } from './refused.ts';
import { rtfExtractor } from './rtf/index.ts';
import { csvExtractor } from './sheets/csv.ts';
import { odsExtractor } from './sheets/ods.ts';
import { xlsxExtractor } from './sheets/xlsx.ts';
import { textExtractor } from './text/index.ts';

/**
 * The first whose sniff knows the bytes wins; then the ending of the name; text is last because it takes anything.
 * odt comes before docx: it says in its first bytes what it is, while docx is known by a part that an odt may embed.
 */
export const extractors: readonly Extractor[] = [
  pdfExtractor,
  odtExtractor,
  odsExtractor,
  docxExtractor,
  xlsxExtractor,
  docExtractor,
  rtfExtractor,
  mhtExtractor,
  emlExtractor,
  htmlExtractor,
  markdownExtractor,
  csvExtractor,
  textExtractor,
];

/** Formats whose files are text: an ending is believed as long as the bytes are text. */
const readFromText: readonly Extractor[] = [
  emlExtractor,
  htmlExtractor,
  markdownExtractor,
  csvExtractor,
  textExtractor,
];

/** How deep attachments of attachments are read. */
const MOST_NESTED = 2;

const knownEndings: ReadonlySet<string> = new Set([
  ...extractors.flatMap(({ extensions }) => extensions),
  ...refusedEndings,
]);

export interface Detection {
  extractor: Extractor;
  /** What the content is, where the name says something else; else null. */
  mismatch: string | null;
}

/** Chooses the extractor by content (magic bytes), then by the ending of the name. Throws for what none can read. */
export function detectExtractor(path: string, given: Uint8Array): Detection {
  const bytes = aligned(given);
  if (bytes.length === 0) throw new UnreadableDocument('empty-file', 'The file is empty.');
  const ending = endingOf(path);
  const named = extractors.find((e) => e.extensions.includes(ending)) ?? null;
  const head = decodeHead(bytes);
  refuseKnown(bytes, ending);
  if (isOle(bytes)) refuseUnknownOffice(bytes);
  const sniffed = extractors.find((e) => e.sniff(bytes));
  if (sniffed) return { extractor: sniffed, mismatch: mismatchOf(sniffed, ending) };
  if (head.startsWith('PK\u0003\u0004')) {
    if (named === docxExtractor || named === xlsxExtractor) return { extractor: named, mismatch: null };
    const kind = declaredType(bytes) === null ? 'a zip archive' : `an OpenDocument ${declaredType(bytes)}`;
    throw new UnreadableDocument('unsupported-format', `The file is ${kind}, not a Word or OpenDocument text.`);
  }
  const isText = looksLikeText(head);
  if (named && !readFromText.includes(named)) {
    const damaged = !isText || /\b(?:endobj|startxref)\b/.test(head);
    if (damaged)
      throw new UnreadableDocument(
        'corrupt-file',
        `The file is named .${ending} and does not begin as such a file does.`,
      );
    return { extractor: textExtractor, mismatch: mismatchOf(textExtractor, ending) };
  }
  if (!isText) throw new UnreadableDocument('unsupported-format', 'The file is neither a document nor text.');
  return { extractor: named ?? textExtractor, mismatch: null };
}

/** Bytes → blocks: finds the extractor, runs it, and says so if there are no words. */
export async function extract(
  path: string,
  given: Uint8Array,
  options: ExtractOptions,
  depth = 0,
): Promise<BlockDocument> {
  const bytes = aligned(given);
  const { extractor, mismatch } = detectExtractor(path, bytes);
  if (mismatch !== null) options.report('format-mismatch', mismatch);
  const attached = (name: string, inner: Uint8Array) => {
    const report: ExtractOptions['report'] = (code, message) => options.report(code, `${name}: ${message}`);
    return extract(name, inner, { ...options, report }, depth + 1);
  };
  const document = await extractor.extract(bytes, {
    ...options,
    readEmbedded: (...part) => embedded(part, options),
    ...(depth < MOST_NESTED ? { attached } : {}),
  });
  if (document.attached || [...document.body, ...document.furniture].some(hasWords)) return document;
  options.report('no-words', 'The document opens but contains no text.');
  return { ...document, body: [] };
}

/** A document in a document: read like one of its own, under the same limits. What may be in it in turn is not read. */
async function embedded(
  [name, given]: [name: string, bytes: Uint8Array],
  options: ExtractOptions,
): Promise<BlockDocument | null> {
  const bytes = aligned(given);
  try {
    return await detectExtractor(name, bytes).extractor.extract(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableDocument) return null;
    throw error;
  }
}

/** Node's search for UTF-16 text never ends in bytes that begin at an odd address, as a view into others may. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
}

function hasWords(block: Block): boolean {
  return /[\p{L}\p{N}]/u.test(block.text);
}

/** `notes/April.DOCX` → `docx`; '' where the name has no ending. */
function endingOf(path: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

function mismatchOf(found: Extractor, ending: string): string | null {
  if (found.extensions.includes(ending) || !knownEndings.has(ending)) return null;
  return `The file is named .${ending} and its content is ${found.format}; it was read as ${found.format}.`;
}

/** What is left of Office files of the old kind: those that name no Word document. */
function refuseUnknownOffice(bytes: Uint8Array): void {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le');
  // An encrypted package is for the Word extractor to ask a password for.
  if (!holds('WordDocument') && !holds('EncryptedPackage')) {
    throw new UnreadableDocument('unsupported-format', 'The file is an old Office file, not a Word document.');
  }
}
