import { expect, test } from 'vitest';
import { readTextBlocks } from '../../../src/extract/text/read-blocks.ts';
import { slowShapes } from '../../recognise/bait-shapes.ts';

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

const readText = (text: string) => readTextBlocks(`${text}\n\nThe end.\n`, { marked: true });

test('texts are read in time that grows with their length', () => {
  expect(slowShapes(readText, Object.values(baits))).toEqual([]);
});

test.each(Object.entries(baits))('%s are read to the end', (_, bait) => {
  expect(JSON.stringify(readText(bait.repeat(2000)))).toContain('The end.');
});
