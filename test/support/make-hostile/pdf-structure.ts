/** PDF files whose objects lead in circles, outside the file or nowhere. */
import { type HostileInput, input, nest, slow } from './input.ts';
import { minutes, pdf } from './pdf-pieces.ts';
import { flate, pageOf, rawPdf, stream } from './raw-pdf.ts';

const whole = () => rawPdf(pageOf(minutes));

export const pdfStructures: readonly HostileInput[] = [
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
