/** Reads the pages of an open document one by one, within the limits, and says what could not be read. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { placeOfBug, UnreadableDocument } from '../../../model/diagnostic.ts';
import type { ExtractOptions } from '../../extractor.ts';
import { DOCUMENT_MILLISECONDS, GLYPHS_OF_PAGE } from '../tolerances.ts';
import type { PdfLibrary } from './open-document.ts';
import type { PageContent } from './page-content.ts';
import { CUT_SHORT } from './parser-channel.ts';
import { contentOf } from './read-operators.ts';

/** What is made of the glyphs of a page: as a rule, and where that fails. */
export interface PageTaker<T> {
  take(content: PageContent): T;
  takeSimply(content: PageContent): T;
}

/** The pages in order, as `taker` makes them of their glyphs. A fault of ours costs the layout of its page, and is said. */
export async function readPages<T>(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  options: ExtractOptions,
  taker: PageTaker<T>,
): Promise<T[]> {
  const started = process.cpuUsage();
  const last = Math.min(document.numPages, options.limits.pages);
  if (last < document.numPages) {
    options.report('truncated', `Only the first ${last} of ${document.numPages} pages were read.`);
  }
  const pages: T[] = [];
  const failed: number[] = [];
  let characters = 0;
  for (let number = 1; number <= last; number++) {
    const { user, system } = process.cpuUsage(started);
    const left = DOCUMENT_MILLISECONDS - (user + system) / 1000;
    const loaded = await loadPage(document, number, left);
    if (!loaded) {
      failed.push(number);
      continue;
    }
    const made = takeGuarded(() => contentOf(library, loaded.page, number, loaded.operators), number, taker, options);
    loaded.page.cleanup();
    if (!made) continue;
    if (loaded.operators.fnArray.at(-1) === CUT_SHORT) {
      options.report(
        'truncated',
        `Page ${number} nests or repeats what it paints without end; its beginning was read.`,
      );
    }
    if (made.glyphs >= GLYPHS_OF_PAGE) {
      options.report('truncated', `Only the first ${GLYPHS_OF_PAGE} characters of page ${number} were read.`);
    }
    pages.push(made.taken);
    characters += made.glyphs;
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

/** A page and its operators; null where the parser cannot read it. */
async function loadPage(document: PDFDocumentProxy, number: number, left: number) {
  try {
    const page = await within(left, document.getPage(number));
    return { page, operators: await within(left, page.getOperatorList()) };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    return null;
  }
}

/** Runs our own part of the reading; a fault in it is told as ours, and as much is kept of the page as can be. */
function takeGuarded<T>(
  content: () => PageContent,
  number: number,
  { take, takeSimply }: PageTaker<T>,
  { report }: ExtractOptions,
): { taken: T; glyphs: number } | null {
  let read: PageContent | null = null;
  try {
    read = content();
    return { taken: take(read), glyphs: read.glyphs.length };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const kept = read !== null ? 'its lines were used as they are' : 'it was left out';
    report('internal-error', `Page ${number} could not be laid out (${placeOfBug(error)}); ${kept}.`);
    return read === null ? null : { taken: takeSimply(read), glyphs: read.glyphs.length };
  }
}

/** "Page 3", "Pages 3, 4, 9". */
export function pagesNamed(pages: readonly number[]): string {
  const shown = pages.slice(0, 20).join(', ') + (pages.length > 20 ? ', …' : '');
  return pages.length === 1 ? `Page ${shown}` : `Pages ${shown}`;
}

/** A busy machine takes so many times as long by the clock. The timer ends what waits for ever, and takes no time meanwhile. */
const BY_THE_CLOCK = 10;

/** Rejects when the time is over. pdf.js gives way to the timer only between its own steps. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new UnreadableDocument('document-timed-out', 'Reading the PDF took too long.'));
    if (milliseconds <= 0) fail();
    else timer = setTimeout(fail, milliseconds * BY_THE_CLOCK);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
