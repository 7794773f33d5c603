import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { formatExport } from '../../src/writers/export-formats.ts';
import { exports } from '../../src/writers/export-list.ts';
import { action, date, document, log, owner } from '../support/records.ts';

const register = consolidate([
  document('march', {
    actions: [action('AB to ask the county for a survey', { owners: [owner('AB')] })],
    actionLog: log(
      ['1', 'Mend the lamp & paint <the> pier', 'BC', '2024-01', 'open'],
      ['2', 'Buy rope for the harbour boat', 'AB', '2024-02', 'closed'],
    ),
  }),
  document('june', {
    date: date('2024-06-04'),
    actionLog: log(['3', 'Publish the mooring fees', 'JT', '2024-06', 'open']),
  }),
]);
const table = exports['carry-forward']({ register, documents: [], keepAction: () => true });

test('the next agenda carries forward what is not done, oldest first', () => {
  expect(formatExport.md(table)).toBe(
    [
      '## Actions carried forward: Harbour Board, as of 2024-06-04',
      '',
      '| Ref | Action | Responsible | Date issued | Due | Status | Certainty | Last seen | Action id |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | Mend the lamp & paint &lt;the> pier | BC | 2024-01 |  | open (not in the last log) | stated | 2024-03-05 | a-egqa4jef |',
      '|  | AB to ask the county for a survey | AB | 2024-03-05 |  | Minuted (not in the last log) | stated | 2024-03-05 | a-1w1dx9kg |',
      '| 3 | Publish the mooring fees | JT | 2024-06 |  | open | stated | 2024-06-04 | a-k5qn19vj |',
      '',
    ].join('\n'),
  );
});

test('names the body of each action where there are several', () => {
  const other = document('other', {
    body: 'Library Trust',
    title: 'Library Trust',
    actions: [action('Mend the blind')],
  });
  const two = exports['carry-forward']({
    register: consolidate([document('m', { actions: [action('Sweep the quay')] }), other]),
    documents: [],
    keepAction: () => true,
  });
  expect(formatExport.md(two)).toMatch(/^\| Body \| Ref /m);
  expect(formatExport.md(two)).toContain('| Library Trust |  | Mend the blind |');
  expect(two.title).toBe('Actions carried forward, as of 2024-03-05');
});

test('as a Word document, the same bytes each time', () => {
  const bytes = formatExport.docx(table) as Uint8Array;
  expect(formatExport.docx(table)).toEqual(bytes);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Actions carried forward: Harbour Board');
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths.indexOf(Math.max(...widths))).toBe(1);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
    'Mend the lamp &amp; paint &lt;the&gt; pier',
  );
});
