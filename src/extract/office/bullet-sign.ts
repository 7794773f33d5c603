/** The bullet of a list as a reader sees it, whatever font its glyph is taken from. */

export const BULLET = '•';

const symbolFont = /^(?:symbol|wingdings(?: ?[23])?|webdings|opensymbol|starsymbol|zapf ?dingbats)/i;
/** Lists of boxes to tick are bulleted with these glyphs of Wingdings. */
const boxes: Readonly<Record<number, string>> = { 111: '☐', 113: '☐', 114: '☐', 168: '☐', 253: '☒', 254: '☑' };
/** Bullets that stand at their own code points, also in symbol fonts. */
const known = /^[•◦▪●○■□▫‣⁃–—*+☐☑☒✓✔➢-]$/u;

/** A glyph of a symbol font → "•" or a box, any other text as it is, nothing → "•". */
export function bulletSign(text: string, font: string | undefined): string {
  const sign = text.trim();
  const code = sign.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (known.test(sign)) return sign;
  if (/^wingdings/i.test(font ?? '') || isPrivate) {
    const box = /wingdings/i.test(font ?? '') ? boxes[code & 0xff] : undefined;
    if (box) return box;
  }
  return sign === '' || isPrivate || symbolFont.test(font ?? '') ? BULLET : sign;
}
