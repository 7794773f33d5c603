/** Made tables give exactly their true rows; `npm run bench:tables` reads a thousand of them in every format. */
import { expect, test } from 'vitest';
import { tidyRows } from '../../../src/recognise/performance/tidy-rows.ts';
import { makeTableReport } from '../../support/make-tables/index.ts';
import { type Format, formats, render } from '../../support/make-tables/render.ts';
import { readRecord } from '../../support/read-record.ts';
import { some } from '../../support/some.ts';

const SEEDS: Record<Format, number> = { txt: 40, md: 40, html: 40, docx: 15, pdf: 15 };

test.each(some(formats))('%s', async (format) => {
  for (let seed = 1; seed <= SEEDS[format]; seed += 1) {
    const report = makeTableReport(seed);
    const { record } = await readRecord({ path: `report.${format}`, bytes: await render(report, format) });
    const found = tidyRows([record]).map(
      ({ measure, category, periodStart, periodEnd, value, unit, valueText, isTotal }) => ({
        measure,
        category,
        periodStart,
        periodEnd,
        value,
        unit,
        valueText,
        isTotal,
      }),
    );
    const order = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    expect(order(found), `seed ${seed}`).toEqual(order(report.table.truth));
  }
});
