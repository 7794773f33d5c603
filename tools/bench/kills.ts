/** `npm run bench:kills -- [--kills N] [--seed N]`: kills `ingest` of `dist` at random moments and prints what was wrong. */
import { parseArgs } from 'node:util';
import { tryKills } from '../../test/support/kill-tries.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { kills: text, seed: text } });
const { killed, finished, whileWriting, faults } = await tryKills(
  Number(values.kills ?? 300),
  Number(values.seed ?? 1),
  true,
);
process.stdout.write(
  `${killed} runs killed, ${whileWriting} of them while writing; ${finished} others had ended; ${faults.length} faults\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
