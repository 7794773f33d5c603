/** What became of each block: held by a field, or one of the other classes; the rest is said to be unclaimed. */
import { describe, expect, test } from 'vitest';
import { listClasses } from '../../src/inspect/list-classes.ts';
import { signsOff } from '../../src/recognise/words/signatures.ts';
import { classBlocks } from '../../src/segment/coverage.ts';
import { segment } from '../../src/segment/index.ts';
import { readRecord } from '../support/read-record.ts';
import { minutes, read } from './reading.ts';

const PROSE = 'The pier was looked at by all who were there and nobody had anything to say about it.';

async function blocksOf(text: string, ending = 'md') {
  const { blocks } = await readRecord({ path: `a.${ending}`, bytes: new TextEncoder().encode(text) });
  if (!blocks) throw new Error('not read');
  return blocks;
}

async function classesOf(text: string, ending = 'md') {
  const classed = classBlocks(segment(await blocksOf(text, ending), () => undefined));
  return classed.map((one) => [one.block.text.slice(0, 20), one.class]);
}

describe('classes', () => {
  test('every class of ordinary minutes', async () => {
    const text = minutes('A word of welcome.', '## 1. Roads', PROSE, '* * *', '-- 2 --', 'Signed ………………… Chair');
    expect(await classesOf(text)).toEqual([
      ['Quay Harbour Committ', 'record'],
      ['Minutes of the meeti', 'record'],
      ['Present: Ann Lee (Ch', 'record'],
      ['A word of welcome.', 'preamble'],
      ['1. Roads', 'record'],
      ['The pier was looked ', 'discussion'],
      ['-- 2 --', 'furniture'],
      ['Signed ………………… Chair', 'signature'],
    ]);
  });
  test('figures for a page and lines without a word are furniture', async () => {
    const text = minutes('## 1. Roads', PROSE, 'Page 2 of 7', '17');
    const furniture = (await classesOf(text, 'txt')).filter(([, name]) => name === 'furniture');
    expect(furniture.map(([words]) => words)).toEqual(['Page 2 of 7', '17']);
  });
  test('text under the headings of a report is a section of it', async () => {
    const text = `# Quay performance report\n\n## Berths\n\n${PROSE}\n\n| Region | 2022 | 2023 |\n|---|---|---|\n| North | 12 | 15 |\n`;
    expect((await classesOf(text)).map(([, name]) => name)).toEqual(['record', 'section', 'section', 'record']);
  });
  test('a long stretch before the first item is no preamble', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `${PROSE} And ${'so '.repeat(i)}on.`);
    const classed = await classesOf(minutes(...many, '## 1. Roads', PROSE));
    expect(classed.filter(([, name]) => name === 'preamble')).toHaveLength(10);
    expect(classed.filter(([, name]) => name === 'unclaimed')).toHaveLength(20);
  });
  test('speaking of the chair or of signing in the middle is no signature', async () => {
    const text = minutes('## 1. Roads', 'Signed copies were sent out.', ...Array(14).fill(PROSE));
    expect(Object.fromEntries(await classesOf(text))['Signed copies were s']).toBe('discussion');
    expect(signsOff(`Chair ${PROSE}`)).toBe(false);
    expect(signsOff('Signatures were collected')).toBe(false);
    expect(signsOff('Arwyddwyd: ____________')).toBe(true);
    expect(signsOff('_'.repeat(100_000))).toBe(false);
  });
});

describe('coverage', () => {
  test('counts every block once, and what is not unclaimed as claimed', async () => {
    const { coverage } = await read(minutes('## 1. Roads', PROSE, PROSE), 'md');
    expect(coverage).toEqual({ blocks: 6, claimed: 6, classes: { record: 4, discussion: 2 } });
  });
  test('a letter claims nothing', async () => {
    const { coverage } = await read(
      'Dear Ann,\n\nI hope that you are well in spite of it all.\n\nYours as ever and a day\n',
    );
    expect(coverage.claimed).toBeLessThan(coverage.blocks);
    expect(coverage.classes?.unclaimed).toBe(coverage.blocks - coverage.claimed);
  });
});

test('inspect lists each block with what it belongs to, and the rest again at the end', async () => {
  const listed = listClasses(await blocksOf(minutes('## 1. Roads', PROSE)));
  expect(listed).toContain('b4 record · agenda item-1 · "1. Roads"\n');
  expect(listed).toMatch(/\nb5 discussion · item-1 · "The pier.*\n\ncoverage: 5 of 5 blocks\n {2}record 4\n/);
  const letter = listClasses(await blocksOf('Dear Ann,\n\nAll is well here.\n'));
  expect(letter).toMatch(/\nunclaimed \(\d\)\n {2}b\d unclaimed · /);
});
