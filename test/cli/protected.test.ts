/** Every command that writes, against a stranger's file and against its own after somebody changed it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { workingFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';

const corpus = new URL('../../fixtures/corpora/childrens-services-partnership-board/', import.meta.url);
workingFolder();
beforeAll(async () => {
  cpSync(corpus, 'notes', { recursive: true, filter: (path) => !/gold|expected/.test(path) });
  await run(['ingest', 'notes', '--out', 'out', '-q']);
});

const NOTES = 'notes/2024-02-06.docx';
/** Each command line with the file that it writes. */
const commands: [file: string, argv: string[]][] = [
  ['x.json', ['parse', NOTES, '-o', 'x.json']],
  ['x.txt', ['text', NOTES, '-o', 'x.txt']],
  ['x.blocks', ['inspect', NOTES, '-o', 'x.blocks']],
  ['x.sarif', ['check', NOTES, '--format', 'sarif', '-o', 'x.sarif', '--fail-on', 'never']],
  [
    'reviewed/2024-05-14.docx',
    ['check', 'notes/2024-05-14.docx', '--annotate', 'reviewed', '--fail-on', 'never', '-q'],
  ],
  ['x.diff', ['diff', NOTES, 'notes/2024-05-14.docx', '-o', 'x.diff']],
  ['x.csv', ['export', 'actions', '--from', 'out', '-o', 'x.csv']],
  ['x.xlsx', ['export', 'actions', '--from', 'out', '-o', 'x.xlsx']],
  ['x.docx', ['export', 'carry-forward', '--from', 'out', '-o', 'x.docx']],
  ['out2/actions.csv', ['ingest', NOTES, '--out', 'out2', '-q']],
  ['out2/actions.xlsx', ['ingest', NOTES, '--out', 'out2', '-q', '--no-cache']],
];

describe.each(commands)('%s', (file, argv) => {
  test('a file of others is not written over', async () => {
    mkdirSync(join(file, '..'), { recursive: true });
    rmSync(join(file, '../run.json'), { force: true });
    writeFileSync(file, 'mine');
    const { status, stderr } = await run(argv);
    expect(status).toBe(2);
    expect(stderr).toContain('error[output-foreign]:');
    expect(stderr).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    rmSync(file);
  });

  test('its own file is, until somebody changes it; --force keeps that', async () => {
    expect((await run(argv)).status).toBe(0);
    expect((await run(argv)).status).toBe(0);
    const written = readFileSync(file);
    writeFileSync(file, 'edited');
    const { status, stderr } = await run(argv);
    expect([status, readFileSync(file, 'utf8')]).toEqual([2, 'edited']);
    expect(stderr).toMatch(/error\[output-changed\]: .+changed since.+--force/);
    if (/actions\./.test(file)) expect(stderr).toContain(`"minutes apply ${file} --from out2"`);
    expect((await run([...argv, '--force'])).status).toBe(0);
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('edited');
    expect(readFileSync(file).equals(written)).toBe(true);
    rmSync(`${file}.bak`);
  });
});

test('a configuration that is there is not written over', async () => {
  writeFileSync('notes/minutes.config.yaml', 'profile: recommended\n');
  expect((await run(['init', 'notes', '--write'])).status).toBe(2);
  expect(readFileSync('notes/minutes.config.yaml', 'utf8')).toBe('profile: recommended\n');
  rmSync('notes/minutes.config.yaml');
});
