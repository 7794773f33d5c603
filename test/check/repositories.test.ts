/** On an ordinary repository, `check .` finds nothing and prints its summary only. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run-main.ts';
import { makeDocx } from '../support/make-docx.ts';
import { makePdf } from '../support/make-pdf.ts';
import { some } from '../support/some.ts';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from './harness.ts';

const root = fileURLToPath(new URL('../../fixtures/repositories/', import.meta.url));
const before = process.cwd();

describe('fixtures/repositories', () => {
  afterAll(() => process.chdir(before));
  const names = readdirSync(root).sort();
  test('are twenty', () => expect(names.length).toBe(20));
  test.each(some(names))('%s', async (name) => {
    process.chdir(`${root}${name}`);
    const { status, stdout, stderr } = await run(['check', '.']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^no findings in 0 documents; \d+ files beside them are no minutes\n$/);
  });
});

describe('papers among other files', () => {
  const readme = '# Harbour tools\n\nWednesday 5 March 2024 was a fine day.\n';
  inFolder(() => ({
    'README.md': readme,
    'docs/empty.txt': '',
    'board/april.md': WRONG_WEEKDAY,
    'board/may.md': SOUND,
    'plain.txt': 'Nothing of note.\n',
    'minutes/short.md': '# Short\n\nWednesday 5 March 2024\n',
    'code/main.js': '',
    'broken.docx': 'PK\x03\x04 cut off',
  }));

  test('are checked; what shows no meeting is passed over, unless its path says so', async () => {
    const { status, stdout } = await run([
      'check',
      'README.md',
      'board',
      'docs',
      'plain.txt',
      'minutes',
      '--format',
      'json',
    ]);
    const { findings, passedOver } = JSON.parse(stdout);
    expect(status).toBe(1);
    // Named itself, the README is checked.
    const wrong = findings.filter(({ rule }: { rule: string }) => rule === 'date-mismatch');
    expect(wrong.map(({ path }: { path: string }) => path)).toEqual([
      'README.md',
      'board/april.md',
      'minutes/short.md',
    ]);
    expect(passedOver).toEqual(['docs/empty.txt']);
  });

  test('a Word file that cannot be read is not one of them', async () => {
    const { status, stderr } = await run(['check', '.', '--fail-on', 'never']);
    expect(status).toBe(2);
    expect(stderr).toContain('broken.docx');
    expect(stderr).not.toContain('empty.txt');
  });

  test('a folder without any document is not a fault, a mistyped one is', async () => {
    expect(await run(['check', 'code'])).toMatchObject({ status: 0, stderr: '' });
    expect((await run(['check', 'bord'])).status).toBe(2);
  });

  test('--within reads the folder and reports on the given files', async () => {
    const only = (paths: string[]) => run(['check', '--within', 'board', '--format', 'concise', ...paths]);
    expect(await only(['board/may.md'])).toMatchObject({ status: 0, stdout: '' });
    expect(await only(['board/april.md', 'README.md'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^board\/april\.md:3:1: error\[date-mismatch\][^\n]*\n$/),
    });
    put('minutes-of-other.md', WRONG_WEEKDAY);
    expect((await run(['check', '--within', '.', '--staged', 'board/may.md'])).status).toBe(2);
  });

  test('--max-warnings', async () => {
    const warned = (...more: string[]) => run(['check', 'board', '--rule', 'date-mismatch:warning', ...more]);
    expect((await warned()).status).toBe(0);
    expect((await warned('--max-warnings', '1')).status).toBe(0);
    expect(await warned('--max-warnings', '0')).toMatchObject({
      status: 1,
      stderr: '1 warning, more than the 0 of --max-warnings\n',
    });
    expect((await warned('--max-warnings', 'none')).status).toBe(2);
  });
});

describe('annotations of a Word file and a PDF', () => {
  const lines = [
    'Minutes of the Harbour Board',
    'Wednesday 5 March 2024',
    'Present: Ada Brook (AB), Ben Carver (BC)',
    '1. Moorings',
    'Action: BC to order a chain.',
  ];
  inFolder(() => ({ 'a.docx': makeDocx({ body: ['', ...lines] }) }));
  test.each(['a.docx', 'a.pdf'])('%s: the line of "minutes text"', async (name) => {
    if (name === 'a.pdf') put(name, await makePdf({ elements: [{ kind: 'lines', lines }] }));
    const { stdout } = await run(['check', name, '--format', 'github']);
    const line = Number(/^::error file=a\.\w+,line=(\d+),title=date-mismatch::/m.exec(stdout)?.[1]);
    const { stdout: text } = await run(['text', name]);
    expect(text.split('\n')[line - 1]).toContain('Wednesday 5 March 2024');
  });
});
