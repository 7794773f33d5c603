import type { Extractor } from '../extractor.ts';

export const textExtractor: Extractor = {
  format: 'text',
  extensions: ['text'],
  sniff: () => false,
  extract: () => Promise.reject(new Error('in the making')),
};
