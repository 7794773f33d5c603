/** PDFs: what layout says and the file does not. */
import { makePdf, type PdfElement, type PdfSpec } from '../make-pdf.ts';
import { type Feature, longText } from './feature.ts';

const accounts = [
  ['Account', 'Budget', 'Spent'],
  ['Hall', '1,250.00', '310.50'],
  ['Playing field and its pavilion', '400.00', '-'],
];
const widths = [110, 80, 80];
const tasks = (rows: number) => [
  ['Ref', 'Action'],
  ...Array.from({ length: rows }, (_, i) => [`A${i + 1}`, `Do thing ${i + 1}`]),
];
const names = (head: string, list: string[]): PdfElement => ({ kind: 'lines', lines: [head, ...list] });

const specs: Record<string, PdfElement[] | PdfSpec> = {
  'two-columns': [
    {
      kind: 'columns',
      left: [{ kind: 'text', text: longText }],
      right: [{ kind: 'text', text: longText.slice(0, 160) }],
    },
  ],
  'side-by-side-attendance': [
    {
      kind: 'columns',
      left: [names('Present:', ['Ann Lee (Chair)', 'Bob Fox', 'Cy Day'])],
      right: [names('Apologies:', ['Di Ash', 'Ed Oak', 'Flo Elm'])],
    },
    { kind: 'text', text: longText },
  ],
  hyphens: [
    {
      kind: 'lines',
      lines: [
        'The council took on the responsi-',
        'bility for the co-',
        'operative and a follow-',
        'up meeting about responsibility.',
      ],
    },
  ],
  'headings-by-size-and-weight': [
    { kind: 'heading', text: 'Hill Parish Council', size: 18 },
    { kind: 'heading', text: '1. Finance', size: 14 },
    { kind: 'text', text: longText },
    { kind: 'text', text: 'Reserves', bold: true },
    { kind: 'text', text: longText },
  ],
  underlines: [
    { kind: 'text', text: [{ text: 'Estates', underline: true }] },
    { kind: 'text', text: [{ text: 'Roof repairs: ', underline: true }, { text: longText }] },
  ],
  'headings-by-numbering': [
    { kind: 'text', text: '1. Finance', bold: true },
    { kind: 'text', text: longText },
    { kind: 'text', text: '1.1 Reserves', bold: true },
    { kind: 'text', text: longText },
    { kind: 'text', text: '2. Estates', bold: true },
    { kind: 'text', text: longText },
  ],
  'page-numbers': {
    header: (page) => (page % 2 === 0 ? `${page}    Hill Parish Council` : `Minutes of 3 May 2024    ${page}`),
    footer: (page) => `- ${page} -`,
    elements: [
      ...['one', 'two', 'three', 'four'].flatMap((n): PdfElement[] => [
        { kind: 'text', text: `This is page ${n}. ${longText}` },
        { kind: 'newPage' },
      ]),
      { kind: 'text', text: 'The end of it.' },
    ],
  },
  furniture: {
    header: () => 'Hill Parish Council',
    footer: (page, pages) => `Page ${page} of ${pages}`,
    elements: [{ kind: 'text', text: longText }, { kind: 'newPage' }, { kind: 'text', text: 'The end of it.' }],
  },
  superscript: [{ kind: 'text', text: [{ text: 'On the 1' }, { text: 'st', size: 6, rise: 4 }, { text: ' of May.' }] }],
  'wrapped-bullets': [{ kind: 'bullets', items: [longText, 'A short one'] }],
  'table-stroked': [{ kind: 'table', rows: accounts, widths, rules: 'stroke' }],
  'table-filled-rules': [{ kind: 'table', rows: accounts, widths, rules: 'fill' }],
  'table-row-rules': [{ kind: 'table', rows: accounts, widths, rules: 'rows' }],
  'table-inner-rules': [{ kind: 'table', rows: accounts, widths, rules: 'inner' }],
  'table-no-rules': [
    { kind: 'text', text: longText },
    { kind: 'table', rows: accounts, widths: [180, 80, 80], rules: 'none' },
  ],
  'table-two-header-rows': [
    {
      kind: 'table',
      rows: [
        ['', { text: '2020/21', span: 2 }],
        ['Area', 'Q1', 'Q2'],
        ['Hill', '5', '7'],
        ['Dale', '4', '9'],
      ],
      widths,
      rules: 'stroke',
      shaded: [0, 1],
    },
  ],
  'table-title-row': [
    {
      kind: 'table',
      rows: [[{ text: 'Bank reconciliation', span: 3 }], ...accounts],
      widths,
      rules: 'stroke',
      boldHeader: true,
    },
  ],
  'table-over-pages': [
    { kind: 'table', rows: tasks(60), widths: [60, 200], rules: 'fill', boldHeader: true, repeatHeader: true },
  ],
  'table-over-pages-without-header': [{ kind: 'table', rows: tasks(60), widths: [60, 200], rules: 'stroke' }],
  'table-row-over-pages': [
    { kind: 'space', height: 590 },
    {
      kind: 'table',
      rows: [
        ['Ref', 'Action', 'Owner'],
        ['A1', 'Mend the roof of the hall', 'A. Lee'],
        ['A2', 'Ask three builders for a price of the new', 'B. Fox'],
      ],
      widths: [50, 200, 80],
      rules: 'stroke',
      boldHeader: true,
    },
    { kind: 'newPage' },
    {
      kind: 'table',
      rows: [
        ['', 'drain and bring them to the next meeting', ''],
        ['A3', 'Thank the caretaker', 'C. Day'],
      ],
      widths: [50, 200, 80],
      rules: 'stroke',
    },
  ],
  'table-key-column-over-pages': [
    { kind: 'space', height: 560 },
    {
      kind: 'table',
      rows: [
        ['Ref', 'Action', 'Owner'],
        ...['A1', 'A2', 'A3'].map((ref) => [ref, 'Mend the roof of the hall.', 'A. Lee']),
        ['A4', 'Ask three builders for a price.', 'B. Fox'],
      ],
      widths: [50, 200, 80],
      rules: 'stroke',
    },
    { kind: 'newPage' },
    {
      kind: 'table',
      rows: [
        ['', 'Bring them to the next meeting.', ''],
        ['A5', 'Thank the caretaker.', 'C. Day'],
      ],
      widths: [50, 200, 80],
      rules: 'stroke',
    },
  ],
  'table-multi-line-cells': [
    {
      kind: 'table',
      rows: [
        ['Ref', 'Action', 'Owner'],
        ['A1', 'Ask three builders for a price of the new drain and bring it along', 'A. Lee\nB. Fox'],
        ['A2', 'Thank the caretaker', 'C. Day'],
      ],
      widths: [50, 150, 80],
      rules: 'stroke',
    },
  ],
  'table-no-rules-multi-line-cells': [
    { kind: 'text', text: longText },
    {
      kind: 'table',
      rows: [
        ['Account', 'Budget', 'Spent'],
        ['Hall', '1,250.00', '310.50'],
        ['Playing field and\nits pavilion', '400.00', '12.00'],
        ['Car park', '90.00', '5.00'],
        ['Total', '1,740.00', '327.50'],
      ],
      widths: [180, 80, 80],
      rules: 'none',
    },
  ],
  'table-header-of-several-lines': [
    {
      kind: 'table',
      rows: [
        ['Account', 'Budget for\nthe year', 'Spent up to\n30 June'],
        ['Hall', '1,250.00', '310.50'],
        ['Field', '400.00', '-'],
      ],
      widths,
      rules: 'stroke',
      boldHeader: true,
    },
  ],
  'table-narrow-cell': [
    {
      kind: 'table',
      rows: [
        ['Action', 'Responsib\nle', 'Date due'],
        ['Buy paint', 'AP', 'May'],
        ['Mend the door of the hall', 'BF', '30/05/202\n1'],
      ],
      widths: [140, 56, 60],
      rules: 'stroke',
    },
  ],
  'table-ruled-bands': [
    {
      kind: 'table',
      rows: [
        ['Payments', 'Net'],
        ['Office\nRent\nPost', '\n200.00\n13.50'],
      ],
      widths: [140, 80],
      rules: 'stroke',
    },
  ],
  'table-sum-without-label': [
    {
      kind: 'table',
      rows: [
        ['Cheques', 'No.', '£'],
        ['Hill', '1102', '45.00'],
        ['Dale', '1103', '20.00'],
        ['', '', '65.00'],
      ],
      widths: [180, 80, 80],
      rules: 'none',
    },
  ],
  'white-on-white': [
    { kind: 'at', text: 'Total 12', x: 72, y: 100 },
    { kind: 'at', text: 'left over', x: 300, y: 100, colour: 'white' },
  ],
  rotated: { rotate: 90, elements: [{ kind: 'text', text: longText }] },
  'rotated-table': { rotate: 270, elements: [{ kind: 'table', rows: accounts, widths, rules: 'stroke' }] },
  'turned-watermark': [
    { kind: 'at', text: 'DRAFT', x: 150, y: 500, size: 60, turn: -45 },
    { kind: 'text', text: longText },
  ],
  'page-without-text': { elements: [{ kind: 'text', text: longText }, { kind: 'newPage' }] },
  'no-text': { elements: [] },
  'user-password': { userPassword: 'secret', elements: [{ kind: 'text', text: 'Whoever knows it may read this.' }] },
  'owner-password': { ownerPassword: 'secret', elements: [{ kind: 'text', text: 'Anyone may read this.' }] },
};

export const pdf: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `${name}.pdf`,
  bytes: () => makePdf(Array.isArray(spec) ? { elements: spec } : spec),
}));
