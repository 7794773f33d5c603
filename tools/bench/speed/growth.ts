/** How cost grows with size: twice as much should take twice as long, never four times. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeSeries } from '../../../test/support/make-series/index.ts';
import { secondsOf } from './commands.ts';
import { logOf, markdownOf } from './texts.ts';

/** So many boards with eight meetings each. */
const SERIES = [10, 100, 1000, 10_000];
const ROWS = [100, 1000, 10_000, 100_000];
const MARKDOWN = [250_000, 500_000, 1_000_000, 3_000_000];

/** `most`: larger runs are left out, since 10,000 documents take a quarter of an hour. */
export function benchGrowth(project: string, most: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-growth-'));
  const program = join(project, 'bin/minutes.js');
  console.log('\nHow cost grows; processor time of a whole command, peak memory of its largest process\n');
  console.log('                            seconds   per 1000   peak MB');
  for (const count of SERIES.filter((n) => n <= most)) {
    const from = join(folder, `series-${count}`);
    const { files } = makeSeries({ seed: 1, boards: Math.ceil(count / 8), meetings: 8 });
    for (const { path, content } of files.slice(0, count)) {
      mkdirSync(dirname(join(from, path)), { recursive: true });
      writeFileSync(join(from, path), content);
    }
    measure(`ingest ${count} documents`, count, [program, 'ingest', from, '--out', join(folder, `out-${count}`)]);
  }
  for (const rows of ROWS.filter((n) => n <= most * 100)) {
    const file = join(folder, `log-${rows}.md`);
    writeFileSync(file, logOf(rows));
    measure(`a log of ${rows} rows`, rows, [program, 'parse', file, '--timeout', '300']);
  }
  for (const bytes of MARKDOWN) {
    const file = join(folder, `minutes-${bytes}.md`);
    writeFileSync(file, markdownOf(bytes));
    measure(`markdown, ${bytes / 1000} kB`, bytes / 1000, [program, 'parse', file, '--timeout', '300']);
  }
  rmSync(folder, { recursive: true });
}

function measure(name: string, size: number, words: string[]): void {
  const { seconds, peak } = costOf([process.execPath, ...words]);
  if (seconds === null) return;
  const figures = [seconds.toFixed(2), ((seconds / size) * 1000).toFixed(2), peak];
  console.log(`${name.padEnd(26)} ${figures.map((figure) => figure.padStart(8)).join('  ')}`);
}

/** Processor time, and megabytes of the largest process where GNU time is installed. */
function costOf(argv: readonly string[]): { seconds: number | null; peak: string } {
  const told = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  const last = told.stderr?.toString().trim().split('\n').at(-1) ?? '';
  const [user, system, kilobytes] = last.split(' ').map(Number);
  if (user === undefined || system === undefined || kilobytes === undefined)
    return { seconds: secondsOf(argv), peak: '-' };
  return { seconds: user + system, peak: (kilobytes / 1024).toFixed(0) };
}
