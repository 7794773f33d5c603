/** Marks of notes, in every format: no digits of the figure before them, no part of a name, and the note itself is read. */
import { expect, test } from 'vitest';
import type { Table } from '../../src/model/block.ts';
import { makeDocx } from '../support/make-docx.ts';
import { makeOdt } from '../support/make-odt.ts';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';
import { readAs, tablesOf } from './text/reading.ts';

const up = (text: string) => ({ text, superscript: true });
const raisedStyle =
  '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
const odtUp = (text: string) => `<text:span text:style-name="T1">${text}</text:span>`;

const figures: [string, string | Uint8Array][] = [
  [
    'a.docx',
    makeDocx({
      body: [
        {
          rows: [
            { cells: ['Fuel', 'Cost'] },
            { cells: ['Peat', { blocks: [{ runs: ['£320', up('1')] }] }] },
            { cells: ['Logs', { blocks: [{ runs: ['48.5', up('b')] }] }] },
          ],
        },
      ],
    }),
  ],
  [
    'a.odt',
    makeOdt({
      automatic: raisedStyle,
      body: `<table:table><table:table-row><table:table-cell><text:p>Fuel</text:p></table:table-cell><table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Peat</text:p></table:table-cell><table:table-cell><text:p>£320${odtUp('1')}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Logs</text:p></table:table-cell><table:table-cell><text:p>48.5${odtUp('b')}</text:p></table:table-cell></table:table-row></table:table>`,
    }),
  ],
  [
    'a.html',
    '<!doctype html><html><table><tr><th>Fuel<th>Cost<tr><td>Peat<td>£320<sup><a href="#n1">1</a></sup><tr><td>Logs<td>48.5<span style="vertical-align: super">b</span></table></html>',
  ],
  ['a.md', '| Fuel | Cost |\n|---|---|\n| Peat | £320[^1] |\n| Logs | 48.5<sup>b</sup> |\n\n[^1]: Net of the grant.\n'],
  [
    'a.rtf',
    String.raw`{\rtf1\ansi\trowd\cellx100\cellx200 Fuel\cell Cost\cell\row\trowd\cellx100\cellx200 Peat\cell \'a3320{\super 1}\cell\row\trowd\cellx100\cellx200 Logs\cell 48.5{\up6 b}\cell\row}`,
  ],
];
test.each(figures)('a mark after a figure is not a digit of it: %s', async (path, source) => {
  const document = await readAs(path, source);
  const [table] = tablesOf(document) as [Table];
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Fuel', 'Cost'],
    ['Peat', '£320¹'],
    ['Logs', '48.5ᵇ'],
  ]);
  for (const cell of some(table.rows.flat())) expect(table.text.slice(cell.start, cell.end)).toBe(cell.text);
  const { record } = await readRecord({
    path,
    bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
  });
  const values = record.tables[0]!.rows.map((row) => row[1]);
  expect(values).toMatchObject([
    { text: '£320¹', value: 320 },
    { text: '48.5ᵇ', value: 48.5 },
  ]);
});

test('ordinals, powers, fractions and hours stay what they are', async () => {
  const { body } = await readAs(
    'a.html',
    '<!doctype html><html><p>The 1<sup>st</sup> plot of 40 m<sup>2</sup>, 3 km<sup>2</sup> in all</p><p>10<sup>-6</sup></p><p>2 <sup>1</sup>/<sub>2</sub> hours</p><p>Le 1<sup>er</sup> mai</p></html>',
  );
  expect(body.map((block) => block.text)).toEqual([
    'The 1st plot of 40 m², 3 km² in all',
    '10⁻⁶',
    '2 1/2 hours',
    'Le 1er mai',
  ]);
});

const minutes = {
  title: 'Harbour Society Committee',
  head: 'Meeting held on 5 March 2024',
  item: '1. Boats',
  note: 'From the Harbour Forum.',
};
const people: [string, string | Uint8Array][] = [
  [
    'a.docx',
    makeDocx({
      body: [
        minutes.title,
        minutes.head,
        {
          runs: [
            'Present: Ida Moor',
            { footnote: [minutes.note] },
            ' (Chair), Ben Voss',
            up('2'),
            ', Olu Adeyemi (Clerk)',
            up('3'),
          ],
        },
        minutes.item,
        { runs: ['Action: Ida Moor', up('1'), ' to count boats by 18 March 2024'] },
      ],
    }),
  ],
  [
    'a.odt',
    makeOdt({
      automatic: raisedStyle,
      body: `<text:p>${minutes.title}</text:p><text:p>${minutes.head}</text:p><text:p>Present: Ida Moor<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${minutes.note}</text:p></text:note-body></text:note> (Chair), Ben Voss${odtUp('2')}, Olu Adeyemi (Clerk)${odtUp('3')}</text:p><text:p>${minutes.item}</text:p><text:p>Action: Ida Moor${odtUp('1')} to count boats by 18 March 2024</text:p>`,
    }),
  ],
  [
    'a.html',
    `<!doctype html><html><h1>${minutes.title}</h1><p>${minutes.head}</p><p>Present: Ida Moor<sup>1</sup> (Chair), Ben Voss<a href="#_ftn2">[2]</a>, Olu Adeyemi (Clerk)<sup>3</sup></p><h2>${minutes.item}</h2><p>Action: Ida Moor<sup>1</sup> to count boats by 18 March 2024</p><p><sup>1</sup> ${minutes.note}</p></html>`,
  ],
  [
    'a.md',
    `# ${minutes.title}\n\n${minutes.head}\n\nPresent: Ida Moor[^1] (Chair), Ben Voss<sup>2</sup>, Olu Adeyemi (Clerk)[^3]\n\n## ${minutes.item}\n\nAction: Ida Moor[^1] to count boats by 18 March 2024\n\n[^1]: ${minutes.note}\n[^3]: Taking the minutes.\n`,
  ],
  [
    'a.txt',
    `# ${minutes.title}\n\n${minutes.head}\n\nPresent: Ida Moor¹ (Chair), Ben Voss², Olu Adeyemi (Clerk)†\n\n## ${minutes.item}\n\nAction: Ida Moor¹ to count boats by 18 March 2024\n\n¹ ${minutes.note}\n`,
  ],
];
test.each(people)('a mark after a name is not part of it: %s', async (path, source) => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { record, blocks } = await readRecord({ path, bytes });
  expect(record.people.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
    ['Ida Moor', 'Chair', null],
    ['Ben Voss', null, null],
    ['Olu Adeyemi', 'Clerk', null],
  ]);
  expect(record.actions.map(({ owners, due }) => [owners.map((o) => o.text), due?.iso])).toEqual([
    [['Ida Moor'], '2024-03-18'],
  ]);
  expect(blocks?.body.some((block) => block.text.includes(minutes.note))).toBe(true);
});
