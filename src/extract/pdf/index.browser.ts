/** PDF in a browser: recognised, and refused with advice. Its reader needs files and streams of Node. */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { Extractor } from '../extractor.ts';
import { startOfPdf } from './page/start-of-pdf.ts';

export const pdfExtractor: Extractor = {
  format: 'pdf',
  extensions: ['pdf'],
  sniff: (bytes) => startOfPdf(bytes) !== null,
  async extract() {
    throw new UnreadableDocument(
      'unsupported-format',
      'PDF files cannot be read in a browser.',
      'Read the file with the minutes command or in Node, or give it as Word, HTML or text.',
    );
  },
};
