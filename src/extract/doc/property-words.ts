/** The words ("sprm") in which Word 97 says how paragraphs, rows and characters look. [MS-DOC] 2.2.5, 2.6. */
import type { Bytes } from './bytes.ts';

/** Calls `take` with each word and its operand. */
export function eachWord(list: Bytes, take: (word: number, operand: Bytes) => void): void {
  for (let at = 0; at + 2 < list.length + 1 && at < list.length - 1; ) {
    const word = list.u16(at);
    const length = operandLength(word, list, at + 2);
    take(word, list.part(at + 2, length));
    at += 2 + length;
  }
}

function operandLength(word: number, list: Bytes, at: number): number {
  switch (word >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      break;
  }
  // The definition of a row counts in two bytes; a change of tabs may say only how many there are.
  if (word === 0xd608 || word === 0xd606) return list.u16(at) + 1;
  const length = list.u8(at);
  if (word !== 0xc615 || length !== 255) return 1 + length;
  const deleted = list.u8(at + 1);
  return 3 + 4 * deleted + 3 * list.u8(at + 2 + 4 * deleted);
}
