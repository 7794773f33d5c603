/** What Windows and Macs do to names, lines and files, as far as it can be played here; docs/systems.md lists the rest. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { standsIn } from '../../src/corrections/find-target.ts';
import type { Run } from '../../src/index.ts';
import { shownPath } from '../../src/io/find-documents.ts';
import { asUnusable } from '../../src/io/save-files.ts';
import { run } from '../cli/run-main.ts';
import { workingFolder } from '../support/temporary-folder.ts';

beforeEach(() => {
  workingFolder();
});

const NOTES = '# Harbour Board\n\nMinutes of the meeting of 5 March 2024\n\nACTION: AB to order a new chain.\n';
const put = (path: string, text = NOTES) => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};
const told = (): string[] => (JSON.parse(readFileSync('out/run.json', 'utf8')) as Run).inputs.map(({ path }) => path);
const [COMPOSED, APART] = ['Réunion.md'.normalize('NFC'), 'Réunion.md'.normalize('NFD')];

describe('names with accents', () => {
  test('are given in one spelling, whichever the disk has, and are found by either', async () => {
    put(`déjà/${APART}`.normalize('NFD'));
    for (const path of [
      `déjà/${COMPOSED}`.normalize('NFC'),
      `déjà/${APART}`.normalize('NFD'),
      'déjà'.normalize('NFC'),
    ]) {
      expect(await run(['ingest', path, '--out', 'out', '--force'])).toMatchObject({ status: 0, stderr: '' });
      expect(told()).toEqual([`déjà/${COMPOSED}`.normalize('NFC')]);
    }
    const { stdout } = await run(['parse', `déjà/${COMPOSED}`.normalize('NFC')]);
    expect(JSON.parse(stdout).actions).toHaveLength(1);
    // The page finds the file again by the name that the record tells.
    expect((await run(['review', 'out'])).status).toBe(0);
    expect(readFileSync('out/review.html', 'utf8')).not.toContain('its file is no longer where it was read');
  });

  test('two files whose names differ in their spelling alone are two', async () => {
    put(`notes/${COMPOSED}`);
    put(`notes/${APART}`, NOTES.replace('chain', 'rope'));
    // A disk of a Mac holds one.
    const there = readdirSync('notes').length;
    await run(['ingest', 'notes', '--out', 'out']);
    expect(told()).toHaveLength(there);
    expect(new Set(told()).size).toBe(there);
  });

  test('corrections find their document in either spelling', () => {
    expect(standsIn([`notes/${COMPOSED}`], `old/${APART}`)).toBe(true);
  });
});

test('names that differ by case give results that no disk takes for one', async () => {
  put('notes/April.md');
  put('notes/april.md', NOTES.replace('chain', 'rope'));
  if (readdirSync('notes').length < 2) return;
  await run(['ingest', 'notes', '--out', 'out']);
  const names = readdirSync('out', { recursive: true }) as string[];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(readdirSync('out/documents')).toHaveLength(2);
});

describe('paths of Windows', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['.\\notes\\', 'notes'],
    ['C:\\Minutes\\April.docx', 'C:/Minutes/April.docx'],
    ['\\\\server\\share\\notes', '//server/share/notes'],
    ['\\\\?\\C:\\a very long one\\notes', 'C:/a very long one/notes'],
    ['\\\\?\\UNC\\server\\share\\notes', '//server/share/notes'],
  ])('%s', (given, shown) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    expect(shownPath(given)).toBe(shown);
  });

  test('in corrections, typed by hand', () => {
    expect(standsIn(['C:/notes/April.docx', '2024-04-01-board'], 'C:\\notes\\April.docx')).toBe(true);
    expect(standsIn(['notes/april.pdf'], 'D:\\old\\April.docx')).toBe(true);
    expect(standsIn(['notes/april.pdf'], 'D:\\old\\May.docx')).toBe(false);
  });
});

test('lines that end as on Windows, and a byte order mark, change nothing', async () => {
  const config = 'people:\n  - name: Ann Barr\n    initials: [AB]\n';
  const corrections =
    'corrections:\n  # By hand\n  - action: { text: "AB to order a new chain." }\n    set: { status: done }\n';
  put('a/notes.md');
  put('a/minutes.config.yaml', config);
  put('a/minutes.corrections.yaml', corrections);
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  put('b/notes.md', windows(NOTES));
  put('b/minutes.config.yaml', windows(config));
  put('b/minutes.corrections.yaml', windows(corrections));
  const actions = async (folder: string) => {
    expect(await run(['ingest', folder, '--out', `out-${folder}`])).toMatchObject({ status: 0, stderr: '' });
    return (await run(['export', 'actions', '--from', `out-${folder}`])).stdout.replaceAll(`${folder}/`, '');
  };
  expect(await actions('b')).toBe(await actions('a'));
  expect(await actions('a')).toContain('closed');
  // What is added to the file keeps what stands there.
  await run(['correct', 'AB to order a new chain.', '--from', 'out-b', '--owner', 'CD', '-q']);
  expect(readFileSync('b/minutes.corrections.yaml', 'utf8')).toContain('# By hand');
  expect(await actions('b')).toContain('CD');
});

describe('a file that cannot be written over', () => {
  const fault = (code: string, dest?: string) => Object.assign(new Error('no'), { code, ...(dest ? { dest } : {}) });
  const message = (code: string, dest?: string) => asUnusable('out', fault(code, dest)).message;

  test('is named, with the program that holds it', () => {
    put('out/actions.xlsx');
    expect(message('EBUSY', 'out/actions.xlsx')).toBe(
      'out/actions.xlsx is open in another program; close it there, or choose another place',
    );
    put('out/~$actions.xlsx');
    expect(message('EPERM', 'out/actions.xlsx')).toBe(
      'out/actions.xlsx is open in Excel; close it there, or choose another place',
    );
    put('out/.~lock.next.docx#');
    expect(message('EBUSY', 'out/next.docx')).toContain('is open in LibreOffice');
    // Word leaves out the first letters of a long name.
    put('out/~$nutebook.docx');
    expect(message('EBUSY', 'out/minutebook.docx')).toContain('is open in Word');
    put('out/~$next.docx');
    expect(message('EBUSY', 'out/next.docx')).toContain('is open in Word');
  });

  test('is distinguished from one that is marked read-only', () => {
    put('out/actions.xlsx');
    chmodSync('out/actions.xlsx', 0o444);
    expect(message('EPERM', 'out/actions.xlsx')).toContain('out/actions.xlsx is read-only; allow changes to it');
    expect(existsSync('out/actions.xlsx')).toBe(true);
  });
});
