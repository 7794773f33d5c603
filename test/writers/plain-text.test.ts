import { expect, test } from 'vitest';
import { finishDocument, heading, listItem, paragraph, table } from '../../src/model/build-blocks.ts';
import { plainTextLines, writePlainText } from '../../src/writers/plain-text.ts';
import { some } from '../support/some.ts';

const at = [{ kind: 'line' as const, line: 1, column: 1, endLine: 1 }];
const cell = (text: string, more = {}) => ({ text, places: at, ...more });

const mixed = () =>
  finishDocument({
    format: 'text',
    body: [
      heading('Roof', 2, at),
      paragraph('It leaks\nbadly.', at),
      listItem('north\nside', { depth: 0, marker: '•' }, at),
      listItem('gutter', { depth: 1, marker: '-', checked: true }, at),
      listItem('1. Gate', { depth: 0, marker: null }, at),
      table(
        [
          [cell('Area'), cell('May')],
          [cell('North'), cell('1\n2')],
        ],
        at,
        { headerRows: 1 },
      ),
      paragraph('End.', at, { gapBefore: true }),
    ],
    furniture: [paragraph('Page 1', at, { style: 'footer' }), paragraph('Town Council', at, { style: 'header' })],
  });

test('each block once: headers marked off, lists set in, tables in columns', () => {
  const document = mixed();
  expect(writePlainText(document)).toBe(
    `| Town Council

## Roof

It leaks
badly.
• north
  side
  - [x] gutter
1. Gate

Area  | May
------+----
North | 1
      | 2

End.

| Page 1
`.replace('------+----', '------+----'),
  );
});

test('merged cells are printed once, in their first column', () => {
  const document = finishDocument({
    format: 'docx',
    body: [
      table(
        [
          [cell('a', { rowSpan: 2 }), cell('b', { colSpan: 2 })],
          [cell('c'), cell('d')],
        ],
        at,
      ),
    ],
  });
  expect(writePlainText(document)).toBe('a | b |\n  | c | d\n');
});

test('the line of each place is the line that holds its words', () => {
  const document = mixed();
  const lines = writePlainText(document).split('\n');
  const lineOf = plainTextLines(document);
  for (const block of some(document.body)) {
    for (const word of some(block.text.match(/\w+/g) ?? [])) {
      const line = lineOf(block.id, block.text.indexOf(word)) ?? 0;
      // A cell of several lines is led to by its row.
      const shown = block.type === 'table' ? lines.slice(line - 1, line + 1).join('\n') : lines[line - 1];
      expect([word, shown]).toEqual([word, expect.stringContaining(word)]);
    }
  }
  expect(lineOf(document.furniture[0]!.id, 0)).toBe(null);
});
