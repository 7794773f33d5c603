/** A simpler reading where ours fails on a document: the text that mammoth gives, paragraph by paragraph. */
import type { BlockDocument } from '../../model/block.ts';
import { finishDocument, paragraph } from '../../model/build-blocks.ts';
import type { ExtractLimits } from '../extractor.ts';
import { visibleText } from '../visible-text.ts';
import { openPackage } from '../zip/open-package.ts';

/** Pictures, fonts and looks of the whole hold no words. */
const needed =
  /^(?:\[content_types\]|_rels\/|word\/(?:_rels\/document|document|styles|numbering|footnotes|endnotes|comments)).*\.(?:xml|rels)$/;

/** Reads without headings, lists and tables. What mammoth is given was inflated under our limits. */
export async function readSimply(bytes: Uint8Array, limits: ExtractLimits): Promise<BlockDocument> {
  const zip = await openPackage(bytes, limits);
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    const part = needed.test(name.toLowerCase()) ? await zip.read(name) : null;
    if (part) parts[name] = part;
  }
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
  const body = value
    .slice(0, limits.textLength)
    .split('\n\n')
    .map((text, index) => paragraph(visibleText(text).trim(), [{ kind: 'flow', part: 'body', index: index + 1 }]));
  return finishDocument({ format: 'docx', body: body.filter(({ text }) => text !== '') });
}
