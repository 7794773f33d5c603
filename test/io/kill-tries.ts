/**
 * Kills `ingest` at a random moment, looks whether what stands is readable, lets the next run repair it and compares
 * with a run that nobody killed. Used by the test (a few times) and by `scripts/bench-series-kills.ts` (200 times).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSeries } from '../../scripts/make-series/index.ts';
import { type Random, randomFrom } from '../../scripts/make-series/random.ts';
import { MinutesDocument } from '../../src/model/document.ts';
import { Register, Run } from '../../src/model/register.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const runner = `const { main } = await import(${JSON.stringify(main)}); process.exitCode = await main(process.argv.slice(1));`;
const ARGS = ['--import', 'tsx', '--input-type=module', '-e', runner, '--'];

export interface KillReport {
  tries: number;
  /** Runs that were over before they could be killed. */
  finished: number;
  /** What was wrong, a line each. */
  faults: string[];
}

/** `seed` says when the kills come. */
export async function tryKills(tries: number, seed: number): Promise<KillReport> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'minutes-kill-'));
  const report: KillReport = { tries, finished: 0, faults: [] };
  try {
    // Two states of one folder, with documents of their own and documents in common.
    const wanted = await Promise.all([1, 2].map((n) => prepare(folder, n)));
    const typical = await timed(() => ingest(folder, 'notes-1', 'timing', null));
    for (let n = 0; n < tries; n += 1) {
      const state = 1 + (n % 2);
      const moment = momentOf(random, typical);
      if (!(await ingest(folder, `notes-${state}`, 'out', moment))) report.finished += 1;
      for (const fault of unreadable(join(folder, 'out')))
        report.faults.push(`try ${n}, killed after ${moment} ms: ${fault}`);
      await ingest(folder, `notes-${state}`, 'out', null);
      const repaired = JSON.stringify(contents(join(folder, 'out'))) === wanted[state - 1];
      if (!repaired) report.faults.push(`try ${n}, killed after ${moment} ms: the next run did not repair it`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

/** Most kills while results are written, which is the end of a run. */
function momentOf(random: Random, typical: number): number {
  return Math.round(typical * (random.chance(0.8) ? 0.7 + 0.4 * random.next() : random.next()));
}

/** Writes the documents of one state and returns what an undisturbed run makes of them. */
async function prepare(folder: string, state: number): Promise<string> {
  for (const seed of [7, 20 + state]) {
    for (const { path, content } of makeSeries({ seed, boards: 1, meetings: 8 }).files) {
      const file = join(folder, `notes-${state}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  await ingest(folder, `notes-${state}`, `wanted-${state}`, null);
  return JSON.stringify(contents(join(folder, `wanted-${state}`)));
}

/** True if the run was killed; false if it ended by itself. */
function ingest(folder: string, notes: string, out: string, killAfter: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const argv = [...ARGS, 'ingest', join(folder, notes), '--out', join(folder, out), '-q', '--jobs', '1'];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'], cwd: root });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (timer) clearTimeout(timer);
      if (signal === null && status !== 0) reject(new Error(`ingest ended with ${status}: ${told}`));
      else resolve(signal !== null);
    });
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = Date.now();
  await work();
  return Date.now() - start;
}

/** What a reader of the folder would stumble over. Before the first run has ended nothing need be there. */
function unreadable(out: string): string[] {
  if (!existsSync(join(out, 'run.json'))) return [];
  const faults: string[] = [];
  const read = (path: string, schema: { parse(value: unknown): unknown }) => {
    try {
      return schema.parse(JSON.parse(readFileSync(join(out, path), 'utf8')));
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  };
  read('register.json', Register);
  const run = read('run.json', Run) as Run | null;
  for (const { documentId } of run?.inputs ?? []) {
    if (documentId !== null) read(`documents/${documentId}.json`, MinutesDocument);
  }
  return faults;
}

function contents(out: string): [string, string][] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(out.length), readFileSync(file, 'utf8')]);
}
