import type { Extractor } from '../extractor.ts';

export const pdfExtractor: Extractor = {
  format: 'pdf',
  extensions: ['pdf'],
  sniff: () => false,
  extract: () => Promise.reject(new Error('in the making')),
};
