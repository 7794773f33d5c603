/** Accounts as spreadsheets set them: signs of currency and depths in columns of their own, titles above the header. */
import { expect, it } from 'vitest';
import { cellText, cellValue } from '../../../src/model/cell.ts';
import { readRecord } from '../../support/read-record.ts';

async function tablesOf(rows: string[][]) {
  const cells = rows.map((row) => {
    const parts = row.map((cell) => {
      const [, span, text] = /^(?:(\d)×)?([\s\S]*)$/.exec(cell)!;
      return `<td${span ? ` colspan="${span}"` : ''}>${text}</td>`;
    });
    return `<tr>${parts.join('')}</tr>`;
  });
  const html = `<h1>Minutes of the Pier Society, 12 March 2024</h1><p>Present: Ivy Dunn</p><table>${cells.join('\n')}</table>`;
  const { record } = await readRecord({ path: 'a.html', bytes: new TextEncoder().encode(html) });
  return record.tables.map(({ title, columns, rows, totals }) => ({
    title,
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => row.map(cellText)),
    values: rows.map((row) => row.map(cellValue)),
    agree: (totals ?? []).every(({ agrees }) => agrees),
  }));
}

it('joins a column of currency signs to its figures', async () => {
  const [table] = await tablesOf([
    ['Fund', '2×Budget', '2×Spent'],
    ['Boats', '$', '1,200', '$', '900'],
    ['Nets', '', '300', '', '250'],
    ['Total', '$', '1,500', '$', '1,150'],
  ]);
  expect(table).toMatchObject({
    columns: ['Fund', 'Budget', 'Spent'],
    rows: [
      ['Boats', '$ 1,200', '$ 900'],
      ['Nets', '300', '250'],
      ['Total', '$ 1,500', '$ 1,150'],
    ],
    agree: true,
  });
  expect(table?.values[0]).toEqual([null, 1200, 900]);
});

it('joins columns that stand for the depth of a name', async () => {
  const [table] = await tablesOf([
    ['4×Pier Society'],
    ['4×Income and spending'],
    ['', '', '', 'Jan to Dec 2023'],
    ['3×Income', ''],
    ['', '2×Gifts', '155.00'],
    ['', '2×Dues', ''],
    ['', '', 'Members', '1,045.00'],
    ['', '', 'Clubs', '1,020.00'],
    ['', '2×Total dues', '2,065.00'],
    ['3×Total income', '2,220.00'],
  ]);
  expect(table).toMatchObject({ title: 'Income and spending', columns: ['', 'Jan to Dec 2023'], agree: true });
  expect(table?.rows.map((row) => row[0])).toEqual([
    'Income',
    'Gifts',
    'Dues',
    'Members',
    'Clubs',
    'Total dues',
    'Total income',
  ]);
});

it('parts two tables of one block by the titles above their headers', async () => {
  const header = ['', 'Amount', '#', 'Total'];
  const tables = await tablesOf([
    ['4×Budget of the Pier Society'],
    ['2023', '', '', ''],
    header,
    ['Income', '', '', ''],
    ['Dues', '10.00', '38', '380.00'],
    ['Gifts', '20.00', '2', '40.00'],
    ['Balance', '', '', '420.00'],
    ['2024 as planned', '', '', ''],
    header,
    ['Dues', '10.00', '40', '400.00'],
    ['Gifts', '20.00', '3', '60.00'],
    ['Balance', '', '', '460.00'],
  ]);
  expect(tables.map(({ title, columns, rows }) => [title, columns, rows.length])).toEqual([
    ['2023', header, 4],
    ['2024 as planned', header, 3],
  ]);
});

it('reads years below the names of columns as part of the header', async () => {
  const [table] = await tablesOf([
    ['', 'Revised', 'Actual'],
    ['For the year: 2024', '2024', '2023'],
    ['Dues', '380', '300'],
    ['Gifts', '40', '55'],
    ['Grants', '12', '5'],
  ]);
  expect(table?.columns).toEqual(['For the year: 2024', 'Revised 2024', 'Actual 2023']);
});

it('keeps a table whose first columns both hold something', async () => {
  const [table] = await tablesOf([
    ['Ref', 'Item', 'Cost'],
    ['A1', 'Boats', '1,200'],
    ['A2', 'Nets', '300'],
    ['', 'Ropes', '100'],
    ['B', '', '50'],
  ]);
  expect(table?.columns).toEqual(['Ref', 'Item', 'Cost']);
});
