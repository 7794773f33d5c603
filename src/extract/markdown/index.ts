/** Markdown: remark on pieces of a size that it reads fast; what it would choke on goes to the line reader. */
import { finishDocument } from '../../model/build-blocks.ts';
import type { Extractor } from '../extractor.ts';

export const markdownExtractor: Extractor = {
  format: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'],
  // Markdown is text: only the name tells it from other text.
  sniff: () => false,
  async extract(bytes, options) {
    const { readText } = await import('../encoding.ts');
    const { readMarkdown } = await import('./read-markdown.ts');
    return finishDocument({ format: 'markdown', ...readMarkdown(readText(bytes, options), options) });
  },
};
