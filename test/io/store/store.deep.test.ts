/** Results in PostgreSQL: the same as those of a folder, whoever reads them and whatever happens meanwhile. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/io/store/database.ts';
import { tables } from '../../../src/writers/database/index.ts';
import { run } from '../../cli/run-main.ts';
import { makeSeries } from '../../support/make-series/index.ts';
import { needs } from '../../support/needs.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { some } from '../../support/some.ts';

const before = process.cwd();
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);

test('places are shown without user and password', () => {
  expect(placeOf('postgres://ann:secret@db.example.org:6432/minutes?sslmode=require')).toBe(
    'db.example.org:6432/minutes',
  );
  expect(placeOf('postgres://ann@/minutes?host=/run/postgresql&password=secret')).toBe('/run/postgresql/minutes');
  expect(placeOf('postgres://')).not.toContain('undefined');
});

test('a password among the arguments is refused, and in no message', async () => {
  const { status, stderr } = await run(['status', '--store', 'postgres://ann:secret@127.0.0.1:1/minutes']);
  expect(status).toBe(2);
  expect(stderr).toContain('error[store-password]: a password in --store can be seen in the list of processes');
  expect(stderr).not.toContain('secret');
});

test('a store that is not there is reported', async () => {
  const address = 'postgres://ann:secret@127.0.0.1:1/minutes';
  process.env.MINUTES_STORE = address;
  const { status, stderr } = await run(['status'], { env: { MINUTES_STORE: address } });
  delete process.env.MINUTES_STORE;
  expect(status).toBe(2);
  expect(stderr).toBe('error[store-unreachable]: the store at 127.0.0.1:1/minutes cannot be reached (ECONNREFUSED)\n');
});

describe('a store in PostgreSQL (skipped where it is not installed)', needs({ PostgreSQL: hasPostgres }), () => {
  let postgres: TestPostgres;
  let root: string;
  let count = 0;
  let name: string;
  let store: string;

  beforeAll(async () => {
    postgres = startPostgres();
    root = mkdtempSync(join(tmpdir(), 'minutes-store-'));
    process.chdir(root);
    for (const { path, content } of makeSeries({ seed: 4, boards: 2, meetings: 4 }).files) {
      mkdirSync(dirname(join('notes', path)), { recursive: true });
      writeFileSync(join('notes', path), content);
    }
    writeFileSync(
      'notes/odd.md',
      "# Board'); DROP TABLE minutes.source; --\n\n5 March 2024\n\nACTION: AB to ring \u0000 O'Hara\\'s $1.\n",
    );
    writeFileSync('notes/empty.txt', '');
    writeFileSync('notes/slides.pptx', 'x');
    await run(['ingest', 'notes', '--out', 'plain', '-q']);
  }, 120_000);
  afterAll(() => {
    process.chdir(before);
    postgres.stop();
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(() => {
    count += 1;
    name = `m${count}`;
    store = postgres.address(name);
  });

  const exported = async (folder: string) => {
    const { status, stderr } = await run(['export', 'all', '--store', store, '--format', 'folder', '-o', folder]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return contents(folder);
  };

  test('gives what a folder holds, byte for byte, also when it is read twice, and after changes', async () => {
    const first = await run(['ingest', 'notes', '--store', store]);
    expect(first.status).toBe(2);
    expect(first.stdout).toMatch(/documents read, 1 failed/);
    expect(await exported('a')).toEqual(contents('plain'));
    const again = await run(['ingest', 'notes', '--store', store]);
    expect(again.stderr).toContain('unchanged; 1 to read');
    expect(await exported('b')).toEqual(contents('plain'));
    writeFileSync('notes/new.md', '# Harbour Board\n\n9 April 2024\n\nACTION: AB to order chains.\n');
    await run(['ingest', 'notes', '--store', store, '-q']);
    await run(['ingest', 'notes', '--out', 'more', '-q']);
    expect(await exported('c')).toEqual(contents('more'));
    rmSync('notes/new.md');
    await run(['ingest', 'notes', '--store', store, '-q']);
    expect(await exported('d')).toEqual(contents('plain'));
  }, 120_000);

  test('holds the tables of export all, and what differs is written anew', async () => {
    await run(['ingest', 'notes', '--store', store, '-q']);
    await run(['export', 'all', '--from', 'plain', '-o', 'plain.db']);
    const counts = tables.map((table) => postgres.ask(name, `SELECT count(*) FROM minutes."${table.name}"`)[0]);
    expect(counts.map(Number).filter((n) => n > 0).length).toBeGreaterThan(9);
    const page = readFileSync(join(before, 'docs/querying.md'), 'utf8');
    for (const [, sql = ''] of some(page.matchAll(/^```sql\n([\s\S]+?)^```$/gm)))
      expect(() => postgres.ask(name, `SET search_path TO minutes; ${sql}`)).not.toThrow();
    expect(postgres.ask(name, "SELECT title FROM minutes.documents WHERE path = 'notes/odd.md'")).toEqual([
      "Board'); DROP TABLE minutes.source",
    ]);
    expect(postgres.ask(name, "SELECT action FROM minutes.action_mentions WHERE action LIKE '%O''Hara%'")).toEqual([
      "AB to ring O'Hara's $1.",
    ]);
    const [stamp] = postgres.ask(name, "SELECT xmin FROM minutes.documents WHERE path <> 'notes/odd.md' LIMIT 1");
    const text = readFileSync('notes/odd.md', 'utf8');
    writeFileSync('notes/odd.md', text.replace('5 March', '6 March'));
    await run(['ingest', 'notes', '--store', store, '-q']);
    writeFileSync('notes/odd.md', text);
    expect(postgres.ask(name, "SELECT date FROM minutes.documents WHERE path = 'notes/odd.md'")).toEqual([
      '2024-03-06',
    ]);
    expect(postgres.ask(name, "SELECT xmin FROM minutes.documents WHERE path <> 'notes/odd.md' LIMIT 1")).toEqual([
      stamp,
    ]);
  }, 120_000);

  test('is read by status, export and review as a folder is', async () => {
    await run(['ingest', 'notes', '--store', store, '-q']);
    for (const argv of [
      ['export', 'actions', '--format', 'json'],
      ['export', 'meetings'],
      ['export', 'people', '--format', 'json'],
    ]) {
      const [a, b] = [await run([...argv, '--from', 'plain']), await run([...argv, '--store', store])];
      expect(b).toEqual(a);
    }
    const found = (folder: string[]) => run(['check', ...folder, '--format', 'json', '--as-of', '2024-06-30']);
    expect(JSON.parse((await found(['--store', store])).stdout).summary).toEqual(
      JSON.parse((await found(['notes'])).stdout).summary,
    );
    const status = await run(['status', '--store', store, '--as-of', '2024-06-30']);
    expect(status.stdout.split('\n').slice(1, 6)).toEqual(
      (await run(['status', 'plain', '--as-of', '2024-06-30'])).stdout.split('\n').slice(1, 6),
    );
    expect((await run(['review', '--store', store, '-o', 'page.html'])).stderr).toBe('');
    expect(readFileSync('page.html', 'utf8')).toContain('Content-Security-Policy');
  }, 120_000);

  test('is filled by workers as by ingest, from files that were put into it as well', async () => {
    expect((await run(['queue', 'add', 'notes', '--store', store, '--embed-files'])).stdout).toMatch(
      /^\d+ documents queued, 0 unchanged\n$/,
    );
    expect((await run(['queue', 'status', '--store', store])).stdout).toMatch(
      /^\d+ queued, 0 being read, 0 read \(0 failed\), 0 dead, not linked yet\n$/,
    );
    const [one, two] = await Promise.all([1, 2].map(() => run(['work', '--store', store, '--until-empty'])));
    expect([one?.status, two?.status]).toEqual([0, 0]);
    expect(await exported('w')).toEqual(contents('plain'));
    expect((await run(['queue', 'status', '--store', store])).stdout).toMatch(
      /^0 queued, 0 being read, \d+ read \(1 failed\), 0 dead\n$/,
    );
    // What failed is tried again, and nothing else.
    expect((await run(['queue', 'add', 'notes', '--store', store])).stdout).toMatch(
      /^1 document queued, \d+ unchanged\n$/,
    );
  }, 120_000);

  test('links the body of a new meeting, and no other', async () => {
    await run(['queue', 'add', 'notes', '--store', store]);
    await run(['work', '--store', store, '--until-empty', '-q']);
    writeFileSync(
      'notes/new.md',
      '# Harbour Board\n\n9 April 2024\n\nPresent: Ida Moor (IM)\n\nACTION: IM to order chains.\n',
    );
    await run(['queue', 'add', 'notes', '--store', store]);
    const { stderr } = await run(['work', '--store', store, '--until-empty']);
    rmSync('notes/new.md');
    expect(stderr).toMatch(/^linked; changed bodies: 1, rows written: \d{1,2}$/m);
  }, 120_000);

  test('what a run of ingest that was killed left behind is read by the next worker', async () => {
    await run(['ingest', 'notes', '--store', store, '-q']);
    postgres.ask(name, "UPDATE minutes.source SET state = 'queued', records = NULL WHERE path LIKE '%.md'");
    postgres.ask(name, "SELECT nextval('minutes.change')");
    await run(['work', '--store', store, '--until-empty', '-q']);
    expect(await exported('f')).toEqual(contents('plain'));
  }, 120_000);

  test('a file of a folder that was given belongs to the folder, and leaves when it is gone', async () => {
    await run(['ingest', 'notes', '--store', store, '-q']);
    writeFileSync('notes/new.md', '# Harbour Board\n\n9 April 2024\n');
    await run(['ingest', 'notes/new.md', '--store', store, '-q']);
    await run(['ingest', 'notes', '--out', 'more', '-q']);
    expect(await exported('g')).toEqual(contents('more'));
    rmSync('notes/new.md');
    const gone = await run(['ingest', 'notes/new.md', '--store', store, '-q']);
    expect(gone).toMatchObject({ status: 2, stderr: expect.stringContaining('error[missing-path] notes/new.md') });
    expect(await exported('h')).toEqual(contents('plain'));
  }, 120_000);

  test('files that were put into the store leave it with the last that has their content', async () => {
    await run(['queue', 'add', 'notes', '--store', store, '--embed-files', '-q']);
    const count = () => Number(postgres.ask(name, 'SELECT count(*) FROM minutes.content')[0]);
    const before = count();
    writeFileSync('notes/new.md', '# Harbour Board\n\n9 April 2024\n');
    await run(['queue', 'add', 'notes', '--store', store, '--embed-files', '-q']);
    expect(count()).toBe(before + 1);
    rmSync('notes/new.md');
    await run(['queue', 'add', 'notes', '--store', store, '--embed-files', '-q']);
    expect(count()).toBe(before);
  }, 120_000);

  test('puts aside what ended two workers, counts it as failed, and tries it again on request', async () => {
    await run(['queue', 'add', 'notes', '--store', store]);
    postgres.ask(name, "UPDATE minutes.source SET starts = 2 WHERE path = 'notes/odd.md'");
    await run(['work', '--store', store, '--until-empty', '-q']);
    const dead = await run(['queue', 'dead', '--store', store]);
    expect(dead.stdout).toBe(
      'notes/odd.md: Reading it was started 2 times, and each time the worker ended without reporting anything.\n',
    );
    const run_ = JSON.parse((await exported('x')).find(([path]) => path === '/run.json')?.[1] ?? '');
    expect(run_.inputs.find(({ path }: { path: string }) => path === 'notes/odd.md')).toMatchObject({
      outcome: 'failed',
    });
    // It stays there until somebody says so.
    expect((await run(['queue', 'add', 'notes', '--store', store])).stdout).toMatch(/^1 document queued/);
    expect((await run(['queue', 'retry', 'notes/odd.md', '--store', store])).stdout).toBe('1 document queued again\n');
    await run(['work', '--store', store, '--until-empty', '-q']);
    expect(await exported('y')).toEqual(contents('plain'));
    const wrong = await run(['queue', 'retry', 'notes/none.md', '--store', store]);
    expect(wrong.stderr).toContain('neither dead nor failed: notes/none.md');
  }, 120_000);

  test('a role that may read and write rows, and nothing else, is enough', async () => {
    await run(['queue', 'add', 'notes', '--store', store]);
    const page = readFileSync(join(before, 'docs/archive.md'), 'utf8');
    const [, grants = ''] = /```sql\n(CREATE ROLE minutes_worker[\s\S]+?)```/.exec(page) ?? [];
    postgres.ask(name, grants.replaceAll('DATABASE minutes', `DATABASE ${name}`));
    const worker = postgres.address(name, 'minutes_worker');
    const worked = await run(['work', '--store', worker, '--until-empty']);
    expect(worked).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^linked; changed bodies: \d+, rows written: \d+$/m),
    });
    expect(await exported('r')).toEqual(contents('plain'));
    expect(() => postgres.ask(name, 'SET ROLE minutes_worker; DROP TABLE minutes.source')).toThrow();
  }, 120_000);

  test('of another version, empty or without rights is reported', async () => {
    expect((await run(['status', '--store', store])).stderr).toContain('error[store-empty]: the store at ');
    await run(['ingest', 'notes', '--store', store, '-q']);
    postgres.ask(name, 'INSERT INTO minutes.migration (number) VALUES (99)');
    expect((await run(['ingest', 'notes', '--store', store])).stderr).toContain('error[store-version]: the store at ');
    postgres.ask(name, 'CREATE ROLE nobody_here LOGIN');
    const poor = postgres.address(name, 'nobody_here');
    expect((await run(['status', '--store', poor])).stderr).toContain('error[store-rights]: the user of the store at ');
  }, 120_000);

  test('commands that lack something say what', async () => {
    for (const [argv, message] of [
      [['work'], "required option '--store <address>' not specified"],
      [['queue', 'stauts', '--store', store], 'queue has no "stauts": did you mean status?'],
      [['queue', 'add', '--store', store], 'name files and folders'],
      [['ingest', 'notes'], "required option '--out <dir>' or '--store <address>' not specified"],
      [['status'], "missing required argument 'dir'"],
      [['check'], "missing required argument 'path'"],
      [['status', '--store', 'mysql://x/y'], '--store takes an address such as postgres://'],
      [['review', '--store', store, '--serve'], '--serve needs a folder'],
      [['work', '--store', store, '--metrics', 'x:y'], '--metrics takes an address such as'],
    ] as const) {
      const { status, stderr } = await run([...argv]);
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }
  }, 60_000);
});
