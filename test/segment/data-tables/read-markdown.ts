/** Reads the tables of a document given as text, the way the pipeline does. */

import type { MinutesDocument } from '../../../src/model/document.ts';
import type { DataTable } from '../../../src/model/tables.ts';
import { tidyRows } from '../../../src/recognise/performance/tidy-rows.ts';
import { readRecord } from '../../support/read-record.ts';

/** A report on half a year with one table. */
export const report = (table: string, period = '1 April 2021 – 30 September 2021') =>
  `# Performance Report of the Harbour Board\n\n${period}\n\nThe figures of the half year.\n\n${table}\n`;

/** Rows of pipes as a table, the first as its header. */
export const md = (...rows: string[]) => [rows[0], rows[0]?.replace(/[^|]+/g, ' --- '), ...rows.slice(1)].join('\n');

export async function readText(text: string, path = 'report.md'): Promise<MinutesDocument> {
  const { record } = await readRecord({ path, bytes: new TextEncoder().encode(text) });
  return record;
}

export async function tablesOf(text: string, path?: string): Promise<DataTable[]> {
  return (await readText(text, path)).tables;
}

/** "measure | category | period | value | unit | total" of each figure. */
export async function tidyOf(text: string, path?: string): Promise<string[]> {
  return tidyRows([await readText(text, path)]).map(
    ({ measure, category, periodStart, periodEnd, value, valueText, unit, isTotal }) =>
      [
        measure ?? '',
        category ?? '',
        periodStart ? `${periodStart.slice(0, 7)}..${(periodEnd ?? '').slice(0, 7)}` : '',
        value === null ? `"${valueText}"` : String(value),
        ...(unit || isTotal ? [unit ?? ''] : []),
        ...(isTotal ? ['total'] : []),
      ].join(' | '),
  );
}
