/** docProps/core.xml: what the file says about itself. */

import { visibleText } from '../visible-text.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';

const keys: Readonly<Record<string, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  creator: 'dc:creator',
  language: 'dc:language',
};

/** Those of title, subject, creator and language that are stated. */
export function readCoreProperties(root: XmlNode | null): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [key, name] of Object.entries(keys)) {
    const value = visibleText(child(root ?? undefined, name)?.text ?? '').trim();
    if (value !== '') properties[key] = value;
  }
  return properties;
}
