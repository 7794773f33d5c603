/** What words of properties say of characters. [MS-DOC] 2.6.1. */
import { plainLook, type RunLook } from '../office/character-look.ts';
import type { Bytes } from './bytes.ts';
import { eachWord } from './property-words.ts';

export interface WordCharacters extends RunLook {
  hidden: boolean;
  change: 'inserted' | 'deleted' | null;
  /** Number of the font. */
  font: number | null;
  /** A glyph that is in place of the character. */
  symbol: { font: number; code: number } | null;
  /** Where the data of a picture or form field stand. */
  data: number | null;
  /** Number of the style of characters. */
  style: number | null;
}

export const plainWordCharacters = (): WordCharacters => ({
  ...plainLook,
  hidden: false,
  change: null,
  font: null,
  symbol: null,
  data: null,
  style: null,
});

/** Words that switch on or off, or ask for what the style has, or for its opposite. */
const SWITCHES: Readonly<Record<number, 'bold' | 'italic' | 'strike' | 'hidden'>> = {
  2101: 'bold',
  2102: 'italic',
  2103: 'strike',
  2108: 'hidden',
};

/** Applies words to `look`; `style` is how the characters of the paragraph's style look. */
export function applyToCharacters(words: Bytes, look: WordCharacters, style: Readonly<WordCharacters>): void {
  const of = { ...style };
  eachWord(words, (word, operand) => {
    const value = operand.u8(0);
    const name = SWITCHES[word];
    if (name) look[name] = value === 0x80 ? of[name] : value === 0x81 ? !of[name] : value !== 0;
    else if (word === 0x0800) look.change = value !== 0 ? 'deleted' : null;
    else if (word === 0x0801) look.change = value !== 0 ? 'inserted' : null;
    else if (word === 0x2a3e) look.underline = value !== 0;
    else if (word === 0x2a48) look.superscript = value === 1;
    else if (word === 0x4a43) look.size = operand.u16(0) / 2;
    else if (word === 0x4a30) look.style = operand.u16(0);
    else if (word === 0x4a4f) look.font = operand.u16(0);
    else if (word === 0x6a09) look.symbol = { font: operand.u16(0), code: operand.u16(2) };
    else if (word === 0x6a03) look.data = operand.u32(0);
  });
}
