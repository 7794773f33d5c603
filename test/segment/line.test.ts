import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { paragraph, table } from '../../src/model/build-blocks.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { clean, linesOfBlock, spanOf, splitText, trimRange } from '../../src/segment/line.ts';
import { lineOf, place } from './reading.ts';

const split = (text: string) => splitText(text, 0, plainLexicon).map((r) => text.slice(r.start, r.end).trim());
const cells = (...rows: string[][]): Block => ({
  ...table(
    rows.map((row) => row.map((text) => ({ text, places: [place] }))),
    [place],
  ),
  id: 'b1',
});
const lines = (block: Block) => linesOfBlock(block, plainLexicon).map((l) => l.text);

describe('breaks that are meant', () => {
  test.each<[string, string[]]>([
    ['Present: Ann Lee\nApologies: Bo Roe', ['Present: Ann Lee', 'Apologies: Bo Roe']],
    ['notes: kz\napols: Bo\nquorum: 3', ['notes: kz', 'apols: Bo', 'quorum: 3']],
    ['Ann Lee\nBo Roe\nSam Ortiz', ['Ann Lee', 'Bo Roe', 'Sam Ortiz']],
    ['The following:\n- one\n- two', ['The following:', '- one', '- two']],
    ['• one\n• two', ['• one', '• two']],
    ['1. one\n2. two', ['1. one', '2. two']],
    ['a) one\nb) two', ['a) one', 'b) two']],
    ['[x] Ann\n[ ] Bo', ['[x] Ann', '[ ] Bo']],
    ['Ann Lee      Chair\nBo Roe      Clerk', ['Ann Lee      Chair', 'Bo Roe      Clerk']],
    ['Ann Lee\tChair\nBo Roe\tClerk', ['Ann Lee\tChair', 'Bo Roe\tClerk']],
    ['The roof leaks.\nThe floor too.', ['The roof leaks.', 'The floor too.']],
    ['one.\n\n\ntwo.', ['one.', 'two.']],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('breaks that merely wrap', () => {
  test.each([
    'They looked at what is needed and at the\nrest: a roof',
    'The roof of the pavilion leaks and\nthe floor is wet',
    'Ann Lee, Bo Roe,\nSam Ortiz',
    'Members thanked the\nTreasurer',
    'The treasurer reported that the balance at the bank had risen to\n£300 since the spring',
    'The treasurer reported that the balance at the bank had risen since\nEaster and would rise again before the summer fair opens on time.',
  ])('%j', (text) => expect(split(text)).toHaveLength(1));
});

test('the range of each piece is where it stands', () => {
  const text = 'Present: Ann\n  Apologies: Bo';
  expect(splitText(text, 10, plainLexicon)).toEqual([
    { start: 10, end: 22 },
    { start: 23, end: 38 },
  ]);
});

describe('tables that arrange text', () => {
  test('each cell is a line', () => {
    expect(lines(cells(['Topic', 'Notes'], ['Roads', 'All clear']))).toEqual(['Topic', 'Notes', 'Roads', 'All clear']);
  });
  test('a number in a cell of its own and the title beside it are one line', () => {
    expect(lines(cells(['1', 'Apologies', 'AL'], ['2.', 'Roads', '']))).toEqual(['1\tApologies', 'AL', '2.\tRoads']);
  });
  test('the lines of a cell are told apart', () => {
    expect(lines(cells(['Ann to pay.\nBo to write.']))).toEqual(['Ann to pay.', 'Bo to write.']);
  });
  test('a line knows its row and column', () => {
    expect(linesOfBlock(cells(['a', 'b'], ['c', 'd']), plainLexicon).map((l) => l.cell)).toMatchObject([
      { row: 0, column: 0, columns: 2 },
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
    ]);
  });
});

describe('bold', () => {
  test('the whole line', () => expect(lineOf('Finance', { bold: 7 })).toMatchObject({ bold: true }));
  test('all but the closing colon', () => expect(lineOf('Finance:', { bold: 7 })).toMatchObject({ bold: true }));
  test('its head only', () =>
    expect(lineOf('Action Ann to pay', { bold: 6 })).toMatchObject({ bold: false, boldLead: 6 }));
  test('behind a number', () => {
    const block = paragraph('3. Finance was fine', [place], { marks: [{ type: 'bold', start: 3, end: 10 }] });
    expect(lineOf('', { block })).toMatchObject({ bold: false, boldLead: 10 });
  });
  test('none', () => expect(lineOf('Finance')).toMatchObject({ bold: false, boldLead: 0 }));
});

test('a span in a cell has the place of the cell', () => {
  const other = { ...place, line: 7 };
  const block: Block = {
    ...table(
      [
        [
          { text: 'one', places: [place] },
          { text: 'two', places: [other] },
        ],
      ],
      [place],
    ),
    id: 'b1',
  };
  expect(spanOf(block, 4, 7)).toEqual({ node: 'b1', start: 4, end: 7, place: other, quote: 'two' });
  expect(spanOf(block, 0, 7).place).toEqual(place);
});

test('ranges are narrowed to what is visible', () => {
  expect(trimRange('  a b ', 0, 6)).toEqual({ start: 2, end: 5 });
  expect(trimRange('   ', 0, 3)).toEqual({ start: 3, end: 3 });
  expect(clean(' a \n b\t')).toBe('a b');
});
