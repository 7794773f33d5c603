import { expect, test } from 'vitest';
import { readTextBlocks } from '../../../src/extract/text/read-blocks.ts';

const baits: Record<string, string> = {
  spaces: 'a  ',
  tabs: 'a\t',
  pipes: '|',
  stars: '*',
  'open tags': '<b>',
  brackets: '[',
  labels: 'a: ',
  numbers: '1.',
  'tab lines': '\tx\n',
  'tab groups': '\tx\n\ty\n\n',
  'uneven pipes': 'a|b\na|b|c\n',
  'gaps that do not line up': 'aa   bbb\naaa   b\naaaaaa   b\n',
  'rows far apart': 'x\ty\n\n\n',
  'box heads': '+--+\n|a|\n',
  'underlined titles': 'Title\n===\n\n',
  'open marks': '**a\n',
  quotes: '> ',
};

test.each(Object.entries(baits))('100 000 characters of %s are read in little time', (_, bait) => {
  const started = performance.now();
  readTextBlocks(`${bait.repeat(Math.ceil(100_000 / bait.length))}!\n`, { marked: true });
  // Quadratic readings took 20 s and more; a busy machine may need a second.
  expect(performance.now() - started).toBeLessThan(4000);
});
