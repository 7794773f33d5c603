import { expect, test } from 'vitest';
import { sheetOf } from '../../../src/writers/workbook/sheet.ts';
import { MOST_CELLS, MOST_ROWS, rowsForEach } from '../../../src/writers/workbook/write-workbook.ts';

const sheet = (rows: number, columns: number) =>
  sheetOf<number>(
    'Any',
    Array.from({ length: columns }, (_, c) => ({ title: `C${c}`, width: 9, kind: 'text' as const, value: String })),
    Array.from({ length: rows }, (_, row) => row),
  );

test('a sheet of many rows alone has as many as a sheet may have', () => {
  expect(rowsForEach([sheet(3, 4)])).toBe(MOST_ROWS);
  expect(rowsForEach([sheet(MOST_ROWS * 3, 20)])).toBe(MOST_ROWS);
});

test('sheets that are large together share the room', () => {
  const sheets = [sheet(50_000, 21), sheet(50_000, 15), sheet(10, 9)];
  const most = rowsForEach(sheets);
  const cells = sheets.reduce((sum, { rows, columns }) => sum + Math.min(rows.length, most) * columns.length, 0);
  expect(cells).toBeLessThanOrEqual(MOST_CELLS);
  expect(cells).toBeGreaterThan(MOST_CELLS * 0.9);
});
