import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/io/known-files.ts';
import { saveFile, saveFiles, saveOutput } from '../../src/io/save-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = temporaryFolder();
  out = join(root, 'out');
});

const run = (...ids: string[]) => ({
  path: 'run.json',
  content: JSON.stringify({ program: 'minutes 1', inputs: ids.map((documentId) => ({ documentId })) }),
});
const record = (id: string) => ({ path: `documents/${id}.json`, content: id });
const all = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a run', () => {
  test('is written whole and leaves nothing else', async () => {
    await saveFiles(out, [run('a'), record('a'), { path: 'tables/a-table-1.csv', content: new Uint8Array([65]) }]);
    expect(all(out)).toEqual(['documents/a.json', 'run.json', 'tables/a-table-1.csv']);
  });

  describe('with a file in pieces', () => {
    const pieces = (n: number, last: string) => ({
      path: 'register.json',
      content: {
        *pieces() {
          for (let i = 0; i < n; i += 1) yield `${'ü'.repeat(1000)}${i}\n`;
          yield last;
        },
      },
    });
    const long = (n: number, last = 'end') => {
      const { path, content } = pieces(n, last);
      return { path, content: { pieces: content.pieces() } };
    };
    const text = (n: number, last = 'end') => [...pieces(n, last).content.pieces()].join('');

    test.each([0, 1, 600, 3000])('of %i, as they are given', async (n) => {
      await saveFiles(out, [run('a'), long(n)]);
      expect(readFileSync(join(out, 'register.json'), 'utf8')).toBe(text(n));
    });
    test.each([1, 600])('of %i: the same is left as it is, another takes its place', async (n) => {
      await saveFiles(out, [run('a'), long(n)]);
      const { ino } = statSync(join(out, 'register.json'));
      await saveFiles(out, [run('a'), long(n)]);
      expect(statSync(join(out, 'register.json')).ino).toBe(ino);
      const hashes = { 'register.json': hashOf(text(n)) };
      writeFileSync(join(out, 'run.json'), JSON.stringify({ program: 'minutes 1', inputs: [], files: hashes }));
      await saveFiles(out, [run('a'), long(n, 'END')]);
      expect(readFileSync(join(out, 'register.json'), 'utf8')).toBe(text(n, 'END'));
      expect(all(out)).toEqual(['register.json', 'run.json']);
    });
  });

  test('removes what the last run made and this one does not, and nothing of others', async () => {
    await saveFiles(out, [run('a', 'b'), record('a'), record('b'), { path: 'tables/b-table-1.csv', content: '' }]);
    writeFileSync(join(out, 'documents/mine.json'), 'mine');
    writeFileSync(join(out, 'tables/notes.csv'), 'mine');
    await saveFiles(out, [run('a'), record('a')]);
    expect(all(out)).toEqual(['documents/a.json', 'documents/mine.json', 'run.json', 'tables/notes.csv']);
  });

  test('clears up after a run that was cut off', async () => {
    await saveFiles(out, [run('a'), record('a')]);
    mkdirSync(join(out, '.minutes-unfinished/documents'), { recursive: true });
    writeFileSync(join(out, '.minutes-unfinished/run.json'), run('a', 'c').content);
    writeFileSync(join(out, 'documents/c.json'), 'c');
    await saveFiles(out, [run('a'), record('a')]);
    expect(all(out)).toEqual(['documents/a.json', 'run.json']);
  });

  test('clears up after two runs that were cut off, one after the other', async () => {
    await saveFiles(out, [run('a'), record('a')]);
    mkdirSync(join(out, '.minutes-unfinished/documents'), { recursive: true });
    writeFileSync(join(out, '.minutes-unfinished/run.json'), run('a', 'c').content);
    writeFileSync(join(out, 'documents/c.json'), 'c');
    // Stopped while it made its files: it leaves its work folder as a killed one would.
    const stop = new AbortController();
    function* cutOff() {
      yield record('b');
      stop.abort();
      yield run('b');
    }
    await expect(saveFiles(out, cutOff(), stop.signal)).rejects.toThrow();
    await saveFiles(out, [run('a'), record('a')]);
    expect(all(out)).toEqual(['documents/a.json', 'run.json']);
  });

  test('does not believe a run record that another program wrote', async () => {
    mkdirSync(join(out, 'documents'), { recursive: true });
    writeFileSync(join(out, 'run.json'), JSON.stringify({ program: 'other', inputs: [{ documentId: 'mine' }] }));
    writeFileSync(join(out, 'documents/mine.json'), 'mine');
    await expect(saveFiles(out, [run('a'), record('a')])).rejects.toThrow('was not written by minutes');
    expect(existsSync(join(out, 'documents/mine.json'))).toBe(true);
    expect(existsSync(join(out, 'documents/a.json'))).toBe(false);
  });

  const kept = (id: string, ...files: { path: string; content: string }[]) => ({
    path: 'run.json',
    content: JSON.stringify({
      program: 'minutes 1',
      inputs: [{ documentId: id }],
      files: Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)])),
    }),
  });
  const log = (content: string) => ({ path: 'actions.csv', content });

  test('writes over what it wrote, and not over what was changed since or is of others', async () => {
    await saveFiles(out, [log('one'), kept('a', log('one'))]);
    await saveFiles(out, [log('two'), kept('a', log('two'))]);
    writeFileSync(join(out, 'actions.csv'), 'edited');
    writeFileSync(join(out, 'people.csv'), 'mine');
    const next = [log('three'), { path: 'people.csv', content: 'x' }, kept('a', log('three'))];
    await expect(saveFiles(out, next)).rejects.toMatchObject({ code: 'output-changed' });
    await expect(saveFiles(out, next)).rejects.toThrow('"minutes apply');
    expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toBe('edited');
    expect(all(out)).toEqual(['actions.csv', 'people.csv', 'run.json']);
    await saveFiles(out, next, undefined, true);
    expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toBe('three');
    expect(readFileSync(join(out, 'actions.csv.bak'), 'utf8')).toBe('edited');
    expect(readFileSync(join(out, 'people.csv.bak'), 'utf8')).toBe('mine');
  });

  test('does not remove what was changed since', async () => {
    await saveFiles(out, [record('a'), record('b'), kept('b', record('a'), record('b'))]);
    writeFileSync(join(out, 'documents/b.json'), 'edited');
    await expect(saveFiles(out, [record('a'), kept('a', record('a'))])).rejects.toThrow('b.json was changed');
    expect(readFileSync(join(out, 'documents/b.json'), 'utf8')).toBe('edited');
  });

  test('a run that was cut off does not make its own files look changed', async () => {
    await saveFiles(out, [log('one'), kept('a', log('one'))]);
    mkdirSync(join(out, '.minutes-unfinished'), { recursive: true });
    writeFileSync(join(out, '.minutes-unfinished/run.json'), kept('a', log('two')).content);
    writeFileSync(join(out, 'actions.csv'), 'two');
    const stop = new AbortController();
    function* cutOff() {
      yield log('three');
      stop.abort();
      yield kept('a', log('three'));
    }
    await expect(saveFiles(out, cutOff(), stop.signal)).rejects.toThrow();
    await saveFiles(out, [log('four'), kept('a', log('four'))]);
    expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toBe('four');
  });

  test('never leaves the folder', async () => {
    for (const path of ['../x', '/x', 'a/../../x', 'a\\x', 'c:x']) {
      await expect(saveFiles(out, [{ path, content: '' }])).rejects.toThrow('unsound output path');
    }
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(out, 'documents'));
    await expect(saveFiles(out, [record('a')])).rejects.toThrow('is a link');
    expect(all(join(root, 'elsewhere'))).toEqual([]);
  });

  test('two paths that a disk may take for one are our bug', async () => {
    await expect(saveFiles(out, [record('a'), record('A')])).rejects.toThrow('unsound output path');
  });
});

describe('one file', () => {
  test('replaces a file whole', async () => {
    const file = join(root, 'a.csv');
    await saveFile(file, 'one');
    await saveFile(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(root)).toEqual(['a.csv']);
  });

  test('written with -o is written over while nobody changed it', async () => {
    const file = join(root, 'a.csv');
    await saveOutput(file, 'one');
    await saveOutput(file, 'two');
    writeFileSync(file, 'edited');
    await expect(saveOutput(file, 'three')).rejects.toMatchObject({ code: 'output-changed' });
    expect(readFileSync(file, 'utf8')).toBe('edited');
    await saveOutput(file, 'three', true);
    writeFileSync(file, 'edited again');
    await saveOutput(file, 'four', true);
    expect(readFileSync(file, 'utf8')).toBe('four');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('edited');
    expect(readFileSync(`${file}.bak2`, 'utf8')).toBe('edited again');
    writeFileSync(join(root, 'b.csv'), 'mine');
    await expect(saveOutput(join(root, 'b.csv'), 'x')).rejects.toMatchObject({ code: 'output-foreign' });
    expect(readFileSync(join(root, 'b.csv'), 'utf8')).toBe('mine');
  });

  test('is not written through a link or over a folder', async () => {
    writeFileSync(join(root, 'target'), 'kept');
    symlinkSync(join(root, 'target'), join(root, 'link'));
    await expect(saveFile(join(root, 'link'), 'x')).rejects.toThrow('is a link');
    await expect(saveFile(root, 'x')).rejects.toThrow('not a regular file');
    expect(readFileSync(join(root, 'target'), 'utf8')).toBe('kept');
  });
});
