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

/** Quadratic readings took 20 s and more: the runner's limit ends them. */
test.each(Object.entries(baits))('100 000 characters of %s are read to the end', { timeout: 15_000 }, (_, bait) => {
  const read = readTextBlocks(`${bait.repeat(Math.ceil(100_000 / bait.length))}!\n\nThe end.\n`, { marked: true });
  expect(JSON.stringify(read)).toContain('The end.');
});
