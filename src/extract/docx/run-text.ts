/** The words of a run, and the glyphs of symbol fonts as characters. */
import { codePoint } from 'dingbat-to-unicode';
import { symbolBox } from '../office/symbol-boxes.ts';
import { textOfElement } from '../visible-text.ts';
import type { XmlNode } from '../zip/read-xml.ts';
import { symbolFontName } from './bullet-glyphs.ts';
import type { PartWalk } from './part-walk.ts';
import type { RunFormat } from './run-look.ts';

/** Codes at which symbol fonts are reached from other fonts. */
const isPrivate = (code: number): boolean => code >= 0xf020 && code <= 0xf0ff;

/** Writes a `w:t`, as far as the limit on characters goes. */
export function writeText(node: XmlNode, walk: PartWalk, format: RunFormat): void {
  const { reading, text: into } = walk;
  const text = textOfElement(node.text, node.attributes['xml:space'] === 'preserve');
  reading.charactersLeft -= text.length;
  if (reading.charactersLeft < 0) {
    reading.truncated = true;
    return;
  }
  const symbols = symbolFontName(format.font);
  if (symbols === null && !/[\uF020-\uF0FF]/.test(text)) {
    into.text(text, format);
    return;
  }
  for (const char of text) {
    const code = char.charCodeAt(0);
    const isGlyph = isPrivate(code) || (symbols !== null && code > 0x20 && code < 0x100);
    into.text(isGlyph ? glyphText(code, symbols) : char, format);
  }
}

/** Writes a `w:sym`. A letter of a font that is not a symbol font stands for itself. */
export function writeSymbol(node: XmlNode, walk: PartWalk, format: RunFormat): void {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return;
  const font = symbolFontName(node.attributes['w:font']);
  const isGlyph = font !== null || isPrivate(code);
  walk.text.text(isGlyph ? glyphText(code, font) : String.fromCodePoint(code), format);
}

/** Ticks and boxes have one character each, whatever the font; '' for glyphs that no character is known for. */
function glyphText(code: number, font: string | null): string {
  const box = symbolBox(code, font ?? undefined);
  if (box !== null) return box;
  const isByte = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff);
  return codePoint(font ?? 'Symbol', isByte ? code & 0xff : code)?.string ?? '';
}
