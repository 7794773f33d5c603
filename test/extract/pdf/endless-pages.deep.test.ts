import { expect, test } from 'vitest';
import { pageOf, rawPdf, stream, words } from '../../support/make-hostile/raw-pdf.ts';
import { readBytes } from './read.ts';

const title = words('Minutes of the Harbour Board');

test('states within each other, as few programs leave open, are followed', async () => {
  const { body, reports } = await readBytes(
    rawPdf(pageOf(stream(`${title}${'q '.repeat(1500)}${words('Late', 72, 600)}`))),
  );
  expect(reports).toEqual([]);
  expect(JSON.stringify(body)).toContain('Late');
});

test('of a page that nests states without end the beginning is read, and that is said', async () => {
  const { body, reports } = await readBytes(
    rawPdf(pageOf(stream(`${title}${'q '.repeat(400_000)}${words('Late', 72, 600)}`))),
  );
  expect(reports).toEqual(['truncated']);
  expect(JSON.stringify(body)).toContain('Minutes of the Harbour Board');
  expect(JSON.stringify(body)).not.toContain('Late');
});

test('of forms that paint ten others each, without end, the beginning is read, and that is said', async () => {
  const forms = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      6 + i,
      stream(
        `/X${i + 1} Do `.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X${i + 1} ${7 + i} 0 R >> >>`,
      ),
    ]),
  );
  const content = stream(`${title}/X0 Do ${words('Late', 72, 600)}`);
  const { body, reports } = await readBytes(rawPdf(pageOf(content, forms, '', '/XObject << /X0 6 0 R >>')));
  expect(reports).toEqual(['truncated']);
  expect(JSON.stringify(body)).toContain('Minutes of the Harbour Board');
}, 60_000);
