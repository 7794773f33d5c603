/**
 * Reads what breaks readers, and prints what came of it; ends with 1 if a promise of the program was broken.
 *
 *   npm run build && npm run bench:hostile [-- --only shared|own] [--keep FOLDER]
 *
 * `shared`: files of other projects' test suites in ../shared/hostile, against the outcomes that their MANIFEST.tsv allows.
 * `own`: all inputs of `make:hostile` with 20 good documents, against a run of those alone.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Run } from '../../src/model/register.ts';
import { fixtureDocuments } from '../../test/support/fixture-documents.ts';
import { hostileInputs, makeFileTree } from '../../test/support/make-hostile/index.ts';
import { canTrace, type GuardedRun, recordsOf, runGuarded } from '../../test/support/run-guarded.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { only: text, keep: text } });
const project = new URL('../../', import.meta.url).pathname;
const shared = join(project, '../shared/hostile');
const root = values.keep ?? mkdtempSync(join(tmpdir(), 'minutes-bench-hostile-'));
mkdirSync(root, { recursive: true });
const GOOD = 20;
const MOST_SECONDS = 15;
const MOST_MEGABYTES = 1000;
let broken = 0;

type Entry = Run['inputs'][number];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One promise: a line that says how many exceptions there are, and the first of them. */
function hold(promise: string, exceptions: readonly string[]): void {
  say(
    `${exceptions.length === 0 ? 'ok    ' : 'BROKEN'} ${promise}${exceptions.length === 0 ? '' : `: ${exceptions.length}`}`,
  );
  for (const line of exceptions.slice(0, 20)) say(`         ${line}`);
  if (exceptions.length > 0) broken += 1;
}

function holdLimits(guarded: GuardedRun): void {
  const { run, longest, mostMegabytes, milliseconds, effects, stderr } = guarded;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  say(
    `       ${run.inputs.length} inputs in ${seconds(milliseconds)}, status ${guarded.status}; ${outcomesOf(run.inputs)}`,
  );
  const silent = run.inputs.filter(({ outcome, diagnostics }) => outcome !== 'ok' && diagnostics.length === 0);
  hold('every file that is not read whole has a code', silent.map(shownEntry));
  hold(
    'none is a bug of ours',
    run.inputs.filter((entry) => codesOf(entry).includes('internal-error')).map(shownEntry),
  );
  hold(
    `no document takes ${MOST_SECONDS} s of the processor (longest ${seconds(longest.milliseconds)}: ${basename(longest.path)})`,
    longest.milliseconds < MOST_SECONDS * 1000 ? [] : [longest.path],
  );
  const held = Object.entries(mostMegabytes).map(([who, most]) => ({ line: `${who} ${Math.round(most)} MB`, most }));
  hold(
    `no process holds 1 GB (at their peaks: ${held.map(({ line }) => line).join(', ')})`,
    held.filter(({ most }) => most >= MOST_MEGABYTES).map(({ line }) => line),
  );
  hold(`no connection, program or write outside of --out (${canTrace ? 'strace and ' : ''}preload)`, effects);
  const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  hold(
    'a terminal obeys nothing of the messages',
    stderr
      .split('\n')
      .filter((line) => unsafe.test(line))
      .map(String),
  );
}

const codesOf = ({ diagnostics }: Entry) => diagnostics.map(({ id }) => id);
const shownEntry = (entry: Entry) => `${basename(entry.path)}: ${entry.outcome} ${codesOf(entry).join(', ')}`;

function outcomesOf(inputs: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const entry of inputs) {
    const code = entry.outcome === 'failed' ? ` ${entry.diagnostics.find((d) => d.severity === 'error')?.id}` : '';
    counts.set(entry.outcome + code, (counts.get(entry.outcome + code) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, n]) => `${n} ${kind}`)
    .join(', ');
}

/** Whether an outcome is one of those that the manifest names. */
function allows(expected: string, entry: Entry, file: string): boolean {
  const codes = codesOf(entry);
  return expected.split('|').some((one) => {
    // A sound PDF of pictures alone is read to its end; the code says what it holds.
    if (one === 'ok') return entry.outcome !== 'failed' || (codes.includes('no-text-layer') && holdsNoText(file));
    if (one === 'error') return entry.outcome !== 'ok';
    if (one === 'encrypted') return codes.includes('password-required');
    // Word files older than 2007 were not read when the manifest was made.
    return codes.includes('unsupported-format') || (file.endsWith('.doc') && entry.outcome !== 'failed');
  });
}

/** Another program finds none either; true where it is not at hand. */
function holdsNoText(file: string): boolean {
  try {
    return (
      execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() === ''
    );
  } catch {
    return true;
  }
}

async function readShared(): Promise<void> {
  say(`files of other projects, ${shared}`);
  const rows = readFileSync(join(shared, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  const guarded = await runGuarded([shared], join(root, 'shared'), [], canTrace);
  holdLimits(guarded);
  const found = new Map(guarded.run.inputs.map((entry) => [basename(entry.path), entry]));
  const wrong = rows.flatMap((row) => {
    const [file = '', , , , expected = ''] = row.split('\t');
    const entry = found.get(file);
    if (!entry) return [`${file}: no outcome`];
    return allows(expected, entry, join(shared, file)) ? [] : [`${shownEntry(entry)}; allowed: ${expected}`];
  });
  hold(`every outcome of ${rows.length} is one that the manifest allows`, wrong);
}

async function readOwn(): Promise<void> {
  const [good, hostile] = [join(root, 'good'), join(root, 'hostile')];
  mkdirSync(good, { recursive: true });
  mkdirSync(join(hostile, 'tree'), { recursive: true });
  for (const { name, path } of fixtureDocuments().slice(0, GOOD)) {
    cpSync(join(project, path), join(good, `${name}.${path.split('.').at(-1)}`));
  }
  for (const { name, make } of hostileInputs) writeFileSync(join(hostile, name), await make());
  makeFileTree(join(hostile, 'tree'));
  say(`${hostileInputs.length} hostile inputs of our own with a tree of odd files and ${GOOD} good documents`);
  await runGuarded([good], join(root, 'alone'), []);
  const guarded = await runGuarded([good, hostile], join(root, 'mixed'), [], canTrace);
  holdLimits(guarded);
  const found = new Set(guarded.run.inputs.map(({ path }) => path));
  hold(
    'every file has an outcome',
    hostileInputs.map(({ name }) => name).filter((name) => !found.has(join(hostile, name))),
  );
  const beside = recordsOf(join(root, 'mixed'));
  const alone = recordsOf(join(root, 'alone'));
  const changed = [...alone].filter(([path, record]) => beside.get(path) !== record).map(([path]) => path);
  hold(
    `${alone.size} good records are the same bytes as without the others`,
    alone.size === GOOD ? changed : ['too few'],
  );
}

try {
  if (values.only !== 'own') {
    if (existsSync(shared)) await readShared();
    else say(`skipped: ${shared} is not there`);
  }
  if (values.only !== 'shared') await readOwn();
} finally {
  if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
}
process.exitCode = broken === 0 ? 0 : 1;
