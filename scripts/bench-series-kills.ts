/** `tsx scripts/bench-series-kills.ts [--tries N] [--seed N]`: kills `ingest` of `dist` 200 times and prints what was wrong. */
import { parseArgs } from 'node:util';
import { tryKills } from '../test/io/kill-tries.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { tries: text, seed: text } });
const { tries, finished, whileWriting, faults } = await tryKills(
  Number(values.tries ?? 200),
  Number(values.seed ?? 1),
  true,
);
process.stdout.write(
  `${tries} runs, ${tries - finished} killed, ${whileWriting} of them while writing; ${faults.length} faults\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
