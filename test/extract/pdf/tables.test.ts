import { describe, expect, it } from 'vitest';
import { longText, read } from './read.ts';

const rows = [
  ['Account', 'Budget', 'Spent'],
  ['Hall', '1,250.00', '310.50'],
  ['Playing field and its pavilion', '400.00', '-'],
];

describe('ruled tables', () => {
  for (const rules of ['stroke', 'fill', 'inner', 'rows'] as const) {
    it(`finds cells by rules: ${rules}`, async () => {
      const { body } = await read([
        { kind: 'text', text: longText },
        { kind: 'table', rows, widths: [110, 80, 80], rules },
        { kind: 'text', text: 'After the table.' },
      ]);
      expect(body).toEqual([`P ${longText}`, rows, 'P After the table.']);
    });
  }

  it('joins wrapped lines of a cell and keeps its paragraphs', async () => {
    const cells = [
      ['Action', 'Owner'],
      ['Write to the county council about the road at the school', 'AP\nBH'],
    ];
    const { body } = await read([{ kind: 'table', rows: cells, widths: [140, 60], rules: 'stroke' }]);
    expect(body).toEqual([cells]);
  });

  it('knows merged cells', async () => {
    const { document } = await read([
      {
        kind: 'table',
        rows: [[{ text: 'Totals of the year', span: 2 }], ['a', 'b']],
        widths: [100, 100],
        rules: 'stroke',
      },
    ]);
    expect(document.body[0]).toMatchObject({
      rows: [[{ text: 'Totals of the year', colSpan: 2 }], [{ text: 'a' }, { text: 'b' }]],
    });
  });

  it('splits ruled bands of accounts into rows', async () => {
    const { body } = await read([
      {
        kind: 'table',
        rows: [
          ['Payments', 'Net'],
          ['Office\nRent\nPost', '\n200.00\n13.50'],
        ],
        widths: [140, 80],
        rules: 'stroke',
      },
    ]);
    expect(body).toEqual([
      [
        ['Payments', 'Net'],
        ['Office', ''],
        ['Rent', '200.00'],
        ['Post', '13.50'],
      ],
    ]);
  });

  it('joins a table that runs over a page and drops the repeated header', async () => {
    const many = [['Ref', 'Action'], ...Array.from({ length: 60 }, (_, i) => [`A${i + 1}`, `Do thing ${i + 1}`])];
    const { document, body } = await read([
      { kind: 'table', rows: many, widths: [60, 200], rules: 'fill', boldHeader: true, repeatHeader: true },
    ]);
    expect(body).toEqual([many]);
    expect(document.body[0]).toMatchObject({ headerRows: 1 });
    expect(document.body[0]?.places).toHaveLength(2);
  });

  it('joins a word that a narrow cell broke', async () => {
    const { body } = await read([
      {
        kind: 'table',
        rows: [
          ['Action', 'Responsib\nle'],
          ['Buy paint', 'AP'],
        ],
        widths: [140, 56],
        rules: 'stroke',
      },
    ]);
    expect(body).toEqual([
      [
        ['Action', 'Responsible'],
        ['Buy paint', 'AP'],
      ],
    ]);
  });

  it('takes a box around text for no table', async () => {
    const { body } = await read([
      { kind: 'table', rows: [['Only one cell with words in it']], widths: [300], rules: 'stroke' },
    ]);
    expect(body).toEqual(['P Only one cell with words in it']);
  });
});

describe('tables without rules', () => {
  it('finds columns of figures', async () => {
    const { body } = await read([
      { kind: 'text', text: longText },
      { kind: 'table', rows, widths: [180, 80, 80], rules: 'none' },
    ]);
    expect(body).toEqual([`P ${longText}`, rows]);
  });

  it('does not take two columns of prose for a table', async () => {
    const { document } = await read([
      { kind: 'columns', left: [{ kind: 'text', text: longText }], right: [{ kind: 'text', text: longText }] },
    ]);
    expect(document.body.map((b) => b.type)).toEqual(['paragraph', 'paragraph']);
  });
});
