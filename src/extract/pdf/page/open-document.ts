/** Opens a pdf with pdf.js, as safely as it can be opened, and says in our codes why it cannot. */
import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableDocument } from '../../../model/diagnostic.ts';

export type PdfLibrary = typeof import('pdfjs-dist');

/** Importing pdf.js costs 150 ms, so only a pdf loads it. Its parser comes with it: it would be loaded later anyhow. */
export async function loadLibrary(): Promise<PdfLibrary> {
  return await withNativePush(async () => {
    // @ts-expect-error The package has no types for its parser.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  });
}

/**
 * The build of pdf.js for Node 20 replaces `Array.prototype.push` of the whole process by one that is many times
 * slower (core-js, for a fault with frozen arrays that nobody here has). The native one is put back.
 */
async function withNativePush<T>(load: () => Promise<T>): Promise<T> {
  const native = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  try {
    return await load();
  } finally {
    Object.defineProperty(Array.prototype, 'push', native);
  }
}

/** Folder inside the package of pdf.js: character maps and fonts that a document need not embed. */
function packageFolder(name: string): string {
  return fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')));
}

/**
 * Opens the document. No scripts run (`isEvalSupported`), no picture is decoded (`maxImageSize`), nothing is fetched.
 * The caller destroys the task, whatever happens.
 */
export async function openDocument(
  library: PdfLibrary,
  bytes: Uint8Array,
  password: string | null,
): Promise<{ task: PDFDocumentLoadingTask; document: PDFDocumentProxy }> {
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    stopAtErrors: false,
    cMapUrl: packageFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packageFolder('standard_fonts'),
  });
  try {
    return { task, document: await task.promise };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw unreadable(error);
  }
}

/** Our code for an error of pdf.js while opening or while reading its first page. */
export function unreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException') {
    return new UnreadableDocument('password-required', 'The PDF is protected by a password.');
  }
  return new UnreadableDocument('corrupt-file', `The PDF cannot be opened: ${message.slice(0, 200)}`);
}
