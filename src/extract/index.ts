/** THE LIST of extractors. The first that recognises the bytes wins; text comes last because it accepts anything. */
import { docxExtractor } from './docx/index.ts';
import type { Extractor } from './extractor.ts';
import { htmlExtractor } from './html.ts';
import { markdownExtractor } from './markdown.ts';
import { pdfExtractor } from './pdf/index.ts';
import { textExtractor } from './text/index.ts';

export const extractors: readonly Extractor[] = [
  pdfExtractor,
  docxExtractor,
  htmlExtractor,
  markdownExtractor,
  textExtractor,
];

/** Bytes → blocks: finds the extractor by content, then by the ending of the name, and runs it. */
export async function extract(): Promise<void> {}
