/**
 * Glyphs of which the file does not say which letters they are: some producers leave ligatures without a code. A
 * ligature is as wide as its letters, so where the widths of one fit and of no other, it is read as those letters.
 */
import { UNKNOWN_SIGN } from './glyph-text.ts';
import type { FontFace, Glyph } from './page-content.ts';

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'tt', 'ti', 'fj'];
/** Widths agree within this share of the font size: designers tuck the dot of the i under the f. */
const WIDTH_SLACK_EM = 0.012;

/** The glyphs with unknown ligatures read by their width. The same list if there are none. */
export function withLigatures(glyphs: Glyph[]): Glyph[] {
  if (!glyphs.some((g) => g.text === UNKNOWN_SIGN)) return glyphs;
  const widths = letterWidths(glyphs);
  return glyphs.map((glyph) => {
    if (glyph.text !== UNKNOWN_SIGN) return glyph;
    const known = widths.get(glyph.font);
    const fitting = ligatures.filter((letters) => {
      const parts = [...letters].map((letter) => known?.get(letter) ?? Number.NaN);
      return Math.abs(parts.reduce((a, b) => a + b, 0) - widthOf(glyph)) <= WIDTH_SLACK_EM;
    });
    return fitting.length === 1 ? { ...glyph, text: fitting[0]! } : glyph;
  });
}

function letterWidths(glyphs: readonly Glyph[]): Map<FontFace, Map<string, number>> {
  const widths = new Map<FontFace, Map<string, number>>();
  for (const glyph of glyphs) {
    if (!/^[fijlt]$/.test(glyph.text)) continue;
    const own = widths.get(glyph.font) ?? new Map<string, number>();
    if (own.size === 0) widths.set(glyph.font, own);
    if (!own.has(glyph.text)) own.set(glyph.text, widthOf(glyph));
  }
  return widths;
}

function widthOf({ x0, x1, size }: Glyph): number {
  return (x1 - x0) / size;
}
