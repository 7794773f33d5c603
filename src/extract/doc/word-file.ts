/** The file information block of a Word 97 file and the text that its piece table puts together. [MS-DOC] 2.5, 2.9.177. */
import { decodePage } from '../code-pages.ts';
import type { Bytes } from './bytes.ts';
import type { FindStream } from './streams.ts';

/** Where the block names a table: an offset and a length at each. */
const TABLES = {
  styles: 0xa2,
  footnoteMarks: 0xaa,
  footnotes: 0xb2,
  sections: 0xca,
  headers: 0xf2,
  characters: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  endnoteMarks: 0x20a,
  endnotes: 0x212,
  boxes: 0x25a,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const;

/** Where the block counts the characters of each part, in the order in which they are in the text. */
const PARTS = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
const PARTS_AT = 0x4c;

export interface Range {
  start: number;
  end: number;
}

export interface WordFile {
  word: Bytes;
  /** Pictures and form fields. */
  data: Bytes | null;
  /** Bytes of a table; empty where there is none. */
  table(name: keyof typeof TABLES): Bytes;
  /** All that comes after the beginning of a table, for those that say themselves how long they are. */
  tableOnwards(name: keyof typeof TABLES): Bytes;
  /** The whole text: its parts one after the other. */
  text: string;
  /** Place in the stream of the character at a place of the text. */
  offsetOf(at: number): number;
  parts: Readonly<Record<(typeof PARTS)[number], Range>>;
  /** It holds more characters than are read. */
  isCut: boolean;
  /** It ends before its text does. */
  isShort: boolean;
}

interface Piece extends Range {
  offset: number;
  width: 1 | 2;
}

/** Null where the streams are not those of a Word 97 file. */
export function readWordFile(find: FindStream, mostCharacters: number): WordFile | null {
  const word = find('WordDocument');
  if (!word) return null;
  const tables = find((word.u16(10) & 0x0200) !== 0 ? '1Table' : '0Table');
  if (!tables) return null;
  const table = (name: keyof typeof TABLES) => tables.part(word.u32(TABLES[name]), word.u32(TABLES[name] + 4));
  const pieces = readPieces(table('pieces'), mostCharacters);
  const text = pieces.map((piece) => textOf(word, piece)).join('');
  const count = PARTS.reduce((sum, _, i) => sum + word.u32(PARTS_AT + 4 * i), 0);
  let at = 0;
  const counts = PARTS.map((name, i): [string, Range] => {
    const start = at;
    at = Math.min(text.length, at + word.u32(PARTS_AT + 4 * i));
    return [name, { start, end: at }];
  });
  let last = pieces[0];
  return {
    word,
    data: find('Data'),
    table,
    tableOnwards: (name) => tables.part(word.u32(TABLES[name]), word.u32(TABLES[name] + 4) === 0 ? 0 : tables.length),
    text,
    offsetOf(place) {
      if (!last || place < last.start || place >= last.end) last = pieceAt(pieces, place);
      return last ? last.offset + (place - last.start) * last.width : 0;
    },
    parts: Object.fromEntries(counts) as WordFile['parts'],
    isCut: count > mostCharacters,
    isShort: pieces.some((piece) => piece.offset + (piece.end - piece.start) * piece.width > word.length),
  };
}

function readPieces(clx: Bytes, mostCharacters: number): Piece[] {
  let at = 0;
  while (clx.u8(at) === 1 && at < clx.length) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) return [];
  const table = clx.part(at + 5, clx.u32(at + 1));
  const count = Math.max(0, Math.floor((table.length - 4) / 12));
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [table.u32(4 * i), Math.min(table.u32(4 * i + 4), mostCharacters)];
    const place = table.u32(4 * (count + 1) + 8 * i + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    if (end <= start || start !== (pieces.at(-1)?.end ?? 0)) break;
    pieces.push({ start, end, offset: isNarrow ? (place & 0x3fffffff) >>> 1 : place, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}

/** As many characters as the piece says, whatever the file holds. */
function textOf(word: Bytes, { start, end, offset, width }: Piece): string {
  const length = end - start;
  const bytes = word.part(offset, length * width).buffer;
  const text = width === 2 ? bytes.toString('utf16le') : decodePage(bytes.toString('latin1'), 1252);
  return text.length < length ? text.padEnd(length, '\0') : text;
}

function pieceAt(pieces: readonly Piece[], place: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}
