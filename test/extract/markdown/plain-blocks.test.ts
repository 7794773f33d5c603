/** Plain blocks are read without the parser, to the same nodes. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/extract/markdown/parser.ts';
import { readPlainBlocks } from '../../../src/extract/markdown/plain-blocks.ts';
import { MarkdownWalker } from '../../../src/extract/markdown/walk.ts';

/** What becomes of the nodes: blocks with their words, labels, depths and places. */
const blocksOf = (source: string, nodes: readonly RootContent[]) =>
  new MarkdownWalker({ source, firstLine: 1, definitions: new Map(), settings: {} }).read(nodes);

const LINES = [
  '',
  '',
  '# Minutes',
  '### Any other business ',
  '## Item # 3 #',
  '#none',
  'The board met in the hall.',
  'Ann Lee to book the band',
  '12 March 2024',
  '3. Finance',
  '3) Finance',
  '1. Apologies',
  '1986. A great year',
  '- Bo Chen',
  '- - Cy Poe',
  '- # Heading',
  '-',
  '* Dee Roe',
  '+ a',
  '  set in',
  '    far in',
  '| Name | Sum |',
  '| --- | ---: |',
  '|-|-|',
  '| Hall | 12 |',
  '| Hall |',
  '|  |  |',
  'Name | Sum',
  '---',
  '===',
  ': what it means',
  '£320 | paid',
  '(no quorum)',
  'trailing blanks  ',
  'x',
  '5',
  'a -- b – c',
  '“Quoted” words, 5 - 3 = 2',
];

test('each text that is read so gives the blocks of the parser', () => {
  let read = 0;
  const texts = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 7 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(texts, (text) => {
      const nodes = readPlainBlocks(text);
      if (nodes === null) return;
      read++;
      expect(blocksOf(text, nodes)).toEqual(blocksOf(text, parseMarkdown(text)));
    }),
    { numRuns: 4000, seed: 20 },
  );
  expect(read).toBeGreaterThan(300);
});

test('letters of any kind: a plain line is one to the parser, too', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 4 }), (lines) => {
      const text = lines.map((line) => `A${line}`).join('\n\n');
      const nodes = readPlainBlocks(text);
      if (nodes === null) return;
      read++;
      expect(blocksOf(text, nodes)).toEqual(blocksOf(text, parseMarkdown(text)));
    }),
    { numRuns: 1000, seed: 21 },
  );
  expect(read).toBeGreaterThan(100);
});

test.each([
  ['bold', 'Ann **will** write.'],
  ['a link', 'See [the plan](plan.md).'],
  ['an address', 'Write to ann@example.org or www.example.org'],
  ['an entity', 'Bread &amp; butter'],
  ['a tag', 'one<br>two'],
  ['a hard break', 'one  \ntwo'],
  ['an escape', '1\\. one'],
  ['a check box', '- [ ] book the band'],
  ['a heading below its words', 'Minutes\n==='],
  ['a nested list', '- one\n  - two'],
  ['a lazy line of an item', '- one\ntwo'],
  ['a table of uneven rows', '| a | b |\n| - | - |\n| 1 |'],
])('%s is left to the parser', (_, text) => {
  expect(readPlainBlocks(text)).toBeNull();
});

test('a list, a table and a heading are recognised as such', () => {
  const nodes =
    readPlainBlocks('# Minutes\n\n* Ann\n* Bo\n\n2) one\n3) two\n\n| a | b |\n| --- | - |\n| 1 | 2 |') ?? [];
  expect(nodes.map(({ type }) => type)).toEqual(['heading', 'list', 'list', 'table']);
});
