import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readLong } from '../../src/io/read-long.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-long-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Book = z.object({
  name: z.string(),
  pages: z.array(z.object({ nth: z.int(), text: z.string(), notes: z.array(z.string()) })),
  words: z.array(z.string()).optional(),
  more: z.object({ list: z.array(z.int()) }),
});

const read = (text: string) => {
  const file = join(folder, 'book.json');
  writeFileSync(file, text);
  return readLong(file, Book);
};

const pages = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    nth,
    text: `"Page" \\ ${nth}: ] } , [ { 😀 ${'é'.repeat(nth % 50)}`,
    notes: nth % 3 === 0 ? [] : ['a, b', '[c]', '\\'],
  }));
const book = { name: 'Tides: {"of"} [March]', pages: pages(20_000), words: ['low', '"high"'], more: { list: [1, 2] } };

test.each([undefined, 1, 4])('gives what was written, with an indent of %s', async (indent) => {
  const text = JSON.stringify({ unknown: [{ odd: [1] }], ...book, also: null }, null, indent);
  // Longer than what is read at once, so that pieces end anywhere.
  expect(text.length).toBeGreaterThan(2_000_000);
  expect(await read(text)).toEqual(book);
});

test('lists may be empty or left out, and keys may come in any order', async () => {
  expect(await read('{ "more": {"list": [ ]}, "pages": [ ],\n"name": "" }\n')).toEqual({
    name: '',
    pages: [],
    more: { list: [] },
  });
});

test.each([
  ['an entry', { ...book, pages: [...pages(3), { nth: 'four' }] }],
  ['a value', { ...book, name: 7 }],
  ['a value in the place of a list', { ...book, pages: {} }],
  ['a list in the place of a value', { ...book, name: [] }],
  ['a value that is missing', { name: '', pages: [] }],
])('%s that the schema does not accept is told from damage', async (_, value) => {
  expect(await read(JSON.stringify(value))).toBeNull();
});

test.each([
  '',
  '[]',
  '{"name": "a"',
  '{"name": "a", "pages": [{]}',
  '{"pages": [{"nth": 1, "text": "", "notes": []},]}',
  '{"name" "a"}',
  '{"pages": []] }',
])('damage is refused: %s', async (text) => {
  await expect(read(text)).rejects.toThrow();
});
