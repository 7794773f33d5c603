/** PDFs written by hand: glyphs, fonts and drawing operators that a PDF library would not write. */
import { type PdfObjects, pageOf, rawPdf, stream } from '../make-hostile/raw-pdf.ts';
import type { Feature } from './feature.ts';

const show = (text: string, y: number, font = 'F1') => `BT /${font} 11 Tf 72 ${y} Td (${text}) Tj ET\n`;

/** A font whose codes stand for other characters: code → UTF-16 in hexadecimal. */
function fontWithCodes(codes: Record<string, string>, name = 'Helvetica'): PdfObjects {
  const lines = Object.entries(codes).map(([code, text]) => `<${code}> <${text}>`);
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def ' +
    '1 begincodespacerange <00> <FF> endcodespacerange ' +
    `${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end end`;
  return {
    6: `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /ToUnicode 7 0 R >>`,
    7: stream(map),
  };
}

const ownFont = '/Font << /F1 5 0 R /F2 6 0 R >>';
const page = (content: string, more: PdfObjects) => {
  const objects = pageOf(stream(content), more);
  return { ...objects, 3: String(objects[3]).replace('/Font << /F1 5 0 R >>', ownFont) };
};
const form = (content: string, more = '') =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${more} >>`);

const files: Record<string, () => PdfObjects> = {
  ligatures: () =>
    page(show('The \\001nance o\\003ce has a work\\002ow.', 700, 'F2'), {
      6: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /fi /fl /ffi] >> >>',
    }),
  'zero-width-glyphs': () =>
    page(show('Min\\001utes of the sub\\002committee\\003', 700, 'F2'), {
      ...fontWithCodes({ '01': '200B', '02': '00AD', '03': 'FEFF' }),
    }),
  'private-use-glyphs': () =>
    page(
      show('\\001', 700, 'F2') +
        'BT /F1 11 Tf 90 700 Td (Mend the roof) Tj ET\n' +
        show('\\001', 680, 'F2') +
        'BT /F1 11 Tf 90 680 Td (Clear the drain) Tj ET\n',
      fontWithCodes({ '01': 'F0B7' }, 'Symbol'),
    ),
  'form-xobjects': () =>
    page(`${show('On the page.', 700)}q 1 0 0 1 0 -40 cm /X1 Do Q\n${show('On the page again.', 580)}`, {
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X1 8 0 R >> >> >>',
      8: form(`${show('In a form.', 700)}q 1 0 0 1 0 -40 cm /X2 Do Q`, '/XObject << /X2 9 0 R >>'),
      9: form(show('In a form inside it.', 700)),
    }),
};

export const pdfGlyphs: readonly Feature[] = Object.entries(files).map(([name, objects]) => ({
  name: `${name}.pdf`,
  bytes: () => rawPdf(objects()),
}));
