/**
 * `npm run build && npm run bench:full-disk -- [--tries N]`: runs `ingest` into small disks in memory that fill up at
 * another place each time, and prints what was wrong afterwards. Needs the right to mount (Linux, root).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeries } from '../../test/support/make-series/index.ts';

const { values } = parseArgs({ options: { tries: { type: 'string', default: '40' } } });
const program = new URL('../../bin/minutes.js', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'minutes-full-disk-'));
const faults: string[] = [];
let filled = 0;

/** Two states of one folder, with documents of their own and documents in common. */
function prepare(state: number): string {
  const folder = join(root, `notes-${state}`);
  for (const seed of [7, 20 + state]) {
    for (const { path, content } of makeSeries({ seed, boards: 1, meetings: 5 }).files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }
  return folder;
}

function ingest(notes: string, out: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [program, 'ingest', notes, '--out', out, '-q'], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

function contents(out: string): Map<string, string> {
  if (!existsSync(out)) return new Map();
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(out.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

function compare(when: string, is: Map<string, string>, allowed: readonly Map<string, string>[]): void {
  for (const [path, text] of is) {
    // What a run that was cut off leaves for the next one; no reader looks there.
    if (path.startsWith('.minutes-')) continue;
    if (!allowed.some((state) => state.get(path) === text)) faults.push(`${when}: ${path} is neither old nor new`);
  }
}

const disk = join(root, 'disk');
const out = join(disk, 'out');
mkdirSync(disk);
const tries = Number(values.tries);
try {
  const [oldNotes, newNotes] = [prepare(1), prepare(2)];
  const wanted = [oldNotes, newNotes].map((notes, i) => {
    ingest(notes, join(root, `wanted-${i}`));
    return contents(join(root, `wanted-${i}`));
  });
  const [older, newer] = wanted as [Map<string, string>, Map<string, string>];
  const blocks = (files: Map<string, string>) =>
    [...files.values()].reduce((n, text) => n + Math.ceil(Buffer.byteLength(text) / 4096) + 1, 8);
  for (let n = 0; n < tries; n += 1) {
    // From no room at all to nearly enough.
    const room = Math.round((blocks(newer) * n) / tries);
    const when = `${room * 4} KB free`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
    try {
      const first = ingest(oldNotes, out);
      if (first.status !== 0) faults.push(`${when}: the first run ended with ${first.status}: ${first.stderr}`);
      const used = Number(execFileSync('df', ['--output=used', disk], { encoding: 'utf8' }).split('\n')[1]);
      execFileSync('mount', ['-o', `remount,size=${used + room * 4}k`, disk]);
      const second = ingest(newNotes, out);
      if (second.status !== 0) filled += 1;
      const message = `error: cannot write to ${out}: the disk is full; the earlier files are intact\n`;
      if (second.status !== 0 && second.stderr !== message) faults.push(`${when}: ${second.stderr}`);
      compare(when, contents(out), second.status === 0 ? [newer] : [older, newer]);
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
      const third = ingest(newNotes, out);
      if (third.status !== 0) faults.push(`${when}: the next run ended with ${third.status}: ${third.stderr}`);
      compare(`${when}, next run`, contents(out), [newer]);
      const missing = [...newer.keys()].filter((path) => !contents(out).has(path));
      if (missing.length > 0) faults.push(`${when}: the next run left out ${missing.join(', ')}`);
    } finally {
      execFileSync('umount', [disk]);
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.stdout.write(`${tries} disks, ${filled} of them too small; ${faults.length} faults\n`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
