/** Names and character sets of the fonts of a Word 97 file. [MS-DOC] 2.9.78, 2.9.287. */
import { FontTable } from '../office/stories/font-table.ts';
import type { Bytes } from './bytes.ts';

/** From the length of a font's entry to its name. */
const NAME_AT = 40;

export function readFonts(table: Bytes): FontTable {
  const fonts = new FontTable();
  const count = table.u16(0);
  for (let at = 4, i = 0; i < count && at < table.length; i += 1) {
    const length = table.u8(at) + 1;
    fonts.word('f', i);
    fonts.word('fcharset', table.u8(at + 4));
    fonts.text(table.letters(at + NAME_AT, Math.max(0, (length - NAME_AT) / 2)).replace(/\0.*$/s, ''));
    at += length;
  }
  return fonts;
}
