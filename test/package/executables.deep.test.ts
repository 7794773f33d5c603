/**
 * The executables: the one for Linux is built and run, those for other systems are looked at, since nothing here can start them.
 * Builds of Node are fetched by this test and by `npm run build:executables`, by nothing else; without them it skips and says so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { fetchNode, isFetched } from '../../tools/release/executables/fetch-node.ts';
import { nodeBuilds, type System } from '../../tools/release/executables/nodes.ts';
import { run as runHere } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { faultsOfExecutable } from './executable-format.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const made = join(root, 'out/executables');
const fixtures = join(root, 'fixtures');
const isBuilt = existsSync(join(root, 'dist/bin/main.js'));

/** What is missing for these tests; null if nothing is. */
function missing(): string | null {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return 'Linux on x64';
  if (!isBuilt) return 'npm run build';
  try {
    fetchNode('linux-x64');
    return null;
  } catch {
    return 'builds of Node from the registry';
  }
}

const wanted = missing();
/** Others than that of this machine are large to fetch: looked at where they are at hand, or asked for. */
const all = process.env.MINUTES_ALL_EXECUTABLES === '1';
const others = (['win32-x64', 'darwin-x64', 'darwin-arm64'] as const).filter((system) => all || isFetched(system));

describe('executables', needs({ [wanted ?? '']: wanted === null }), () => {
  const folder = temporaryFolder();
  const program = join(folder, 'minutes');
  const run = (...argv: string[]) => spawnSync(program, argv, { cwd: folder, encoding: 'utf8', env: { PATH: '/bin' } });

  beforeAll(() => {
    const built = spawnSync('npx', ['tsx', 'tools/release/executables.ts', 'linux-x64', ...others], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    // Where no package of ours is near.
    cpSync(join(made, nodeBuilds['linux-x64'].output), program);
    console.log(built.stdout.trim());
  }, 600_000);

  test('runs without Node, and has all that it needs inside', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run('--help').stdout).toContain('Usage: minutes');
    expect(run('explain', 'unknown-initials').stdout).toMatch(/^# unknown-initials\n/);
    expect(run('rules', '--format', 'json').status).toBe(0);
    expect(run('nonsense')).toMatchObject({ status: 2, stdout: '' });
  });

  test('reads as the command does, byte by byte: processes, fonts and character maps included', async () => {
    const ingest = (out: string) => ['ingest', 'features', ...ofEachKind(), '--out', join(folder, out)];
    const own = spawnSync(program, ingest('own'), { cwd: fixtures, encoding: 'utf8' });
    // In this process, which has everything loaded: the bundle is compared with the sources elsewhere (built.deep.test.ts).
    const before = process.cwd();
    process.chdir(fixtures);
    const usual = await runHere(ingest('usual')).finally(() => process.chdir(before));
    const said = (out: string, text: string) => text.replaceAll(join(folder, out), 'OUT');
    expect(said('own', own.stdout)).toBe(said('usual', usual.stdout));
    // Some of them are protected, or are no documents.
    expect([own.status, usual.status]).toEqual([2, 2]);
    expect(own.stdout).toMatch(/^\d{3} documents read/);
    expect(hashes(join(folder, 'own'))).toEqual(hashes(join(folder, 'usual')));
    expect(hashes(join(folder, 'own')).size).toBeGreaterThan(100);
    for (const argv of [
      ['export', 'all', '--from', 'own', '-o', 'minutes.db'],
      ['export', 'actions', '--from', 'own', '-o', 'actions.docx'],
      ['review', 'own', '-q'],
    ])
      expect(run(...argv)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'minutes.db'), 'latin1').slice(0, 15)).toBe('SQLite format 3');
    expect(readFileSync(join(folder, 'own/review.html'), 'utf8')).toContain('<script');
  }, 300_000);

  test('bounds what a document may cost', () => {
    writeFileSync(join(folder, 'long.md'), `${'* [ '.repeat(20_000)}\n`);
    cpSync(join(fixtures, 'documents/construction-site-progress/source.pdf'), join(folder, 'site.pdf'));
    const { status, stderr } = run('parse', 'site.pdf', '--limit', 'memory=60');
    expect(status).toBe(2);
    expect(stderr).toContain('out-of-memory');
    expect(run('parse', 'long.md').status).toBe(0);
  }, 120_000);

  test('a folder that was dropped on it is read, and the page is served to the browser', async () => {
    cpSync(join(fixtures, 'documents/skiff-club-page'), join(folder, 'Club notes'), { recursive: true });
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${folder}/opened'\n`);
    chmodSync(browser, 0o755);
    const child = spawn(program, [join(folder, 'Club notes')], {
      env: { PATH: '/bin', BROWSER: browser },
      stdio: 'pipe',
    });
    const ended = new Promise((done) => child.once('close', done));
    try {
      await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 60_000 }).toBe(true);
      await expect.poll(() => readFileSync(join(folder, 'opened'), 'utf8')).toMatch(/^http/);
      const page = await (await fetch(readFileSync(join(folder, 'opened'), 'utf8').trim())).text();
      expect(page).toContain('Content-Security-Policy');
      expect(readdirSync(join(folder, 'Club notes-minutes'))).toContain('actions.xlsx');
    } finally {
      child.kill('SIGINT');
      await ended;
    }
  }, 120_000);

  test.each(['linux-x64', ...others] as System[])(
    '%s: its parts fit together, and it carries the program',
    (system) => {
      const bytes = readFileSync(join(made, nodeBuilds[system].output));
      expect(faultsOfExecutable(bytes, system)).toEqual([]);
      const sums = readFileSync(join(made, 'SHA256SUMS'), 'utf8');
      expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${nodeBuilds[system].output}\n`);
      // As Node leaves it, none carries anything.
      const bare = readFileSync(fetchNode(system));
      expect(faultsOfExecutable(bare, system)).not.toEqual([]);
      bytes.fill(0, 0, 64);
      expect(faultsOfExecutable(bytes, system)).not.toEqual([]);
    },
  );
});

/** Of the whole documents one of each kind: what an executable may lack is a file of a reader, not a pattern for a document. */
function ofEachKind(): string[] {
  const paths = readdirSync(join(fixtures, 'documents'), { recursive: true }) as string[];
  const kinds = new Map(paths.filter((path) => /source\.\w+$/.test(path)).map((path) => [extname(path), path]));
  return [...kinds.values()].map((path) => join('documents', path)).sort();
}

function hashes(out: string): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    paths.map((path) => [path.slice(out.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
