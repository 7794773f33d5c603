/** What the hostile PDF files are put together from. */
import { input } from './input.ts';
import { type PdfObjects, pageOf, rawPdf, words } from './raw-pdf.ts';

export const minutes = words('Minutes of the Harbour Board') + words('5 March 2024', 72, 680);
export const pdf = (name: string, objects: () => PdfObjects, more: Parameters<typeof rawPdf>[1] = {}) =>
  input(`pdf-${name}.pdf`, () => rawPdf(objects(), more));
/** A catalogue that says more, over one honest page. */
export const catalogue = (more: string, objects: PdfObjects = {}): PdfObjects => ({
  ...pageOf(minutes, objects),
  1: `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
});
export const withFont = (font: string, objects: PdfObjects = {}) => pageOf(minutes, { ...objects, 5: font });
