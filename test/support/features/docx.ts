/** Word documents: what they hold beside paragraphs and numbers. */
import { type DocxSpec, type InlineSpec, makeDocx, styleXml } from '../make-docx.ts';
import type { Feature } from './feature.ts';

const run = (inner: string): InlineSpec => ({ xml: `<w:r>${inner}</w:r>` });
const mark = (type: string, inner = '') => run(`<w:fldChar w:fldCharType="${type}">${inner}</w:fldChar>`);
const instruction = (text: string) => run(`<w:instrText>${text}</w:instrText>`);
const formBox = (state: string) => [
  mark('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`),
  instruction('FORMCHECKBOX'),
  mark('end'),
];
const control = (state: number): InlineSpec => ({
  xml:
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr>` +
    '<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>',
});

const box = (text: string) => `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
const shape = (text: string) =>
  '<w:drawing><wp:anchor><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">' +
  `<wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const field = (code: string, result: InlineSpec[], data = ''): InlineSpec[] => [
  mark('begin', data),
  instruction(code),
  mark('separate'),
  ...result,
  mark('end'),
];

const changed = (text: string, change: 'ins' | 'del') => ({ blocks: [{ runs: [{ text, change }] }] });
const tracked: DocxSpec['body'] = [
  { runs: ['Lee ', { text: 'will', change: 'ins' }, { text: 'may', change: 'del' }, ' call'] },
  { runs: [{ text: 'Moved words', change: 'moveFrom' }, ' here'] },
  { runs: ['and there: ', { text: 'Moved words', change: 'moveTo' }] },
  {
    rows: [
      ['Roof', 'Lee'],
      { cells: [changed('Drain', 'ins'), changed('Fox', 'ins')], change: 'ins' },
      { cells: [changed('Gate', 'del'), changed('Day', 'del')], change: 'del' },
    ],
  },
];

const specs: Record<string, DocxSpec> = {
  'headings-by-style': {
    body: [
      { text: 'Finance', style: 'Own' },
      { text: 'Budget', style: 'Heading2' },
      { text: 'Loans', properties: '<w:outlineLvl w:val="2"/>' },
    ],
    styles: styleXml('Own', 'Our heading', '', 'Heading1'),
  },
  'headings-bold-only': {
    body: [
      { runs: [{ text: 'Finance', bold: true }] },
      'All is well.',
      { runs: [{ text: 'Agreed:', bold: true }, ' to pay.'] },
    ],
  },
  'headings-numbered': {
    body: [
      { list: { id: 1 }, runs: [{ text: 'Finance', bold: true }] },
      'All is well.',
      { list: { id: 1 }, runs: [{ text: 'Estates', bold: true }] },
      'The roof leaks.',
    ],
    lists: [{ id: 1, levels: [{ text: '%1.' }] }],
  },
  'bold-by-style': {
    body: [
      { text: 'Loud', style: 'Loud' },
      { style: 'Loud', runs: [{ text: 'quiet', bold: false }] },
    ],
    styles: styleXml('Loud', 'Loud', '<w:rPr><w:b/></w:rPr>'),
  },
  'text-box': { body: ['before', { textBox: ['in the', 'box'] }, 'after'] },
  shapes: {
    body: [
      'before',
      {
        runs: [
          run(`<w:pict><v:group><v:shape><v:textbox>${box('old shape')}</v:textbox></v:shape></v:group></w:pict>`),
        ],
      },
      {
        runs: [
          run(
            `<mc:AlternateContent><mc:Choice Requires="wpg">${shape('in a group')}</mc:Choice></mc:AlternateContent>`,
          ),
        ],
      },
      'after',
    ],
  },
  'content-controls': {
    body: [
      { runs: ['on ', { xml: '<w:sdt><w:sdtContent><w:r><w:t>3 May</w:t></w:r></w:sdtContent></w:sdt>' }] },
      { runs: [control(1), ' Roof'] },
      { runs: [control(0), ' Drain'] },
    ],
  },
  'form-fields': {
    body: [{ runs: [...formBox('<w:default w:val="1"/>'), ' Yes ', ...formBox('<w:checked w:val="0"/>'), ' No'] }],
  },
  'form-fields-of-text': {
    body: [
      { runs: ['Name: ', ...field(' FORMTEXT ', ['A. Lee'], '<w:ffData><w:textInput/></w:ffData>')] },
      {
        runs: [
          'Outcome: ',
          mark(
            'begin',
            '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="open"/><w:listEntry w:val="done"/></w:ddList></w:ffData>',
          ),
          instruction(' FORMDROPDOWN '),
          mark('end'),
        ],
      },
    ],
  },
  'fields-nested': {
    body: [
      { runs: ['see ', ...field(' HYPERLINK "https://example.org/plan" ', ['item ', ...field(' REF a ', ['4.2'])])] },
    ],
  },
  fields: {
    body: [
      {
        runs: [
          'on ',
          mark('begin'),
          instruction(' DATE '),
          mark('separate'),
          '3 May',
          mark('end'),
          ', page ',
          { xml: '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>' },
        ],
      },
    ],
  },
  'breaks-and-tabs': { body: ['Present:\tA. Lee\nB. Fox', 'Apologies:\tC. Day'] },
  'merged-cells': {
    body: [
      {
        rows: [
          [{ blocks: ['Budget'], colSpan: 2 }, 'Notes'],
          [{ blocks: ['Hall'], merge: 'restart' }, '310', 'paid'],
          [{ blocks: [], merge: 'continue' }, '12', ''],
        ],
      },
    ],
  },
  'nested-table': {
    body: [
      {
        rows: [
          [
            'Item',
            {
              blocks: [
                'see',
                {
                  rows: [
                    ['a', 'b'],
                    ['c', 'd'],
                  ],
                },
              ],
            },
          ],
          ['x', 'y'],
        ],
      },
    ],
  },
  'layout-table': {
    body: [
      {
        rules: false,
        rows: [
          [
            { blocks: [{ runs: [{ text: 'Present', bold: true }] }, 'A. Lee', 'B. Fox'] },
            { blocks: [{ runs: [{ text: 'Apologies', bold: true }] }, 'C. Day', 'D. Ash'] },
          ],
        ],
      },
    ],
  },
  'header-rows': {
    body: [
      { rows: [{ cells: ['Account', 'Budget'], header: true }, { cells: ['', '£'], header: true }, ['Hall', '310']] },
    ],
  },
  'headers-and-footers': {
    body: ['x'],
    headers: [['Hill Parish Council'], ['Hill Parish Council']],
    footers: [['Page 1 of 2']],
  },
  footnotes: { body: [{ runs: ['Agreed', { footnote: ['Lee abstained.'] }] }, 'Closed at nine.'] },
  endnotes: {
    body: [{ runs: ['Agreed', run('<w:endnoteReference w:id="2"/>')] }, 'Closed at nine.'],
    parts: {
      'word/endnotes.xml':
        '<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        '<w:endnote w:id="2"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>Lee abstained.</w:t></w:r></w:p></w:endnote></w:endnotes>',
    },
  },
  hyperlinks: { body: [{ runs: ['see ', { text: 'the plan', link: 'https://example.org/plan' }] }] },
  comments: {
    body: [{ runs: ['agreed', run('<w:commentReference w:id="0"/>')] }],
    parts: { 'word/comments.xml': '<w:comments/>' },
  },
  'tracked-changes': { body: tracked },
  'tracked-changes-rejected': { body: tracked },
  'hidden-text': { body: [{ runs: ['shown ', { text: 'hidden ', hidden: true }, 'shown'] }] },
  'typed-bullets': { body: ['• Roof', '- Drain', '[x] Gate'] },
};

export const docx: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `${name}.docx`,
  bytes: () => makeDocx(spec),
  ...(name.endsWith('-rejected') ? { changes: 'reject' as const } : {}),
}));
