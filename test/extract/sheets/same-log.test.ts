/** The same action log as Word file, workbook, OpenDocument spreadsheet and text gives the same rows. */
import { expect, test } from 'vitest';
import { makeDocx } from '../../support/make-docx.ts';
import { makeCsv, makeOds, makeXlsx, odsRow, type SheetValue } from '../../support/make-sheets.ts';
import { readRecord } from '../../support/read-record.ts';

const day = (month: number, date: number) => new Date(Date.UTC(2031, month - 1, date));
const rows: SheetValue[][] = [
  ['Ref', 'Raised', 'Action', 'Owner', 'Due', 'Status'],
  ['007', day(3, 12), 'Order water butts, both sizes', 'Ann Lee', day(4, 12), 'Open'],
  ['5.10', day(3, 12), 'Mend the "east" gate', 'Bo Ray; Ann Lee', day(4, 19), 'Closed'],
  ['1E5', day(3, 26), 'Write to the council', 'Chair', 'ASAP', 'In progress'],
  ['3/4', day(3, 26), 'Thank the donors', 'Cy Dunn', '', 'Open'],
];
const asText = (value: SheetValue) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

const files: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['log.docx', () => makeDocx({ body: [{ rows: rows.map((row) => row.map(asText)) }] })],
  ['log.xlsx', () => makeXlsx([{ name: 'Sheet1', rows }])],
  ['log.ods', () => makeOds([{ name: 'Sheet1', rows: rows.map((row) => odsRow(row)).join('') }])],
  ['log.csv', () => makeCsv(rows)],
  ['log;.csv', () => makeCsv(rows, ';', '\n')],
  ['log.tsv', () => makeCsv(rows, '\t')],
];

async function logOf(name: string, bytes: Uint8Array) {
  const { record } = await readRecord({ path: name, bytes });
  expect(record.kind).toBe('actionLog');
  expect(record.people).toEqual([]);
  expect(record.actions).toEqual([]);
  // A whole sheet says less of what it is than a table among words: how sure a row is may differ, its values may not.
  return record.actionLog?.entries.map(({ spans: _, because: __, confidence: ___, ...entry }) => entry);
}

test.each(files)('%s', async (name, make) => {
  const word = await logOf('log.docx', await files[0]![1]());
  expect(word).toHaveLength(4);
  expect(word?.map(({ ref }) => ref)).toEqual(['007', '5.10', '1E5', '3/4']);
  expect(word?.[1]?.due?.iso).toBe('2031-04-19');
  expect(await logOf(name, await make())).toEqual(word);
});

test('a row is placed by its sheet, row and column', async () => {
  const bytes = await makeXlsx([{ name: 'Open items', rows: [['Gate Club'], [], ...rows] }]);
  const { record } = await readRecord({ path: 'log.xlsx', bytes });
  expect(record.actionLog?.entries[1]?.spans[0]?.place).toEqual({
    kind: 'cell',
    sheet: 'Open items',
    row: 5,
    column: 1,
  });
});

test('a row of a CSV file is placed by its line', async () => {
  const { record } = await readRecord({ path: 'log.csv', bytes: makeCsv(rows) });
  expect(record.actionLog?.entries[1]?.spans[0]?.place).toEqual({ kind: 'line', line: 3, column: 1, endLine: 3 });
});
