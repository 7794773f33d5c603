/**
 * No regular expression takes more than linear time, whatever calls it: the text it is given is a stranger's. Those that stand in
 * the sources are read from them, those that are made of pieces (`new RegExp(…)`) are recorded as the program makes them.
 */
import { describe, expect, test } from 'vitest';
import { slowShapes } from '../recognise/bait-shapes.ts';
import { src } from '../support/imports.ts';
import { some } from '../support/some.ts';
import { makeLaterPatterns } from './later-patterns.ts';
import { madePatterns, makers, recordPatterns, silentMakers } from './made-patterns.ts';
import { type SourcePattern, sourcePatterns } from './patterns.ts';

recordPatterns();
for (const file of makers().keys()) await import(new URL(file, src).href);
await makeLaterPatterns();

const patterns = [...sourcePatterns(), ...madePatterns()];
const folders = [...new Set(patterns.map(({ file }) => folderOf(file)))].sort();

function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/').replace(/\.ts$/, '');
}

/** All matches, as `replace` and `matchAll` look for them. */
function search({ pattern }: SourcePattern): (text: string) => unknown {
  return (text) => (pattern.global ? text.replace(pattern, '') : text.search(pattern));
}

test('the patterns are found', () => {
  expect(patterns.length).toBeGreaterThan(800);
  expect(patterns.filter(({ file }) => file.startsWith('recognise/')).length).toBeGreaterThan(150);
});

test('what is made of pieces is among them, from every place in the sources that makes one', () => {
  expect(madePatterns().length).toBeGreaterThan(60);
  expect(silentMakers()).toEqual([]);
});

describe('patterns end in linear time on every bait', () => {
  test.each(some(folders))('%s', (folder) => {
    const slow = patterns
      .filter(({ file }) => folderOf(file) === folder)
      .flatMap((found) => slowShapes(search(found)).map((shape) => `${found.file}: ${found.pattern} on ${shape}`));
    expect(slow).toEqual([]);
  });
});
