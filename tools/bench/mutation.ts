/**
 * Changes the sources in one place after the other ("mutants": `<` for `<=`, a condition left out) and looks whether a quick test
 * notices. Prints for each file how many were noticed, and those that were not. About a second for each mutant, of which
 * there are some 3,500 in all; `--mutate src/consolidate/series.ts` takes one file, commas between several.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Mutant {
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
  coveredBy?: string[];
  testsCompleted?: number;
}

const root = join(import.meta.dirname, '../..');
const argv = ['--no-install', 'stryker', 'run', 'tools/bench/mutation/stryker.config.mjs', ...process.argv.slice(2)];
const { status } = spawnSync('npx', argv, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);

const report = JSON.parse(readFileSync(join(root, 'out/mutation/report.json'), 'utf8')) as {
  files: Record<string, { source: string; mutants: Mutant[] }>;
};
const all = { noticed: 0, missed: 0, undecided: 0 };
for (const [file, { source, mutants }] of Object.entries(report.files)) {
  const noticed = mutants.filter(({ status }) => /^(?:Killed|Timeout)$/.test(status)).length;
  const missed = mutants.filter((mutant) => /^(?:Survived|NoCoverage)$/.test(mutant.status) && !isUndecided(mutant));
  all.undecided += mutants.filter(isUndecided).length;
  all.noticed += noticed;
  all.missed += missed.length;
  console.log(`\n${percent(noticed, missed.length)}  ${file}: ${missed.length} missed of ${noticed + missed.length}`);
  for (const mutant of missed) console.log(`  ${mutant.location.start.line}: ${shown(source, mutant)}`);
}
console.log(`\n${percent(all.noticed, all.missed)}  all: ${all.missed} missed of ${all.noticed + all.missed}`);
if (all.undecided > 0) {
  console.error(`${all.undecided} are undecided: their tests did not run. Take fewer files at once with --mutate.`);
  process.exit(1);
}

/**
 * Stryker also says that a mutant survived where its tests did not run, as happens after some hundred of them on a busy
 * machine. Such a one says nothing of the tests.
 */
function isUndecided({ status, testsCompleted = 0, coveredBy = [] }: Mutant): boolean {
  return status === 'Survived' && testsCompleted < coveredBy.length;
}

function percent(noticed: number, missed: number): string {
  return noticed + missed === 0 ? '  - %' : `${String(Math.round((100 * noticed) / (noticed + missed))).padStart(3)} %`;
}

/** `a < b → a <= b`, on one line. */
function shown(source: string, { location: { start, end }, replacement = '', status }: Mutant): string {
  const line = source.split('\n')[start.line - 1] ?? '';
  const was = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const short = (text: string) => (text.length > 70 ? `${text.slice(0, 70)}…` : text).replaceAll(/\s+/g, ' ');
  return `${short(was)} → ${short(replacement)}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`;
}
