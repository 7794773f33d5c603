/**
 * A folder of hostile inputs mixed with good documents: the run ends by itself, every file has an outcome with a code, and
 * the good records are those of a run without the others. `MINUTES_HOSTILE=all npx vitest run test/hostile` takes all
 * inputs; without it, some dozens that take no seconds each.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run-main.ts';
import { fixtureDocuments } from '../support/fixture-documents.ts';
import { hostileInputs, makeFileTree, oddNames } from '../support/make-hostile/index.ts';
import { needs } from '../support/needs.ts';
import { type GuardedRun, recordsOf, runGuarded } from '../support/run-guarded.ts';
import { some } from '../support/some.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const built = existsSync(new URL('../../dist/bin/main.js', import.meta.url));
const all = process.env.MINUTES_HOSTILE === 'all';
/** Every ninth, or the next one that is quick, so that each family has some. */
const ninth = hostileInputs.flatMap((_, i) =>
  i % 9 === 0 ? (hostileInputs.slice(i).find(({ slow }) => !slow) ?? []) : [],
);
const chosen = all ? hostileInputs : ninth;
const GOOD = 20;
const SECONDS_FOR_ONE = 15;

describe(`${chosen.length} hostile inputs and ${GOOD} good documents`, needs({ 'npm run build': built }), () => {
  const root = temporaryFolder();
  const hostile = join(root, 'hostile');
  const good = join(root, 'good');
  let mixed: GuardedRun;

  beforeAll(async () => {
    mkdirSync(join(hostile, 'tree'), { recursive: true });
    mkdirSync(good);
    const project = new URL('../../', import.meta.url);
    for (const { name, path } of fixtureDocuments().slice(0, GOOD)) {
      cpSync(new URL(path, project), join(good, `${name}.${path.split('.').at(-1)}`));
    }
    for (const { name, make } of chosen) writeFileSync(join(hostile, name), await make());
    makeFileTree(join(hostile, 'tree'));
    const options = ['--timeout', String(SECONDS_FOR_ONE)];
    const alone = await run(['ingest', good, '--out', join(root, 'alone'), '-q', '--no-cache', ...options]);
    expect(alone.status).toBe(0);
    mixed = await runGuarded([good, hostile], join(root, 'mixed'), options);
  }, 3_600_000);

  test('every file has an outcome, and what failed or is partial says why', () => {
    expect(mixed.status).toBe(2);
    const outcomes = new Map(mixed.run.inputs.map((entry) => [entry.path, entry]));
    for (const { name } of some(chosen)) expect(outcomes.has(join(hostile, name)), name).toBe(true);
    const silent = mixed.run.inputs.filter(({ outcome, diagnostics }) => outcome !== 'ok' && diagnostics.length === 0);
    expect(silent).toEqual([]);
  });

  test('none is a bug of ours', () => {
    const bugs = mixed.run.inputs.filter(({ diagnostics }) => diagnostics.some(({ id }) => id === 'internal-error'));
    expect(bugs.map(({ path, diagnostics }) => [path.slice(hostile.length), diagnostics[0]?.message])).toEqual([]);
  });

  test('the good records are those of a run without the others', () => {
    const alone = recordsOf(join(root, 'alone'));
    const beside = recordsOf(join(root, 'mixed'));
    expect(alone.size).toBe(GOOD);
    for (const [path, text] of some(alone)) expect(beside.get(path), path).toBe(text);
  });

  test('files of odd names are read', () => {
    const read = mixed.run.inputs.filter(
      ({ path, outcome }) => path.startsWith(join(hostile, 'tree')) && outcome === 'ok',
    );
    expect(read.length).toBeGreaterThanOrEqual(oddNames.length - 2);
  });

  test('a terminal obeys nothing of it', () => {
    expect(mixed.stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('no process held 1 GB', () => {
    const { program, parser } = mixed.mostMegabytes;
    if (process.platform === 'linux') expect(Math.min(program, parser)).toBeGreaterThan(10);
    expect(Math.max(program, parser)).toBeLessThan(1000);
  });

  test('nothing was fetched, started or written elsewhere', () => expect(mixed.effects).toEqual([]));
});
