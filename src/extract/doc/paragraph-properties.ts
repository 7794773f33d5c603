/** What words of properties say of paragraphs and of rows. [MS-DOC] 2.6.2, 2.6.3. */

import type { ParagraphState } from '../office/stories/paragraph-state.ts';
import { plainParagraph } from '../office/stories/paragraph-state.ts';
import { RowDefinition } from '../office/stories/row-definition.ts';
import type { Bytes } from './bytes.ts';
import { eachWord } from './property-words.ts';

export interface WordParagraph extends ParagraphState {
  /** The mark of the paragraph ends a row; one in a cell of a table ends a cell or row of the table inside. */
  endsRow: boolean;
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  /** What it says of the row. */
  row: RowDefinition | null;
  /** Where words that found no room are in the stream of data. */
  more: number | null;
}

export const plainWordParagraph = (): WordParagraph => ({
  ...plainParagraph(),
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
  row: null,
  more: null,
});

const LARGEST_CELLS = 64;
const CELL = 20;

export function applyToParagraph(words: Bytes, paragraph: WordParagraph): void {
  let header = false;
  let ruled = false;
  eachWord(words, (word, operand) => {
    const value = operand.u8(0);
    switch (word) {
      case 0x2416:
        paragraph.inTable = value !== 0;
        break;
      case 0x2417:
        paragraph.endsRow = value !== 0;
        break;
      case 0x6649:
        paragraph.tableDepth = operand.u32(0);
        break;
      case 0x244b:
        paragraph.endsInnerCell = value !== 0;
        break;
      case 0x244c:
        paragraph.endsInnerRow = value !== 0;
        break;
      case 0x2640:
        paragraph.outline = value;
        break;
      case 0x840f:
      case 0x845e:
        paragraph.left = operand.i16(0);
        break;
      case 0x8411:
      case 0x8460:
        paragraph.firstLine = operand.i16(0);
        break;
      case 0x260a:
        paragraph.listLevel = Math.min(value, 8);
        break;
      case 0x460b:
        paragraph.list = operand.i16(0);
        break;
      case 0x6645:
      case 0x6646:
        paragraph.more = operand.u32(0);
        break;
      case 0x3404:
        header = value !== 0;
        break;
      // Rules of the whole row: above, left, below, right, and those inside.
      case 0xd605:
      case 0xd613:
        ruled = isRule(operand, 1 + 5 * ((operand.length - 1) / 6));
        break;
      case 0xd608:
        paragraph.row = readRow(operand);
        break;
    }
  });
  if (!paragraph.row) return;
  paragraph.row.header ||= header;
  if (ruled) for (const cell of paragraph.row.cells) cell.ruled = true;
}

/** The definition of a row: right edges of its cells, and how they are merged. */
function readRow(operand: Bytes): RowDefinition {
  const row = new RowDefinition();
  const cells = Math.min(operand.u8(2), LARGEST_CELLS);
  const first = 3 + 2 * (cells + 1);
  for (let i = 0; i < cells; i += 1) {
    const at = first + CELL * i;
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
    const [across, down] = [flags & 3, (flags >> 5) & 3];
    row.cells.push({
      right: operand.i16(3 + 2 * (i + 1)),
      across: across === 1 ? 'next' : across > 1 ? 'first' : 'none',
      down: down === 1 ? 'next' : down === 3 ? 'first' : 'none',
      ruled: isRule(operand, at + 8) || isRule(operand, at + 16),
    });
  }
  return row;
}

/** A rule of four or eight bytes that is drawn: its width, or its kind. */
function isRule(operand: Bytes, at: number): boolean {
  return at + 4 <= operand.length && operand.u8(at + 1) !== 0 && operand.u8(at + 1) !== 0xff;
}
