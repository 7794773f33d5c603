import { describe, expect, test } from 'vitest';
import { chunksOf, linesOf } from '../../../src/extract/pdf/text/lines.ts';
import { wordsOfGlyphs } from '../../../src/extract/pdf/text/words.ts';
import { GLYPHS_OF_PAGE } from '../../../src/extract/pdf/tolerances.ts';
import { growsFast } from '../../support/growth.ts';
import { pageOf, rawPdf, stream } from '../../support/make-hostile/raw-pdf.ts';
import { glyph } from './glyphs.ts';
import { readBytes } from './read.ts';

/** So many words "a" of one letter, side by side. */
const row = (count: number) => Array.from({ length: count }, (_, i) => glyph('a', i * 30, 100));

describe('a page crowded with one word takes time in line with its length', () => {
  const bounds = { most: 3, noise: 40 };
  test('as words', () => {
    const [half, whole] = [row(30_000), row(60_000)];
    expect(
      growsFast(
        () => wordsOfGlyphs(half),
        () => wordsOfGlyphs(whole),
        bounds,
      ),
    ).toBe(false);
  });
  test('as pieces of a line', () => {
    const [half, whole] = [30_000, 60_000].map((count) => linesOf(wordsOfGlyphs(row(count)), 1)[0]!);
    expect(chunksOf(whole!, 1)).toHaveLength(60_000);
    expect(
      growsFast(
        () => chunksOf(half!, 1),
        () => chunksOf(whole!, 1),
        bounds,
      ),
    ).toBe(false);
  });
});

test('a page that holds more than anybody reads is cut off, and says so', async () => {
  const text = 'word '.repeat(GLYPHS_OF_PAGE / 5 + 2);
  const { body, reports } = await readBytes(rawPdf(pageOf(stream(`BT /F1 11 Tf (Minutes ${text}) Tj ET`))));
  expect(reports).toEqual(['truncated']);
  expect(JSON.stringify(body)).toContain('Minutes word');
});
