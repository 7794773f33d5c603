/** Whatever stands in a document: it is read without a fault of ours, and the laws of records hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordText } from './support/fixture-documents.ts';
import { brokenSpans, schemaFaults } from './support/laws.ts';
import { readRecord } from './support/read-record.ts';

/** Pieces that recognisers look for, in orders that nobody would write. */
const PIECES = [
  'Minutes of the Harbour Board',
  '5 March 2024',
  '31/02/24',
  'Present:',
  'Ada Brook (AB)',
  'Apologies',
  'Cllr J. O’Dea',
  'Action:',
  'ACTION 3:',
  'AB to write to all by Friday',
  '1.',
  '2.1 Finance',
  'a)',
  'RESOLVED: that',
  'It was agreed to',
  'Proposed by',
  'seconded',
  'carried 5-2',
  'Ref\tAction\tOwner\tStatus',
  '69\tMH to liaise\tMH\tOpen',
  '| a | b |',
  '| - | - |',
  '12\t5%\t£3',
  'Total',
  '7:30pm',
  'Next meeting',
  '- [ ] book',
  '→',
  '☐',
  '# ',
  '**',
  '---',
  '<b>',
  '&amp;',
  'Ş',
  '\u{1F600}',
  '\u0301',
] as const;
const line = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 6 });
const text = fc
  .array(
    fc.tuple(
      line.map((words) => words.join(' ')),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\t'),
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.flat().join(''));

test.each(['txt', 'md', 'html'])('any text as .%s', async (ending) => {
  const property = fc.asyncProperty(text, async (content) => {
    const input = { path: `any.${ending}`, bytes: new TextEncoder().encode(content) };
    const result = await readRecord(input);
    expect(result.record.diagnostics.filter(({ id }) => id === 'internal-error')).toEqual([]);
    expect(brokenSpans(result.record, result.blocks)).toEqual([]);
    expect(schemaFaults('document', result.record)).toEqual([]);
    expect(recordText(await readRecord(input))).toBe(recordText(result));
  });
  // A fixed seed: a run in CI must not fail by chance.
  await fc.assert(property, { numRuns: 150, seed: 20240305 });
});
