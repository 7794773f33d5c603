/** HTML: rehype-parse gives the tree with positions, `read-html.ts` walks it to blocks. */
import { finishDocument } from '../../model/build-blocks.ts';
import { decodeHead } from '../encoding.ts';
import type { Extractor } from '../extractor.ts';

export const htmlExtractor: Extractor = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: (bytes) =>
    /^\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50})?<(?:!doctype html|html)[\s>]/i.test(
      decodeHead(bytes, 2048),
    ),
  async extract(bytes, options) {
    const { readText } = await import('../encoding.ts');
    const { readHtmlDocument } = await import('./read-html.ts');
    const { fromDeclaredEncoding } = await import('./legacy-encoding.ts');
    const read = readHtmlDocument(readText(fromDeclaredEncoding(bytes), options, 'page'), options);
    return finishDocument({ format: 'html', ...read });
  },
};
