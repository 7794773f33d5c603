/** Lists of a Word 97 file, as those of newer ones are described: `NumberLabels` counts them. [MS-DOC] 2.9.131, 2.9.150. */
import type { NumberingLevel, NumberingList } from '../office/numbered-lists.ts';
import type { Bytes } from './bytes.ts';
import { applyToCharacters, plainWordCharacters } from './character-properties.ts';
import { applyToParagraph, plainWordParagraph } from './paragraph-properties.ts';

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const MOST_LEVELS = 9;
/** Names of formats as newer files write them, by Word's number. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  8: 'hex',
  9: 'chicago',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  57: 'numberInDash',
  255: 'none',
};

export interface WordLevel {
  level: NumberingLevel;
  /** Number of the font of its label; null where it does not say. */
  font: number | null;
  /** Twips. */
  left: number | null;
  firstLine: number | null;
}

export interface WordLists {
  lists: Map<string, NumberingList>;
  levels: Map<NumberingLevel, WordLevel>;
}

/** `definitions`: all that comes after the beginning of the table, since the levels come after its end. */
export function readLists(definitions: Bytes, overrides: Bytes): WordLists {
  const levels: WordLists['levels'] = new Map();
  const count = definitions.u16(0);
  let at = 2 + LIST * count;
  const abstracts = new Map<number, Map<number, NumberingLevel>>();
  for (let i = 0; i < count && at < definitions.length; i += 1) {
    const head = 2 + LIST * i;
    const isSimple = (definitions.u8(head + 26) & 1) !== 0;
    const of = new Map<number, NumberingLevel>();
    for (let n = 0; n < (isSimple ? 1 : MOST_LEVELS); n += 1) {
      const { read, length } = readLevel(definitions.part(at, definitions.length));
      at += length;
      of.set(n, read.level);
      levels.set(read.level, read);
    }
    abstracts.set(definitions.i32(head), of);
  }
  return { lists: readOverrides(overrides, abstracts, levels), levels };
}

function readOverrides(
  table: Bytes,
  abstracts: ReadonlyMap<number, ReadonlyMap<number, NumberingLevel>>,
  levels: WordLists['levels'],
): Map<string, NumberingList> {
  const lists = new Map<string, NumberingList>();
  const count = Math.min(table.u32(0), Math.floor(table.length / OVERRIDE));
  let at = 4 + OVERRIDE * count;
  for (let i = 0; i < count; i += 1) {
    const head = 4 + OVERRIDE * i;
    const id = table.i32(head);
    const own = new Map(abstracts.get(id));
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let n = 0; n < Math.min(MOST_LEVELS, table.u8(head + 12)); n += 1) {
      const [start, flags] = [table.i32(at), table.u32(at + 4)];
      const index = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { read, length } = readLevel(table.part(at, table.length));
        at += length;
        own.set(index, read.level);
        levels.set(read.level, read);
        if ((flags & 0x10) !== 0) startOverrides.set(index, read.level.start);
      } else if ((flags & 0x10) !== 0) startOverrides.set(index, start);
    }
    lists.set(String(i + 1), { abstractId: String(id), levels: own, startOverrides });
  }
  return lists;
}

function readLevel(bytes: Bytes): { read: WordLevel; length: number } {
  const flags = bytes.u8(5);
  const [characters, paragraph] = [bytes.u8(24), bytes.u8(25)];
  const words = LEVEL + paragraph + characters;
  const letters = bytes.u16(words);
  const raw = bytes.letters(words + 2, Math.min(letters, 255));
  const look = plainWordCharacters();
  applyToCharacters(bytes.part(LEVEL + paragraph, characters), look, look);
  const shape = { ...plainWordParagraph(), left: Number.NaN, firstLine: Number.NaN };
  applyToParagraph(bytes.part(LEVEL, paragraph), shape);
  const format = FORMATS[bytes.u8(4)] ?? 'decimal';
  const level: NumberingLevel = {
    start: bytes.i32(0),
    format,
    pattern: null,
    // Numbers of levels are in the text as characters of these codes.
    text: Array.from(raw, (sign) => (sign.charCodeAt(0) <= 8 ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    restartAfter: (flags & 0x08) !== 0 ? bytes.u8(26) : null,
    legal: (flags & 0x04) !== 0,
    suffix: bytes.u8(15) === 0 ? 'tab' : bytes.u8(15) === 1 ? 'space' : 'nothing',
    styleId: undefined,
    pictureBullet: false,
    indent: {},
    look: {},
  };
  const read = {
    level,
    font: look.font,
    left: Number.isNaN(shape.left) ? null : shape.left,
    firstLine: Number.isNaN(shape.firstLine) ? null : shape.firstLine,
  };
  return { read, length: words + 2 + 2 * letters };
}
