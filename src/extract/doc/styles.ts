/** The style sheet of a Word 97 file: for each style its name and the words of its properties. [MS-DOC] 2.9.271. */
import { Bytes } from './bytes.ts';

export interface WordStyle {
  name: string;
  /** Number that Word gives the styles it brings: 1 to 9 are its headings. */
  builtIn: number;
  base: number;
  paragraph: Bytes;
  characters: Bytes;
}

const NONE = 0xfff;
const DEEPEST_BASE = 12;
const EMPTY = new Bytes(Buffer.alloc(0));

export class WordStyles {
  readonly #styles: (WordStyle | null)[] = [];

  constructor(sheet: Bytes) {
    const head = sheet.u16(0);
    const [count, baseLength] = [sheet.u16(2), sheet.u16(4)];
    for (let at = 2 + head, i = 0; i < count && at < sheet.length; i += 1) {
      const length = sheet.u16(at);
      this.#styles.push(length === 0 ? null : readStyle(sheet.part(at + 2, length), baseLength));
      at += 2 + length + (length % 2);
    }
  }

  get(index: number | null): WordStyle | null {
    return this.#styles[index ?? 0] ?? null;
  }

  /** The style and those it is based on, the lowest first. */
  chain(index: number | null): WordStyle[] {
    const chain: WordStyle[] = [];
    for (let at = index ?? 0; at !== NONE && chain.length < DEEPEST_BASE; ) {
      const style = this.#styles[at];
      if (!style || chain.includes(style)) break;
      chain.unshift(style);
      at = style.base;
    }
    return chain;
  }
}

function readStyle(style: Bytes, baseLength: number): WordStyle {
  const kind = style.u16(2) & 0xf;
  const lists = style.u16(4) & 0xf;
  const letters = style.u16(baseLength);
  let at = baseLength + 2 * letters + 4;
  const parts: Bytes[] = [];
  for (let i = 0; i < Math.min(lists, 3); i += 1) {
    const length = style.u16(at);
    parts.push(style.part(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const [first = EMPTY, second = EMPTY] = parts;
  // A paragraph style says its own number before its words; a style of characters has only these.
  const ofParagraph = kind === 1;
  return {
    name: style.letters(baseLength + 2, letters),
    builtIn: style.u16(0) & 0xfff,
    base: style.u16(2) >> 4,
    paragraph: ofParagraph ? first.part(2, first.length - 2) : EMPTY,
    characters: ofParagraph ? second : kind === 2 ? first : EMPTY,
  };
}
