/** Reads the pages of an open document one by one, within the limits, and says what could not be read. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableDocument } from '../../../model/diagnostic.ts';
import type { ExtractOptions } from '../../extractor.ts';
import { DOCUMENT_MILLISECONDS, GLYPHS_OF_PAGE } from '../tolerances.ts';
import type { PdfLibrary } from './open-document.ts';
import type { PageContent } from './page-content.ts';
import { readPage } from './read-operators.ts';

/** The pages in order, as `take` makes them of their glyphs; what it throws is thrown. */
export async function readPages<T>(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  options: ExtractOptions,
  take: (content: PageContent) => T,
): Promise<T[]> {
  const started = performance.now();
  const last = Math.min(document.numPages, options.limits.pages);
  if (last < document.numPages) {
    options.report('truncated', `Only the first ${last} of ${document.numPages} pages were read.`);
  }
  const pages: T[] = [];
  const failed: number[] = [];
  let characters = 0;
  for (let number = 1; number <= last; number++) {
    const left = DOCUMENT_MILLISECONDS - (performance.now() - started);
    let content: PageContent;
    try {
      const page = await within(left, document.getPage(number));
      content = await within(left, readPage(library, page, number));
      page.cleanup();
    } catch (error) {
      if (error instanceof UnreadableDocument) throw error;
      failed.push(number);
      continue;
    }
    if (content.glyphs.length >= GLYPHS_OF_PAGE) {
      options.report('truncated', `Only the first ${GLYPHS_OF_PAGE} characters of page ${number} were read.`);
    }
    pages.push(take(content));
    characters += content.glyphs.length;
    if (characters > options.limits.textLength) {
      options.report(
        'truncated',
        `The text is longer than the limit; ${number} of ${document.numPages} pages were read.`,
      );
      break;
    }
  }
  if (pages.length === 0) throw new UnreadableDocument('corrupt-file', 'No page of the PDF can be read.');
  if (failed.length > 0) options.report('degraded-reading', `${pagesNamed(failed)} cannot be read.`);
  return pages;
}

/** "Page 3", "Pages 3, 4, 9". */
export function pagesNamed(pages: readonly number[]): string {
  const shown = pages.slice(0, 20).join(', ') + (pages.length > 20 ? ', …' : '');
  return pages.length === 1 ? `Page ${shown}` : `Pages ${shown}`;
}

/** Rejects when the time is over. pdf.js gives way to the timer only between its own steps. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new UnreadableDocument('document-timed-out', 'Reading the PDF took too long.'));
    if (milliseconds <= 0) fail();
    else timer = setTimeout(fail, milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
