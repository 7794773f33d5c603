/**
 * Workers and `ingest --store` of `dist`, killed at random moments, with the database cut off or started anew now and then: what is
 * exported in the end must be what plain `ingest` writes. Used by the test (a few times) and by `tools/bench/archive.ts`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeSeries } from './make-series/index.ts';
import type { TestPostgres } from './postgres.ts';
import { randomFrom } from './random.ts';

const program = fileURLToPath(new URL('../../bin/minutes.js', import.meta.url));

export interface Tries {
  root: string;
  postgres: TestPostgres;
  database: string;
  boards: number;
  meetings: number;
  kills: number;
  workers: number;
  seed: number;
}

export interface TriesReport {
  documents: number;
  killed: number;
  /** How often the database was cut off or started anew. */
  cut: number;
  /** Documents that by chance ended two workers, and were tried again on request. */
  dead: number;
  /** Files that differ from those of plain `ingest`. */
  differing: string[];
}

export function minutes(root: string, ...argv: string[]) {
  return spawnSync(process.execPath, [program, ...argv], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

export function startMinutes(root: string, ...argv: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...argv], { cwd: root, stdio: 'ignore' });
}

export function makeNotes(root: string, seed: number, boards: number, meetings: number): number {
  const { files } = makeSeries({ seed, boards, meetings });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, 'notes', path)), { recursive: true });
    writeFileSync(join(root, 'notes', path), content);
  }
  return files.length;
}

export async function tryArchiveKills(tries: Tries): Promise<TriesReport> {
  const { root, postgres, database, seed } = tries;
  const random = randomFrom(seed);
  const store = postgres.address(database);
  const documents = makeNotes(root, seed, tries.boards, tries.meetings);
  minutes(root, 'ingest', 'notes', '--out', 'plain', '-q');
  const report: TriesReport = { documents, killed: 0, cut: 0, dead: 0, differing: [] };
  minutes(root, 'queue', 'add', 'notes', '--store', store, '-q');
  const running: ChildProcess[] = [];
  for (let n = 0; report.killed < tries.kills; n += 1) {
    while (running.length < tries.workers) {
      // Now and then a run of ingest goes at the same files.
      const argv = random.chance(1 / 8) ? ['ingest', 'notes', '-q', '--jobs', '1'] : ['work', '-q'];
      running.push(startMinutes(root, ...argv, '--store', store));
    }
    await wait(500 + Math.round(2500 * random.next()));
    if (n % 5 === 3) {
      postgres.ask(database, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
      report.cut += 1;
    }
    if (n % 10 === 7) {
      postgres.restart();
      report.cut += 1;
    }
    const [one] = running.splice(Math.floor(random.next() * running.length), 1);
    if (one === undefined) continue;
    if (one.exitCode === null) report.killed += 1;
    await ended(one, 'SIGKILL');
  }
  await Promise.all(running.map((one) => ended(one, 'SIGTERM')));
  minutes(root, 'work', '--store', store, '--until-empty', '-q');
  report.dead = minutes(root, 'queue', 'dead', '--store', store).stdout.split('\n').length - 1;
  // What a killed `ingest` had left queued without a job is filed here, too.
  minutes(root, 'queue', 'add', 'notes', '--store', store, '-q');
  minutes(root, 'queue', 'retry', '--store', store);
  minutes(root, 'work', '--store', store, '--until-empty', '-q');
  minutes(root, 'export', 'all', '--store', store, '--format', 'folder', '-o', 'exported');
  report.differing = differing(join(root, 'plain'), join(root, 'exported'));
  return report;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill(signal);
  });
}

export function differing(a: string, b: string): string[] {
  const contents = (folder: string) =>
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
    );
  const [one, two] = [contents(a), contents(b)];
  return [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path));
}
