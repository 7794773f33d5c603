/**
 * `npm run bench:tables [-- --seeds N --from N --formats txt,md --show N]`: makes tables, reads them through the whole
 * pipeline and prints how many give exactly the tidy rows that are true.
 */
import { parseArgs } from 'node:util';
import { type TidyRow, tidyRows } from '../../src/recognise/performance/tidy-rows.ts';
import { makeTableReport } from '../../test/support/make-tables/index.ts';
import { type Format, formats, render } from '../../test/support/make-tables/render.ts';
import type { Truth } from '../../test/support/make-tables/table.ts';
import { readRecord } from '../../test/support/read-record.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seeds: text, from: text, formats: text, show: text } });
const seeds = Number(values.seeds ?? 1000);
const from = Number(values.from ?? 1);
const chosen = (values.formats?.split(',') ?? [...formats]) as Format[];
let shown = Number(values.show ?? 3);

const line = (row: Truth | TidyRow) =>
  [
    row.measure ?? '',
    row.category ?? '',
    row.periodStart,
    row.periodEnd,
    row.value,
    row.unit,
    row.valueText,
    row.isTotal,
  ].join(' | ');

for (const format of chosen) {
  const wrong = new Map<string, number>();
  let exact = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const report = makeTableReport(seed);
    const { record } = await readRecord({ path: `report.${format}`, bytes: await render(report, format) });
    const found = tidyRows([record]).map(line);
    const truth = report.table.truth.map(line);
    if (
      found.length === truth.length &&
      truth.every((row) => found.includes(row)) &&
      record.tables.every(({ source }) => source === report.source)
    ) {
      exact += 1;
      continue;
    }
    wrong.set(report.table.shape, (wrong.get(report.table.shape) ?? 0) + 1);
    if (shown-- <= 0) continue;
    const missed = truth.filter((row) => !found.includes(row));
    const extra = found.filter((row) => !truth.includes(row));
    console.log(
      `seed ${seed}, ${format}, ${report.table.shape}, ${record.tables.length} tables\n  missed ${missed.slice(0, 3).join('\n         ')}\n  found  ${extra.slice(0, 3).join('\n         ')}`,
    );
  }
  const shapes = [...wrong].map(([shape, count]) => `${shape} ${count}`).join(', ');
  console.log(
    `${format.padEnd(5)} exact ${((100 * exact) / seeds).toFixed(1)} % of ${seeds}${shapes === '' ? '' : ` (wrong: ${shapes})`}`,
  );
}
