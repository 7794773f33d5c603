/** The program as it is installed: needs `npm run build`, which `npm ci` does. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = new URL('../../', import.meta.url);
const built = existsSync(new URL('dist/bin/main.js', root));
const folder = temporaryFolder();

function start(argv: string[]) {
  const child = spawn(process.execPath, [new URL('bin/minutes.js', root).pathname, ...argv], { cwd: folder });
  const kept = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    kept.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    kept.stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, ...kept }));
  });
  return { child, ended };
}

describe('bin/minutes.js', needs({ 'npm run build': built }), () => {
  test('help and rules', async () => {
    expect(await start(['--help']).ended).toMatchObject({ status: 0, stderr: '' });
    expect(await start(['rules']).ended).toMatchObject({ status: 0, stderr: '' });
    expect((await start(['explain', 'missing-date']).ended).stdout).toMatch(/^# missing-date/);
  });

  test('regular expressions are not switched over in a running process, which ends one run in ten of Node 26', () => {
    expect(readFileSync(new URL('bin/minutes.js', root), 'utf8')).not.toMatch(
      /setFlagsFromString\('--no-regexp-tier-up/,
    );
  });

  test('a pipe that closes early is no error', async () => {
    writeFileSync(join(folder, 'long.txt'), 'A line about the harbour.\n'.repeat(8000));
    const { child, ended } = start(['text', 'long.txt']);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  test('workers give the same bytes as one process', async () => {
    const argv = (jobs: string) => ['export', 'meetings', '--from', jobs];
    for (const jobs of ['1', '2']) {
      for (let i = 0; i < 6; i += 1)
        writeFileSync(
          join(folder, `w${i}.md`),
          `# Minutes of Board ${i}\n\n5 March 202${i}\n\nPresent: Ada Brook, Ben Carver\n\n## 1. Moorings\n\nAction: AB to order a chain.\n`,
        );
      const files = [0, 1, 2, 3, 4, 5].map((i) => `w${i}.md`);
      expect((await start(['ingest', ...files, '--out', jobs, '--jobs', jobs]).ended).status).toBe(0);
    }
    const [one, two] = [await start(argv('1')).ended, await start(argv('2')).ended];
    expect(one.stdout).toContain('2024');
    expect(two.stdout).toBe(one.stdout);
  });
});
