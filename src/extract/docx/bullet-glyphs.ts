/** The bullet of a list level as a reader sees it. */
import type { NumberingLevel } from './numbering.ts';

export const BULLET = '•';

const symbolFont = /^(?:symbol|wingdings(?: ?[23])?|webdings|opensymbol|starsymbol|zapf ?dingbats)$/i;
/** Code points that Word keeps glyphs of symbol fonts at. */
const isPrivate = (char: string) => char >= '\uE000' && char <= '\uF8FF';
/** Lists of boxes to tick are bulleted with these glyphs of Wingdings. */
const wingdingsBoxes: Record<number, string> = {
  111: '☐',
  113: '☐',
  114: '☐',
  168: '☐',
  253: '☒',
  254: '☑',
};

/** "" in Wingdings → "☐", any other glyph of a symbol font → "•", "–" → "–"; null if the level shows nothing. */
export function bulletGlyph(level: NumberingLevel): string | null {
  if (level.pictureBullet) return BULLET;
  const text = level.text.trim();
  if (text === '') return null;
  const inSymbols = symbolFont.test(level.run.font ?? '');
  const code = text.charCodeAt(0) & 0xff;
  if (/^wingdings$/i.test(level.run.font ?? '') && wingdingsBoxes[code]) return wingdingsBoxes[code];
  return inSymbols || isPrivate(text.charAt(0)) ? BULLET : text;
}

/** The name under which mammoth knows a symbol font; null if it is none. */
export function symbolFontName(font: string | undefined): string | null {
  if (!font) return null;
  const known = ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'];
  return known.find((name) => name.toLowerCase() === font.toLowerCase()) ?? null;
}
