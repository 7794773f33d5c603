import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeOds, makeXlsx, odsCell, odsRow } from '../../support/make-sheets.ts';
import { readSheets, shownBlocks } from './read-sheets.ts';

const day = (month: number, date: number, hour = 0) => new Date(Date.UTC(2031, month - 1, date, hour));
const cells = async (...row: Parameters<typeof odsRow>[0]) => {
  const bytes = await makeXlsx([{ name: 'Sheet1', rows: [['a', 'b', 'c'], [...row], ['x', 'y', 'z']] }]);
  const [table] = (await readSheets('a.xlsx', bytes)).body;
  if (table?.type !== 'table') throw new Error('no table');
  return table.rows[1]!;
};
const texts = async (...row: Parameters<typeof odsRow>[0]) => (await cells(...row)).map(({ text }) => text);

describe('cells of Excel', () => {
  test('text stays as it is written', async () => {
    expect(await texts('007', '5.10', '1E5', '3/4', '=1+1')).toEqual(['007', '5.10', '1E5', '3/4', '=1+1']);
  });

  test('numbers are shown by their format, and the figure is kept', async () => {
    const row = await cells(
      { value: 1234.5, format: '"£"#,##0.00' },
      { value: 0.051, format: '0.00%' },
      { value: 2.71234, format: '0.0' },
      { value: 7, format: '000' },
      { value: 12, format: '[$€-407] #,##0' },
      0.1 + 0.2,
    );
    expect(row.map(({ text }) => text)).toEqual(['£1,234.50', '5.10%', '2.7', '007', '€ 12', '0.3']);
    expect(row[2]!.figure).toBe(2.71234);
  });

  test('dates are ISO, as far as they are shown; times too', async () => {
    expect(
      await texts(
        day(4, 12),
        { value: day(4, 1), format: 'mmm-yy' },
        { value: day(4, 12, 18), format: 'dd/mm/yyyy hh:mm' },
        { value: 0.75, format: 'h:mm' },
        { value: 1.5, format: '[h]:mm' },
        { value: day(4, 12), format: 'd mmm' },
      ),
    ).toEqual(['2031-04-12', '2031-04', '2031-04-12 18:00', '18:00', '36:00', '2031-04-12']);
  });
});

describe('sheets', () => {
  test('have their names for headings, unless the program gave them; hidden ones are reported', async () => {
    const rows = [
      ['Ref', 'Who'],
      ['1', 'Al'],
    ];
    const bytes = await makeXlsx([
      { name: 'Open', rows },
      { name: 'Lists', rows, hidden: true },
      { name: 'Sheet3', rows },
    ]);
    const { body, said } = await readSheets('a.xlsx', bytes);
    expect(shownBlocks(body)).toEqual(['# Open', rows, rows]);
    expect(said).toEqual(['hidden-sheets: Hidden sheets were not read: "Lists".']);
  });

  test('merged cells span their rows and columns', async () => {
    const bytes = await makeXlsx([
      {
        name: 'Sheet1',
        rows: [
          ['Site', '2031', null],
          [null, 'Q1', 'Q2'],
          ['North', 1, 2],
        ],
        merges: [
          [1, 1, 2, 1],
          [1, 2, 1, 3],
        ],
      },
    ]);
    const [table] = (await readSheets('a.xlsx', bytes)).body;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.rows[0]!.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan])).toEqual([
      ['Site', 2, 1],
      ['2031', 1, 2],
    ]);
    expect(table.rows[1]!.map(({ text }) => text)).toEqual(['Q1', 'Q2']);
  });

  test('a cell far off makes no table of blanks', async () => {
    const far = [...Array(400).fill(null), 'stray'];
    const bytes = await makeXlsx([{ name: 'Sheet1', rows: [['a', 'b'], [1, 2], ...Array(300).fill([]), far] }]);
    expect(shownBlocks((await readSheets('a.xlsx', bytes)).body)).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'stray',
    ]);
  });

  test('a sheet of a chart is passed over', async () => {
    const parts = unzipSync(
      await makeXlsx([
        {
          name: 'Figures',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
        { name: 'Chart', rows: [['x']] },
      ]),
    );
    const relations = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
    const second = /worksheet"([^>]{0,80}sheet2\.xml)/;
    expect(relations).toMatch(second);
    parts['xl/_rels/workbook.xml.rels'] = strToU8(relations.replace(second, 'chartsheet"$1'));
    expect(shownBlocks((await readSheets('a.xlsx', zipSync(parts))).body)).toEqual([
      '# Figures',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ]);
  });
});

describe('what cannot be read', () => {
  test('a sheet that is listed again and again is read once', async () => {
    const rows = [
      ['Ref', 'Who'],
      ['1', 'Al'],
    ];
    const parts = unzipSync(await makeXlsx([{ name: 'Sheet1', rows }]));
    const list = new TextDecoder().decode(parts['xl/workbook.xml']);
    const again = list.replace(/<sheets>.*<\/sheets>/s, (sheets) => sheets.repeat(300));
    expect(again.length).toBeGreaterThan(list.length);
    const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(again) });
    expect(shownBlocks((await readSheets('a.xlsx', bytes)).body)).toEqual([rows]);
  });

  test('a workbook without its sheets is damaged, in our words', async () => {
    const parts = unzipSync(await makeXlsx([{ name: 'A', rows: [['a']] }]));
    delete parts['xl/worksheets/sheet1.xml'];
    await expect(readSheets('a.xlsx', zipSync(parts))).rejects.toMatchObject({
      code: 'corrupt-file',
      message: 'The parts of the workbook do not match.',
    });
  });

  test('a part that inflates too far is not read', async () => {
    const parts = unzipSync(await makeXlsx([{ name: 'A', rows: [['a']] }]));
    parts['xl/sharedStrings.xml'] = strToU8(`<sst><si><t>${'x'.repeat(200_000)}</t></si></sst>`);
    await expect(readSheets('a.xlsx', zipSync(parts), { inflatedPartBytes: 100_000 })).rejects.toMatchObject({
      code: 'suspicious-archive',
    });
  });

  test('cells at both ends of the largest sheet', async () => {
    const parts = unzipSync(await makeXlsx([{ name: 'A', rows: [['a']] }]));
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    );
    await expect(readSheets('a.xlsx', zipSync(parts))).rejects.toMatchObject({ code: 'suspicious-archive' });
  });
});

describe('OpenDocument spreadsheets', () => {
  test('rows of the head and of groups count; repeated blank ones do not', async () => {
    const rows = `<table:table-header-rows>${odsRow(['Ref', 'Who'])}</table:table-header-rows><table:table-row-group>${odsRow(['1', 'Al'])}</table:table-row-group>${odsRow([null], 'table:number-rows-repeated="1048000"')}`;
    const { body, said } = await readSheets(
      'a.ods',
      makeOds([
        { name: 'Log', rows },
        { name: 'Old', rows, hidden: true },
      ]),
    );
    expect(shownBlocks(body)).toEqual([
      '# Log',
      [
        ['Ref', 'Who'],
        ['1', 'Al'],
      ],
    ]);
    expect(said).toEqual(['hidden-sheets: Hidden sheets were not read: "Old".']);
  });

  test('figures as shown, dates as ISO, spans', async () => {
    const percent =
      '<table:table-cell office:value-type="percentage" office:value="0.051"><text:p>5.10%</text:p></table:table-cell>';
    const time =
      '<table:table-cell office:value-type="time" office:time-value="PT18H30M00S"><text:p>18:30</text:p></table:table-cell>';
    const wide = odsCell('Both', 'table:number-columns-spanned="2"');
    const rows = `${odsRow(['a', 'b', 'c'])}<table:table-row>${percent}${time}${odsCell(day(4, 12))}</table:table-row><table:table-row>${wide}<table:covered-table-cell/>${odsCell('x')}</table:table-row>`;
    const { body } = await readSheets('a.ods', makeOds([{ name: 'Sheet1', rows }]));
    expect(shownBlocks(body)).toEqual([
      [
        ['a', 'b', 'c'],
        ['5.10%', '18:30', '2031-04-12'],
        ['Both', 'x'],
      ],
    ]);
  });

  test('a million repeated rows with words are cut at the limit and reported', async () => {
    const rows = odsRow(['x', 'y'], 'table:number-rows-repeated="1000000"');
    const { body, said } = await readSheets('a.ods', makeOds([{ name: 'Sheet1', rows }]), { tableCells: 100 });
    expect(shownBlocks(body)[0]).toHaveLength(50);
    expect(said).toEqual([expect.stringContaining('truncated')]);
  });
});
