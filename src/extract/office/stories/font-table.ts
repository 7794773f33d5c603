/** Fonts of the file, and the bytes of its text → characters by the code page of the font they are set in. */
import { charsetPages, decodePage } from '../../code-pages.ts';
import { isSymbolFont, symbolCharacter } from './symbol-fonts.ts';

interface Font {
  name: string;
  charset: number;
}

export class FontTable {
  /** Code page of the document: of fonts that name none. */
  page = 1252;
  readonly #fonts = new Map<number, Font>();
  #current: Font = { name: '', charset: 1 };

  /** A word in the font table. */
  word(name: string, value: number | null): void {
    if (name === 'f') {
      this.#current = { name: '', charset: 1 };
      this.#fonts.set(value ?? 0, this.#current);
    } else if (name === 'fcharset') this.#current.charset = value ?? 1;
  }

  /** Words in the font table are names: "Times New Roman;". */
  text(characters: string): void {
    if (this.#current.name.length < 200) this.#current.name += characters.replace(/;.*$/, '');
  }

  nameOf(font: number): string {
    return this.#fonts.get(font)?.name ?? '';
  }

  isSymbol(font: number): boolean {
    const known = this.#fonts.get(font);
    return known !== undefined && isSymbolFont(known.name, known.charset);
  }

  /** `bytes`: one character for each byte. */
  decode(bytes: string, font: number): string {
    if (!this.isSymbol(font)) return decodePage(bytes, charsetPages[this.#fonts.get(font)?.charset ?? 1] ?? this.page);
    return Array.from(bytes, (byte) => this.glyph(byte.charCodeAt(0), font)).join('');
  }

  /** A code of `\u`: glyphs of symbol fonts stand from U+F000 on. */
  glyph(code: number, font: number): string {
    const isPrivate = code >= 0xf020 && code <= 0xf0ff;
    if (code < 0x20) return '';
    if (isPrivate || (this.isSymbol(font) && code < 0x100)) return symbolCharacter(code & 0xff, this.nameOf(font));
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  }
}
