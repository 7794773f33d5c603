import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { bookOf } from '../../src/writers/book.ts';
import { formatExport } from '../../src/writers/export-formats.ts';
import { exports } from '../../src/writers/export-list.ts';
import { action, document, log } from '../support/records.ts';

const harbour = document('march', {
  actionLog: log(['1', 'Mend the lamp & paint <the> pier', 'BC', '2024-01', 'open']),
});
const library = document('other', {
  body: 'Library Trust',
  title: 'Library Trust',
  actions: [action('Mend the blind', { due: { iso: null, precision: null, text: 'ASAP' } })],
});
const dataOf = (...documents: (typeof harbour)[]) => ({
  register: consolidate(documents),
  documents: [],
  keepAction: () => true,
});

test('few columns with headings in words, a table for each body', () => {
  const book = bookOf(exports.actions(dataOf(harbour, library)));
  expect(book.title).toBe('Actions');
  expect(book.groups.map(({ heading }) => heading).sort()).toEqual(['Harbour Board', 'Library Trust']);
  const of = (name: string) => book.groups.find(({ heading }) => heading === name)?.rows;
  expect(of('Harbour Board')).toEqual([
    ['Ref', 'Action', 'Owner', 'Raised', 'Due', 'Status'],
    ['1', 'Mend the lamp & paint <the> pier', 'BC', '2024-01', '', 'open'],
  ]);
  expect(of('Library Trust')?.[1]?.slice(4)).toEqual(['ASAP', 'no status']);
});

test('one body is named in the title', () => {
  expect(bookOf(exports.actions(dataOf(harbour)))).toMatchObject({
    title: 'Actions: Harbour Board',
    groups: [{ heading: null }],
  });
  expect(bookOf(exports.decisions(dataOf(harbour))).groups[0]?.rows).toEqual([['Meeting', 'Decision', 'Item']]);
});

test('as a page: texts are escaped, and its policy allows nothing but its own style', () => {
  const page = formatExport.html(exports.actions(dataOf(harbour))) as string;
  expect(page).toContain('<td>Mend the lamp &amp; paint &lt;the&gt; pier</td>');
  expect(page).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
  );
  expect(page).not.toMatch(/<script|src=|href=/);
});

test('as a Word document: landscape, a heading for each body, no row over two pages', () => {
  const bytes = formatExport.docx(exports.actions(dataOf(harbour, library))) as Uint8Array;
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:orient="landscape"');
  expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
  expect(xml).toContain('>Library Trust</w:t>');
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4);
});
