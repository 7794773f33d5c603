/** Plain text: a line reader of our own, since Markdown readers take an indented action log for code. */
import { finishDocument } from '../../model/build-blocks.ts';
import type { Extractor } from '../extractor.ts';

export const textExtractor: Extractor = {
  format: 'text',
  extensions: ['txt', 'text'],
  // Anything may be text: it is chosen when no other format fits.
  sniff: () => false,
  async extract(bytes, options) {
    const { readText } = await import('../encoding.ts');
    const { readTextBlocks } = await import('./read-blocks.ts');
    const body = readTextBlocks(readText(bytes, options), {
      tableCells: options.limits.tableCells,
      onCut: (message) => options.report('truncated', message),
    });
    return finishDocument({ format: 'text', body });
  },
};
