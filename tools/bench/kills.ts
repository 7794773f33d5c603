/**
 * `npm run build && npm run bench:kills -- [--only switch,folder,store] [--kills N] [--documents N] [--seed N]`: kills the
 * program of `dist` at random moments and prints what was wrong. `switch`: a small folder that changes back and forth ·
 * `folder`: `ingest --out` of many documents · `store`: workers and `ingest --store` of the same, with the database cut off
 * and started anew now and then. Each can be run alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tryArchiveKills } from '../../test/support/archive-tries.ts';
import { tryKills } from '../../test/support/kill-tries.ts';
import { tryLongKills } from '../../test/support/long-kills.ts';
import { hasPostgres, startPostgres } from '../../test/support/postgres.ts';

const MEETINGS = 25;
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { only: text, kills: text, documents: text, seed: text } });
const parts = (values.only ?? 'switch,folder,store').split(',');
const kills = Number(values.kills ?? 100);
const documents = Number(values.documents ?? 1000);
const seed = Number(values.seed ?? 1);
const start = performance.now();
const say = (line: string) =>
  process.stdout.write(`${String(Math.round((performance.now() - start) / 1000)).padStart(5)} s  ${line}\n`);

const faults: string[] = [];
if (parts.includes('switch')) {
  const report = await tryKills(kills, seed, true, say);
  say(`switch: ${report.killed} runs killed, ${report.whileWriting} of them while writing`);
  faults.push(...report.faults);
}
if (parts.includes('folder')) {
  const report = await tryLongKills(kills, seed, documents, say);
  say(
    `folder: ${report.killed} runs killed, ${report.whileWriting} of them while writing; ${report.ended} of ${report.documents} documents ended`,
  );
  faults.push(...report.faults);
}
if (parts.includes('store')) {
  if (hasPostgres) await killStore();
  else say('store: not tried, PostgreSQL is not installed (on Debian, apt-get install postgresql)');
}
say(`${faults.length} faults`);
for (const fault of faults.slice(0, 50)) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function killStore(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'minutes-archive-kill-'));
  const postgres = startPostgres();
  try {
    const boards = Math.round(documents / MEETINGS);
    const tries = { root, postgres, database: 'kills', boards, meetings: MEETINGS, kills, workers: 2, seed };
    const report = await tryArchiveKills(tries, say);
    say(
      `store: ${report.killed} killed, ${report.cut} cuts of the database, ${report.dead} documents dead by chance; ${report.rounds} stores of ${report.documents} documents filled`,
    );
    faults.push(...report.differing);
  } finally {
    postgres.stop();
    rmSync(root, { recursive: true, force: true });
  }
}
