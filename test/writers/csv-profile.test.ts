import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { actionColumns } from '../../src/writers/actions-csv.ts';
import { toCsv } from '../../src/writers/csv.ts';
import { keptForExcel } from '../../src/writers/csv-profile.ts';
import { action, date, document, log, owner } from '../records.ts';
import { hasLibreOffice, sheetsInLibreOffice } from '../support/libreoffice.ts';

const REFS = ['007', '5.10', '1E5', '3/4', '2-1', 'Mar 5', '3-Apr', 'true', '(2)', '50%', '10:30'];
const register = consolidate([
  document('march', {
    actions: [
      action('Order a chain\nof steel, "now"', { due: date('2024-04-02'), confidence: 0.4, owners: [owner('AL')] }),
    ],
    actionLog: log(
      ...REFS.map((ref, i): [string, string, string, null, 'open'] => [
        ref,
        `Task of number ${'abcdefghijk'[i]} here`,
        'AL',
        null,
        'open',
      ]),
    ),
  }),
]);
const csv = toCsv(actionColumns(register), register.actions, 'excel');

test.each(REFS)('%s would become something else, and is kept', (ref) => {
  expect(keptForExcel(ref)).toBe(`\t${ref}`);
});

test.each(['A7', 'PB-2026-A03', 'Order 3 chains', 'March of the boats', 'Ann', '', 'May'])(
  '%j is a text to Excel, too',
  (text) => {
    expect(keptForExcel(text)).toBe(text);
  },
);

test('begins with a byte order mark; figures and dates of ours are left to Excel', () => {
  expect(csv.startsWith('\uFEFFaction_id,ref,')).toBe(true);
  expect(csv).toContain(',2024-04-02,');
  expect(csv).toContain(',\t007,');
});

test.skipIf(!hasLibreOffice)('LibreOffice gives back every cell as written', { timeout: 180_000 }, () => {
  const [table = []] = Object.values(sheetsInLibreOffice('actions.csv', csv));
  const written = parse(csv, { bom: true }) as string[][];
  const bare = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.trim()));
  // Yes and no are what a spreadsheet calls them.
  const shown = written.map((row) => row.map((cell) => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell)));
  expect(bare(table)).toEqual(bare(shown));
  const at = table[0]?.indexOf('ref') ?? -1;
  expect(
    table
      .slice(1)
      .map((row) => row[at]?.trim())
      .sort(),
  ).toEqual(['', ...REFS].sort());
});
