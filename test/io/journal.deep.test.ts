/** Runs that are cut off while they read: what they had read is kept, and the next run gives what a whole one gives. */
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../cli/run-main.ts';
import { makeSeries } from '../support/make-series/index.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = new URL('../../bin/minutes.js', import.meta.url).pathname;
const built = existsSync(new URL('../../dist/bin/main.js', import.meta.url));
const unix = process.platform !== 'win32';

const { files } = makeSeries({ seed: 5, boards: 2, meetings: 6 });

let root: string;
let notes: string;
let out: string;
let journal: string;
function makeRoot(): void {
  root = temporaryFolder();
  notes = join(root, 'notes');
  out = join(root, 'out');
  journal = join(out, '.minutes-journal');
  for (const { path, content } of files) {
    mkdirSync(dirname(join(notes, path)), { recursive: true });
    writeFileSync(join(notes, path), content);
  }
}
const before = process.cwd();
beforeEach(makeRoot);
afterEach(() => process.chdir(before));

const lines = () =>
  existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => / /.test(line))
    : [];
const kept = () => lines().filter((line) => !line.startsWith('#')).length;

const ingest = (to: string, more: string[]) => ['ingest', 'notes', '--out', to, '--jobs', '1', ...more];

/** In the folder of the test, so that the results name the same paths whatever it is called. */
function start(to = 'out', more: string[] = []) {
  const argv = [program, ...ingest(to, more)];
  const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, stderr })),
  );
  return { child, ended };
}

/** The same, of the sources and in this process, where nobody cuts it off: starting a program takes longer than these few files. */
function here(to = 'out', more: string[] = []) {
  process.chdir(root);
  return run(ingest(to, more));
}

/** Sends the signal when so many documents are kept. */
async function cut(signal: NodeJS.Signals, after: number) {
  const { child, ended } = start();
  await vi.waitUntil(() => kept() >= after, { timeout: 50_000, interval: 2 });
  child.kill(signal);
  return ended;
}

const contents = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

describe('a run that is cut off', needs({ 'npm run build': built, Unix: unix }), () => {
  /** What a run gives that nobody cuts off. */
  let whole: Map<string, string>;
  beforeAll(async () => {
    makeRoot();
    await here();
    process.chdir(before);
    whole = contents(out);
    expect(whole.size).toBeGreaterThan(10);
    rmSync(root, { recursive: true, force: true });
  }, 60_000);

  test.each([
    ['SIGKILL', null],
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)(
    'by %s goes on from what it had read, to the bytes of a whole one',
    async (signal, status) => {
      const ended = await cut(signal, 3);
      expect(ended.status).toBe(status);
      if (status !== null)
        expect(ended.stderr).toMatch(/interrupted; \d+ documents read so far; the same command continues/);
      expect(existsSync(join(out, 'run.json'))).toBe(false);
      const before = kept();
      const files = readdirSync(notes, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
      // One by the program as it is built.
      const again = signal === 'SIGKILL' ? await start().ended : await here();
      expect(again.stderr).toContain(
        `note: ${before} documents kept from an interrupted run; ${files - before} left to read\n`,
      );
      expect(existsSync(journal)).toBe(false);
      expect(contents(out)).toEqual(whole);
    },
    120_000,
  );

  test('lines that were cut, spoilt or are of changed files are read again', async () => {
    await cut('SIGKILL', 4);
    const good = lines().filter((line) => !line.startsWith('#'));
    truncateSync(journal, readFileSync(journal).length - 200);
    appendFileSync(journal, `\n${good[1]?.slice(0, -8)}AAAAAAA=\nnonsense\n\u0000\n`);
    const first = join(notes, readdirSync(notes).sort()[0] ?? '');
    const [file] = readdirSync(first).sort();
    appendFileSync(join(first, file ?? ''), '\n\nAction: ZZ to look again.\n');
    const again = await here();
    expect(again.stderr).toMatch(/note: \d+ documents? kept/);
    await here('whole');
    expect(contents(out)).toEqual(contents(join(root, 'whole')));
  }, 120_000);

  test('other options of reading, or --no-cache, take nothing from it', async () => {
    await cut('SIGKILL', 3);
    expect((await here('a', ['--changes', 'reject'])).stderr).not.toContain('kept');
    expect((await here('out', ['--no-cache'])).stderr).not.toContain('kept');
    expect(existsSync(journal)).toBe(false);
  }, 120_000);

  test('writes its journal through no link', async () => {
    mkdirSync(out);
    writeFileSync(join(root, 'elsewhere'), 'mine');
    symlinkSync(join(root, 'elsewhere'), journal);
    expect((await here()).status).toBe(0);
    expect(readFileSync(join(root, 'elsewhere'), 'utf8')).toBe('mine');
  }, 60_000);

  test('by a full disk says so while it reads, and goes on when there is room', async (context) => {
    const disk = join(root, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      context.skip('no disk in memory can be had here');
    }
    try {
      const small = join(disk, 'out');
      const { status, stderr } = await start(small).ended;
      expect(status).toBe(2);
      expect(stderr).toMatch(/broken off; \d+ documents? read so far; the same command continues from there\n/);
      expect(stderr).toContain(`error: cannot write to ${small}: the disk is full; the earlier files are intact\n`);
      execFileSync('mount', ['-o', 'remount,size=16m', disk]);
      const again = await here(small);
      expect(again.status).toBe(0);
      expect(again.stderr).toMatch(/note: \d+ documents? kept/);
      expect(contents(small)).toEqual(whole);
    } finally {
      execFileSync('umount', [disk]);
    }
  }, 120_000);
});
