/** pdf → blocks: how a file is known to be one. What reads it is loaded with the first (`read-pdf.ts`). */
import type { Extractor } from '../extractor.ts';
import { withoutLateRejections } from './page/late-rejections.ts';
import { startOfPdf } from './page/start-of-pdf.ts';

export const pdfExtractor: Extractor = {
  format: 'pdf',
  extensions: ['pdf'],
  sniff: (bytes) => startOfPdf(bytes) !== null,
  async extract(bytes, options) {
    const { extractPdf } = await import('./read-pdf.ts');
    return withoutLateRejections(() => extractPdf(bytes, options));
  },
};
