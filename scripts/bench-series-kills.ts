/** `tsx scripts/bench-series-kills.ts [--tries N] [--seed N]`: kills `ingest` 200 times and prints what was wrong after it. */
import { parseArgs } from 'node:util';
import { tryKills } from '../test/io/kill-tries.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { tries: text, seed: text } });
const { tries, finished, faults } = await tryKills(Number(values.tries ?? 200), Number(values.seed ?? 1));
process.stdout.write(`${tries} runs, ${tries - finished} killed, ${faults.length} faults\n`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
