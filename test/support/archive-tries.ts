/**
 * Workers and `ingest --store` of `dist`, killed at random moments, with the database cut off or started anew now and then: what is
 * exported in the end must be what plain `ingest` writes. Used by the test (a few times) and by `tools/bench/archive.ts`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tables } from '../../src/writers/database/index.ts';
import { makeSeries } from './make-series/index.ts';
import type { TestPostgres } from './postgres.ts';
import { type Random, randomFrom } from './random.ts';
import { run } from './run-main.ts';

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
  /** How many databases were filled and compared. */
  rounds: number;
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

/** What nobody kills is run in this process, which has the modules loaded already: the start of a program takes longer than its work. */
export async function minutesHere(root: string, ...argv: string[]) {
  const before = process.cwd();
  process.chdir(root);
  try {
    return await run(argv);
  } finally {
    process.chdir(before);
  }
}

/**
 * Kills until there were so many. Whenever all is read and linked, what stands is compared and a database filled anew, so that
 * each kill finds workers at work.
 */
export async function tryArchiveKills(
  tries: Tries,
  say: (line: string) => void = () => undefined,
): Promise<TriesReport> {
  const { root, postgres, database } = tries;
  const random = randomFrom(tries.seed);
  const documents = makeNotes(root, tries.seed, tries.boards, tries.meetings);
  await minutesHere(root, 'ingest', 'notes', '--out', 'plain', '-q');
  // Written by one process at once: what the tables of the others are compared with.
  await minutesHere(root, 'ingest', 'notes', '--store', postgres.address(`${database}_0`), '-q');
  const wanted = tablesOf(postgres, `${database}_0`);
  const report: TriesReport = { documents, rounds: 0, killed: 0, cut: 0, dead: 0, differing: [] };
  while (report.killed < tries.kills) {
    report.rounds += 1;
    const name = `${database}_${report.rounds}`;
    const store = postgres.address(name);
    await killRound(tries, name, random, report, say);
    await minutesHere(root, 'work', '--store', store, '--until-empty', '-q');
    const { stdout } = await minutesHere(root, 'queue', 'dead', '--store', store);
    const dead = stdout.split('\n').length - 1;
    // What a killed `ingest` had left queued without a job is filed here, too.
    await minutesHere(root, 'queue', 'add', 'notes', '--store', store, '-q');
    await minutesHere(root, 'queue', 'retry', '--store', store);
    await minutesHere(root, 'work', '--store', store, '--until-empty', '-q');
    rmSync(join(root, 'exported'), { recursive: true, force: true });
    await minutesHere(root, 'export', 'all', '--store', store, '--format', 'folder', '-o', 'exported');
    const odd = differing(join(root, 'plain'), join(root, 'exported'));
    const found = tablesOf(postgres, name);
    for (const [table, rows] of wanted) if (found.get(table) !== rows) odd.push(`table ${table}`);
    report.dead += dead;
    report.differing.push(...odd.map((one) => `round ${report.rounds}: ${one}`));
    say(
      `round ${report.rounds} compared: ${report.killed} killed, ${report.cut} cuts, ${dead} dead, ${odd.length} differ`,
    );
  }
  return report;
}

/** Until all is read and linked, or there were kills enough. */
async function killRound(
  { root, postgres, kills, workers }: Tries,
  database: string,
  random: Random,
  report: TriesReport,
  say: (line: string) => void,
): Promise<void> {
  const store = postgres.address(database);
  await minutesHere(root, 'queue', 'add', 'notes', '--store', store, '-q');
  // On a busy machine a worker takes long to begin; some are killed before, most after.
  const start = performance.now();
  minutes(root, 'queue', 'status', '--store', store);
  const begins = performance.now() - start;
  const running: ChildProcess[] = [];
  const waiting = () => Number(postgres.ask(database, "SELECT count(*) FROM minutes.source WHERE state = 'queued'")[0]);
  for (let n = 0; report.killed < kills && (n === 0 || waiting() > 0); n += 1) {
    while (running.length < workers) {
      // Now and then a run of ingest goes at the same files.
      const argv = random.chance(1 / 8) ? ['ingest', 'notes', '-q', '--jobs', '1'] : ['work', '-q'];
      running.push(startMinutes(root, ...argv, '--store', store));
    }
    await wait(Math.round((begins + 3000) * random.next()));
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
    if (report.killed % 5 === 0) say(`${report.killed} killed, ${waiting()} of ${report.documents} to read`);
  }
  await Promise.all(running.map((one) => ended(one, 'SIGTERM')));
}

/** Of each table of results a hash of its rows. */
function tablesOf(postgres: TestPostgres, database: string): Map<string, string> {
  return new Map(
    tables.map(({ name }) => [
      name,
      postgres.ask(
        database,
        `SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM minutes.${name} t`,
      )[0] ?? '',
    ]),
  );
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill(signal);
  });
}

/** Files of two folders that are not the same in both, by hashes: a register may be longer than a string. */
export function differing(a: string, b: string): string[] {
  const hashes = (folder: string) =>
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
    );
  const [one, two] = [hashes(a), hashes(b)];
  return [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path));
}
