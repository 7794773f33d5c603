/** Ctrl-C while a document hangs: the run ends at once, the old results stand, and the next run goes on from there. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hostileInputs } from '../../scripts/make-hostile/index.ts';

const program = new URL('../../bin/minutes.js', import.meta.url).pathname;
const built = existsSync(new URL('../../dist/io/worker.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'minutes-interrupt-'));
const notes = join(folder, 'notes');
const out = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start() {
  // A group of its own, as in a terminal: the signal reaches the parsers, too.
  const child = spawn(process.execPath, [program, 'ingest', notes, '--out', out], { detached: true });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stderr }));
  });
  return { pid: child.pid ?? 0, ended };
}

describe.skipIf(!built || process.platform === 'win32')('Ctrl-C', () => {
  test('ends a run whose parser hangs, and keeps what was read', async () => {
    mkdirSync(notes);
    for (const i of [1, 2, 3])
      writeFileSync(join(notes, `a${i}.md`), `# Board\n\n${i} March 2024\n\nAction: AB to do ${i}\n`);
    await start().ended;
    const before = readFileSync(join(out, 'run.json'), 'utf8');

    for (const i of [4, 5])
      writeFileSync(join(notes, `a${i}.md`), `# Board\n\n${i} March 2024\n\nAction: AB to do ${i}\n`);
    const hang = hostileInputs.find(({ name }) => name === 'pdf-pages-fanning-out.pdf')!;
    writeFileSync(join(notes, 'b.pdf'), await hang.make());
    const interrupted = start();
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const pressed = performance.now();
    process.kill(-interrupted.pid, 'SIGINT');
    const { status, stderr } = await interrupted.ended;
    // A second on a machine that has one to spare.
    expect(performance.now() - pressed).toBeLessThan(2500);
    expect(status).toBe(130);
    expect(stderr).toContain('2 documents read so far');
    expect(readFileSync(join(out, 'run.json'), 'utf8')).toBe(before);

    rmSync(join(notes, 'b.pdf'));
    expect((await start().ended).status).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).inputs).toHaveLength(5);
    expect(existsSync(join(out, '.minutes-unfinished'))).toBe(false);
  });
});
