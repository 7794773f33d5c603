import type { Extractor } from './extractor.ts';

export const markdownExtractor: Extractor = {
  format: 'markdown',
  extensions: ['markdown'],
  sniff: () => false,
  extract: () => Promise.reject(new Error('in the making')),
};
