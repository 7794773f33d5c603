/**
 * `npm run make:series -- --seed N [--boards N] [--meetings N] [--out DIR]`: boards of invented meetings with a known
 * truth, for `bench:series` and for trying the program on a folder of any size.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeries } from '../../test/support/make-series/index.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: text, boards: text, meetings: text, out: text } });
const whole = (given: string | undefined): number | undefined => {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`"${given}" is not a whole number`);
  return Number(given);
};

const seed = whole(values.seed) ?? 1;
const out = values.out ?? `series-${seed}`;
const { files, truth } = makeSeries({ seed, boards: whole(values.boards), meetings: whole(values.meetings) });
for (const { path, content } of [...files, { path: 'truth.json', content: `${JSON.stringify(truth, null, 2)}\n` }]) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
process.stdout.write(`${files.length} documents of ${truth.boards.length} boards and truth.json written to ${out}\n`);
