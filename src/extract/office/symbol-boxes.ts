/** Ticks and boxes of symbol fonts as characters: what people tick in lists and tables. Codes as the fonts number them. */

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    111: '☐',
    113: '☐',
    114: '☐',
    120: '☒',
    168: '☐',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    79: '✗',
    80: '✓',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☒',
    163: '☐',
  },
  webdings: { 97: '✓', 99: '☐', 114: '✗' },
};

/** The tick or box that a glyph is; null for other glyphs. Codes from U+F000 on count like those below 256. */
export function symbolBox(code: number, font: string | undefined): string | null {
  const name = (font ?? '').toLowerCase().replace(/^wingdings(\d)$/, 'wingdings $1');
  const glyphs = Object.hasOwn(fonts, name) ? fonts[name] : undefined;
  return glyphs?.[code & 0xff] ?? null;
}
