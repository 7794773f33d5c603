/** Opens a pdf with pdf.js, as safely as it can be opened, and says in our codes why it cannot. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableDocument } from '../../../model/diagnostic.ts';
import { fontsAndMaps } from './fonts-and-maps.ts';
import { mendPageTree } from './mend-tree.ts';
import { withNativePush } from './native-push.ts';
import { ParserChannel } from './parser-channel.ts';
import { usedOperators } from './used-operators.ts';

export interface PdfLibrary {
  api: typeof import('pdfjs-dist');
  /** Its parser, which is spoken to through a channel. */
  parser: { initializeFromPort(port: unknown): void };
}

/** Importing pdf.js costs 150 ms, so only a pdf loads it. Its parser comes with it: it would be loaded later anyhow. */
export async function loadLibrary(): Promise<PdfLibrary> {
  return await withNativePush(async () => {
    // @ts-expect-error The package has no types for its parser.
    const { WorkerMessageHandler: parser } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return { parser, api: await import('pdfjs-dist/legacy/build/pdf.mjs') };
  });
}

/** What 32 bytes of padding make of a password counts as no password: so the empty password of an owner is tried. */
const PADDING = String.fromCharCode(
  ...[0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08],
  ...[0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a],
);

/** An open document; the caller closes it, whatever happens. */
export interface OpenDocument {
  document: PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens the document, without a password with the empty one of its reader or owner. Where its pages cannot be found, it is
 * opened again with a mended page tree.
 */
export async function openDocument(
  library: PdfLibrary,
  bytes: Uint8Array,
  password: string | null,
): Promise<OpenDocument> {
  const opened = await openGuessing(library, bytes, password).catch((error: unknown) => unreadable(error));
  if (opened instanceof UnreadableDocument && opened.code !== 'corrupt-file') throw opened;
  if (!(opened instanceof UnreadableDocument) && (await hasPages(opened.document))) return opened;
  const mended = await openMended(library, bytes, password);
  if (mended) {
    if (!(opened instanceof UnreadableDocument)) await opened.close();
    return mended;
  }
  if (opened instanceof UnreadableDocument) throw opened;
  return opened;
}

/** The document with a page tree made anew, if its pages can be found then; else null. */
async function openMended(library: PdfLibrary, bytes: Uint8Array, password: string | null) {
  const mended = mendPageTree(bytes);
  const opened = mended && (await openGuessing(library, mended, password).catch(() => null));
  if (!opened || (await hasPages(opened.document))) return opened;
  await opened.close();
  return null;
}

/** True if the first and the last page are where the page tree says; pdf.js makes an empty one up for a lost first page. */
async function hasPages(document: PDFDocumentProxy): Promise<boolean> {
  try {
    const first = await document.getPage(1);
    await document.getPage(document.numPages);
    return first.ref !== null;
  } catch {
    return false;
  }
}

async function openGuessing(library: PdfLibrary, bytes: Uint8Array, password: string | null): Promise<OpenDocument> {
  try {
    return await openWith(library, bytes, password);
  } catch (error) {
    if (password !== null || !isPasswordFault(error)) throw error;
    return await openWith(library, bytes, PADDING).catch(() => {
      throw error;
    });
  }
}

/** No scripts run (`isEvalSupported`), no picture is decoded (`maxImageSize`), nothing is fetched. */
async function openWith(
  { api, parser }: PdfLibrary,
  bytes: Uint8Array,
  password: string | null,
): Promise<OpenDocument> {
  const channel = new ParserChannel(usedOperators(api.OPS));
  parser.initializeFromPort(channel);
  const worker = api.PDFWorker.create({ port: channel as never, verbosity: 0 });
  const task = api.getDocument({
    worker,
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    // No outlines of letters are made.
    disableFontFace: false,
    useSystemFonts: false,
    // Tells whether a font has a table of its letters.
    fontExtraProperties: true,
    maxImageSize: 1,
    stopAtErrors: false,
    ...fontsAndMaps(),
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

function isPasswordFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** Our code and words for an error of pdf.js while opening. */
export function unreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  if (isPasswordFault(error)) {
    const wrong = (error as { code?: unknown }).code === 2;
    return new UnreadableDocument(
      'password-required',
      wrong ? 'The password does not open the PDF.' : 'The PDF is protected by a password.',
    );
  }
  if (error instanceof Error && /encrypt|crypt/i.test(error.message)) {
    return new UnreadableDocument('corrupt-file', 'The PDF is encrypted in an unknown way.');
  }
  return new UnreadableDocument('corrupt-file', 'The PDF cannot be opened: no pages were found in it.');
}
