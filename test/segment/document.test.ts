/** What holds of the whole document: its kind, and how much of it is claimed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenSpans } from '../support/laws.ts';
import { readRecord } from '../support/read-record.ts';
import { minutes, read } from './reading.ts';

const PROSE = 'The matter was talked through at some length by those who came.';

describe('kind', () => {
  test.each<[string, string, string]>([
    ['who was there', minutes('## 1. Roads', PROSE), 'minutes'],
    ['the word in the head', '# Minutes of the Quay Committee\n\n5 March 2024\n\n## Roads\n\nAll clear.\n', 'minutes'],
    [
      'nothing but a log',
      '# Action log\n\n| Ref | Action | Owner | Status |\n|---|---|---|---|\n| 1 | Pay the bill | AL | Open |\n| 2 | Order paint | BR | Closed |\n',
      'actionLog',
    ],
    ['a printed agenda', '# Agenda\n\n5 March 2024\n\n1. Apologies\n2. Finance\n3. Roads\n', 'agenda'],
    [
      'figures',
      '# Performance report\n\n| Region | 2022 | 2023 |\n|---|---|---|\n| North | 12 | 15 |\n| South | 8 | 9 |\n',
      'report',
    ],
    ['a letter', 'Dear Ann,\n\nI hope that you are well.\n\nBo\n', 'unknown'],
    ['nothing', '', 'unknown'],
  ])('%s', async (_, text, kind) => expect((await read(text, 'md')).kind).toBe(kind));
  test('what is unknown is reported', async () => {
    expect((await read('Dear Ann,\n\nAll well here.\n')).diagnostics.map((d) => d.id)).toContain('unknown-kind');
  });
});

test('a report has no items, actions or decisions of its own making', async () => {
  const record = await read(
    '# Quay performance report\n\nIt was agreed to wait.\n\n| Region | 2022 | 2023 |\n|---|---|---|\n| North | 12 | 15 |\n| South | 8 | 9 |\n',
    'md',
  );
  expect(record).toMatchObject({ kind: 'report', agenda: [], decisions: [] });
});

test('whatever the text, every span quotes what stands at its place', async () => {
  const piece = fc.constantFrom(
    '# Quay Committee',
    'Present: Ann Lee (AL), Bo Roe',
    'Apologies:',
    'Kit Marsh',
    '## 1. Roads',
    '1. Finance',
    'Action: AL to pay by 3 May',
    'RESOLVED: (a) one; (b) two',
    'The Board agreed to wait.',
    'Moved by Ann Lee, seconded by Bo Roe. Carried.',
    'Next meeting: 2 April',
    '## Actions',
    '- [x] Bo: pay – done',
    '- Ann to write',
    '| Ref | Action | Owner | Status |\n|---|---|---|---|\n| 1 | Pay | AL | Open |',
    '| Name | Here |\n|---|---|\n| Ann Lee | Yes |',
    '5 March 2024 7pm',
    'Date: 5 March 2024   Venue: The Hall',
    'Ann\u00a0Lee',
    '\u200bPresent',
    '15:02:15 <mira> #topic Mirrors',
    '→ Bo will go',
    '\tx\ty',
    'É\u0301',
    '\u{1F600}',
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '\t')), { maxLength: 16 })
    .map((parts) => parts.flat().join(''));
  const law = fc.asyncProperty(text, fc.constantFrom('txt', 'md'), async (content, ending) => {
    const { record, blocks } = await readRecord({
      path: `any.${ending}`,
      bytes: new TextEncoder().encode(content),
    });
    expect(record.diagnostics.filter((d) => d.id === 'internal-error')).toEqual([]);
    expect(brokenSpans(record, blocks)).toEqual([]);
    expect(record.coverage.claimed).toBeLessThanOrEqual(record.coverage.blocks);
  });
  await fc.assert(law, { numRuns: 200, seed: 7 });
});
