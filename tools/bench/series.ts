/**
 * `npm run bench:series [-- --seeds N --from N --faults N]`: makes series, reads them through the whole pipeline in
 * this process and prints how near the register comes to their truth.
 */
import { parseArgs } from 'node:util';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { makeSeries } from '../../test/support/make-series/index.ts';
import { addScore, type Count, emptyScore } from '../../test/support/score-series/score.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seeds: text, from: text, faults: text } });
const seeds = Number(values.seeds ?? 200);
const from = Number(values.from ?? 1);
const encoder = new TextEncoder();
const score = emptyScore();
let documents = 0;

for (let seed = from; seed < from + seeds; seed += 1) {
  const { files, truth } = makeSeries({ seed });
  const results = [];
  for (const { path, content } of files) {
    results.push(await processDocument({ path, bytes: encoder.encode(content) }));
  }
  const data = processCorpus({ results, faults: [], program: 'bench' });
  documents += files.length;
  addScore(score, data.register, data.documents, truth);
}

const share = (part: number, whole: number) => (whole === 0 ? '    –' : ((100 * part) / whole).toFixed(1).padStart(5));
const precision = ({ right, wrong }: Count) => share(right, right + wrong);
const recall = ({ right, missed }: Count) => share(right, right + missed);
const f1 = ({ right, wrong, missed }: Count) => share(2 * right, 2 * right + wrong + missed);
const lines = [
  `${seeds} series from seed ${from}, ${documents} documents, ${score.actions} actions`,
  `links           F1 ${f1(score.links)}   precision ${precision(score.links)}   recall ${recall(score.links)}`,
  `status history  exact ${share(score.exactHistories, score.actions)} % of actions`,
  ...(['split', 'merged'] as const).map((kind) => {
    const count = score.relations[kind];
    return `${`${kind}, pairs`.padEnd(16)}   precision ${precision(count)}   recall ${recall(count)}   of ${count.right + count.missed}`;
  }),
  ...[...score.flags].map(
    ([flag, count]) =>
      `${flag.padEnd(16)}   precision ${precision(count)}   recall ${recall(count)}   of ${count.right + count.missed}`,
  ),
  ...score.faults.slice(0, Number(values.faults ?? 0)),
];
process.stdout.write(`${lines.join('\n')}\n`);
