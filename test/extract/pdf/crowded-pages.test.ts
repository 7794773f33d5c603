import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../src/extract/pdf/page/page-content.ts';
import { wordsOf } from '../../../src/extract/pdf/text/words.ts';
import { GLYPHS_OF_PAGE } from '../../../src/extract/pdf/tolerances.ts';
import { pageOf, rawPdf, stream } from '../../support/make-hostile/raw-pdf.ts';
import { glyph } from './glyphs.ts';
import { readBytes } from './read.ts';

describe('words that are painted over themselves', () => {
  test.each<[string, Glyph[], number]>([
    ['at the same place', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50, 100)], 2],
    ['a little beside', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50.9, 99.2)], 2],
    ['where squares of the page meet', [glyph('a', 15.99, 100), glyph('b', 200, 100), glyph('a', 16.01, 100)], 2],
    ['further away', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 53, 100)], 3],
    ['on another line', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50, 112)], 3],
  ])('%s', (_, glyphs, words) => expect(wordsOf(glyphs)).toHaveLength(words));
});

test('a page that holds more than anybody reads is cut off, and says so', async () => {
  const text = 'word '.repeat(GLYPHS_OF_PAGE / 5 + 2);
  const { body, reports } = await readBytes(rawPdf(pageOf(stream(`BT /F1 11 Tf (Minutes ${text}) Tj ET`))));
  expect(reports).toEqual(['truncated']);
  expect(JSON.stringify(body)).toContain('Minutes word');
});
