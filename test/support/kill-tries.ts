/**
 * Kills `ingest` at a random moment, looks whether what stands is readable, lets the next run repair it and compares
 * with a run that nobody killed. Used by the test (a few times) and by `tools/bench/kills.ts` (hundreds of times).
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  type FSWatcher,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MinutesDocument } from '../../src/model/document.ts';
import { Register, Run } from '../../src/model/register.ts';
import { makeSeries } from './make-series/index.ts';
import { type Random, randomFrom } from './random.ts';
import { run as runHere } from './run-main.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const runner = `const { main } = await import(${JSON.stringify(main)}); process.exitCode = await main(process.argv.slice(1));`;
const FROM_SOURCE = ['--import', 'tsx', '--input-type=module', '-e', runner, '--'];
export const BUILT = [join(root, 'bin', 'minutes.js')];
/** A run takes it before it writes, and gives it back when all is written. */
export const LOCK = '.minutes-lock';

export interface KillReport {
  /** Runs that were killed. */
  killed: number;
  /** Runs that were over before they could be killed; they do not count. */
  finished: number;
  /** Runs that were killed while they wrote. */
  whileWriting: number;
  /** What was wrong, a line each. */
  faults: string[];
}

/** When to kill: so many milliseconds after the run began, or after it began to write. */
export interface Moment {
  since: 'start' | 'writing';
  milliseconds: number;
}

/**
 * Kills as many runs as `kills` says. `seed` says when the kills come; `built`: the program in `dist` instead of the
 * sources, which start slower.
 */
export async function tryKills(
  kills: number,
  seed: number,
  built = false,
  say: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'minutes-kill-'));
  const start = (notes: string, out: string, moments: Moment[]) =>
    ingest(built ? BUILT : FROM_SOURCE, join(folder, notes), join(folder, out), moments);
  /** Undisturbed, and in this process: starting a program takes longer than these few documents. */
  const run = async (notes: string, out: string) => {
    const argv = ['ingest', join(folder, notes), '--out', join(folder, out), '-q', '--jobs', '1'];
    const { status, stderr } = await runHere(argv);
    if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr}`);
  };
  const report: KillReport = { killed: 0, finished: 0, whileWriting: 0, faults: [] };
  try {
    // Two states of one folder, with documents of their own and documents in common.
    const wanted: Contents[] = [];
    for (const state of [1, 2]) {
      prepare(folder, state);
      await run(`notes-${state}`, `wanted-${state}`);
      wanted.push(contents(join(folder, `wanted-${state}`)));
    }
    const typical = await start('notes-2', 'typical', []);
    const fresh = differing(contents(join(folder, 'typical')), wanted[1]!);
    if (fresh.length > 0) report.faults.push(`a run that nobody killed gives another ${fresh.join(', ')}`);
    const out = join(folder, 'out');
    for (let n = 0; report.killed < kills && n < 3 * kills; n += 1) {
      const [next, before] = n % 2 === 0 ? [wanted[0]!, wanted[1]!] : [wanted[1]!, wanted[0]!];
      const notes = `notes-${1 + (n % 2)}`;
      const moment = momentOf(random, typical);
      const { killed } = await start(notes, 'out', [moment]);
      if (!killed) report.finished += 1;
      else {
        report.killed += 1;
        if (existsSync(join(out, LOCK))) report.whileWriting += 1;
        if (report.killed % 10 === 0) say(`${report.killed} killed, ${report.faults.length} faults`);
      }
      const when = `try ${n}, killed ${moment.milliseconds} ms after ${moment.since}`;
      for (const fault of unreadable(out)) report.faults.push(`${when}: ${fault}`);
      for (const path of neither(contents(out), before, next)) {
        report.faults.push(`${when}: ${path} is neither the old file nor the new one`);
      }
      // Now and then the run that would clear up is killed, too.
      if (killed && random.chance(1 / 4)) continue;
      await run(notes, 'out');
      const odd = differing(contents(out), next);
      if (odd.length > 0) report.faults.push(`${when}: the next run did not repair ${odd.slice(0, 5).join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

/** Two of three while results are written, which is the short end of a run; the others at any moment of it. */
function momentOf(random: Random, typical: Outcome): Moment {
  if (random.chance(2 / 3)) return { since: 'writing', milliseconds: Math.round(typical.writing * random.next()) };
  return { since: 'start', milliseconds: Math.round(typical.all * random.next()) };
}

/** Writes the documents of one state. */
function prepare(folder: string, state: number): void {
  for (const seed of [7, 20 + state]) {
    for (const { path, content } of makeSeries({ seed, boards: 1, meetings: 5 }).files) {
      const file = join(folder, `notes-${state}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

export interface Outcome {
  killed: boolean;
  /** Milliseconds that the run took, and that it wrote. */
  all: number;
  writing: number;
}

/** Runs it, and kills it at the first of these moments that comes. */
export function ingest(
  program: readonly string[],
  notes: string,
  out: string,
  moments: readonly Moment[],
  jobs = 1,
): Promise<Outcome> {
  mkdirSync(out, { recursive: true });
  return new Promise((resolve, reject) => {
    const start = Date.now();
    let wroteFrom: number | null = null;
    let told = '';
    const timers: NodeJS.Timeout[] = [];
    const argv = [...program, 'ingest', notes, '--out', out, '-q', '--jobs', String(jobs)];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'], cwd: root });
    const killFrom = (since: Moment['since']) => {
      for (const moment of moments)
        if (moment.since === since) timers.push(setTimeout(() => child.kill('SIGKILL'), moment.milliseconds));
    };
    const watcher: FSWatcher = watch(out, (_, name) => {
      // The lock of a run that was killed may stand here still; this run writes its own.
      if (wroteFrom !== null || name !== LOCK || !isLockOf(join(out, LOCK), child.pid)) return;
      wroteFrom = Date.now();
      killFrom('writing');
    });
    killFrom('start');
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const end = Date.now();
      watcher.close();
      for (const timer of timers) clearTimeout(timer);
      if (signal === null && status !== 0) reject(new Error(`ingest ended with ${status}: ${told}`));
      else resolve({ killed: signal !== null, all: end - start, writing: wroteFrom === null ? 0 : end - wroteFrom });
    });
  });
}

function isLockOf(file: string, pid: number | undefined): boolean {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).pid === pid;
  } catch {
    return false;
  }
}

/** What a reader of the folder would stumble over. Before the first run has ended nothing need be there. */
export function unreadable(out: string): string[] {
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

/** Path within the folder → text. */
export type Contents = ReadonlyMap<string, string>;

/** Files that are missing, left over or otherwise. */
export function differing(found: Contents, wanted: Contents): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter((path) => found.get(path) !== wanted.get(path));
}

/** Files that no run to its end would have left. What begins with a dot is the program's own, of the killed run. */
function neither(found: Contents, before: Contents, next: Contents): string[] {
  return [...found]
    .filter(([path, text]) => !path.includes('/.') && text !== before.get(path) && text !== next.get(path))
    .map(([path]) => path);
}

export function contents(out: string): Contents {
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(out.length).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}
