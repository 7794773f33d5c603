/**
 * `npm run build && npm run bench:archive -- [--documents N] [--workers 1,2,4] [--seed N]`: a store of made documents, filled by so
 * many workers: time, memory, size of the database, and how long one more meeting takes. Needs PostgreSQL's programs (Debian:
 * `postgresql`).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differing, makeNotes, minutes, startMinutes } from '../../test/support/archive-tries.ts';
import { hasPostgres, startPostgres } from '../../test/support/postgres.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { documents: text, workers: text, seed: text } });
const MEETINGS = 25;
const seed = Number(values.seed ?? 1);
const boards = Math.max(1, Math.round(Number(values.documents ?? 10_000) / MEETINGS));
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!hasPostgres) throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');

const root = mkdtempSync(join(tmpdir(), 'minutes-archive-'));
const postgres = startPostgres();
try {
  await rates((values.workers ?? '1,2,4').split(',').map(Number));
} finally {
  postgres.stop();
  rmSync(root, { recursive: true, force: true });
}

async function rates(counts: readonly number[]): Promise<void> {
  const documents = makeNotes(root, seed, boards, MEETINGS);
  say(`${documents} documents of ${boards} bodies`);
  for (const workers of counts) {
    const database = `w${workers}`;
    const store = postgres.address(database);
    const added = timed(() => minutes(root, 'queue', 'add', 'notes', '--store', store, '-q'));
    const run = await work(database, store, workers, documents);
    const rate = (documents / run.reading).toFixed(1);
    say(
      `${workers} workers: filed in ${added.toFixed(1)} s, read in ${run.reading.toFixed(1)} s (${rate} a second), linked in ${run.linking.toFixed(1)} s, at most ${run.memory} MB each`,
    );
    if (workers === counts.at(-1)) oneMore(store, database);
  }
}

interface Work {
  reading: number;
  linking: number;
  memory: number;
}

async function work(database: string, store: string, workers: number, documents: number): Promise<Work> {
  const start = performance.now();
  let reading: number | null = null;
  let memory = 0;
  const children = Array.from({ length: workers }, () =>
    startMinutes(root, 'work', '--until-empty', '-q', '--store', store),
  );
  const looks = setInterval(() => {
    for (const { pid } of children) memory = Math.max(memory, residentMegabytes(pid));
    const [done] = postgres.ask(database, "SELECT count(*) FROM minutes.source WHERE state = 'done'");
    if (Number(done) === documents) reading ??= (performance.now() - start) / 1000;
  }, 1000);
  await Promise.all(children.map((child) => new Promise((resolve) => child.on('close', resolve))));
  clearInterval(looks);
  const all = (performance.now() - start) / 1000;
  return { reading: reading ?? all, linking: all - (reading ?? all), memory };
}

/** What a meeting costs that comes to an archive that is there already. */
function oneMore(store: string, database: string): void {
  const [size] = postgres.ask(database, 'SELECT pg_size_pretty(pg_database_size(current_database()))');
  const [records] = postgres.ask(database, 'SELECT pg_size_pretty(sum(length(records))) FROM minutes.source');
  say(`the database has ${size}, ${records} of it packed records`);
  writeFileSync(
    join(root, 'notes', 'one-more.md'),
    '# Quay Board\n\n9 April 2024\n\nPresent: Ada Brook (AB)\n\nACTION: AB to order chains.\n',
  );
  const seconds = timed(() => minutes(root, 'ingest', 'notes/one-more.md', '--store', store, '-q'));
  say(`one more meeting: ${seconds.toFixed(1)} s`);
  rmSync(join(root, 'notes', 'one-more.md'));
  minutes(root, 'ingest', 'notes', '--store', store, '-q');
  minutes(root, 'ingest', 'notes', '--out', 'plain', '-q');
  minutes(root, 'export', 'all', '--store', store, '--format', 'folder', '-o', 'exported');
  say(
    `files that differ from plain ingest: ${differing(join(root, 'plain'), join(root, 'exported')).join(', ') || 'none'}`,
  );
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const found = /^VmRSS:\s{1,9}(\d{1,12})/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(found ?? 0) / 1024);
  } catch {
    return 0;
  }
}
