/** Documents that a Word document embeds as a whole. */
import { expect, test } from 'vitest';
import { type BlockSpec, makeDocx } from '../../support/make-docx.ts';
import { outline, readAs } from '../text/reading.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const chunk = { xml: '<w:altChunk r:id="rIdChunk"/>' };

function withChunk(body: BlockSpec[], name: string, part: string | Uint8Array): Uint8Array {
  return makeDocx({
    body,
    parts: {
      [`word/${name}`]: part,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdChunk" Type="${relations}/aFChunk" Target="${name}"/></Relationships>`,
    },
  });
}

test.each<[string, string | Uint8Array]>([
  ['part.html', '<!doctype html><html><h2>Moorings</h2><ul><li>Two are free</li></ul></html>'],
  ['part.htm', '<h2>Moorings</h2><ul><li>Two are free</li></ul>'],
  [
    'part.docx',
    makeDocx({
      body: [
        { text: 'Moorings', style: 'Heading2' },
        { text: 'Two are free', list: { id: 1 } },
      ],
      lists: [{ id: 1, levels: [{ format: 'bullet', text: '•' }] }],
    }),
  ],
])('stands where the document has it: %s', async (name, part) => {
  const { body, reports } = await readAs('a.docx', withChunk(['Before', chunk, 'After'], name, part));
  expect(outline(body)).toEqual(['p Before', 'h2 Moorings', '• Two are free', 'p After']);
  expect(body.map(({ places }) => places[0])).toEqual([
    { kind: 'flow', part: 'body', index: 1 },
    { kind: 'flow', part: name, index: 1 },
    { kind: 'flow', part: name, index: 2 },
    { kind: 'flow', part: 'body', index: 2 },
  ]);
  expect(reports).toEqual([]);
});

test('what cannot be read is said, and costs only itself', async () => {
  const binary = new Uint8Array(400).map((_, i) => i % 8);
  const { body, reports } = await readAs('a.docx', withChunk(['Before', chunk, 'After'], 'part.bin', binary));
  expect(body.map(({ text }) => text)).toEqual(['Before', 'After']);
  expect(reports).toEqual(['part-not-read']);
});

test('in a cell, and in a document that is embedded itself, it is said', async () => {
  const inner = withChunk(['Deep', chunk], 'deep.html', '<p>Deeper</p>');
  const { body, reports } = await readAs('a.docx', withChunk([chunk], 'part.docx', inner));
  expect(body.map(({ text }) => text)).toEqual(['Deep']);
  expect(reports).toEqual(['part-not-read']);
  const cell = { rows: [{ cells: ['Item', 'Said'] }, { cells: ['Fees', { blocks: [chunk] }] }] };
  expect((await readAs('b.docx', withChunk([cell], 'part.html', '<p>x</p>'))).reports).toEqual(['part-not-read']);
});
