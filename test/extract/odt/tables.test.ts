import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { bulletLevel, listStyle } from '../../support/make-odt.ts';
import { grid, outline, tablesOf } from '../text/reading.ts';
import { readOdt } from './read-odt.ts';

const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`;
const words = (...texts: string[]) => texts.map((text) => cell(`<text:p>${text}</text:p>`)).join('');
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (rows: string) => `<table:table><table:table-column/>${rows}</table:table>`;

test('spans, covered cells, header rows', async () => {
  const document = await readOdt(
    table(
      `<table:table-header-rows>${row(`${cell('<text:p>Action</text:p>', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${words('Who')}`)}</table:table-header-rows>` +
        row(cell('<text:p>3</text:p>', 'table:number-rows-spanned="2"') + words('Paint the hall', 'AL')) +
        row(`<table:covered-table-cell/>${words('Order paint', 'BD')}`),
    ),
  );
  const [found] = tablesOf(document);
  expect(grid(found!)).toEqual([
    ['Action', 'Who'],
    ['3', 'Paint the hall', 'AL'],
    ['Order paint', 'BD'],
  ]);
  expect(found!.headerRows).toBe(1);
  expect(found!.rows[0]![0]).toMatchObject({ colSpan: 2, rowSpan: 1, header: true });
  expect(found!.rows[1]![0]).toMatchObject({ rowSpan: 2, header: false });
  expect(found!.rows[2]![0]!.places).toEqual([{ kind: 'flow', part: 'body', index: 6 }]);
});

test('lists, several paragraphs and tables in cells become lines; bold cells are known', async () => {
  const document = await readOdt({
    automatic:
      listStyle('B', bulletLevel(1, '•')) +
      '<style:style style:name="S" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>',
    body: table(
      row(cell('<text:p text:style-name="S">Total</text:p>') + words('12')) +
        row(
          cell(
            '<text:p>To do</text:p><text:list text:style-name="B"><text:list-item><text:p>ring</text:p></text:list-item></text:list>',
          ) + cell(table(row(words('a', 'b')) + row(words('c', 'd')))),
        ),
    ),
  });
  const [found] = tablesOf(document);
  expect(grid(found!)).toEqual([
    ['Total', '12'],
    ['To do\n• ring', 'a b\nc d'],
  ]);
  expect(found!.rows[0]!.map((c) => c.bold)).toEqual([true, false]);
});

test('repeated rows and cells are bounded', async () => {
  const huge = 'table:number-columns-repeated="999999"';
  const document = await readOdt(
    table(row(cell('<text:p>x</text:p>', huge)) + row(words('y'), 'table:number-rows-repeated="999999"')),
    { limits: { ...defaultLimits, tableCells: 1500 } },
  );
  const [found] = tablesOf(document);
  expect(found!.rows[0]).toHaveLength(1000);
  expect(found!.rows.length).toBe(501);
  expect(document.reports.join()).toMatch(/^truncated/);
});

test('a table that only sets text in a box or side by side is read as text', async () => {
  const { body } = await readOdt(
    table(row(words('Notice'))) +
      table(row(cell('<text:p>Present</text:p><text:p>Ann Lee</text:p><text:p>Bo Day</text:p>') + words('Apologies'))),
  );
  expect(outline(body)).toEqual(['p Notice', 'p Present', 'p Ann Lee', 'p Bo Day', 'p Apologies']);
});
