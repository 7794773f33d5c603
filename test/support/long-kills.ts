/**
 * Kills an `ingest` of many documents again and again until it has come to its end, compares with a run that nobody killed,
 * and begins anew: each run must go on from what the killed one had read. Used by `tools/bench/kills.ts`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILT, contents, differing, ingest, LOCK, type Moment, unreadable } from './kill-tries.ts';
import { makeSeries } from './make-series/index.ts';
import { randomFrom } from './random.ts';

const JOURNAL = '.minutes-journal';
const MEETINGS = 25;

export interface LongKills {
  documents: number;
  killed: number;
  whileWriting: number;
  /** How often a run came to its end, and was compared. */
  ended: number;
  faults: string[];
}

export async function tryLongKills(
  kills: number,
  seed: number,
  wantedDocuments: number,
  say: (line: string) => void,
): Promise<LongKills> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'minutes-long-kill-'));
  const [notes, out, plain] = ['notes', 'out', 'plain'].map((name) => join(folder, name)) as [string, string, string];
  const report: LongKills = { documents: 0, killed: 0, whileWriting: 0, ended: 0, faults: [] };
  try {
    const { files } = makeSeries({ seed, boards: Math.round(wantedDocuments / MEETINGS), meetings: MEETINGS });
    for (const { path, content } of files) {
      mkdirSync(dirname(join(notes, path)), { recursive: true });
      writeFileSync(join(notes, path), content);
    }
    report.documents = files.length;
    const whole = await ingest(BUILT, notes, plain, [], 2);
    const wanted = contents(plain);
    say(`${files.length} documents; a run that nobody kills takes ${Math.round(whole.all / 1000)} s`);
    let kept = 0;
    // One more run than there are kills: the last one is to end.
    while (report.killed < kills || kept > 0) {
      const isLast = report.killed >= kills;
      // Most of them soon, some at any moment of a whole run, and half of those that come so far while they write.
      const most = random.chance(1 / 12) ? whole.all : whole.all / 12;
      const moments: Moment[] = [{ since: 'start', milliseconds: Math.round(300 + most * random.next()) }];
      if (random.chance(1 / 2))
        moments.push({ since: 'writing', milliseconds: Math.round(whole.writing * random.next()) });
      const { killed } = await ingest(BUILT, notes, out, isLast ? [] : moments, 2);
      for (const fault of unreadable(out)) report.faults.push(`after ${report.killed} kills: ${fault}`);
      if (killed) {
        report.killed += 1;
        if (existsSync(join(out, LOCK))) report.whileWriting += 1;
        const now = linesIn(join(out, JOURNAL));
        if (now < kept) report.faults.push(`after ${report.killed} kills: ${now} kept where ${kept} were`);
        kept = now;
        if (report.killed % 10 === 0) say(`${report.killed} killed, ${kept} kept, ${report.faults.length} faults`);
        continue;
      }
      report.ended += 1;
      const odd = differing(contents(out), wanted);
      if (odd.length > 0) report.faults.push(`after ${report.killed} kills: ${odd.slice(0, 5).join(', ')} differ`);
      say(`${report.killed} killed, a run has ended, ${odd.length} files differ`);
      rmSync(out, { recursive: true, force: true });
      kept = 0;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

/** How many files a journal has kept; a line that was cut off counts too. */
function linesIn(file: string): number {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '').length
    : 0;
}
