/** OpenDocument texts → blocks: how a file is known to be one. What reads it is loaded with the first (`read-odt.ts`). */
import type { Extractor } from '../extractor.ts';
import { isOdtPackage } from './sniff.ts';

export const odtExtractor: Extractor = {
  format: 'odt',
  extensions: ['odt', 'ott'],
  sniff: isOdtPackage,
  async extract(bytes, options) {
    const { extractOdt } = await import('./read-odt.ts');
    return extractOdt(bytes, options);
  },
};
