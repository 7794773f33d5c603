/** Word's old binary format. */
import { type DocSpec, makeDoc } from '../make-doc.ts';
import type { Feature } from './feature.ts';

const specs: Record<string, DocSpec> = {
  paragraphs: {
    body: ['Hill Parish Council', '', 'Present:\tA. Lee\u000bB. Fox', '• rent', '• post', '1. Finance', 'All is well.'],
  },
  table: {
    body: [
      'Actions',
      [
        ['Action', 'Owner', 'Due'],
        ['Mend the roof', 'A. Lee', '3 May'],
        ['Clear the drain', '', 'June'],
      ],
      'The end.',
    ],
  },
  'header-footer-and-note': {
    body: ['Agreed.\u0002', 'Closed at nine.'],
    footnotes: ['Lee abstained.'],
    header: 'Hill Parish Council',
    footer: 'Page 1',
  },
  'numbered-lists': {
    lists: [
      [
        { format: 0, text: '%1.' },
        { format: 4, text: '(%2)' },
      ],
      [{ format: 23, text: '\uf0b7' }],
      [{ format: 1, text: 'Item %1:', start: 4 }],
    ],
    body: [
      { text: 'Apologies', list: 1 },
      'None were received.',
      { text: 'Minutes', list: 1 },
      { text: 'of March', list: 1, level: 1 },
      { text: 'of April', list: 1, level: 1 },
      { text: 'the boiler', list: 2 },
      [
        ['Account', 'March'],
        ['Current', '£1,010'],
      ],
      { text: 'Bookings', list: 1 },
      { text: 'Any of the summer', list: 1, level: 1 },
      { text: 'The gate', list: 3 },
      { text: 'The wall', list: 3 },
    ],
  },
  'headings-and-marks': {
    body: [
      { text: 'Finance', heading: 1 },
      { text: 'The accounts', heading: 2 },
      { text: 'Action: Bo Roe to pay.', bold: true },
      { text: 'The grant is £3201 this year.', raised: '1' },
      { text: 'It was not agreed.', deleted: 'not ' },
      { text: 'The key is under the mat.', hidden: ' under the mat' },
      'See the note\u0002 and the page.',
    ],
    footnotes: ['Of last year.'],
  },
  field: { body: ['Meeting of \u0013 DATE \u00143 May\u0015 at the “Old Hall” – café'] },
};

export const oldWord: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `${name}.doc`,
  bytes: () => makeDoc(spec),
}));
