/** What the hostile Word files are put together from. */
import { makeDocx } from '../make-docx.ts';
import { input } from './input.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const documentXml = (body: string, head = '') =>
  `${head}<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
export const p = (words: string, properties = '') => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
export const good = p('Minutes of the Harbour Board') + p('5 March 2024') + p('Action: AB to order a chain.');
const withPart = (path: string, part: string | Uint8Array) => makeDocx({ body: ['Minutes'], parts: { [path]: part } });
/** A package with this main part. */
export const raw = (name: string, part: () => string | Uint8Array) =>
  input(`docx-${name}.docx`, () => withPart('word/document.xml', part()));
