/** A fault of ours is told as ours, and costs no more than it must. */
import { afterEach, expect, it, vi } from 'vitest';
import * as arrange from '../../../src/extract/pdf/arrange-document.ts';
import * as geometry from '../../../src/extract/pdf/page/read-geometry.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { readRecord } from '../../support/read-record.ts';

afterEach(() => vi.restoreAllMocks());

const trip = () => {
  throw new TypeError("Cannot read properties of undefined (reading 'left')");
};
const bytes = await makePdf({
  elements: [
    { kind: 'lines', lines: ['Present: Ada Poole, Ben Hart'] },
    { kind: 'newPage' },
    { kind: 'lines', lines: ['The hall was let.'] },
  ],
});

it('says simple-reading beside the words that it could save, in its own words', async () => {
  vi.spyOn(arrange, 'arrangeDocument').mockImplementation(trip);
  const { record, blocks, outcome } = await readRecord({ path: 'a.pdf', bytes });
  expect(outcome).toBe('partial');
  expect(record.diagnostics[0]).toMatchObject({ id: 'simple-reading', severity: 'error' });
  expect(record.diagnostics[0]!.message).toMatch(
    /^The layout could not be read \(TypeError in own-faults\.test\.ts:\d+\)/,
  );
  expect(blocks?.body.map((b) => b.text)).toEqual(['Present: Ada Poole, Ben Hart', 'The hall was let.']);
});

it('keeps the lines of a page that it cannot lay out, and the other pages', async () => {
  vi.spyOn(geometry, 'geometryOf').mockImplementationOnce(trip);
  const { record, blocks } = await readRecord({ path: 'a.pdf', bytes });
  const faults = record.diagnostics.filter(({ id }) => id === 'internal-error');
  expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/^Page 1 could not be laid out/)]);
  expect(blocks?.body.map((b) => b.text)).toEqual(['Present: Ada Poole, Ben Hart', 'The hall was let.']);
});
