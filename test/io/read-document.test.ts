import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument, readStream } from '../../src/io/read-document.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const put = (name: string, content: string) => {
  writeFileSync(join(root, name), content);
  return join(root, name);
};
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'ok',
    (error) => error.code,
  );

test('reads a file whole, up to the limit', async () => {
  const file = put('a.md', 'x'.repeat(1000));
  expect((await readDocument(file, 1000)).length).toBe(1000);
  expect(await codeOf(readDocument(file, 999))).toBe('file-too-large');
});

test.each([1, 4095, 4096, 4097, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 600_000])(
  'reads all of %d bytes',
  async (size) => {
    const bytes = await readDocument(put(`${size}.md`, 'x'.repeat(size)), size);
    expect(Buffer.from(bytes).equals(Buffer.from('x'.repeat(size)))).toBe(true);
  },
);

test('takes up no more room for small files than they need', async () => {
  const file = put('small.md', 'x'.repeat(3000));
  const { arrayBuffers } = process.memoryUsage();
  const held = await Promise.all(Array.from({ length: 200 }, () => readDocument(file)));
  expect(held.reduce((sum, { length }) => sum + length, 0)).toBe(600_000);
  expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(20_000_000);
});

test('says what is wrong with a path', async () => {
  expect(await codeOf(readDocument(put('empty.md', '')))).toBe('empty-file');
  expect(await codeOf(readDocument(join(root, 'none.md')))).toBe('missing-path');
  expect(await codeOf(readDocument(root))).toBe('not-a-regular-file');
});

test('does not wait for a pipe', needs({ Unix: process.platform !== 'win32' }), async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await codeOf(readDocument(join(root, 'pipe')))).toBe('not-a-regular-file');
});

test('reads a stream under the same limit', async () => {
  async function* chunks() {
    yield Buffer.from('ab');
    yield 'cd';
  }
  expect(Buffer.from(await readStream(chunks())).toString()).toBe('abcd');
  expect(await codeOf(readStream(chunks(), 3))).toBe('file-too-large');
});
