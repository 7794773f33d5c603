/** PDF files with fonts that mislead, and with scripts, actions and files that must stay alone. */
import type { HostileInput } from './input.ts';
import { catalogue, minutes, pdf, withFont } from './pdf-pieces.ts';
import { flate, pageOf, stream } from './raw-pdf.ts';

const toUnicode = (cmap: string) =>
  withFont('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>', { 6: flate(cmap) });

/** A page that shows a picture of garbage; `content` is what it draws. */
const picturePage = (content: string, look: string) =>
  pageOf(
    content,
    { 6: stream(Buffer.alloc(5000, 9), `/Type /XObject /Subtype /Image /Width 100000 /Height 100000 ${look}`) },
    '',
    '/XObject << /I 6 0 R >>',
  );

export const pdfFontsAndActions: readonly HostileInput[] = [
  pdf('unicode-range-of-all', () => toUnicode('begincmap 1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange endcmap')),
  pdf('unicode-map-garbage', () => toUnicode(`begincmap ${'1 beginbfchar <41> <'.repeat(5000)}`)),
  pdf('unicode-map-uses-itself', () =>
    withFont('<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /DescendantFonts [7 0 R] >>', {
      6: stream('1 begincmap', '/Type /CMap /CMapName /X /UseCMap 6 0 R'),
      7: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>',
    }),
  ),
  pdf('font-in-a-circle', () => withFont('5 0 R')),
  pdf('font-type3-in-itself', () =>
    withFont(
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [77 /a] >> /FirstChar 77 /LastChar 77 /Widths [1] /Resources << /Font << /F1 5 0 R >> >> >>',
      { 6: stream('BT /F1 1 Tf (M) Tj ET') },
    ),
  ),
  pdf('font-matrix-code', () =>
    withFont('<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (1\\); process.exit\\(9\\)//)] >>'),
  ),
  pdf('font-widths-million', () =>
    withFont(
      `<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 999999 /Widths [${'500 '.repeat(200_000)}] >>`,
    ),
  ),
  pdf('font-file-garbage', () =>
    withFont(
      '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 6 0 R >> >>',
      { 6: flate(Buffer.alloc(50_000, 0x13)) },
    ),
  ),
  pdf('action-script', () => catalogue('/OpenAction << /S /JavaScript /JS (process.exit\\(9\\)) >>')),
  pdf('action-launch', () => catalogue('/OpenAction << /S /Launch /F (/bin/sh) >>')),
  pdf('action-address', () =>
    catalogue(
      '/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >> /AA << /WC << /S /SubmitForm /F (http://127.0.0.1:9/) >> >>',
    ),
  ),
  pdf('file-outside', () =>
    pageOf(Buffer.from('<< /Length 0 /F (/etc/passwd) /FFilter /FlateDecode >>\nstream\n\nendstream')),
  ),
  pdf('file-embedded', () =>
    catalogue('/Names << /EmbeddedFiles << /Names [(evil.exe) 6 0 R] >> >>', {
      6: '<< /Type /Filespec /F (evil.exe) /EF << /F 7 0 R >> >>',
      7: flate('MZ'),
    }),
  ),
  pdf('form-xfa', () =>
    catalogue('/AcroForm << /XFA 6 0 R /Fields [] >>', {
      6: flate('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp>&e;</xdp>'),
    }),
  ),
  pdf('names-in-a-circle', () =>
    catalogue('/Names << /Dests 6 0 R >> /Outlines 6 0 R /StructTreeRoot 6 0 R', {
      6: '<< /Kids [6 0 R] /First 6 0 R /Next 6 0 R /K 6 0 R >>',
    }),
  ),
  pdf('labels-in-a-circle', () =>
    catalogue('/PageLabels 6 0 R /Metadata 7 0 R', {
      6: '<< /Kids [6 0 R] >>',
      7: stream('<x:xmpmeta'.repeat(50_000), '/Type /Metadata /Subtype /XML'),
    }),
  ),
  pdf('picture-jbig2-garbage', () => picturePage('/I Do', '/Filter /JBIG2Decode /BitsPerComponent 1')),
  pdf('picture-jpx-garbage', () => picturePage(`${minutes}/I Do`, '/Filter /JPXDecode')),
  pdf('functions-in-a-circle', () =>
    pageOf(
      `/P cs ${minutes}`,
      {
        6: '<< /FunctionType 3 /Functions [6 0 R] /Domain [0 1] /Bounds [] /Encode [0 1] >>',
        7: '[/Separation /X /DeviceRGB 6 0 R]',
      },
      '',
      '/ColorSpace << /P 7 0 R >>',
    ),
  ),
  pdf('layers-in-a-circle', () =>
    catalogue('/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] >> >>', { 6: '[6 0 R]' }),
  ),
];
