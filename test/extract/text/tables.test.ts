import { expect, test } from 'vitest';
import { some } from '../../support/some.ts';
import { grid, outline, readAs, tablesOf } from './reading.ts';

test("one cell on a line, as Word's text export writes tables", async () => {
  const text =
    'Action log: updated on 2 March\n\t\n\tAction\n\tWho\n\tStatus\n\n\t7\n\tAB to mend:\n· the gate\n· the fence\n\tAB\n\tOpen \n\n\t6\n\tCD to paint the hall\n\tCD\n\tClosed\nNext meeting: 4 May\n';
  const document = await readAs('log.txt', text);
  expect(outline(document.body)).toEqual(['p Action log: updated on 2 March', 'table 3', 'p Next meeting: 4 May']);
  const [table] = tablesOf(document);
  expect(grid(table!)).toEqual([
    ['', 'Action', 'Who', 'Status'],
    ['7', 'AB to mend:\n· the gate\n· the fence', 'AB', 'Open'],
    ['6', 'CD to paint the hall', 'CD', 'Closed'],
  ]);
  expect(table!.headerRows).toBe(0);
  expect(table!.rows[1]![1]!.places).toEqual([{ kind: 'line', line: 8, column: 2, endLine: 10 }]);
  expect(table!.places).toEqual([{ kind: 'line', line: 2, column: 2, endLine: 17 }]);
});

test('a tab before prose, or indented names, are no table', async () => {
  const prose = await readAs('a.txt', '1. Welcome\n\t2. Themed discussion: the new hall\nAB spoke.\n');
  expect(outline(prose.body)).toEqual(['p 1. Welcome', 'p 2. Themed discussion: the new hall', 'p AB spoke.']);
  const names = await readAs('a.txt', '\tPresent:\n\tAnn Lee\n\tBo Day\n\n\tApologies:\n\tCy Fox\n\tDi Orr\n');
  expect(tablesOf(names)).toEqual([]);
});

test('tabs between cells; a header broken over empty lines is one row', async () => {
  const text =
    'Visits agreed for\tNov\tDec\tTOTAL\n\n\n\nthe area 20/21\t\t\t\nNorth\t1\t0\t1\nSouth\t4\t*\t4\n\nSource: the team\n';
  const document = await readAs('a.txt', text);
  expect(grid(tablesOf(document)[0]!)).toEqual([
    ['Visits agreed for the area 20/21', 'Nov', 'Dec', 'TOTAL'],
    ['North', '1', '0', '1'],
    ['South', '4', '*', '4'],
  ]);
  expect(document.body.at(-1)!.text).toBe('Source: the team');
});

test('a rule row says where the header ends', async () => {
  const text = 'Area\tNumber of\n----\t---------\n\n\n\t<b>visits</b>\nNorth\t9\nSouth\t65\n<b>TOTAL</b>\t<b>74</b>\n';
  const [table] = tablesOf(await readAs('a.txt', text));
  expect(grid(table!)).toEqual([
    ['Area', 'Number of visits'],
    ['North', '9'],
    ['South', '65'],
    ['TOTAL', '74'],
  ]);
  expect(table!.headerRows).toBe(1);
  expect(table!.rows[3]!.map((c) => c.bold)).toEqual([true, true]);
});

test('after figures and an empty line, a row of words begins another table', async () => {
  const document = await readAs('a.txt', 'Area\tMay\nNorth\t1\nSouth\t2\n\nHall\tJune\nEast\t3\nWest\t4\n');
  expect(tablesOf(document).map(grid)).toEqual([
    [
      ['Area', 'May'],
      ['North', '1'],
      ['South', '2'],
    ],
    [
      ['Hall', 'June'],
      ['East', '3'],
      ['West', '4'],
    ],
  ]);
});

test('labels and typed numbers with a tab are no table', async () => {
  const document = await readAs(
    'a.txt',
    'Date:\t4 May\nVenue:\tTown Hall\nChair:\tAnn Lee\n1.\tApologies\n2.\tMinutes\n3.\tReports\n',
  );
  expect(tablesOf(document)).toEqual([]);
  expect(document.body[3]!.text).toBe('1.\tApologies');
});

test('tabs that only line things up make no empty columns', async () => {
  const [table] = tablesOf(await readAs('a.txt', 'Name\t\tVisits\nAnn\t\t4\nBo\t\t5\n'));
  expect(grid(table!)).toEqual([
    ['Name', 'Visits'],
    ['Ann', '4'],
    ['Bo', '5'],
  ]);
});

test('pipes, with and without a frame', async () => {
  const [framed] = tablesOf(await readAs('a.txt', '| Area | May |\n|------|-----|\n| North | 1 |\n'));
  expect(grid(framed!)).toEqual([
    ['Area', 'May'],
    ['North', '1'],
  ]);
  expect(framed!.headerRows).toBe(1);
  const [bare] = tablesOf(await readAs('a.txt', 'Area | May | Note\nNorth | 1 | a \\| b\nSouth | 2 |\n'));
  expect(grid(bare!)[1]).toEqual(['North', '1', 'a | b']);
});

test('box drawing, a row on several lines or each line a row', async () => {
  const [grown] = tablesOf(
    await readAs(
      'a.txt',
      '+------+--------+\n| Area | Note   |\n+======+========+\n| N    | broken |\n|      | gate   |\n+------+--------+\n| S    | fine   |\n+------+--------+\n',
    ),
  );
  expect(grid(grown!)).toEqual([
    ['Area', 'Note'],
    ['N', 'broken gate'],
    ['S', 'fine'],
  ]);
  expect(grown!.headerRows).toBe(1);
  const [plain] = tablesOf(
    await readAs('a.txt', '┌──────┬───┐\n│ Area │ N │\n├──────┼───┤\n│ East │ 1 │\n│ West │ 2 │\n└──────┴───┘\n'),
  );
  expect(grid(plain!)).toEqual([
    ['Area', 'N'],
    ['East', '1'],
    ['West', '2'],
  ]);
});

test('columns that only line up, with a cell on two lines', async () => {
  const text =
    'Payments:\n\nPayee             Reason          Amount\nWater company     Hall           12.50\nJ Oak             Mowing the    100.00\n                  green\nPrinter           Posters         8.00\n\nAgreed.\n';
  const document = await readAs('a.txt', text);
  expect(grid(tablesOf(document)[0]!)).toEqual([
    ['Payee', 'Reason', 'Amount'],
    ['Water company', 'Hall', '12.50'],
    ['J Oak', 'Mowing the green', '100.00'],
    ['Printer', 'Posters', '8.00'],
  ]);
  expect(document.body.at(-1)!.text).toBe('Agreed.');
});

test('every cell is a range of the text of its table', async () => {
  const [table] = tablesOf(await readAs('a.txt', 'Area\tMay\tJune\nNorth\t1\t2\nSouth\t3\t4\n'));
  for (const cell of some(table!.rows.flat())) expect(table!.text.slice(cell.start, cell.end)).toBe(cell.text);
});

test.each(['|', 'a|', 'a\t', '| a '])('one line of 200,000 characters of "%s" is no table', async (unit) => {
  const line = unit.repeat(200_000 / unit.length);
  expect(tablesOf(await readAs('a.txt', `${line}\n\nThe end.\n`))).toEqual([]);
});
