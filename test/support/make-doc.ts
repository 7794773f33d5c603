/**
 * Writes small files of Word's old binary format (Word 97 to 2003): one run of text, its piece table, the marks of row
 * ends and the places of headers and footers, in an OLE2 container. The same description gives the same bytes.
 */

export interface DocSpec {
  /** A paragraph, or the rows of a table. */
  body: (string | DocParagraph | string[][])[];
  /** Their marks are `\u0002` in the body. */
  footnotes?: string[];
  header?: string;
  footer?: string;
  /** Lists by their levels: a format of Word's ([MS-OSHARED] 2.2.1.3) and a text in which `%1` is the number of level 1. */
  lists?: { format: number; text: string; start?: number }[][];
}

export interface DocParagraph {
  text: string;
  /** 1 is Heading 1. */
  heading?: number;
  /** Number of the list, from 1, and level in it. */
  list?: number;
  level?: number;
  bold?: boolean;
  /** A stretch that is raised, struck out, or hidden. */
  raised?: string;
  deleted?: string;
  hidden?: string;
}

const SECTOR = 512;
/** Shorter streams would stand in a container of their own. */
const LEAST_STREAM = 4096;
/** Where the text begins in the stream of the document. */
const TEXT_AT = 1024;
const RUNS_OF_PAGE = 12;

interface Run {
  start: number;
  end: number;
  /** Words of properties; those of paragraphs behind the number of the style. */
  words: number[];
}

/** The bytes of the .doc file that a description stands for. */
export function makeDoc(spec: DocSpec): Uint8Array {
  const paragraphs: Run[] = [];
  const characters: Run[] = [];
  let text = '';
  const add = (piece: string, words: number[]) => {
    paragraphs.push({ start: text.length, end: text.length + piece.length, words });
    text += piece;
  };
  for (const block of spec.body) {
    if (Array.isArray(block)) {
      for (const row of block) {
        for (const cell of row) add(`${cell}\u0007`, [0, 0, 0x16, 0x24, 1]);
        // The mark of the paragraph ends a row.
        add('\u0007', [0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1]);
      }
      continue;
    }
    const said: DocParagraph = typeof block === 'string' ? { text: block } : block;
    const from = text.length;
    const list = said.list === undefined ? [] : [0x0a, 0x26, said.level ?? 0, 0x0b, 0x46, said.list, 0];
    add(`${said.text}\r`, [said.heading ?? 0, 0, ...list]);
    const look = (part: string | undefined, words: number[]) => {
      const at = part === undefined ? -1 : said.text.indexOf(part);
      if (part !== undefined && at >= 0) characters.push({ start: from + at, end: from + at + part.length, words });
    };
    look(said.bold ? said.text : undefined, [0x35, 0x08, 1]);
    look(said.raised, [0x48, 0x2a, 1]);
    look(said.deleted, [0x00, 0x08, 1]);
    look(said.hidden, [0x3c, 0x08, 1]);
  }
  const bodyLength = text.length;
  const notes = (spec.footnotes ?? []).map((note) => `\u0002 ${note}\r`);
  const stories = storiesOf(spec);
  const headers = stories.join('');
  text += notes.join('') + headers + (notes.length === 0 && headers === '' ? '' : '\r');

  const firstPage = Math.ceil((TEXT_AT + 2 * text.length) / SECTOR);
  const pages = [...pagesOf(paragraphs, true), ...pagesOf(characters, false)];
  const word = Buffer.alloc(Math.max(LEAST_STREAM, (firstPage + pages.length) * SECTOR));
  word.writeUInt16LE(0xa5ec, 0); // signature
  word.writeUInt16LE(0x00c1, 2); // Word 97
  word.writeUInt16LE(0x0200, 10); // the tables stand in 1Table
  word.writeUInt32LE(TEXT_AT, 0x18);
  for (const [at, length] of [
    [0x4c, bodyLength],
    [0x50, notes.join('').length],
    [0x54, headers.length],
  ] as const)
    word.writeUInt32LE(length, at);
  word.write(text, TEXT_AT, 'utf16le');
  for (const [i, { bytes }] of pages.entries()) bytes.copy(word, (firstPage + i) * SECTOR);

  const tables: Buffer[] = [];
  let filled = 0;
  const addTable = (pointerAt: number, table: Buffer, length = table.length) => {
    word.writeUInt32LE(filled, pointerAt);
    word.writeUInt32LE(length, pointerAt + 4);
    tables.push(table);
    filled += table.length;
  };
  addTable(0xa2, styleSheet());
  addTable(0x1a2, pieceTable(text.length));
  for (const [pointerAt, ofParagraphs] of [
    [0x102, true],
    [0xfa, false],
  ] as const) {
    const own = pages.flatMap((page, i) =>
      page.ofParagraphs === ofParagraphs ? [{ ...page, at: firstPage + i }] : [],
    );
    if (own.length > 0)
      addTable(pointerAt, longs(...own.map(({ first }) => first), own.at(-1)?.last ?? 0, ...own.map(({ at }) => at)));
  }
  const marks = [...text.slice(0, bodyLength).matchAll(/\u0002/g)].map(({ index }) => index);
  if (marks.length > 0 && marks.length === notes.length) {
    addTable(0xaa, Buffer.concat([longs(...marks, bodyLength), Buffer.alloc(2 * marks.length)]));
    const starts = notes.map((_, i) => notes.slice(0, i).join('').length);
    addTable(0xb2, longs(...starts, notes.join('').length, notes.join('').length + 1));
  }
  if (headers !== '') {
    let at = 0;
    addTable(0xf2, longs(0, ...stories.map((story) => (at += story.length)), at));
  }
  if (spec.lists) {
    const { lists, levels, overrides } = listTables(spec.lists);
    addTable(0x2e2, Buffer.concat([lists, levels]), lists.length);
    addTable(0x2ea, overrides);
  }
  return container({ WordDocument: word, '1Table': Buffer.concat(tables) });
}

const offset = (character: number) => TEXT_AT + 2 * character;

interface Page {
  bytes: Buffer;
  ofParagraphs: boolean;
  first: number;
  last: number;
}

/** Pages of properties: borders of runs, then where each has its words, which stand at the end of the page. */
function pagesOf(runs: readonly Run[], ofParagraphs: boolean): Page[] {
  const pages: Page[] = [];
  for (let i = 0; i < runs.length; i += RUNS_OF_PAGE) {
    const own = filledUp(runs.slice(i, i + RUNS_OF_PAGE));
    const bytes = Buffer.alloc(SECTOR);
    const borders = [...own.map(({ start }) => offset(start)), offset(own.at(-1)?.end ?? 0)];
    for (const [n, border] of borders.entries()) bytes.writeUInt32LE(border, 4 * n);
    let free = SECTOR - 2;
    for (const [n, { words }] of own.entries()) {
      if (words.length === 0) continue;
      const said = ofParagraphs
        ? words.length % 2 === 0
          ? [0, words.length / 2, ...words]
          : [(words.length + 1) / 2, ...words]
        : [words.length, ...words];
      free -= said.length + (said.length % 2);
      bytes.set(said, free);
      bytes[4 * borders.length + (ofParagraphs ? 13 : 1) * n] = free / 2;
    }
    bytes[SECTOR - 1] = own.length;
    pages.push({ bytes, ofParagraphs, first: borders[0] ?? 0, last: borders.at(-1) ?? 0 });
  }
  return pages;
}

/** Runs without words between those that have some. */
function filledUp(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, i) => {
    const before = runs[i - 1]?.end ?? run.start;
    return before < run.start ? [{ start: before, end: run.start, words: [] }, run] : [run];
  });
}

/** Normal, and headings 1 to 3. */
function styleSheet(): Buffer {
  const styles = ['Normal', 'heading 1', 'heading 2', 'heading 3'].map((name, builtIn) => {
    const head = shorts(builtIn, ((builtIn === 0 ? 0xfff : 0) << 4) | 1, 2, 0, 0);
    const letters = Buffer.concat([shorts(name.length), Buffer.from(name, 'utf16le'), shorts(0)]);
    const body = Buffer.concat([head, letters, shorts(2, builtIn), shorts(0)]);
    return Buffer.concat([shorts(body.length), body]);
  });
  return Buffer.concat([shorts(18, styles.length, 10, ...Array<number>(7).fill(0)), ...styles]);
}

/** The lists, their levels behind them, and the lists as paragraphs name them. */
function listTables(specs: NonNullable<DocSpec['lists']>) {
  const lists = [shorts(specs.length)];
  const levels: Buffer[] = [];
  for (const [i, spec] of specs.entries()) {
    const list = Buffer.alloc(28);
    list.writeInt32LE(1000 + i, 0);
    lists.push(list);
    for (let n = 0; n < 9; n += 1) {
      const { format, text, start = 1 } = spec[n] ?? { format: 255, text: '' };
      const level = Buffer.alloc(28);
      level.writeInt32LE(start, 0);
      level[4] = format;
      const letters = text.replace(/%(\d)/g, (_, digit) => String.fromCharCode(Number(digit) - 1));
      levels.push(level, shorts(letters.length), Buffer.from(letters, 'utf16le'));
    }
  }
  const named = specs.map((_, i) => Buffer.concat([longs(1000 + i), Buffer.alloc(12)]));
  const overrides = Buffer.concat([longs(specs.length), ...named, longs(...specs.map(() => 0xffffffff))]);
  return { lists: Buffer.concat(lists), levels: Buffer.concat(levels), overrides };
}

/** Six separators of notes, then the headers and footers of even, odd and first pages. */
function storiesOf({ header, footer }: DocSpec): string[] {
  if (header === undefined && footer === undefined) return [];
  const story = (text: string | undefined) => (text === undefined ? '' : `${text}\r\r`);
  return [...Array<string>(6).fill(''), '', story(header), '', story(footer), '', ''];
}

/** One piece holds the whole text, two bytes a character. */
function pieceTable(length: number): Buffer {
  const plc = Buffer.concat([longs(0, length), Buffer.from([0, 0]), longs(TEXT_AT), Buffer.from([0, 0])]);
  return Buffer.concat([Buffer.from([2]), longs(plc.length), plc]);
}

/** An OLE2 container: header, one sector of allocations, one of directory, then the streams. */
function container(streams: Record<string, Buffer>): Uint8Array {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  const END = -2;
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, LEAST_STREAM],
    [60, END],
    [68, END],
    [76, 0],
  ] as const)
    header.writeInt32LE(value, at);

  const allocations = Buffer.alloc(SECTOR, 0xff);
  allocations.writeInt32LE(-3, 0);
  allocations.writeInt32LE(END, 4);
  const directory = Buffer.alloc(SECTOR);
  const entry = (index: number, name: string, type: number, links: readonly number[], first: number, size: number) => {
    const at = 128 * index;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE(2 * (name.length + 1), at + 64);
    directory.set([type, 1], at + 66);
    for (const [i, link] of links.entries()) directory.writeInt32LE(link, at + 68 + 4 * i);
    directory.writeInt32LE(first, at + 116);
    directory.writeInt32LE(size, at + 120);
  };
  entry(0, 'Root Entry', 5, [-1, -1, 1], END, 0);
  const bodies: Buffer[] = [];
  let sector = 2;
  for (const [i, [name, data]] of Object.entries(streams)
    .sort(([a], [b]) => b.length - a.length)
    .entries()) {
    const sectors = Math.ceil(Math.max(LEAST_STREAM, data.length) / SECTOR);
    const body = Buffer.alloc(sectors * SECTOR);
    data.copy(body);
    bodies.push(body);
    entry(i + 1, name, 2, [i === 0 ? 2 : -1, -1, -1], sector, body.length);
    for (let n = 0; n < sectors; n++)
      allocations.writeInt32LE(n + 1 < sectors ? sector + n + 1 : END, 4 * (sector + n));
    sector += sectors;
  }
  return Buffer.concat([header, allocations, directory, ...bodies]);
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, 4 * i);
  return bytes;
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, 2 * i);
  return bytes;
}
