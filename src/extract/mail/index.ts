/** E-mails and web pages saved as one file: both are MIME messages. */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { Extractor } from '../extractor.ts';
import { isMail, isWebArchive } from './sniff.ts';

export const emlExtractor: Extractor = {
  format: 'eml',
  extensions: ['eml'],
  sniff: isMail,
  async extract(bytes, options) {
    const { readMessage } = await import('./read-message.ts');
    return readMessage(bytes, 'eml', options);
  },
};

/** Also what programs call .doc and is not one: exports of wikis, pages saved by Word. */
export const mhtExtractor: Extractor = {
  format: 'mht',
  extensions: ['mht', 'mhtml'],
  sniff: isWebArchive,
  async extract(bytes, options) {
    const { readMessage } = await import('./read-message.ts');
    const page = await readMessage(bytes, 'mht', options);
    if (page.body.length === 0 && !page.attached)
      throw new UnreadableDocument('corrupt-file', 'The web archive contains no page.');
    return page;
  },
};
