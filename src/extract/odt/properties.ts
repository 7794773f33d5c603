/** meta.xml: what the file says about itself. */
import { visibleText } from '../visible-text.ts';
import { child, type OdfNode, textOf } from './read-part.ts';

/** The author is who began the document; `dc:creator` is who saved it last. */
const sources: Readonly<Record<string, readonly string[]>> = {
  title: ['dc:title'],
  subject: ['dc:subject'],
  creator: ['meta:initial-creator', 'dc:creator'],
  language: ['dc:language'],
};

/** Those of title, subject, creator and language that are stated. */
export function readProperties(root: OdfNode | null): Record<string, string> {
  const meta = child(root ?? undefined, 'office:meta');
  const properties: Record<string, string> = {};
  for (const [key, names] of Object.entries(sources)) {
    for (const name of names) {
      const value = visibleText(textOf(child(meta, name))).trim();
      if (value !== '') properties[key] ??= value;
    }
  }
  return properties;
}
