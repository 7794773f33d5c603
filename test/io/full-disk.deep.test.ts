/** A disk that fills up while results are written: on a small disk in memory, where the system lets us have one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { saveFile, saveFiles } from '../../src/io/save-files.ts';
import type { OutputFile } from '../../src/writers/writer.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';

const disk = mkdtempSync(join(tmpdir(), 'minutes-disk-'));
const KILOBYTES = 400;
const mounted = mount();

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${KILOBYTES}k`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const filler = join(disk, 'filler');
const out = join(disk, 'out');
const files = (who: string): OutputFile[] => [
  ...Array.from({ length: 10 }, (_, i) => ({ path: `documents/${who}-${i}.json`, content: who.repeat(8000) })),
  { path: 'actions.csv', content: who.repeat(8000) },
  { path: 'run.json', content: JSON.stringify({ program: 'minutes 1', inputs: [{ documentId: `${who}-0` }] }) },
];

describe('a disk that is full', needs({ 'a disk in memory': mounted }), () => {
  test.each([400, 380, 340, 300, 260, 200])(
    'after %d kB: old or new, one message, and the next run succeeds',
    async (used) => {
      rmSync(out, { recursive: true, force: true });
      await saveFiles(out, files('a'));
      writeFileSync(filler, Buffer.alloc(Math.max(0, used - 120) * 1024, 1), { flag: 'w' });
      const failure = await saveFiles(out, files('b')).then(
        () => null,
        (error: Error) => error.message,
      );
      if (used >= 380) expect(failure).not.toBeNull();
      const who = failure === null ? 'b' : 'a';
      if (failure !== null)
        expect(failure).toBe(`cannot write to ${out}: the disk is full; the earlier files are intact`);
      expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toBe(who.repeat(8000));
      for (const { path, content } of some(files(who))) expect(readFileSync(join(out, path), 'utf8')).toBe(content);
      rmSync(filler);
      await saveFiles(out, files('b'));
      for (const { path, content } of some(files('b'))) expect(readFileSync(join(out, path), 'utf8')).toBe(content);
      expect(readdirSync(out).sort()).toEqual(['actions.csv', 'documents', 'run.json']);
    },
  );

  test('one file: the old one stays', async () => {
    const file = join(disk, 'one.csv');
    await saveFile(file, 'old');
    await expect(saveFile(file, 'x'.repeat(KILOBYTES * 1024))).rejects.toThrow('the disk is full');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(existsSync(filler)).toBe(false);
  });
});
