/** A fault of ours costs the shape of a document, not its words. */
import { afterEach, expect, it, vi } from 'vitest';
import * as readPart from '../../../src/extract/docx/read-part.ts';
import * as simpleReading from '../../../src/extract/docx/simple-reading.ts';
import { type BlockSpec, makeDocx } from '../../support/make-docx.ts';
import { readRecord } from '../../support/read-record.ts';

afterEach(() => vi.restoreAllMocks());

const trip = () => {
  throw new TypeError("Cannot read properties of undefined (reading 'left')");
};
const body: BlockSpec[] = [
  { text: 'Present', style: 'Heading1' },
  '',
  'Ada Poole,\u00a0Ben Hart',
  { rows: [['Task', 'Let the hall']] },
];

it('takes the words, paragraph by paragraph, and says so in its own words', async () => {
  vi.spyOn(readPart, 'readNodes').mockImplementation(trip);
  const { record, blocks, outcome } = await readRecord({ path: 'a.docx', bytes: makeDocx({ body }) });
  expect(outcome).toBe('partial');
  expect(record.diagnostics[0]).toMatchObject({ id: 'simple-reading', severity: 'error' });
  expect(record.diagnostics[0]!.message).toMatch(
    /^The document could not be read in full \(TypeError in own-faults\.test\.ts:\d+\)/,
  );
  expect(blocks?.body.map((b) => [b.text, b.places[0]])).toEqual([
    ['Present', { kind: 'flow', part: 'body', index: 1 }],
    ['Ada Poole, Ben Hart', { kind: 'flow', part: 'body', index: 3 }],
    ['Task', { kind: 'flow', part: 'body', index: 4 }],
    ['Let the hall', { kind: 'flow', part: 'body', index: 5 }],
  ]);
});

it('says internal-error where the simpler reading fails as well', async () => {
  vi.spyOn(readPart, 'readNodes').mockImplementation(trip);
  vi.spyOn(simpleReading, 'readSimply').mockImplementation(trip);
  const { record, outcome } = await readRecord({ path: 'a.docx', bytes: makeDocx({ body }) });
  expect(outcome).toBe('failed');
  expect(record.diagnostics.map(({ id }) => id)).toEqual(['internal-error']);
});

it('leaves a damaged document what it is', async () => {
  const bytes = makeDocx({ body, parts: { 'word/document.xml': '<w:document' } });
  const { record } = await readRecord({ path: 'a.docx', bytes });
  expect(record.diagnostics.map(({ id }) => id)).toEqual(['corrupt-file']);
});
