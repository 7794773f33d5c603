/** How documents are set: bold made by painting twice, wide letters, lines that are counted, sentences over a gutter. */
import { describe, expect, it } from 'vitest';
import type { PdfElement } from '../../support/make-pdf.ts';
import { longText, read } from './read.ts';

const at = (x: number, y: number, text: string, size = 11, bold = false): PdfElement => ({
  kind: 'at',
  text,
  x,
  y,
  size,
  bold,
});

describe('letters painted twice', () => {
  it.each([0.3, 0.5])('are read once, as bold, %s pt apart', async (shift) => {
    const widths: Record<string, number> = { A: 0.667, l: 0.222, ' ': 0.278, i: 0.222, t: 0.278, e: 0.556, s: 0.5 };
    let x = 72;
    const letters = [...'All titles'].flatMap((letter) => {
      const pair = [at(x, 100, letter), at(x + shift, 100, letter)];
      x += widths[letter]! * 11;
      return pair;
    });
    const { body } = await read([...letters, at(72, 130, 'Two moorings are free and three boats wait.')]);
    expect(body).toEqual(['H1 All titles', 'P Two moorings are free and three boats wait.']);
  });

  it('are bold where whole words are painted again', async () => {
    const twice = [at(72, 100, 'Moorings'), at(72.4, 100, 'Moorings')];
    const { body } = await read([...twice, at(72, 130, 'Two moorings are free and three boats wait.')]);
    expect(body[0]).toBe('H1 Moorings');
  });

  it('are as they look where they are painted again in the same place', async () => {
    const twice = [at(72, 100, 'Moorings'), at(72, 100, 'Moorings')];
    const { body } = await read([...twice, at(72, 130, 'Two moorings are free and three boats wait.')]);
    expect(body[0]).toBe('P Moorings');
  });
});

describe('letters set wide apart', () => {
  it.each([
    ['M I N U T E S', 'MINUTES'],
    ['T O W N   C O U N C I L', 'TOWN COUNCIL'],
    ['2 .   T h e   h a l l', '2. The hall'],
  ])('%s are words', async (text, words) => {
    const { body } = await read([at(72, 80, text, 14, true), at(72, 120, longText.slice(0, 80))]);
    expect(body[0]).toBe(`H1 ${words}`);
  });

  it.each(['J R R Hale and A B Poe came.', 'Votes: Y N Y Y N', 'Options A B C'])('%s stays as it is', async (text) => {
    const { body } = await read([at(72, 80, text)]);
    expect(body).toEqual([`P ${text}`]);
  });
});

const minutes = [
  'Members present: Ann Lee, Bo Roe',
  '1. Call to Order',
  'The chair called the meeting to order and welcomed',
  'those who had come about the road and',
  'its bridge.',
  '2. Road',
  'The board spoke of the road for an hour with the',
  'engineer and heard the report.',
];

describe('numbers that count lines', () => {
  const counted = (step: number, size = 11) =>
    minutes.flatMap((text, i) => [
      ...((i + 1) % step === 0 ? [at(40, 80 + 20 * i, String(i + 1), size)] : []),
      at(72, 80 + 20 * i, text),
    ]);

  it.each([11, 8])('are no part of the text: %s pt', async (size) => {
    const { body, furniture } = await read(counted(1, size));
    expect(body.join('\n')).not.toMatch(/^\S+ [3-8]\b/m);
    expect(body).toContain('P 1. Call to Order');
    expect(furniture).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('are known on a last page of few lines', async () => {
    const { body } = await read([
      ...counted(1),
      { kind: 'newPage' },
      at(40, 80, '1'),
      at(72, 80, 'The meeting closed.'),
    ]);
    expect(body.at(-1)).toBe('P The meeting closed.');
  });

  it('are those of a list where each begins an item', async () => {
    const items = ['Welcome', 'Road', 'Bridge', 'School', 'Hall', 'Close', 'Dates'];
    const { body } = await read(
      items.flatMap((text, i) => [at(40, 80 + 20 * i, String(i + 1)), at(72, 80 + 20 * i, text)]),
    );
    expect(JSON.stringify(body)).toContain('7');
  });
});

it('joins a sentence that runs over from one column to the next', async () => {
  const left = [
    'The forum reviewed the report on the stalls,',
    'heard that eleven traders had renewed and',
    'thanked the secretary for the list of those',
    'who wait. It approved the fees for the coming',
  ];
  const right = [
    'year as printed in the papers, with thanks to',
    'the two members who had drawn them up in',
    'the winter. The lights come on in November,',
    'a week later than they did in other years.',
  ];
  const { body, document } = await read([
    ...left.map((text, i) => at(60, 100 + 13 * i, text, 10)),
    ...right.map((text, i) => at(320, 100 + 13 * i, text, 10)),
  ]);
  expect(body).toEqual([`P ${[...left, ...right].join(' ')}`]);
  expect(document.body[0]!.places).toHaveLength(2);
});
