import { describe, expect, test } from 'vitest';
import { chunksOf, linesOf } from '../../../src/extract/pdf/text/lines.ts';
import { wordsOf } from '../../../src/extract/pdf/text/words.ts';
import { growsFast } from '../../support/growth.ts';
import { glyph } from './glyphs.ts';

/** So many words "a" of one letter, side by side. */
const row = (count: number) => Array.from({ length: count }, (_, i) => glyph('a', i * 30, 100));

describe('a page crowded with one word takes time in line with its length', () => {
  const bounds = { most: 3, noise: 40 };
  test('as words', () => {
    const [half, whole] = [row(30_000), row(60_000)];
    expect(
      growsFast(
        () => wordsOf(half),
        () => wordsOf(whole),
        bounds,
      ),
    ).toBe(false);
  });
  test('as pieces of a line', () => {
    const [half, whole] = [30_000, 60_000].map((count) => linesOf(wordsOf(row(count)), 1)[0]!);
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
