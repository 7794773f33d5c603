/** Rows that go across a table: sections of one table, not headers of many. */
import { expect, test } from 'vitest';
import { read } from '../reading.ts';

const rows = (...lines: string[]) => lines.map((line) => `<tr>${line}</tr>`).join('');
const across = (name: string) => `<th colspan="2">${name}</th>`;
const line = (label: string, amount: string) => `<td>${label}</td><td>${amount}</td>`;

test('sections across an account are rows of one table, the first no header', async () => {
  const record = await read(
    `<h1>Quay Club</h1><h2>Income Statement</h2><table>${rows(
      across('Revenues'),
      line('Donations', '£289.70'),
      line('Sales', '£50.00'),
      line('Total Revenue', '£339.70'),
      across('Expenses'),
      line('Rent', '£200.00'),
      line('Total Expenses', '£200.00'),
    )}</table>`,
    'html',
  );
  expect(record.tables).toHaveLength(1);
  const [table] = record.tables;
  expect(table?.rows.map(([label]) => label)).toEqual([
    'Revenues',
    'Donations',
    'Sales',
    'Total Revenue',
    'Expenses',
    'Rent',
    'Total Expenses',
  ]);
});

test('a title across the names of columns stays a title', async () => {
  const record = await read(
    `<h1>Quay Club</h1><table>${rows(
      across('Visits'),
      '<th>Hall</th><th>2031</th>',
      line('North', '12'),
      line('South', '14'),
    )}</table>`,
    'html',
  );
  expect(record.tables[0]?.rows.map(([label]) => label)).toEqual(['North', 'South']);
});
