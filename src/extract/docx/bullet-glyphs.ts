/** The bullet of a list level as a reader sees it, and the symbol fonts whose glyphs are known. */
import { BULLET, bulletSign } from '../office/bullet-sign.ts';
import type { NumberingLevel } from '../office/numbered-lists.ts';

/** Null if the level shows nothing. */
export function bulletGlyph(level: NumberingLevel): string | null {
  if (level.pictureBullet) return BULLET;
  return level.text.trim() === '' ? null : bulletSign(level.text, level.look.font);
}

/** The usual name of a symbol font; null if it is not one. */
export function symbolFontName(font: string | undefined): string | null {
  if (!font) return null;
  const known = ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'];
  return known.find((name) => name.toLowerCase() === font.toLowerCase()) ?? null;
}
