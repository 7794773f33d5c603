/** Each structure that tables of reports take, as a minute-taker would type it, with the rows that it gives. */
import { describe, expect, test } from 'vitest';
import { md, readText, report, tablesOf, tidyOf } from './read-markdown.ts';

describe('what is a data table', () => {
  test('not an action list, an attendance list or layout', async () => {
    const text = `# Minutes of the Harbour Board\n\n5 March 2024\n\n${md('| Name | Organisation | Attendance |', '| Ada Brook | Port | Present |', '| Ben Stone | Town | Apologies |')}\n\n## Actions\n\n${md('| No | Action | Owner | Due |', '| 1 | Order 3 chains | Ada Brook | 1 April 2024 |', '| 2 | Paint the pier | Ben Stone | 5 April 2024 |')}\n`;
    expect(await tablesOf(text)).toEqual([]);
  });
  test('accounts and counts are', async () => {
    const [table] = await tablesOf(
      report(md('| Account | Balance |', '| Current | £1,200.50 |', '| Deposit | £300.00 |', '| Total | £1,500.50 |')),
    );
    expect(table).toMatchObject({
      columns: [
        { name: 'Account', type: 'text' },
        { name: 'Balance', type: 'currency' },
      ],
      totalRows: [2],
      verified: true,
    });
  });
});

describe('words around a table', () => {
  const body = md('| Pier | Boats |', '| North | 3 |', '| South | 4 |');
  test('caption, source and notes', async () => {
    const [table] = await tablesOf(
      report(`Table 2: Boats moored\n\n${body}\n\nSource: Harbour office\n\nNote: the south pier was shut in June.`),
    );
    expect(table).toMatchObject({
      caption: 'Table 2: Boats moored',
      title: 'Boats moored',
      source: 'Harbour office',
      notes: ['Note: the south pier was shut in June.'],
    });
  });
  test('captions below, each of the table above it', async () => {
    const other = md('| Pier | Nets |', '| North | 30 |', '| South | 41 |');
    const text = `${body}\n\nTable 1: Boats moored\n\nNote: the pier was shut.\n\n${other}\n\nTable 2: Nets mended\n`;
    expect((await tablesOf(report(text))).map(({ title, caption, notes }) => [title, caption, notes])).toEqual([
      ['Boats moored', 'Table 1: Boats moored', ['Note: the pier was shut.']],
      ['Nets mended', 'Table 2: Nets mended', []],
    ]);
  });
  test.each([
    ['in the title', 'Table 2: Cost against budget (£000)', 'Table 2: Cost against budget (£000)'],
    ['between title and table', 'Table 2: Cost against budget\n\n(£000)', 'Table 2: Cost against budget'],
    ['in a sentence', 'Table 2: Cost against budget\n\nAll figures are in £000', 'Table 2: Cost against budget'],
  ])('the unit of all figures %s', async (_, lead, caption) => {
    const rows = md('| Pier | Budget | Spent | % |', '| North | 3 | 4 | 133 |', '| South | 5 | 4 | 80 |');
    const [table] = await tablesOf(report(`${lead}\n\n${rows}`));
    expect([table?.caption, table?.columns.map(({ unit }) => unit ?? null)]).toEqual([
      caption,
      [null, '£000', '£000', '%'],
    ]);
  });
  test('a unit of one of two things is not that of all', async () => {
    const rows = md('| Pier | Visits | Cost |', '| North | 3 | 4 |', '| South | 5 | 4 |');
    const [table] = await tablesOf(report(`Visits and cost (£)\n\n${rows}`));
    expect(table?.columns.map(({ unit }) => unit ?? null)).toEqual([null, null, null]);
  });
  test('the caption of a picture below is none of the table', async () => {
    const [table] = await tablesOf(report(`${body}\n\nFigure 1: the harbour in spring\n\nAll was well.`));
    expect(table).toMatchObject({ caption: null, title: null });
  });
  test('captions above, though they stand between two tables', async () => {
    const other = md('| Pier | Nets |', '| North | 30 |', '| South | 41 |');
    const text = `Table 1: Boats moored\n\n${body}\n\nTable 2: Nets mended\n\n${other}\n`;
    expect((await tablesOf(report(text))).map(({ title }) => title)).toEqual(['Boats moored', 'Nets mended']);
  });
  test('the sentence before', async () => {
    const [table] = await tablesOf(
      report(`The weather was fair. The table below shows the boats that were moored.\n\n${body}`),
    );
    expect(table).toMatchObject({ title: 'The table below shows the boats that were moored', source: null });
  });
  test('the corner cell', async () => {
    const [table] = await tablesOf(
      report(md('| Boats moored 21/22 | Apr | May |', '| North | 3 | 1 |', '| South | 4 | 2 |')),
    );
    expect(table).toMatchObject({ title: 'Boats moored 21/22', measure: 'Boats moored' });
  });
  test('the words above the table before are not those of the next', async () => {
    const [, second] = await tablesOf(
      report(`Boats moored:\n\n${body}\n\n<!-- -->\n\n${md('| Pier | Nets |', '| North | 30 |', '| South | 41 |')}`),
    );
    expect(second?.title ?? null).toBeNull();
  });
});

describe('headers', () => {
  test('spanning, in text', async () => {
    const text =
      'Harbour Report\n\n1 April 2021 – 31 March 2022\n\nBoats moored:\n\n\t2020/21\t\t2021/22\t\nPier\tQ1\tQ2\tQ1\tQ2\nNorth\t3\t4\t5\t6\nSouth\t7\t8\t9\t10\n';
    expect((await tidyOf(text, 'report.txt')).slice(0, 4)).toEqual([
      'Boats moored | North | 2020-04..2020-06 | 3',
      'Boats moored | North | 2020-07..2020-09 | 4',
      'Boats moored | North | 2021-04..2021-06 | 5',
      'Boats moored | North | 2021-07..2021-09 | 6',
    ]);
  });
  test('spanning, in html', async () => {
    const html =
      '<h1>Harbour Report</h1><p>Boats moored:</p><table><thead><tr><th rowspan="2">Pier</th><th colspan="2">2020/21</th></tr><tr><th>Q1</th><th>Q2</th></tr></thead><tbody><tr><td>North</td><td>3</td><td>4</td></tr><tr><td>South</td><td>7</td><td>8</td></tr></tbody></table>';
    expect(await tidyOf(html, 'report.html')).toContain('Boats moored | South | 2020-07..2020-09 | 8');
  });
  test('units under names', async () => {
    const text = 'Harbour Report\n\nPier\tFees\tShare\n\t£\t%\nNorth\t30\t60\nSouth\t20\t40\n';
    expect(await tidyOf(text, 'report.txt')).toEqual([
      'Fees | North |  | 30 | £',
      'Share | North |  | 60 | %',
      'Fees | South |  | 20 | £',
      'Share | South |  | 40 | %',
    ]);
  });
  test('years', async () => {
    expect(
      await tidyOf(
        report(`Boats moored:\n\n${md('| Pier | 2019 | 2020 |', '| North | 3 | 4 |', '| South | 5 | 6 |')}`),
      ),
    ).toContain('Boats moored | North | 2020-01..2020-12 | 4');
  });
  test('none', async () => {
    expect(await tidyOf('Harbour Report\n\nBoats moored:\n\nNorth\t12\nSouth\t15\nTotal\t27\n', 'report.txt')).toEqual([
      'Boats moored | North |  | 12',
      'Boats moored | South |  | 15',
      'Boats moored | Total |  | 27 |  | total',
    ]);
  });
});

describe('headings of a table without header', () => {
  test.each([
    ['blank, in Markdown', 'report.md', '|  |  |\n| --- | --- |\n| North | 12 |\n| South | 15 |\n| Total | 27 |'],
    ['figures, in Markdown', 'report.md', '| North | 12 |\n| --- | --- |\n| South | 15 |\n| Total | 27 |'],
    [
      'cells, in html',
      'report.html',
      '<table><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>15</td></tr><tr><td>Total</td><td>27</td></tr></table>',
    ],
  ])('%s', async (_, path, table) => {
    const lead = path.endsWith('html')
      ? '<h1>Harbour Report</h1><p>Boats moored:</p>'
      : '# Harbour Report\n\nBoats moored:\n\n';
    expect(await tidyOf(`${lead}${table}\n`, path)).toEqual([
      'Boats moored | North |  | 12',
      'Boats moored | South |  | 15',
      'Boats moored | Total |  | 27 |  | total',
    ]);
  });
  test('numbers above columns are headings', async () => {
    const rows = `Homes let:\n\n${md('| Rooms | 1 | 2 | 3 |', '| North | 12 | 7 | 5 |', '| South | 15 | 8 | 6 |')}`;
    expect((await tablesOf(report(rows)))[0]?.columns.map(({ name }) => name)).toEqual(['Rooms', '1', '2', '3']);
  });
});

describe('general headings', () => {
  test('"Actual" beside "Budget" is a measure of its own', async () => {
    const rows = md('| Heading | Budget (£) | Actual (£) |', '| Paint | 30 | 28 |', '| Rope | 20 | 21 |');
    expect((await tidyOf(report(`Costs:\n\n${rows}`))).slice(0, 2)).toEqual([
      'Budget | Paint | 2021-04..2021-09 | 30 | £',
      'Actual | Paint | 2021-04..2021-09 | 28 | £',
    ]);
  });
  test('"%" is of the column before', async () => {
    const rows = md('| Pier | Boats | % |', '| North | 10 | 25 |', '| South | 30 | 75 |');
    expect((await tidyOf(report(rows))).slice(0, 2)).toEqual([
      'Boats | North | 2021-04..2021-09 | 10',
      'Boats | North | 2021-04..2021-09 | 25 | %',
    ]);
  });
});

describe('rows', () => {
  test('sections, subtotals and a grand total', async () => {
    const rows = md(
      '| Budget heading | Spent |',
      '| Piers | |',
      '| Chains | 10 |',
      '| Paint | 5 |',
      '| Subtotal | 15 |',
      '| Lights | |',
      '| Bulbs | 3 |',
      '| Wire | 4 |',
      '| Subtotal | 7 |',
      '| Grand total | 22 |',
    );
    const [table] = await tablesOf(report(rows));
    expect(table).toMatchObject({ sectionRows: [0, 4], totalRows: [3, 7, 8], verified: true });
    expect((await tidyOf(report(rows))).map((row) => row.split(' | ')[1])).toEqual([
      'Piers / Chains',
      'Piers / Paint',
      'Piers / Subtotal',
      'Lights / Bulbs',
      'Lights / Wire',
      'Lights / Subtotal',
      'Grand total',
    ]);
  });
  test('groups whose name stands once', async () => {
    const rows = md(
      '| Pier | Kind | Boats |',
      '| North | Sail | 3 |',
      '| | Motor | 4 |',
      '| South | Sail | 5 |',
      '| | Motor | 6 |',
    );
    expect((await tidyOf(report(rows))).map((row) => row.split(' | ')[1])).toEqual([
      'North / Sail',
      'North / Motor',
      'South / Sail',
      'South / Motor',
    ]);
  });
  test('kinds of one measure with a total', async () => {
    const rows = `Boats moored:\n\n${md('| Pier | Sail | Motor | Total |', '| North | 3 | 4 | 7 |', '| South | 5 | 6 | 11 |')}`;
    expect((await tidyOf(report(rows))).slice(0, 3)).toEqual([
      'Boats moored | North / Sail | 2021-04..2021-09 | 3',
      'Boats moored | North / Motor | 2021-04..2021-09 | 4',
      'Boats moored | North / Total | 2021-04..2021-09 | 7 |  | total',
    ]);
  });
  test('time down the side', async () => {
    const rows = md('| Month | Boats | Nets |', '| April | 3 | 30 |', '| May | 4 | 40 |', '| Totals | 7 | 70 |');
    expect(await tidyOf(report(rows))).toEqual([
      'Boats |  | 2021-04..2021-04 | 3',
      'Nets |  | 2021-04..2021-04 | 30',
      'Boats |  | 2021-05..2021-05 | 4',
      'Nets |  | 2021-05..2021-05 | 40',
      'Boats |  | 2021-04..2021-05 | 7 |  | total',
      'Nets |  | 2021-04..2021-05 | 70 |  | total',
    ]);
  });
  test('measures down the side', async () => {
    const rows = md('| Indicator | Target | Actual |', '| Boats moored | 5 | 4 |', '| Fees paid | 90% | 85% |');
    expect(await tidyOf(report(rows))).toContain('Fees paid | Target | 2021-04..2021-09 | 90 | %');
  });
});

describe('two tables side by side', () => {
  const names = async (text: string, path?: string) =>
    (await tablesOf(text, path)).map(({ columns, rows }) => [columns[0]?.name, rows.map((row) => row[0])]);
  test('with the same headings of figures', async () => {
    const rows = md('| Receipts | £ | Payments | £ |', '| Fees | 30 | Paint | 12 |', '| Grants | 20 | Rope | 9 |');
    expect(await names(report(rows))).toEqual([
      ['Receipts', ['Fees', 'Grants']],
      ['Payments', ['Paint', 'Rope']],
    ]);
  });
  test('with a total each, aligned by blanks', async () => {
    const text =
      'Harbour Report\n\nPier      Boats        Shed      Nets\nNorth        3        East        30\nSouth        4        West        41\nTotal        7        Total       71\n';
    expect(await names(text, 'report.txt')).toEqual([
      ['Pier', ['North', 'South', 'Total']],
      ['Shed', ['East', 'West', 'Total']],
    ]);
  });
  test('in the cells of a table that arranges them', async () => {
    const inner = (head: string, a: string, b: string) =>
      `<table><tr><th>${head}</th><th>Boats</th></tr><tr><td>${a}</td><td>3</td></tr><tr><td>${b}</td><td>4</td></tr></table>`;
    const html = `<h1>Harbour Report</h1><table><tr><td>${inner('Pier', 'North', 'South')}</td><td>${inner('Shed', 'East', 'West')}</td></tr></table>`;
    expect(await names(html, 'report.html')).toEqual([
      ['Pier', ['North', 'South']],
      ['Shed', ['East', 'West']],
    ]);
  });
  test('not where words describe the rows', async () => {
    const rows = md('| Payee | Fee | For | VAT |', '| Ada Brook | 30 | Paint | 6 |', '| Ben Stone | 20 | Rope | 4 |');
    expect(await names(report(rows))).toEqual([['Payee', ['Ada Brook', 'Ben Stone']]]);
  });
});

test('two tables with a blank column between', async () => {
  const text = 'Harbour Report\n\nPier\tBoats\t\tPier\tNets\nNorth\t3\t\tEast\t30\nSouth\t4\t\tWest\t41\n';
  expect(
    (await tablesOf(text, 'report.txt')).map(({ columns, rows }) => [columns.map(({ name }) => name), rows]),
  ).toEqual([
    [
      ['Pier', 'Boats'],
      [
        ['North', 3],
        ['South', 4],
      ],
    ],
    [
      ['Pier', 'Nets'],
      [
        ['East', 30],
        ['West', 41],
      ],
    ],
  ]);
});

test('a table that goes on under its repeated header', async () => {
  const html =
    '<p>Boats</p><table><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>3</td></tr><tr><td>South</td><td>4</td></tr></table><table><tr><th>Pier</th><th>Boats</th></tr><tr><td>East</td><td>5</td></tr><tr><td>Total</td><td>12</td></tr></table>';
  const [table, ...others] = await tablesOf(html, 'report.html');
  expect(others).toEqual([]);
  expect(table?.rows).toEqual([
    ['North', 3],
    ['South', 4],
    ['East', 5],
    ['Total', 12],
  ]);
});

describe('values', () => {
  const one = async (cell: string) =>
    (await tidyOf(report(md('| Pier | Boats | Nets |', `| North | ${cell} | 1 |`, '| South | 4 | 2 |')))).filter(
      (row) => row.includes('Boats | North'),
    );
  test.each([
    ['1,234', '1234'],
    ['(12)', '-12'],
    ['-3', '-3'],
    ['2.50', '2.5'],
    ['£48.00', '48 | £'],
    ['29%', '29 | %'],
    ['38†', '38'],
    ['\\*', '"*"'],
    ['<5', '"<5"'],
    ['c', '"c"'],
    ['–', '"–"'],
    ['n/a', '"n/a"'],
    ['10–15', '"10–15"'],
  ])('%s', async (cell, value) => expect(await one(cell)).toEqual([`Boats | North | 2021-04..2021-09 | ${value}`]));
  test('a blank cell gives no row', async () => expect(await one('')).toEqual([]));
  test('numbers are numbers; those written otherwise than JSON writes them have their text beside them', async () => {
    const [table] = await tablesOf(
      report(md('| Pier | Boats | Fees | Nets |', '| North | 1,234 | £5.00 | \\* |', '| South | 4 | £6.50 | 7 |')),
    );
    expect(table?.rows).toEqual([
      ['North', { text: '1,234', value: 1234 }, { text: '£5.00', value: 5, unit: '£' }, '*'],
      ['South', 4, { text: '£6.50', value: 6.5, unit: '£' }, 7],
    ]);
  });
  test('numbers among the names of rows are names', async () => {
    const [table] = await tablesOf(
      report(md('| Overdue | Year | Fees |', '| 30 days | 2019 | 5 |', '| 60 days or more | 2020 | (1.5) |')),
    );
    expect(table?.rows).toEqual([
      ['30 days', 2019, 5],
      ['60 days or more', 2020, { text: '(1.5)', value: -1.5 }],
    ]);
  });
});

describe('arithmetic', () => {
  const checks = async (table: string) =>
    (await tablesOf(report(table)))[0]?.totals?.map(({ stated, computed, agrees, kind }) => [
      kind ?? 'sum',
      stated,
      computed,
      agrees,
    ]);
  test('decimals may be rounded, pence may not', async () => {
    expect(await checks(md('| Pier | Tonnes |', '| North | 1.4 |', '| South | 2.4 |', '| Total | 3.9 |'))).toEqual([
      ['sum', 3.9, 3.8, true],
    ]);
    expect(await checks(md('| Pier | Fees |', '| North | £1.40 |', '| South | £2.40 |', '| Total | £3.90 |'))).toEqual([
      ['sum', 3.9, 3.8, false],
    ]);
  });
  test('nothing is added up over a figure that is kept back', async () =>
    expect(
      await checks(md('| Pier | Boats |', '| North | 3 |', '| South | \\* |', '| East | 4 |', '| Total | 9 |')),
    ).toEqual([]));
  test('shares of a total', async () => {
    const table = md('| Pier | Boats | % |', '| North | 10 | 25% |', '| South | 30 | 75% |', '| Total | 40 | 100% |');
    expect((await checks(table))?.filter(([kind]) => kind === 'share')).toEqual([
      ['share', 25, 25, true],
      ['share', 75, 75, true],
      ['share', 100, 100, true],
    ]);
  });
  test('shares of a column without total', async () => {
    const table = md('| Pier | Boats | % |', '| North | 10 | 25% |', '| South | 20 | 50% |', '| East | 10 | 25% |');
    expect((await checks(table))?.map(([kind, stated]) => [kind, stated])).toEqual([
      ['share', 25],
      ['share', 50],
      ['share', 25],
    ]);
  });
  test('shares are rounded as they are printed', async () => {
    const rows = ['| North | 1 | 33.3% |', '| South | 1 | 33% |', '| East | 1 | 33.33% |', '| West | 0 | 0% |'];
    const table = md('| Pier | Boats | % |', ...rows);
    expect((await checks(table))?.map(([, stated, , agrees]) => [stated, agrees])).toEqual([
      [33.3, true],
      [33, true],
      [33.33, true],
      [0, true],
    ]);
  });
  test('changes in percent', async () => {
    const rows = ['| North | 100 | 110 | 10% |', '| South | 30 | 40 | 33.3% |', '| East | 50 | 45 | -10% |'];
    const table = (...more: string[]) => md('| Pier | Last year | This year | Change % |', ...rows, ...more);
    expect((await checks(table()))?.map(([kind, stated, , agrees]) => [kind, stated, agrees])).toEqual([
      ['change', 10, true],
      ['change', 33.3, true],
      ['change', -10, true],
    ]);
    expect((await checks(table('| West | 20 | 30 | 40% |')))?.at(-1)).toEqual(['change', 40, 50, false]);
  });
  test('a change in percent below others is no sum', async () => {
    const rows = ['| North | 100 | 110 | 10% |', '| South | 30 | 40 | 33% |', '| Total | 130 | 150 | 15% |'];
    expect(
      (await checks(md('| Pier | Last year | This year | Change |', ...rows)))?.filter(([kind]) => kind === 'sum'),
    ).toEqual([
      ['sum', 130, 130, true],
      ['sum', 150, 150, true],
    ]);
  });
  test('a row of percentages below a row of counts', async () => {
    const table = md(
      '| | Sail | Motor | Oar | Total |',
      '| Number | 12 | 18 | 30 | 60 |',
      '| % | 20% | 30% | 51% | 100% |',
    );
    expect((await checks(table))?.filter(([kind]) => kind === 'share')).toEqual([
      ['share', 20, 20, true],
      ['share', 30, 30, true],
      ['share', 51, 50, false],
      ['share', 100, 100, true],
    ]);
  });
  test('a figure of the text that is not the total', async () => {
    const text = report(
      `In total 9 boats were moored.\n\n${md('| Pier | Boats moored |', '| North | 3 |', '| South | 4 |')}`,
    );
    const [table] = (await readText(text)).tables;
    expect(table?.textTotals).toMatchObject([{ stated: 9, computed: 7, agrees: false, span: { quote: '9' } }]);
  });
  test('a figure of another thing is not compared', async () => {
    const text = report(
      `In total 9 seagulls were counted, and 3 of these flew off.\n\n${md('| Pier | Boats moored |', '| North | 3 |', '| South | 4 |')}`,
    );
    expect((await readText(text)).tables[0]?.textTotals).toBeUndefined();
  });
});
