/** The bullet of a list as a reader sees it, whatever font its glyph is taken from. */

import { symbolBox } from './symbol-boxes.ts';

export const BULLET = '•';

const symbolFont = /^(?:symbol|wingdings(?: ?[23])?|webdings|opensymbol|starsymbol|zapf ?dingbats)/i;
/** True for fonts whose letters are signs. */
export const isSymbolFont = (font: string | undefined): boolean => symbolFont.test(font ?? '');

/** Bullets that are at their own code points, also in symbol fonts. */
const known = /^[•◦▪●○■□▫‣⁃–—*+☐☑☒✓✔➢-]$/u;

/** A glyph of a symbol font → "•" or a box, any other text as it is, nothing → "•". */
export function bulletSign(text: string, font: string | undefined): string {
  const sign = text.trim();
  const code = sign.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (known.test(sign)) return sign;
  const box = symbolBox(code, font);
  if (box !== null) return box;
  return sign === '' || isPrivate || isSymbolFont(font) ? BULLET : sign;
}
