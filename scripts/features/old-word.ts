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
  field: { body: ['Meeting of \u0013 DATE \u00143 May\u0015 at the “Old Hall” – café'] },
};

export const oldWord: readonly Feature[] = Object.entries(specs).map(([name, spec]) => ({
  name: `${name}.doc`,
  bytes: () => makeDoc(spec),
}));
