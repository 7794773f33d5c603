/** Word documents → blocks: how a file is known to be one. What reads it is loaded with the first (`read-word.ts`). */
import type { Extractor } from '../extractor.ts';
import { zipEntryNames } from '../zip/entry-names.ts';
import { isEncryptedOfficePackage } from './encrypted-package.ts';

export { isEncryptedOfficePackage } from './encrypted-package.ts';

export const docxExtractor: Extractor = {
  format: 'docx',
  extensions: ['docx', 'docm', 'dotx'],

  sniff(bytes) {
    return zipEntryNames(bytes).some((name) => name.startsWith('word/document')) || isEncryptedOfficePackage(bytes);
  },

  async extract(bytes, options) {
    const { extractWord } = await import('./read-word.ts');
    return extractWord(bytes, options);
  },
};
