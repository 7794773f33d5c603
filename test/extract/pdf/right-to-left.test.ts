/** Text from right to left: the letters of the test's font are said to be Hebrew ones. */
import { describe, expect, it } from 'vitest';
import { rawPdf } from './raw-pdf.ts';
import { readBytes } from './read.ts';

/** a → א, b → ב …; figures and marks are themselves. */
const unicode: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, String.fromCharCode(0x5d0 + i)]),
);
for (const sign of ' 0123456789.,:;/-()') unicode[sign] = sign;
const says = (text: string) => [...text].map((sign) => unicode[sign] ?? sign).join('');
const backwards = (text: string) => [...text].reverse().join('');
const line = (x: number, y: number, text: string) =>
  `BT /F1 11 Tf ${x} ${y} Td (${text.replace(/[()]/g, '\\$&')}) Tj ET\n`;

describe('text from right to left', () => {
  it('is read in its order where the page paints it as it looks', async () => {
    const content = line(300, 700, backwards('abc defg')) + line(280, 670, backwards('hi jkl mno'));
    const { body } = await readBytes(rawPdf({ content, unicode }));
    expect(body).toEqual([`P ${says('abc defg')}`, `P ${says('hi jkl mno')}`]);
  });

  it('is read in its order where each letter is painted for itself', async () => {
    const letters = [...'abcde'].map((letter, i) => line(300 - 7 * i, 700, letter)).join('');
    const { body } = await readBytes(rawPdf({ content: letters + line(200, 670, backwards('fg hi')), unicode }));
    expect(body[0]).toBe(`P ${says('abcde')}`);
  });

  it('keeps figures, and gives marks and brackets their side', async () => {
    const content = line(250, 700, '(cd) 12/03/2024 ,ba') + line(250, 670, 'fe .1') + line(250, 640, '.hg ij 4,500');
    const { body } = await readBytes(rawPdf({ content, unicode }));
    expect(body).toEqual([`P ${says('ab, 12/03/2024 (dc)')}`, `P ${says('1. ef')}`, `P ${says('4,500 ji gh.')}`]);
  });

  it('reads the columns of a table from the right', async () => {
    const cells = ['ba', 'dc', 'fe', '4', '5', '6'];
    const text = cells.map((cell, i) => line(305 + 100 * (i % 3), 706 - 20 * Math.floor(i / 3), cell)).join('');
    const rules = [0, 1, 2].map((i) => `300 ${720 - 20 * i} m 600 ${720 - 20 * i} l S\n`).join('');
    const sides = [0, 1, 2, 3].map((i) => `${300 + 100 * i} 680 m ${300 + 100 * i} 720 l S\n`).join('');
    const { document, body } = await readBytes(rawPdf({ content: text + rules + sides, unicode }));
    expect(body).toEqual([[['ef', 'cd', 'ab'].map(says), ['6', '5', '4']]]);
    const [table] = document.body;
    const [place] = table?.type === 'table' ? table.rows[0]![0]!.places : [];
    expect(place?.kind === 'page' && place.box.x0).toBeCloseTo(500, 0);
  });

  it('puts a name in letters of the other direction in order within other text', async () => {
    const content = `${line(100, 700, 'X')}BT /F2 11 Tf 126 700 Td (spoke of the plan) Tj ET\n`.replace('X', 'cba');
    const { body } = await readBytes(rawPdf({ content, unicode }));
    expect(body).toEqual([`P ${says('abc')} spoke of the plan`]);
  });
});
