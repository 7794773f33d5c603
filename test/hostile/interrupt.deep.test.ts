/** Ctrl-C while a document hangs: the run ends, the old results stand, and the next run goes on from there. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = new URL('../../bin/minutes.js', import.meta.url).pathname;
const hangOnSight = new URL('./hang-on-sight.mjs', import.meta.url);
const built = existsSync(new URL('../../dist/bin/main.js', import.meta.url));
const folder = temporaryFolder();
const notes = join(folder, 'notes');
const out = join(folder, 'out');

const ingest = ['ingest', notes, '--out', out, '--jobs', '1', '--timeout', '600'];

function start() {
  const argv = [program, ...ingest];
  // A group of its own, as in a terminal: the signal reaches the parsers, too.
  const child = spawn(process.execPath, argv, {
    detached: true,
    env: { ...process.env, NODE_OPTIONS: `--import ${hangOnSight.href}` },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stderr }));
  });
  return { pid: child.pid ?? 0, ended };
}

/** Runs until the parser hangs, then presses Ctrl-C. */
async function interrupt() {
  rmSync(`${notes}.hanging`, { force: true });
  const { pid, ended } = start();
  await vi.waitUntil(() => existsSync(`${notes}.hanging`), { timeout: 50_000 });
  process.kill(-pid, 'SIGINT');
  return ended;
}

const write = (day: number) =>
  writeFileSync(join(notes, `a${day}.md`), `# Board\n\n${day} March 2024\n\nAction: AB to do ${day}\n`);

describe('Ctrl-C', needs({ 'npm run build': built, Unix: process.platform !== 'win32' }), () => {
  test('ends a run whose parser hangs, and keeps what was read', async () => {
    mkdirSync(notes);
    for (const day of [1, 2, 3]) write(day);
    writeFileSync(join(notes, 'hangs.pdf'), '%PDF-1.7\n');
    expect(await interrupt()).toMatchObject({
      status: 130,
      stderr: expect.stringContaining('3 documents read so far'),
    });
    expect(existsSync(join(out, 'run.json'))).toBe(false);

    rmSync(join(notes, 'hangs.pdf'));
    expect((await start().ended).status).toBe(0);
    const before = readFileSync(join(out, 'run.json'), 'utf8');

    for (const day of [4, 5]) write(day);
    writeFileSync(join(notes, 'hangs.pdf'), '%PDF-1.7\n');
    expect(await interrupt()).toMatchObject({
      status: 130,
      stderr: expect.stringContaining('2 documents read so far'),
    });
    expect(readFileSync(join(out, 'run.json'), 'utf8')).toBe(before);

    rmSync(join(notes, 'hangs.pdf'));
    expect((await run(ingest)).status).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).inputs).toHaveLength(5);
    expect(existsSync(join(out, '.minutes-unfinished'))).toBe(false);
  });
});
