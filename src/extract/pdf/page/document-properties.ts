/** What a pdf says about itself: title and author of its information dictionary, language of its catalogue. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface DocumentProperties {
  properties: Record<string, string>;
  language: string | null;
}

/** Properties that hold words; damaged ones are passed over. */
export async function propertiesOf(document: PDFDocumentProxy): Promise<DocumentProperties> {
  const properties: Record<string, string> = {};
  let language: string | null = null;
  try {
    const { info } = await document.getMetadata();
    const stated = info as Record<string, unknown>;
    for (const [key, name] of [
      ['Title', 'title'],
      ['Author', 'author'],
      ['Subject', 'subject'],
    ] as const) {
      const value = stated[key];
      if (typeof value === 'string' && value.trim() !== '') properties[name] = value.replace(/\s{1,99}/g, ' ').trim();
    }
    const tag = stated.Language;
    if (typeof tag === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) language = tag;
  } catch {
    // Broken metadata says nothing of the text.
  }
  return { properties, language };
}
