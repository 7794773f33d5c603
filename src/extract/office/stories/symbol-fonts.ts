/** Glyphs of symbol fonts that minutes use, as characters: arrows, ticks, boxes. */
import { bulletSign } from '../bullet-sign.ts';
import { symbolBox } from '../symbol-boxes.ts';

const wingdings: Readonly<Record<number, string>> = {
  74: '☺',
  223: '←',
  224: '→',
  232: '➔',
};
const symbol: Readonly<Record<number, string>> = {
  97: 'α',
  98: 'β',
  109: 'μ',
  112: 'π',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  185: '≠',
  174: '→',
};

/** The character for a glyph of a symbol font; ASCII that is not listed stays. */
export function symbolCharacter(code: number, font: string): string {
  const known = symbolBox(code, font) ?? (/^symbol/i.test(font) ? symbol : wingdings)[code];
  if (known) return known;
  if (code < 0x80 && !/^wingdings/i.test(font)) return String.fromCharCode(code);
  return code <= 0x20 ? ' ' : bulletSign(String.fromCharCode(0xf000 + code), font);
}

/** Fonts written with character set 2, and those that are known for it. */
export function isSymbolFont(name: string, charset: number): boolean {
  return charset === 2 || /^(?:symbol|wingdings|webdings|zapf ?dingbats)/i.test(name);
}
