import type { Extractor } from './extractor.ts';

export const htmlExtractor: Extractor = {
  format: 'html',
  extensions: ['html'],
  sniff: () => false,
  extract: () => Promise.reject(new Error('in the making')),
};
