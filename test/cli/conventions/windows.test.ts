/** Lines C42 to C46: other systems. */
import { truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from '../../check/harness.ts';
import { some } from '../../support/some.ts';
import { run } from '../run-main.ts';

inFolder(() => ({ 'n/a.md': WRONG_WEEKDAY, 'n/b.md': SOUND, 'n/deep/c.md': SOUND, 'm/d.txt': SOUND }));

test('C42 patterns are expanded here, since shells of Windows do not', async () => {
  const paths = async (...given: string[]) => JSON.parse((await run(['check', ...given, '--json'])).stdout).documents;
  expect(await paths('n/*.md')).toBe(2);
  expect(await paths('n/**/*.md')).toBe(3);
  expect(await paths('{n,m}/*.{md,txt}')).toBe(3);
  expect(await run(['check', 'n/*.docx'])).toMatchObject({ status: 2, stderr: expect.stringContaining('n/*.docx') });
});

test('C43 files of office programs and systems are skipped; what is in the cloud only is called so', async () => {
  for (const name of ['~$b.docx', 'x.tmp', 'Thumbs.db', 'desktop.ini']) put(`k/${name}`, 'x');
  put('k/b.md', SOUND);
  expect(await run(['ingest', 'k', '--out', 'o1'])).toMatchObject({ status: 0, stderr: '' });
  put('cloud.docx', '');
  truncateSync('cloud.docx', 65_536);
  put('mac/.april.docx.icloud', 'bplist');
  put('mac/b.md', SOUND);
  expect(await run(['ingest', 'mac', '--out', 'o3'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('error[not-downloaded] mac/april.docx: '),
  });
  expect((await run(['check', 'cloud.docx'])).stderr).toMatch(/^error\[not-downloaded\] cloud\.docx: .*cloud/);
});

test('C44 what cannot be read has a code of its own and a way out', async () => {
  put('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]));
  expect((await run(['parse', 'old.xls'])).stderr).toMatch(/^error\[[a-z-]+\] old\.xls: [^\n]+\. [^\n]+\./);
});

test('C45 no rights of an administrator, no compiler: the package runs no script when it is installed', async () => {
  // test/package/tarball.test.ts installs it.
  const { default: own } = await import('../../../package.json', { with: { type: 'json' } });
  expect(Object.keys(own.scripts).filter((name) => /install/.test(name))).toEqual([]);
  expect(Object.keys(own.dependencies)).toEqual(['zod']);
});

test('C46 the same bytes everywhere: LF in JSON, CRLF in CSV', async () => {
  await run(['ingest', 'n', '--out', 'o2']);
  const json = (await run(['export', 'actions', '--from', 'o2', '--format', 'json'])).stdout;
  const csv = (await run(['export', 'actions', '--from', 'o2'])).stdout;
  expect(json).not.toContain('\r');
  expect(some(csv.split('\n').slice(0, -1)).every((line) => line.endsWith('\r'))).toBe(true);
});
