/** Many files, or large ones, are held packed; a few of usual size are not. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isMuch, MANY_BYTES, MANY_FILES } from '../../src/io/is-much.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-much-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of a size that takes no room on disk. */
function fileOf(name: string, bytes: number): { file: string } {
  const file = join(folder, name);
  writeFileSync(file, '');
  truncateSync(file, bytes);
  return { file };
}

test('by number', async () => {
  const one = fileOf('small.md', 2000);
  expect(await isMuch(new Array(MANY_FILES).fill(one))).toBe(false);
  expect(await isMuch(new Array(MANY_FILES + 1).fill(one))).toBe(true);
});

test('by what they weigh together', async () => {
  const half = fileOf('half.txt', MANY_BYTES / 2);
  expect(await isMuch([half, half])).toBe(false);
  expect(await isMuch([half, half, fileOf('one-more.txt', 1)])).toBe(true);
});

test('a file that is gone counts for nothing', async () => {
  expect(await isMuch([{ file: join(folder, 'gone.txt') }])).toBe(false);
});
