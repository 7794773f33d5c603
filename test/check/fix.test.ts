/** `minutes check --fix`: files of ours are mended, minutes are never changed. */
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../cli/run-main.ts';
import { asDocx } from '../rules/page-examples.ts';
import { needs } from '../support/needs.ts';
import { inFolder, put, WRONG_WEEKDAY } from './harness.ts';

const LOG = `| Ref | Action | Responsible | Date issued | Due | Status | Last seen |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Order a chain for the north pier | BC | May 2024 | 3 June 2024 | Open | 2024-05-14 |
| 2 | Mend the lamp on the quay | AB | May 2024 |  | OPEN | 2024-05-14 |
| 3 | Ask the county for the survey | AB | May 2024 |  | Open | 2024-05-14 |
`;
const MENDED = LOG.replace('3 June 2024', '2024-06-03').replace('OPEN', 'Open');

inFolder(() => ({ 'notes/log.md': LOG, 'notes/a.md': WRONG_WEEKDAY, 'notes/a.docx': asDocx(WRONG_WEEKDAY) }));
const text = (path: string) => readFileSync(path, 'utf8');

test('findings that --fix puts right are said; --dry-run prints a diff and changes nothing', async () => {
  const found = JSON.parse((await run(['check', 'notes/log.md', '--format', 'json'])).stdout).findings;
  expect(found).toMatchObject([{ rule: 'malformed-own-file', fixable: true }, { rule: 'status-not-in-vocabulary' }]);
  const { status, stdout } = await run(['check', 'notes', '--fix', '--dry-run', '--fail-on', 'warning']);
  expect(status).toBe(1);
  expect(stdout).toContain('--- a/notes/log.md\n+++ b/notes/log.md\n@@ -1,5 +1,5 @@\n');
  expect(stdout).toContain(
    '\n+| 1 | Order a chain for the north pier | BC | May 2024 | 2024-06-03 | Open | 2024-05-14 |\n',
  );
  expect(text('notes/log.md')).toBe(LOG);
});

test('--fix puts the log right, keeps its mode, leaves minutes alone, and has nothing to do the second time', async () => {
  const minutes = [text('notes/a.md'), readFileSync('notes/a.docx').toString('hex')];
  chmodSync('notes/log.md', 0o640);
  const { stderr } = await run(['check', 'notes', '--fix']);
  expect(stderr).toContain('corrected: notes/log.md\n');
  expect(text('notes/log.md')).toBe(MENDED);
  if (process.platform !== 'win32') expect(statSync('notes/log.md').mode & 0o777).toBe(0o640);
  expect([text('notes/a.md'), readFileSync('notes/a.docx').toString('hex')]).toEqual(minutes);
  expect((await run(['check', 'notes/log.md', '--fix'])).stderr).toContain('nothing to correct: 1 file in order');
  expect((await run(['check', 'notes/a.docx', '--fix'])).stderr).toContain('no file that minutes wrote was given');
});

test('a log that is a link is not written through', needs({ Unix: process.platform !== 'win32' }), async () => {
  put('kept/log.md', LOG);
  symlinkSync('kept/log.md', 'link.md');
  expect(await run(['check', 'link.md', '--fix'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is a link'),
  });
  expect(text('kept/log.md')).toBe(LOG);
});

test('a folder of results is checked like any other', async () => {
  await run(['ingest', 'notes/a.md', '--out', 'out', '-q']);
  expect(await run(['check', 'out'])).toMatchObject({ status: 0, stderr: '' });
  put('out/register.json', JSON.stringify(JSON.parse(text('out/register.json'))));
  expect((await run(['check', 'out'])).stdout).toContain('Keys, spaces or line ends are not as minutes writes them.');
});

test('--dry-run alone is wrong usage', async () => {
  expect(await run(['check', 'notes', '--dry-run'])).toMatchObject({
    status: 2,
    stderr: 'error: --dry-run only works with --fix\n',
  });
});
