/** PDF files: loops between objects, bombs in streams, content without end, actions and files that must stay alone. */
import { deflateSync } from 'node:zlib';
import { type HostileInput, input, nest, pieces, slow } from './input.ts';
import { flate, type PdfObjects, pageOf, rawPdf, stream, words } from './raw-pdf.ts';

const minutes = words('Minutes of the Harbour Board') + words('5 March 2024', 72, 680);
const pdf = (name: string, objects: () => PdfObjects, more: Parameters<typeof rawPdf>[1] = {}) =>
  input(`pdf-${name}.pdf`, () => rawPdf(objects(), more));
const content = (name: string, text: () => string | Buffer) => pdf(name, () => pageOf(text()));
const whole = () => rawPdf(pageOf(minutes));
const catalogue = (more: string, objects: PdfObjects = {}): PdfObjects => ({
  ...pageOf(minutes, objects),
  1: `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
});
const withFont = (font: string, objects: PdfObjects = {}) => pageOf(minutes, { ...objects, 5: font });
const deflateBomb = (times: number, megabytes: number) => {
  let data = Buffer.alloc(megabytes * 1024 * 1024, ' ');
  for (let i = 0; i < times; i += 1) data = deflateSync(data, { level: 9 });
  return stream(data, `/Filter [${'/FlateDecode '.repeat(times)}]`);
};
const toUnicode = (cmap: string) =>
  withFont('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>', { 6: flate(cmap) });

const structure: HostileInput[] = [
  ...[5, 20, 200, 500].map((end) => input(`pdf-cut-at-${end}.pdf`, () => whole().subarray(0, end))),
  input('pdf-only-a-header.pdf', () => '%PDF-1.7\n'),
  input('pdf-header-late.pdf', () => Buffer.concat([Buffer.alloc(1000, 'x'), whole()])),
  input('pdf-of-comments.pdf', () => `%PDF-1.4\n${'%comment\n'.repeat(200_000)}`),
  pdf('no-cross-references', () => pageOf(minutes), { noXref: true }),
  pdf('cross-references-to-themselves', () => pageOf(minutes), { trailer: '/Prev 0' }),
  pdf('start-outside', () => pageOf(minutes), { startxref: 999_999_999 }),
  pdf('size-of-a-billion', () => pageOf(minutes), { trailer: '/Size 1000000000' }),
  pdf('encryption-unknown', () => pageOf(minutes), { trailer: '/Encrypt << /Filter /Nobody /V 99 >>' }),
  pdf('encryption-in-a-circle', () => pageOf(minutes, { 6: '6 0 R' }), { trailer: '/Encrypt 6 0 R' }),
  pdf('no-pages', () => ({ 1: '<< /Type /Catalog >>' })),
  pdf('pages-in-a-circle', () => ({ ...pageOf(minutes), 2: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>' })),
  pdf('pages-of-each-other', () => ({
    ...pageOf(minutes),
    2: '<< /Type /Pages /Kids [6 0 R] /Count 5 >>',
    6: '<< /Type /Pages /Kids [2 0 R] /Count 5 /Parent 2 0 R >>',
  })),
  pdf('parents-in-a-circle', () => ({
    ...pageOf(minutes),
    2: '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>',
  })),
  ...['1000000000', '-1', '0', '1.5', '(x)', 'null'].map((count, i) =>
    pdf(`page-count-${i}`, () => ({ ...pageOf(minutes), 2: `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>` })),
  ),
  pdf('one-page-3000-times', () => ({
    ...pageOf(minutes),
    2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(3000)}] /Count 3000 >>`,
  })),
  slow('pdf-pages-fanning-out.pdf', () =>
    rawPdf({
      ...pageOf(minutes),
      2: `<< /Type /Pages /Kids [${'6 0 R '.repeat(100)}] /Count 1000000 >>`,
      6: `<< /Type /Pages /Parent 2 0 R /Kids [${'7 0 R '.repeat(100)}] /Count 10000 >>`,
      7: `<< /Type /Pages /Parent 6 0 R /Kids [${'3 0 R '.repeat(100)}] /Count 100 >>`,
    }),
  ),
  pdf('contents-in-a-circle', () => ({ ...pageOf(minutes), 4: '[4 0 R]' })),
  pdf('contents-100000-times', () => ({
    ...pageOf(minutes, { 6: flate(minutes) }),
    4: `[${'6 0 R '.repeat(20_000)}]`,
  })),
  pdf('arrays-nested-100000', () => pageOf(minutes, { 6: nest(100_000, '[', ']') }, '/X 6 0 R')),
  pdf('dictionaries-nested-20000', () => pageOf(minutes, { 6: nest(20_000, '<< /a ', '>>', '1') }, '/X 6 0 R')),
  pdf('length-in-a-circle', () => pageOf(minutes, { 6: '<< /Length 6 0 R >>\nstream\nx\nendstream' }, '/X 6 0 R')),
  pdf('length-of-a-billion', () => pageOf(Buffer.from('<< /Length 1000000000 >>\nstream\nBT ET\nendstream'))),
  pdf('object-stream-on-itself', () =>
    pageOf(minutes, { 6: stream('7 0 <<>>', '/Type /ObjStm /N 1000000000 /First 4 /Extends 6 0 R') }, '/X 7 0 R'),
  ),
  ...['[0 0 0 0]', '[0 0 1e30 1e30]', '[a b c d]', '[-1e9 -1e9 1e9 1e9]', '[1 2]'].map((box, i) =>
    input(`pdf-page-box-${i}.pdf`, () =>
      rawPdf({
        ...pageOf(minutes),
        3: `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
      }),
    ),
  ),
  pdf('turned-by-45', () => pageOf(minutes, {}, '/Rotate 45 /UserUnit 1000000000')),
];

const streams: HostileInput[] = [
  pdf('flate-bomb-1gb', () => pageOf(deflateBomb(3, 256))),
  slow('pdf-flate-bomb-of-operators.pdf', () => rawPdf(pageOf(flate(minutes.repeat(600_000))))),
  pdf('filters-1000', () => pageOf(stream('x', `/Filter [${'/ASCIIHexDecode '.repeat(1000)}]`))),
  pdf('filter-unknown', () => pageOf(stream('x', '/Filter /NoSuchDecode'))),
  pdf('filter-runlength-bomb', () =>
    pageOf(stream(Buffer.alloc(500_000, Buffer.from([129, 32])), '/Filter /RunLengthDecode')),
  ),
  pdf('filter-lzw-garbage', () => pageOf(stream(Buffer.alloc(100_000, 0x5a), '/Filter /LZWDecode'))),
  pdf('predictor-columns-million', () =>
    pageOf(
      stream(
        deflateSync(Buffer.alloc(1000)),
        '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 1000000000 >>',
      ),
    ),
  ),
  slow('pdf-forms-that-laugh.pdf', () =>
    rawPdf(
      pageOf(
        '/X0 Do',
        Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [
            6 + i,
            stream(
              `/X${i + 1} Do `.repeat(10),
              `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X${i + 1} ${7 + i} 0 R >> >>`,
            ),
          ]),
        ),
        '',
        '/XObject << /X0 6 0 R >>',
      ),
    ),
  ),
  pdf('form-in-itself', () =>
    pageOf(
      '/X Do',
      { 6: stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>') },
      '',
      '/XObject << /X 6 0 R >>',
    ),
  ),
  content('states-nested-million', () => 'q '.repeat(1_000_000) + minutes),
  content('states-ended-million', () => 'Q '.repeat(1_000_000) + minutes),
  content('arrays-nested-in-content', () => `${nest(100_000, '[', ']')} TJ ${minutes}`),
  content('one-string-of-5mb', () => `BT /F1 11 Tf (${'word '.repeat(1_000_000)}) Tj ET`),
  content('string-never-ended', () => `BT /F1 11 Tf (${'('.repeat(100_000)} Tj ET`),
  content('parts-of-a-word-100000', () => `BT /F1 11 Tf 72 700 Td [${'(x) -5 '.repeat(100_000)}] TJ ET`),
  content('words-at-one-place', () => minutes + words('same', 100, 100).repeat(30_000)),
  content('words-far-away', () => minutes + pieces(2000, (i) => words('far', i * 1e6, -i * 1e6))),
  content('numbers-not-numbers', () => `BT /F1 NaN Tf 1e400 --5 ++ Td (x) Tj 1 0 0 0 0 0 Tm (y) Tj ET ${minutes}`),
  content('rectangles-50000', () => minutes + pieces(50_000, (i) => `${i % 500} ${i % 800} 40 12 re S\n`)),
  content(
    'grid-of-200-by-200',
    () =>
      minutes +
      pieces(200, (i) => `${i * 2 + 50} 50 m ${i * 2 + 50} 450 l S 50 ${i * 2 + 50} m 450 ${i * 2 + 50} l S\n`),
  ),
  content(
    'table-of-10000-words',
    () => minutes + pieces(10_000, (i) => words(`${i}`, 40 + (i % 50) * 10, 60 + Math.floor(i / 50) * 3)),
  ),
  content('curves-100000', () => minutes + '1 1 m 2 2 3 3 4 4 c f\n'.repeat(100_000)),
  content('inline-picture-never-ended', () => `${minutes} BI /W 1000000 /H 1000000 ID ${'x'.repeat(10_000)}`),
  content('operators-unknown', () => minutes + 'xyzzy '.repeat(200_000)),
  content('fonts-unknown', () => pieces(20_000, (i) => `BT /G${i} 11 Tf (x) Tj ET\n`)),
  content('leading-of-a-billion', () => `BT /F1 1e9 Tf 1e9 TL 0 700 Td ${"(x) ' ".repeat(5000)} ET`),
];

const fontsAndActions: HostileInput[] = [
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
  pdf('picture-jbig2-garbage', () =>
    pageOf(
      '/I Do',
      {
        6: stream(
          Buffer.alloc(5000, 9),
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /Filter /JBIG2Decode /BitsPerComponent 1',
        ),
      },
      '',
      '/XObject << /I 6 0 R >>',
    ),
  ),
  pdf('picture-jpx-garbage', () =>
    pageOf(
      `${minutes}/I Do`,
      {
        6: stream(
          Buffer.alloc(5000, 9),
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /Filter /JPXDecode',
        ),
      },
      '',
      '/XObject << /I 6 0 R >>',
    ),
  ),
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

export const pdfInputs: readonly HostileInput[] = [...structure, ...streams, ...fontsAndActions];
