/** Raised signs: marks of notes are no digits of the figure or letters of the name that they stand behind. */
import { expect, it } from 'vitest';
import { cellValue } from '../../../src/model/cell.ts';
import { makePdf, type PdfRun } from '../../support/make-pdf.ts';
import { readRecord } from '../../support/read-record.ts';
import { longText, read } from './read.ts';

const raised = (text: string, rise = 4, size = 7): PdfRun => ({ text, size, rise });

it.each<[string, PdfRun[], string]>([
  [
    'a figure',
    [{ text: 'The fund holds £320' }, raised('1'), { text: ' at present' }],
    'The fund holds £320¹ at present',
  ],
  ['a figure with two notes', [{ text: 'It holds 320' }, raised('1,2'), { text: ' now' }], 'It holds 320¹,² now'],
  ['a figure with a letter', [{ text: 'It holds 320' }, raised('a'), { text: ' now' }], 'It holds 320ᵃ now'],
  ['a name', [{ text: 'Present: Ivy Dunn' }, raised('1'), { text: ', Bo Hale' }], 'Present: Ivy Dunn¹, Bo Hale'],
  ['a sentence', [{ text: 'The roof leaks.' }, raised('12'), { text: ' It rains.' }], 'The roof leaks.¹² It rains.'],
  ['square metres', [{ text: 'A hall of 40 m' }, raised('2'), { text: ' is let' }], 'A hall of 40 m² is let'],
  ['a power', [{ text: 'Some 10' }, raised('-3'), { text: ' of it' }], 'Some 10⁻³ of it'],
  ['an ordinal', [{ text: 'Held on 1' }, raised('st'), { text: ' May' }], 'Held on 1st May'],
  ['a mark raised by little', [{ text: 'It holds 320' }, raised('1', 1.6), { text: ' now' }], 'It holds 320¹ now'],
])('writes the raised sign of %s as a reader sees it', async (_, runs, text) => {
  const { document } = await read([
    { kind: 'text', text: runs },
    { kind: 'text', text: longText },
  ]);
  expect(document.body[0]!.text).toBe(text);
});

it('reads the figure before a note mark in a cell, and keeps the note', async () => {
  const bytes = await makePdf({
    elements: [
      { kind: 'heading', text: 'Minutes of the Relief Fund, 12 March 2024' },
      { kind: 'heading', text: '1. Finance' },
      {
        kind: 'table',
        widths: [100, 100, 100],
        rules: 'stroke',
        boldHeader: true,
        rows: [
          ['Fund', '2022', '2023'],
          ['Coal', [{ text: '£320' }, raised('1', 3.5, 6)], '£410'],
          ['Bread', '£55', [{ text: '£60' }, raised('1,2', 3.5, 6)]],
          ['Total', '£375', '£470'],
        ],
      },
      { kind: 'text', text: [raised('1', 3), { text: ' Before the audit.' }] },
    ],
  });
  const { record, blocks } = await readRecord({ path: 'fund.pdf', bytes });
  expect(record.tables[0]?.rows.map((row) => row.slice(1).map(cellValue))).toEqual([
    [320, 410],
    [55, 60],
    [375, 470],
  ]);
  expect(blocks?.body.at(-1)?.text).toBe('¹ Before the audit.');
});
