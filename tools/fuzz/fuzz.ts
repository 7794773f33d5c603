/**
 * Mutates the fixtures and reads what comes out, in processes with limits: no crash, no hang, no bug of ours, and the laws
 * of records hold. Findings are kept in a folder, smallest first to be looked at; what was mended goes to `fixtures/hostile`.
 *
 *   npm run build && npm run fuzz -- --minutes 10 [--seed 1] [--jobs 1] [--keep FOLDER] [folder of seeds …]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { type ParserAnswer, ParserProcess } from '../../src/io/parser-process.ts';
import type { FileTask } from '../../src/io/process-file.ts';
import { brokenSpans, schemaFaults } from '../../test/support/laws.ts';
import { randomFrom } from '../../test/support/random.ts';
import { firstRecord } from '../../test/support/read-record.ts';
import { hostileSeeds, mutate, type Seed, seedsBelow } from './inputs.ts';
import { timeOf } from './time-of.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    keep: { type: 'string', default: join(tmpdir(), 'minutes-fuzz') },
  },
});

/** A reading may take this long; what takes longer by the clock is measured alone, since the machine may be busy. */
const HANG_MILLISECONDS = 5000;
const LIMITS = { timeout: 4 * HANG_MILLISECONDS, memory: 900 };
const WORKER = new URL('../../dist/bin/worker.js', import.meta.url);

const project = new URL('../../', import.meta.url).pathname;
const seeds =
  positionals.length > 0
    ? seedsBelow(positionals)
    : [...seedsBelow([join(project, 'fixtures')]), ...(await hostileSeeds())];
const until = performance.now() + Number(values.minutes) * 60_000;
const tried = new Map<string, number>();
const findings = new Map<string, number>();
/** Milliseconds of the processor, of those that took long by the clock. */
let slowest = 0;

/** What is wrong with how an input was read; null if nothing is. */
function faultOf(reading: ParserAnswer): string | null {
  if (reading.kind !== 'read') return reading.kind === 'crashed' ? `crashed: ${reading.reason}` : reading.kind;
  const { record, blocks } = firstRecord(reading.result);
  const bug = record.diagnostics.find(({ id }) => id === 'internal-error');
  if (bug) return bug.message;
  const [span] = brokenSpans(record, blocks);
  if (span !== undefined) return `broken span: ${span.replace(/:.*/s, '')}`;
  const [fault] = schemaFaults('document', JSON.parse(JSON.stringify(record)));
  return fault === undefined ? null : `schema: ${fault.replaceAll(/\d+/g, 'n')}`;
}

/** The finding that a reading hangs, if it took too long of the processor, too. */
function hangOf({ name, bytes }: Seed): string | null {
  const milliseconds = timeOf(name, bytes);
  if (milliseconds === null) return null;
  slowest = Math.max(slowest, milliseconds);
  return milliseconds > HANG_MILLISECONDS ? 'took longer than 5 s' : null;
}

async function readAgain(task: FileTask): Promise<ParserAnswer> {
  const alone = new ParserProcess(LIMITS, WORKER);
  const reading = await alone.read(task);
  alone.kill();
  return reading;
}

function keep({ name, bytes }: Seed, fault: string): void {
  const kind = fault.slice(0, 120);
  const count = (findings.get(kind) ?? 0) + 1;
  findings.set(kind, count);
  if (count > 3) return;
  mkdirSync(values.keep, { recursive: true });
  const slug = kind.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
  writeFileSync(join(values.keep, `${slug}-${count}.${name.split('.').at(-1)}`), bytes);
  console.log(`${name}: ${kind}`);
}

async function lane(seed: number): Promise<void> {
  const chance = randomFrom(seed);
  let process = new ParserProcess(LIMITS, WORKER);
  while (performance.now() < until) {
    const input = mutate(seeds, chance);
    const file = { path: input.name, file: input.name };
    const options = { limits: defaultLimits, changes: chance.pick(['accept', 'reject'] as const) };
    const task: FileTask = { file, bytes: new Uint8Array(input.bytes), maxBytes: 2 ** 26, options, keepBlocks: true };
    if (!process.usable) {
      process.kill();
      process = new ParserProcess(LIMITS, WORKER);
    }
    const started = performance.now();
    let reading = await process.read(task);
    const long = performance.now() - started > HANG_MILLISECONDS;
    if (reading.kind !== 'read' && reading.kind !== 'timed-out') reading = await readAgain(task);
    const fault = (long ? hangOf(input) : null) ?? (reading.kind === 'timed-out' ? null : faultOf(reading));
    if (fault !== null) keep(input, fault);
    const ending = input.name.split('.').at(-1) ?? '';
    tried.set(ending, (tried.get(ending) ?? 0) + 1);
  }
  process.kill();
}

await Promise.all(Array.from({ length: Number(values.jobs) }, (_, i) => lane(Number(values.seed) + i)));
const total = [...tried.values()].reduce((a, b) => a + b, 0);
const each = [...tried].sort().map(([ending, n]) => `${ending} ${n}`);
console.log(`${total} inputs tried (${each.join(', ')}) from ${seeds.length} seeds`);
if (slowest > 0) console.log(`the slowest took ${(slowest / 1000).toFixed(1)} s of the processor`);
console.log(findings.size === 0 ? 'no finding' : `${findings.size} kinds of findings, kept in ${values.keep}`);
if (findings.size > 0) process.exitCode = 1;
