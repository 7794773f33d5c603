import { expect, test } from 'vitest';
import { blankNoteMarks, blankRaisedMarks } from '../../src/recognise/note-marks.ts';

test.each([
  ['Ida Moor¹ to write', 'Ida Moor  to write'],
  ['Ida Moor[1], Ben Voss[12]', 'Ida Moor   , Ben Voss    '],
  ['Finance¹,² and fees.[3][4]', 'Finance    and fees.      '],
  ['Olu (Clerk)†', 'Olu (Clerk) '],
  ['Roof ⁽²⁾', 'Roof ⁽²⁾'],
  ['Roof⁽²⁾', 'Roof   '],
])('%s', (given, expected) => {
  expect(blankNoteMarks(given).replaceAll('\u00a0', ' ')).toBe(expected);
});

test.each([
  '40 m²',
  '3 km²',
  '12 sq ft²',
  '[1] the note itself',
  '¹ the note itself',
  'see [2]',
  'x²',
  '£320¹',
  'list[1st]',
])('no mark: %s', (text) => {
  expect(blankNoteMarks(text)).toBe(text);
});

test('in running text a figure in brackets is a mark only where it is raised', () => {
  expect(blankRaisedMarks('Fees[1], dues¹ and rents[2]', [{ start: 4, end: 7 }])).toBe(
    'Fees\u00a0\u00a0\u00a0, dues\u00a0 and rents[2]',
  );
});
