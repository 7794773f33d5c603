/** Accounts that are set without a table: gaps, leading dots, tabs, sections, sides that stand apart. */
import { expect, test } from 'vitest';
import { cellText } from '../../../src/model/cell.ts';
import { read } from '../reading.ts';

const head = ['Minutes of the Quay Club, 5 March 2024', '', 'Present: Ann Lee, Bo Roe, Cy Fox', '', '2. Money', ''];

async function tablesOf(lines: string[], ending: 'txt' | 'md' = 'txt') {
  const record = await read([...head, ...lines, '', '3. Boats', '', 'The boats were looked at.'].join('\n'), ending);
  return record.tables.map(({ title, columns, rows }) => ({
    title,
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => row.map((cell) => cellText(cell ?? ''))),
  }));
}

test('leading dots', async () => {
  const [table] = await tablesOf([
    'Hall hire ........ £24.00',
    'Stamps ........... £8.20',
    'Total ............ £32.20',
  ]);
  expect(table?.rows).toEqual([
    ['Hall hire', '£24.00'],
    ['Stamps', '£8.20'],
    ['Total', '£32.20'],
  ]);
});

test('dots in Markdown, below a line that names them', async () => {
  const [table] = await tablesOf(['Bills:', '', 'Hall hire ... £24.00', 'Stamps ..... £8.20', 'Rope ... £9.10'], 'md');
  expect(table).toMatchObject({
    title: 'Bills',
    rows: [
      ['Hall hire', '£24.00'],
      ['Stamps', '£8.20'],
      ['Rope', '£9.10'],
    ],
  });
});

test('two balances', async () => {
  const [table] = await tablesOf(['Bank balances:', 'Current account     £3,210.44', 'Deposit account     £12,000.00']);
  expect(table).toMatchObject({
    title: 'Bank balances',
    rows: [
      ['Current account', '£3,210.44'],
      ['Deposit account', '£12,000.00'],
    ],
  });
});

test('preformatted, with names above the figures', async () => {
  const [table] = await tablesOf(
    [
      '```',
      'Account         Jan       Feb',
      'Current       1200.00   1150.50',
      'Reserve       5000.00   5000.00',
      '```',
    ],
    'md',
  );
  expect(table?.columns).toEqual(['Account', 'Jan', 'Feb']);
  expect(table?.rows).toEqual([
    ['Current', '1200.00', '1150.50'],
    ['Reserve', '5000.00', '5000.00'],
  ]);
});

test('income, expenditure and what is left are one account', async () => {
  const tables = await tablesOf([
    '                      2024        2023',
    'Income',
    'Subscriptions     1,240.00    1,180.00',
    'Plant sale          312.50      287.20',
    'Total income      1,552.50    1,467.20',
    '',
    'Expenditure',
    'Water               610.00      598.00',
    'Hall hire           120.00      120.00',
    'Insurance            60.00       60.00',
    '',
    'Surplus             762.50      689.20',
  ]);
  expect(tables).toHaveLength(1);
  expect(tables[0]?.columns).toEqual(['', '2024', '2023']);
  expect(tables[0]?.rows.map(([label]) => label)).toEqual([
    'Income',
    'Subscriptions',
    'Plant sale',
    'Total income',
    'Expenditure',
    'Water',
    'Hall hire',
    'Insurance',
    'Surplus',
  ]);
});

test('two accounts side by side: the right one goes on where the left one has ended', async () => {
  const tables = await tablesOf([
    'INCOME                          EXPENDITURE',
    'Subs            £640.00         Room hire       £300.00',
    'Raffle          £210.00         Trophies         £88.50',
    'Gifts            £20.00         Website          £60.00',
    '                                Surplus         £421.50',
    'TOTAL           £870.00         TOTAL           £870.00',
  ]);
  expect(tables[1]?.rows).toContainEqual(['Surplus', '£421.50']);
});

test.each([
  ['notes with amounts', ['Dues: $350', 'Raffle: $82']],
  ['sentences', ['We have paid £24.00', 'We are owed £8.20', 'We will ask for £9.10']],
  ['times', ['Doors open     7.00', 'Talk           7.30', 'Supper         9.15']],
])('no account: %s', async (_, lines) => {
  const tables = await tablesOf(lines);
  expect(tables.filter(({ rows }) => rows.some(([, figure]) => /[£$]/.test(figure ?? '')))).toEqual([]);
});

test('lines of an account head no items', async () => {
  const { agenda } = await read(
    [
      ...head,
      'RAFFLE ....... £24.00',
      'SUBS ......... £8.20',
      'TOTAL ........ £32.20',
      '',
      '3. Boats',
      '',
      'The boats were looked at by all who came.',
    ].join('\n'),
  );
  expect(agenda.map(({ title }) => title)).toEqual(['Money', 'Boats']);
});
