import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../src/io/known-files.ts';
import { withOutputLock } from '../../src/io/output-lock.ts';
import { saveFiles } from '../../src/io/save-files.ts';
import { some } from '../support/some.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
const lock = () => join(root, '.minutes-lock');

test('one works at a time, and nothing is left', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withOutputLock(root, work)));
  expect(most).toBe(1);
  expect(readdirSync(root)).toEqual([]);
});

test('a lock that a killed run left behind is taken over', async () => {
  writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'x' }));
  expect(await withOutputLock(root, async () => 'done')).toBe('done');
  expect(existsSync(lock())).toBe(false);
});

test('work that fails gives the lock back', async () => {
  await expect(withOutputLock(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock())).toBe(false);
});

test('two runs into one folder leave the files of one of them', async () => {
  const files = (who: string) => {
    const documents = Array.from({ length: 20 }, (_, i) => ({ path: `documents/d${i}.json`, content: `"${who}"` }));
    const hashes = Object.fromEntries(documents.map(({ path, content }) => [path, hashOf(content)]));
    return [...documents, { path: 'run.json', content: JSON.stringify({ program: 'minutes', who, files: hashes }) }];
  };
  await Promise.all(['one', 'two', 'three'].map((who) => saveFiles(root, files(who))));
  const found = readFileSync(join(root, 'run.json'), 'utf8');
  const { who } = JSON.parse(found);
  for (const { path, content } of some(files(who))) expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  expect(readdirSync(root).sort()).toEqual(['documents', 'run.json']);
});

test('the wish to stop leaves the old files', async () => {
  await saveFiles(root, [{ path: 'run.json', content: 'old' }]);
  const stop = AbortSignal.abort();
  await expect(saveFiles(root, [{ path: 'run.json', content: 'new' }], stop)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(readFileSync(join(root, 'run.json'), 'utf8')).toBe('old');
});

test('a file in the way is one clear message, and the earlier files are intact', async () => {
  mkdirSync(join(root, 'documents'));
  writeFileSync(join(root, 'run.json'), 'old');
  writeFileSync(join(root, 'documents/a'), 'a file');
  const files = [
    { path: 'documents/a/b.json', content: 'new' },
    { path: 'run.json', content: 'new' },
  ];
  await expect(saveFiles(root, files)).rejects.toThrow(/^cannot write to .*: .*; the earlier files are intact$/);
  expect(readFileSync(join(root, 'run.json'), 'utf8')).toBe('old');
});
