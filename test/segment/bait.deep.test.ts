/** 100 000 characters of bait: every segmenter and marker ends, in time that grows with the length of the text and no faster. */
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import { finishDocument, paragraph } from '../../src/model/build-blocks.ts';
import { decidingClauses } from '../../src/recognise/deciding/clause.ts';
import { rollCall } from '../../src/recognise/motions/outcome.ts';
import { readPhrases } from '../../src/recognise/motions/phrases.ts';
import { isBareResult } from '../../src/recognise/motions/tail.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { markers } from '../../src/segment/actions/markers/index.ts';
import { findOwners } from '../../src/segment/actions/refiners/find-owners.ts';
import { groupOf } from '../../src/segment/attendance/labels.ts';
import { readFields } from '../../src/segment/fields.ts';
import { candidateOf } from '../../src/segment/headings/heading.ts';
import { segment } from '../../src/segment/index.ts';
import type { Line } from '../../src/segment/line.ts';
import { linesOfBlock } from '../../src/segment/line.ts';
import { readTitle } from '../../src/segment/meeting-title.ts';
import { slowShapes } from '../recognise/bait-shapes.ts';
import { growsFast } from '../support/growth.ts';
import { contextOf, place } from './reading.ts';

/** The text as one line, whatever breaks it holds. */
function lineOf(text: string): Line {
  const block = { ...paragraph(text, [place]), id: 'b1' };
  return { index: 0, block, start: 0, end: text.length, text, first: true, bold: false, boldLead: 0, cell: null };
}
const readAll = (...texts: string[]) =>
  segment(finishDocument({ format: 'text', body: texts.map((t) => paragraph(t, [place])) }), () => {});

const readings: Record<string, (text: string) => unknown> = {
  titles: readTitle,
  fields: (text) => readFields(lineOf(text), undefined, plainLexicon),
  headings: (text) => candidateOf(lineOf(text), plainLexicon),
  'lines of a block': (text) => linesOfBlock(lineOf(text).block, plainLexicon),
  'clauses of decisions': decidingClauses,
  'movers and seconders': readPhrases,
  'roll calls': (text) => rollCall(text),
  results: isBareResult,
  'labels of attendance': (text) => groupOf(text, plainLexicon),
  'owners in an action': (text) => findOwners(text, []),
  ...Object.fromEntries(
    markers.map((m) => [`marker ${m.name}`, (text: string) => m.find(lineOf(text), contextOf(lineOf(text)))]),
  ),
};
test.each(Object.entries(readings))('%s', (_, read) => {
  expect(slowShapes(read)).toEqual([]);
});

test('all segmenters over one block of bait', () => {
  expect(slowShapes((text) => readAll(text))).toEqual([]);
}, 240_000);

test('all segmenters over bait in the midst of minutes', () => {
  const read = (text: string) =>
    readAll('Minutes of the Quay Committee', 'Present: Ann Lee, Bo Roe', '1. Finance', text, '2. Planning', 'Agreed.');
  expect(slowShapes(read)).toEqual([]);
}, 240_000);

test('all segmenters over bait cut into short blocks', () => {
  expect(slowShapes((text) => readAll(...(text.match(/[\s\S]{1,80}/g) ?? [])))).toEqual([]);
}, 240_000);

test('a row of a table whose cells are headings of actions', async () => {
  const row = (cells: number) =>
    `| Week | Topic | Due |\n| --- | --- | --- |\n${'| 2 | Wind | homework 1 | '.repeat(cells)}\n`;
  const options = { limits: defaultLimits, password: null, changes: 'accept' as const, report: () => {} };
  const blocks = (cells: number) => extract('a.md', new TextEncoder().encode(row(cells)), options);
  const [half, whole] = [await blocks(150), await blocks(300)];
  expect(
    growsFast(
      () => segment(half, () => {}),
      () => segment(whole, () => {}),
      { most: 3, noise: 150 },
    ),
  ).toBe(false);
}, 240_000);
