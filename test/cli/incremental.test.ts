import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { workingFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';
import { processDocument, stubPipeline } from './stub-pipeline.ts';

const read = stubPipeline();

beforeEach(() => {
  workingFolder();
  mkdirSync('notes');
  writeFileSync('notes/a.txt', 'All to read the survey of the channel\n');
  writeFileSync('notes/b.txt', 'All to bring the keys of the boathouse next time\n');
  read.mockClear();
});
const pathsRead = () => read.mock.calls.map(([{ path }]) => path);
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);

test('only new and changed files are read, and the bytes are those of a full run', async () => {
  await run(['ingest', 'notes', '--out', 'out']);
  const first = await run(['ingest', 'notes', '--out', 'out']);
  expect(pathsRead()).toEqual(['notes/a.txt', 'notes/b.txt']);
  expect(first.stdout).toContain('2 documents read');
  writeFileSync('notes/b.txt', 'JT to bring the keys\n');
  writeFileSync('notes/c.txt', 'JT to write to the county about the survey\n');
  read.mockClear();
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  expect(pathsRead()).toEqual(['notes/b.txt', 'notes/c.txt']);
  await run(['ingest', 'notes', '--out', 'full', '-q']);
  expect(contents('out')).toEqual(contents('full'));
});

test.each([
  [
    'before it cleared up',
    () => {
      // Its last file stands; what the run before it had written does so, too.
      writeFileSync('out/documents/old.json', '{}');
      mkdirSync('out/.minutes-unfinished');
      const earlier = { program: 'minutes', inputs: [{ documentId: 'old' }] };
      writeFileSync('out/.minutes-unfinished/earlier-runs.json', JSON.stringify(earlier));
    },
  ],
  [
    'before it gave back its lock',
    () => writeFileSync('out/.minutes-lock', JSON.stringify({ pid: 999_999_999, host: hostname(), token: 'x' })),
  ],
])('a run that was killed %s is finished by the next one', async (_, leave) => {
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  const whole = contents('out');
  leave();
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  expect(contents('out')).toEqual(whole);
});

test('--no-cache, other options and records that somebody changed are read again', async () => {
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  read.mockClear();
  await run(['ingest', 'notes', '--out', 'out', '-q', '--no-cache']);
  expect(pathsRead()).toHaveLength(2);
  await run(['ingest', 'notes', '--out', 'out', '-q', '--changes', 'reject']);
  expect(pathsRead()).toHaveLength(4);
  writeFileSync('out/documents/a.json', '{}');
  writeFileSync('out/actions.csv', 'gone');
  const standing = contents('out');
  const again = ['ingest', 'notes', '--out', 'out', '-q', '--changes', 'reject'];
  const refused = await run(again);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('error[output-changed]: files that were changed since minutes wrote them');
  // What it read is kept for the run that may write.
  expect(contents('out').filter(([path]) => path !== '/.minutes-journal')).toEqual(standing);
  expect(pathsRead().slice(4)).toEqual(['notes/a.txt']);
  read.mockClear();
  await run([...again, '--force']);
  expect(pathsRead()).toEqual([]);
  expect(contents('out')).toHaveLength(standing.length + 2);
  expect(readFileSync('out/actions.csv.bak', 'utf8')).toBe('gone');
  expect(readFileSync('out/actions.csv', 'utf8')).toMatch(/^action_id,/);
});

test('a file that is taken away takes its record with it', async () => {
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  rmSync('notes/b.txt');
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  expect(readdirSync('out/documents')).toEqual(['a.json']);
});

test('every meeting of a file is kept, and read again if one of its records was changed', async () => {
  const [first, second] = ['2024-03-05', '2024-03-12'].map((iso) => `documents/${iso}-notes.json`);
  read.mockImplementation(async (input) => {
    const result = await processDocument(input);
    if (result.outcome === 'failed') return result;
    const part = (number: number, iso: string) => ({
      ...result.meetings[0],
      id: `${iso}-notes`,
      source: { ...result.source, meeting: { number, of: 2, from: 'b1', to: 'b2', because: 'dated heads' } },
    });
    return { ...result, meetings: [part(1, '2024-03-05'), part(2, '2024-03-12')] };
  });
  await run(['ingest', 'notes/a.txt', '--out', 'out']);
  expect(JSON.parse(readFileSync('out/run.json', 'utf8')).inputs[0].documentIds).toEqual([
    '2024-03-05-notes',
    '2024-03-12-notes',
  ]);
  const before = contents('out');
  read.mockClear();
  rmSync('out/actions.csv');
  await run(['ingest', 'notes/a.txt', '--out', 'out']);
  expect(pathsRead()).toEqual([]);
  expect(contents('out')).toEqual(before);
  writeFileSync(`out/${second}`, readFileSync(`out/${first}`));
  await run(['ingest', 'notes/a.txt', '--out', 'out', '--force']);
  rmSync(`out/${second}.bak`);
  expect(pathsRead()).toEqual(['notes/a.txt']);
  expect(contents('out')).toEqual(before);
});
