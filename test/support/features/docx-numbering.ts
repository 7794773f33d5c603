/** Word's automatic numbers: a document for each way in which they are made. */
import { type BlockSpec, type DocxSpec, type LevelSpec, makeDocx, styleXml } from '../make-docx.ts';
import type { Feature } from './feature.ts';

const item = (text: string, level = 0, id = 1): BlockSpec => ({ text, list: { id, level } });
const outline: LevelSpec[] = [{ text: '%1.' }, { text: '%1.%2' }, { text: '(%3)', format: 'lowerLetter' }];
const numberedStyle = (id: string, inner: string, basedOn?: string) =>
  styleXml(id, id, `<w:pPr><w:numPr>${inner}</w:numPr></w:pPr>`, basedOn);

/** A heading that names its list; the level of the list names the style in turn. */
const headingStyle = (id: string, level: number) =>
  styleXml(
    id,
    id,
    `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level}"/></w:pPr>`,
  );

const specs: Record<string, DocxSpec> = {
  levels: {
    body: [
      item('Finance'),
      item('Budget', 1),
      item('Hall', 2),
      item('Field', 2),
      item('Loans', 1),
      item('Estates'),
      item('Roof', 1),
    ],
    lists: [{ id: 1, levels: outline }],
  },
  start: { body: [item('Fifth'), item('Sixth')], lists: [{ id: 1, levels: [{ text: '%1)', start: 5 }] }] },
  'start-override': {
    body: [item('a'), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3)],
    lists: [
      { id: 1, levels: outline },
      { id: 2, sameAs: 1 },
      { id: 3, sameAs: 1, startOverrides: { 0: 7 } },
    ],
  },
  'no-restart': {
    body: [item('Finance'), item('Pay rent', 1), item('Estates'), item('Mend roof', 1)],
    lists: [{ id: 1, levels: [{ text: '%1.' }, { text: 'Action %2:', restart: 0 }] }],
  },
  'letters-and-roman': {
    body: [item('Part'), item('Chapter', 1), item('Section', 2), item('Section', 2), item('Chapter', 1)],
    lists: [
      {
        id: 1,
        levels: [
          { text: '%1', format: 'upperRoman', start: 3 },
          { text: '%2)', format: 'upperLetter' },
          { text: '(%3)', format: 'lowerRoman' },
        ],
      },
    ],
  },
  'linked-styles': {
    body: ['Item', 'SubItem', 'SubItem', 'Item'].map((style, i) => ({ text: `Heading ${i + 1}`, style })),
    styles: headingStyle('Item', 0) + headingStyle('SubItem', 1),
    lists: [
      {
        id: 1,
        levels: [
          { text: '%1', style: 'Item' },
          { text: '%1.%2', style: 'SubItem' },
        ],
      },
    ],
  },
  'style-with-list': {
    body: ['Item', 'SubItem', 'Plain', 'Item'].map((style) => ({ text: style, style })),
    styles:
      numberedStyle('Item', '<w:numId w:val="1"/>') +
      numberedStyle('SubItem', '<w:ilvl w:val="1"/>', 'Item') +
      numberedStyle('Plain', '<w:numId w:val="0"/>', 'Item'),
    lists: [{ id: 1, levels: outline }],
  },
  'taken-out': {
    body: [item('a'), { text: 'no number', list: { id: 0 } }, item('b')],
    lists: [{ id: 1, levels: outline }],
  },
  hidden: {
    body: [
      item('a'),
      { list: { id: 1 }, properties: '<w:rPr><w:vanish/></w:rPr>', runs: [{ text: 'x', hidden: true }] },
      item('b'),
    ],
    lists: [{ id: 1, levels: outline }],
  },
  'in-cells': {
    body: [{ rows: ['Roof', 'Drain'].map((text) => [{ blocks: [item('')] }, { blocks: [text] }]) }],
    lists: [{ id: 1, levels: outline }],
  },
  legal: {
    body: [item('a'), item('b', 1)],
    lists: [
      {
        id: 1,
        levels: [
          { text: '%1', format: 'upperRoman', start: 4 },
          { text: '%1.%2', legal: true },
        ],
      },
    ],
  },
};

export const docxNumbering: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `numbering-${name}.docx`,
  bytes: () => makeDocx(spec),
}));
