import { expect, test } from 'vitest';
import { consolidate } from '../../../src/consolidate/index.ts';
import { HELD } from '../../../src/writers/workbook/about-sheet.ts';
import { sheetsOf } from '../../../src/writers/workbook/index.ts';
import { sheetOf, valuesIn } from '../../../src/writers/workbook/sheet.ts';
import { MOST_CELLS, MOST_ROWS, rowsForEach } from '../../../src/writers/workbook/write-workbook.ts';
import { date, document, log, type Row } from '../../support/records.ts';

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

test('actions that have no room are not among those that were held: nobody deleted them', () => {
  const month = (i: number) => `20${10 + (i % 80)}-0${1 + (i % 9)}`;
  const rows = Array.from({ length: 20_000 }, (_, i): Row => [String(i), `Mend mooring ${i}`, 'AB', month(i), 'open']);
  const documents = [document('march', { date: date('2024-03-05'), actionLog: log(...rows) })];
  const register = consolidate(documents);
  const sheets = sheetsOf({ documents, register, run: { schemaVersion: '1', program: 'test', inputs: [] } });
  const [actions, about] = ['Actions', 'About'].map((name) => sheets.find((one) => one.name === name)!);
  const shown = valuesIn(actions!, 'Action id');
  const says = valuesIn(about!, 'What it says');
  const held = valuesIn(about!, 'About').flatMap((what, i) => (what === HELD ? String(says[i]).split(' ') : []));
  expect(shown.length).toBeLessThan(register.actions.length);
  expect([...held].sort()).toEqual([...shown].sort());
}, 120_000);
