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

/** What words say of a row whose definition may come after them. */
interface OfRow {
  header: boolean;
  ruled: boolean;
}
type Property = (paragraph: WordParagraph, operand: Bytes, row: OfRow) => void;

const isSet = (operand: Bytes) => operand.u8(0) !== 0;
/** Rules of the whole row: above, left, below, right, and those inside. */
const rules: Property = (_, operand, row) => {
  row.ruled = isRule(operand, 1 + 5 * ((operand.length - 1) / 6));
};
const sets = (properties: (operand: Bytes) => Partial<WordParagraph>): Property => {
  return (paragraph, operand) => Object.assign(paragraph, properties(operand));
};
const left = sets((operand) => ({ left: operand.i16(0) }));
const firstLine = sets((operand) => ({ firstLine: operand.i16(0) }));
const more = sets((operand) => ({ more: operand.u32(0) }));

const PROPERTIES = new Map<number, Property>([
  [0x2416, sets((operand) => ({ inTable: isSet(operand) }))],
  [0x2417, sets((operand) => ({ endsRow: isSet(operand) }))],
  [0x6649, sets((operand) => ({ tableDepth: operand.u32(0) }))],
  [0x244b, sets((operand) => ({ endsInnerCell: isSet(operand) }))],
  [0x244c, sets((operand) => ({ endsInnerRow: isSet(operand) }))],
  [0x2640, sets((operand) => ({ outline: operand.u8(0) }))],
  [0x840f, left],
  [0x845e, left],
  [0x8411, firstLine],
  [0x8460, firstLine],
  [0x260a, sets((operand) => ({ listLevel: Math.min(operand.u8(0), 8) }))],
  [0x460b, sets((operand) => ({ list: operand.i16(0) }))],
  [0x6645, more],
  [0x6646, more],
  [0x3404, (_, operand, row) => Object.assign(row, { header: isSet(operand) })],
  [0xd605, rules],
  [0xd613, rules],
  [0xd608, sets((operand) => ({ row: readRow(operand) }))],
]);

export function applyToParagraph(words: Bytes, paragraph: WordParagraph): void {
  const row: OfRow = { header: false, ruled: false };
  eachWord(words, (word, operand) => PROPERTIES.get(word)?.(paragraph, operand, row));
  if (!paragraph.row) return;
  paragraph.row.header ||= row.header;
  if (row.ruled) for (const cell of paragraph.row.cells) cell.ruled = true;
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
