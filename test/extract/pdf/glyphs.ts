/** Glyphs as the reader of a page hands them over, for tests that need no file. */
import type { Glyph } from '../../../src/extract/pdf/page/page-content.ts';

const face = { name: 'Helvetica', bold: false, italic: false } as Glyph['font'];

export function glyph(text: string, x0: number, base: number, size = 10): Glyph {
  return { text, x0, x1: x0 + 5, base, size, turn: 0, font: face, mark: -1, artifact: false, white: false };
}
