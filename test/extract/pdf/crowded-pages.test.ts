import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../src/extract/pdf/page/page-content.ts';
import { wordsOfGlyphs } from '../../../src/extract/pdf/text/words.ts';
import { glyph } from './glyphs.ts';

describe('words that are painted over themselves', () => {
  test.each<[string, Glyph[], number]>([
    ['at the same place', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50, 100)], 2],
    ['a little beside', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50.9, 99.2)], 2],
    ['where squares of the page meet', [glyph('a', 15.99, 100), glyph('b', 200, 100), glyph('a', 16.01, 100)], 2],
    ['further away', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 53, 100)], 3],
    ['on another line', [glyph('a', 50, 100), glyph('b', 200, 100), glyph('a', 50, 112)], 3],
  ])('%s', (_, glyphs, words) => expect(wordsOfGlyphs(glyphs)).toHaveLength(words));
});
