/** Tables of texts without rules, found by the titles of their columns. */
import { describe, expect, it } from 'vitest';
import type { PdfElement } from '../../support/make-pdf.ts';
import { longText, read } from './read.ts';

const rows = [
  ['Action', 'Who', 'When'],
  [
    'Ask the insurers whether the shed that the school uses in term time is covered',
    'Bo Hale and Una Frost',
    '30 March',
  ],
  ['Prune the damsons', 'Ivy Dunn', '6 April'],
  ['Order stakes and ties for the twelve new trees that the county promised', 'Una Frost', ''],
];
const table = (widths: number[], cells = rows): PdfElement => ({ kind: 'table', rows: cells, widths, rules: 'none' });
const at = (x: number, y: number, text: string): PdfElement => ({ kind: 'at', text, x, y, size: 10 });

describe('tables with titles over their columns', () => {
  it.each([[[260, 100, 90]], [[180, 60, 60]]])('have cells that wrap: %j', async (widths) => {
    const { body } = await read([table(widths), { kind: 'text', text: longText }]);
    expect(body).toEqual([rows, `P ${longText}`]);
  });

  it('have rows where all lines are set alike', async () => {
    const lines = [
      ['Action', 'Who', 'When'],
      ['Ask the insurers whether the shed that', 'Bo Hale', '30 March'],
      ['the school uses is covered', 'and Una Frost', ''],
      ['Prune the damsons', 'Ivy Dunn', '6 April'],
      ['Order stakes and ties for the twelve', 'Una Frost', '2 April'],
      ['new trees', '', ''],
    ];
    const cells = lines.flatMap((line, r) =>
      line.flatMap((text, c) => (text === '' ? [] : [at([60, 300, 420][c]!, 100 + 12 * r, text)])),
    );
    const { body } = await read([...cells, at(60, 100 + 12 * 7, 'The meeting closed.')]);
    expect(body).toEqual([
      [
        ['Action', 'Who', 'When'],
        ['Ask the insurers whether the shed that the school uses is covered', 'Bo Hale and Una Frost', '30 March'],
        ['Prune the damsons', 'Ivy Dunn', '6 April'],
        ['Order stakes and ties for the twelve new trees', 'Una Frost', '2 April'],
      ],
      'P The meeting closed.',
    ]);
  });

  it('have cells in the middle of their row', async () => {
    const tall = ['Ask the insurers whether the shed is', 'covered for theft'].map((text, i) =>
      at(60, 120 + 12 * i, text),
    );
    const head = ['Action', 'Who', 'When'].map((text, c) => at([60, 300, 420][c]!, 100, text));
    const middle = [at(300, 126, 'Bo Hale'), at(420, 126, '30 March')];
    const next = ['Prune the damsons', 'Ivy Dunn', '6 April'].map((text, c) => at([60, 300, 420][c]!, 156, text));
    const { body } = await read([...head, ...tall, ...middle, ...next]);
    expect(body).toEqual([
      [
        ['Action', 'Who', 'When'],
        ['Ask the insurers whether the shed is covered for theft', 'Bo Hale', '30 March'],
        ['Prune the damsons', 'Ivy Dunn', '6 April'],
      ],
    ]);
  });

  it('are not made where the text below keeps to no column', async () => {
    const head = ['Action', 'Who', 'When'].map((text, c) => at([72, 200, 300][c]!, 60, text));
    const { body } = await read([...head, { kind: 'text', text: longText }]);
    expect(body).toEqual(['P Action\tWho\tWhen', `P ${longText}`]);
  });

  it('make a name whole that a narrow cell parts', async () => {
    const head = ['Action', 'Who', 'When'].map((text, c) => at([60, 300, 370][c]!, 100, text));
    const cells = [
      at(60, 120, 'Ask the insurers'),
      at(300, 120, 'Ann Christop'),
      at(370, 120, '30 March'),
      at(300, 132, 'herson'),
    ];
    const next = ['Prune the damsons', 'Ivy Dunn', '6 April'].map((text, c) => at([60, 300, 370][c]!, 160, text));
    const { body } = await read([at(60, 60, 'Present: Ann Christopherson, Ivy Dunn'), ...head, ...cells, ...next]);
    expect(body[1]).toContainEqual(['Ask the insurers', 'Ann Christopherson', '30 March']);
  });
});
