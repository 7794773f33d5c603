import { describe, expect, it } from 'vitest';
import type { CellSpec } from '../../support/make-docx.ts';
import { cells, firstTable, readDocx, texts } from './read-docx.ts';

const tableStyle =
  '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>' +
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';

describe('cells', () => {
  it('hold their paragraphs as lines', async () => {
    expect(
      await cells([
        {
          rows: [
            ['a', { blocks: ['b', '', 'c\td'] }],
            ['x', 'y'],
          ],
        },
      ]),
    ).toEqual([
      ['a', 'b\nc d'],
      ['x', 'y'],
    ]);
  });

  it('are ranges of the text of the table', async () => {
    const bold = { blocks: [{ runs: [{ text: 'Open', bold: true }] }] };
    const table = await firstTable([
      {
        rows: [
          ['Ref', bold],
          ['1', 'x'],
        ],
      },
    ]);
    expect(table.text).toBe('Ref\tOpen\n1\tx');
    expect(table.rows[0]![1]).toMatchObject({ text: 'Open', start: 4, end: 8, bold: true });
    expect(table.marks).toEqual([{ type: 'bold', start: 4, end: 8 }]);
  });

  it('merge across and down', async () => {
    const wide = { blocks: ['Wide'], colSpan: 2 };
    const rows = [
      ['a', wide],
      [{ blocks: ['tall'], merge: 'restart' as const }, 'b', 'c'],
      [{ blocks: [], merge: 'continue' as const }, 'd', 'e'],
    ];
    const table = await firstTable([{ rows }]);
    expect(table.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan]))).toEqual([
      [
        ['a', 1, 1],
        ['Wide', 1, 2],
      ],
      [
        ['tall', 2, 1],
        ['b', 1, 1],
        ['c', 1, 1],
      ],
      [
        ['d', 1, 1],
        ['e', 1, 1],
      ],
    ]);
  });

  it('merge across in the old way, and leave room before a row', async () => {
    const cell = (text: string, merge = '') =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const old = `<w:tr>${cell('a', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}</w:tr>`;
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('b')}</w:tr>`;
    const table = await firstTable([{ xml: `<w:tbl>${old}${late}</w:tbl>` }]);
    expect(table.rows.map((row) => row.map(({ text, colSpan }) => [text, colSpan]))).toEqual([
      [['a', 2]],
      [
        ['', 1],
        ['b', 1],
      ],
    ]);
  });

  it('know header rows and bold of the table style', async () => {
    const spec = {
      body: [{ style: 'Grid', rows: [{ cells: ['Ref', 'Action'], header: true }, ['1', 'x']] }],
      styles: tableStyle,
    };
    const table = await firstTable(spec);
    expect(table).toMatchObject({ headerRows: 1, style: 'Table Grid' });
    expect(table.rows.flat().map(({ bold, header }) => [bold, header])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('show bullets and nested tables in their text', async () => {
    const lists = [{ id: 1, levels: [{ text: '•', format: 'bullet' }] }];
    const nested = {
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    };
    const rows = [
      [
        {
          blocks: [
            { text: 'a', list: { id: 1 } },
            { text: 'b', list: { id: 1 } },
          ],
        },
        'x',
      ],
      ['y', { blocks: [nested] }],
    ];
    expect(await cells({ body: [{ rows }], lists })).toEqual([
      ['• a\n• b', 'x'],
      ['y', '1 2\n3 4'],
    ]);
  });

  it('are read in content controls', async () => {
    const cell = '<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';
    const row = `<w:sdt><w:sdtContent><w:tr>${cell}<w:sdt><w:sdtContent>${cell}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`;
    expect(await cells([{ xml: `<w:tbl>${row}</w:tbl>` }])).toEqual([['a', 'a']]);
  });
});

describe('tables that only frame text', () => {
  it('are a box round blocks', async () => {
    const boxed = {
      rows: [[{ blocks: [{ text: 'Actions', style: 'Heading1' }, 'Lee to call', { rows: [['1', '2']] }] }]],
    };
    const { body } = await readDocx([boxed]);
    expect(body.map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'Actions'],
      ['paragraph', 'Lee to call'],
      ['table', '1\t2'],
    ]);
  });

  it('are columns without rules', async () => {
    const columns = [[{ blocks: ['Present', 'A', 'B'] }, { blocks: ['Apologies', 'C'] }]];
    expect(await texts([{ rows: columns, rules: false }])).toEqual(['Present', 'A', 'B', 'Apologies', 'C']);
    expect(await texts([{ rows: columns }])).toEqual(['Present\nA\nB\tApologies\nC']);
  });
});

it('stops at the limit of cells and says so', async () => {
  const rows = Array.from({ length: 10 }, (_, n) => [`${n}`, 'x']);
  const { defaultLimits } = await import('../../../src/extract/extractor.ts');
  const { body, reports } = await readDocx([{ rows }], { limits: { ...defaultLimits, tableCells: 6 } });
  expect(body[0]!.text).toBe('0\tx\n1\tx\n2\tx');
  expect(reports).toEqual([expect.stringContaining('truncated: ')]);
});

it('reads a very long table in stretches and joins them', async () => {
  const words = 'x'.repeat(1000);
  const mergeAt = (n: number) => ({ 98: 'restart', 99: 'continue' })[n % 100] as CellSpec['merge'];
  const rows = Array.from({ length: 700 }, (_, n) => [
    `${n}`,
    { blocks: n % 100 === 99 ? [] : [words], merge: mergeAt(n) },
  ]);
  const { body } = await readDocx([{ rows }]);
  expect(body).toHaveLength(1);
  const [table] = body;
  expect(table?.type === 'table' && table.rows.map((row) => row[0]!.text)).toEqual(rows.map(([n]) => n));
  expect(table?.type === 'table' && table.rows[98]![1]!.rowSpan).toBe(2);
});

it('cuts a very long table also through cells that reach over its whole height', async () => {
  const words = 'x'.repeat(1000);
  const merged = (text: string, opens: boolean): CellSpec => ({
    blocks: opens ? [text] : [],
    merge: opens ? 'restart' : 'continue',
  });
  const rows = Array.from({ length: 2500 }, (_, n) => ({
    cells: [merged('all', n === 0), `${n}`, { blocks: [words], colSpan: 2 }, merged(`ten ${n}`, n % 10 === 0)],
  }));
  const { body } = await readDocx([{ rows }]);
  expect(body).toHaveLength(1);
  const table = body[0]!;
  if (table.type !== 'table') throw new Error('no table');
  expect(table.rows[0]![0]).toMatchObject({ text: 'all', rowSpan: 2500 });
  expect(table.rows.map((row) => row.map((cell) => cell.text).filter((text) => text !== words))).toEqual(
    rows.map((_, n) => [...(n === 0 ? ['all'] : []), `${n}`, ...(n % 10 === 0 ? [`ten ${n}`] : [])]),
  );
  expect(table.rows.flat().filter(({ text, rowSpan }) => text.startsWith('ten') && rowSpan !== 10)).toEqual([]);
});
