/** PDF files with bombs in streams and content without end. */
import { deflateSync } from 'node:zlib';
import { type HostileInput, nest, pieces, slow } from './input.ts';
import { minutes, pdf } from './pdf-pieces.ts';
import { pageOf, rawPdf, stream, words } from './raw-pdf.ts';

const content = (name: string, text: () => string | Buffer) => pdf(name, () => pageOf(text()));
const deflateBomb = (times: number, megabytes: number) => {
  let data = Buffer.alloc(megabytes * 1024 * 1024, ' ');
  for (let i = 0; i < times; i += 1) data = deflateSync(data, { level: 9 });
  return stream(data, `/Filter [${'/FlateDecode '.repeat(times)}]`);
};

export const pdfContents: readonly HostileInput[] = [
  pdf('flate-bomb-packed-once', () => pageOf(deflateBomb(1, 256))),
  pdf('flate-bomb-packed-twice', () => pageOf(deflateBomb(2, 256))),
  pdf('flate-bomb-packed-three-times', () => pageOf(deflateBomb(3, 256))),
  content('flate-bomb-of-operators', () => minutes.repeat(600_000)),
  slow('pdf-operators-without-end.pdf', () => rawPdf(pageOf(stream(minutes.repeat(250_000))))),
  slow('pdf-states-nested-raw.pdf', () => rawPdf(pageOf(stream('q '.repeat(1_000_000) + minutes)))),
  slow('pdf-one-string-raw.pdf', () => rawPdf(pageOf(stream(`BT /F1 11 Tf (${'word '.repeat(2_700_000)}) Tj ET`)))),
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
