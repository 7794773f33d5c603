/** What is quick and what is deep: `npm test` needs no other programs and no corpus, so that it skips nothing on a fresh clone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const files = (readdirSync(root, { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && path !== 'structure/parts.test.ts');
const quick = files.filter((path) => !path.endsWith('.deep.test.ts'));
const holding = (words: RegExp) => quick.filter((path) => words.test(readFileSync(new URL(path, root), 'utf8')));

test('both parts are there', () => {
  expect(quick.length).toBeGreaterThan(150);
  expect(files.length - quick.length).toBeGreaterThan(20);
});

test('tests with a browser, LibreOffice, PostgreSQL or readers of databases are *.deep.test.ts', () => {
  expect(holding(/\/(?:browser|libreoffice|postgres|readers)\.ts'/)).toEqual([]);
});

test('tests that read the corpus beside the project are *.deep.test.ts', () => {
  expect(holding(/\.\.\/shared\/|read-corpus\.ts|twin-files\.ts/)).toEqual([]);
});

test('tests with bait, and others that measure how cost grows, are *.deep.test.ts', () => {
  expect(holding(/\/(?:bait-shapes|growth)\.ts'/)).toEqual([]);
});
