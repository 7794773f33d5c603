/**
 * pdf → blocks. Read in this order: refuse-bombs, open-document, read-pages (read-operators: glyphs and rules in one pass;
 * read-geometry: words → lines → tables), arrange-document (columns → paragraphs → headings → pages joined → blocks).
 */
import type { Block, BlockDocument } from '../../model/block.ts';
import { finishDocument } from '../../model/build-blocks.ts';
import { placeOfBug, UnreadableDocument } from '../../model/diagnostic.ts';
import { poorlyRecognised } from '../../recognise/poor-recognition.ts';
import type { ExtractOptions } from '../extractor.ts';
import { arrangeDocument } from './arrange-document.ts';
import { propertiesOf } from './page/document-properties.ts';
import { UNKNOWN_SIGN } from './page/glyph-text.ts';
import { loadLibrary, openDocument } from './page/open-document.ts';
import { unpackPictureContents } from './page/picture-contents.ts';
import { geometryOf, type PageGeometry, plainGeometryOf } from './page/read-geometry.ts';
import { pagesNamed, readPages } from './page/read-pages.ts';
import { refuseBombs } from './page/refuse-bombs.ts';
import { pdfBytes } from './page/start-of-pdf.ts';
import { readSimply } from './simple-reading.ts';

/** Throws `UnreadableDocument` for what is not a PDF, is locked, or holds no text. */
export async function extractPdf(given: Uint8Array, options: ExtractOptions): Promise<BlockDocument> {
  const bytes = pdfBytes(given) ?? given;
  refuseBombs(bytes, options.limits);
  return readPdf(bytes, options, true);
}

/** `unpacks`: where no page holds text, it is looked for where pictures have their data. */
async function readPdf(bytes: Uint8Array, options: ExtractOptions, unpacks: boolean): Promise<BlockDocument> {
  const library = await loadLibrary();
  const { document, close } = await openDocument(library, bytes, options.password);
  try {
    const about = await propertiesOf(document);
    const pages = await readPages(library, document, options, { take: geometryOf, takeSimply: plainGeometryOf });
    const onDamaged = () =>
      options.report('degraded-reading', 'The contents of a page are stored as an image and damaged.');
    const unpacked = unpacks && pages.every(isEmpty) ? await unpackPictureContents(bytes, onDamaged) : null;
    if (unpacked) return await readPdf(unpacked, options, false);
    reportEmptyPages(pages, options);
    reportUnknownLetters(pages, options);
    try {
      const onTruncated = (cells: number) =>
        options.report('truncated', `A table of ${cells} cells exceeds the limit of ${options.limits.tableCells}.`);
      const arranged = arrangeDocument(pages, options.limits, onTruncated);
      reportPoorRecognition(arranged.body, options);
      return finishDocument({ format: 'pdf', pages: document.numPages, ...about, ...arranged });
    } catch (error) {
      const plain = await plainReading(bytes, options);
      if (plain === null) throw error;
      options.report('simple-reading', `The layout could not be read (${placeOfBug(error)}); the plain text was used.`);
      return { ...plain, ...about };
    }
  } finally {
    await close();
  }
}

/** The simpler reading; null where that fails as well. */
async function plainReading(bytes: Uint8Array, options: ExtractOptions): Promise<BlockDocument | null> {
  try {
    return await readSimply(bytes, options.password, options.limits.pages);
  } catch {
    return null;
  }
}

const isEmpty = ({ words, hidden }: PageGeometry): boolean => words.length + hidden.length === 0;

function reportEmptyPages(pages: readonly PageGeometry[], options: ExtractOptions): void {
  const empty = pages.filter(isEmpty).map((p) => p.frame.page);
  if (empty.length === 0) return;
  if (empty.length === pages.length) throw new UnreadableDocument('no-text-layer', 'No page of the PDF contains text.');
  options.report('page-without-text', `${pagesNamed(empty)} ${empty.length === 1 ? 'holds' : 'hold'} no text.`);
}

function reportUnknownLetters(pages: readonly PageGeometry[], options: ExtractOptions): void {
  const isUnknown = (text: string) => text.length > 1 && [...text].every((sign) => sign === UNKNOWN_SIGN);
  const of = pages.filter((p) => p.words.some((w) => isUnknown(w.text))).map((p) => p.frame.page);
  if (of.length === 0) return;
  options.report(
    'letters-unknown',
    `${pagesNamed(of)}: text is set in a font that does not say which letters it shows; it is given as ${UNKNOWN_SIGN}.`,
  );
}

function reportPoorRecognition(body: readonly Block[], options: ExtractOptions): void {
  const poor = poorlyRecognised(body.map(({ text }) => text));
  if (poor === null) return;
  const words = poor.map((word) => `"${word}"`).join(', ');
  options.report('poor-recognition', `The text comes from text recognition (OCR) with errors: ${words}.`);
}
