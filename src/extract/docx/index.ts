import type { Extractor } from '../extractor.ts';

export const docxExtractor: Extractor = {
  format: 'docx',
  extensions: ['docx'],
  sniff: () => false,
  extract: () => Promise.reject(new Error('in the making')),
};
