import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { SHEET_NAMES, sheetsOf } from '../../../src/writers/workbook/index.ts';
import { sheetOf } from '../../../src/writers/workbook/sheet.ts';
import { writeWorkbook } from '../../../src/writers/workbook/write-workbook.ts';
import { AS_WRITTEN } from '../../../src/writers/workbook/written-sheet.ts';
import { faultsOfWorkbook } from '../../support/ooxml.ts';
import { some } from '../../support/some.ts';
import { data } from './example.ts';

/** So few cells at once that the rows of a sheet are made two or three at a time. */
const FEW = 50;
const lines = sheetOf<number>(
  'Lines',
  [
    { title: 'Nth', width: 8, kind: 'number', value: (row) => row },
    { title: 'Says', width: 30, kind: 'long', value: (row) => (row % 5 === 0 ? null : ` <${row}> & "more"\nof it `) },
    { title: 'Day', width: 12, kind: 'date', value: (row) => `2024-03-${String(1 + (row % 31)).padStart(2, '0')}` },
  ],
  Array.from({ length: 100 }, (_, row) => row),
  { above: ['A title', '', 'A line below it'] },
);

let whole: Uint8Array;
let sliced: Uint8Array;
const sheets = () => [...sheetsOf(data), lines, { ...lines, name: 'No line', rows: [] }];
beforeAll(async () => {
  whole = await writeWorkbook(sheets(), 'All');
  sliced = await writeWorkbook(sheets(), 'All', FEW);
});

test('a workbook that is made some rows at a time reads as one that is made at once', async () => {
  const [one, other] = await Promise.all(
    [whole, sliced].map((bytes) => readXlsx(bytes, { readStyles: true }).then((book) => book.sheets)),
  );
  expect(other?.map(({ name }) => name)).toEqual([...SHEET_NAMES, AS_WRITTEN, 'Lines', 'No line']);
  expect(other).toEqual(one);
});

test('its parts are the same but for the rows, and the texts that stand in them', () => {
  const [one, other] = [unzipSync(whole), unzipSync(sliced)];
  const strings = 'xl/sharedStrings.xml';
  expect(Object.keys(other)).toEqual(Object.keys(one));
  for (const [path, part] of some(Object.entries(other))) {
    const withoutRows = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/<sheetData>.*<\/sheetData>/s, '');
    if (path !== strings) expect(withoutRows(part), path).toBe(withoutRows(one[path]!));
  }
});

test('it has no fault that Excel would repair, and the same bytes each time', async () => {
  expect(faultsOfWorkbook(sliced)).toEqual([]);
  expect(Buffer.from(await writeWorkbook(sheets(), 'All', FEW)).equals(Buffer.from(sliced))).toBe(true);
});
