/**
 * Writes small files of Word's old binary format (Word 97 to 2003): one run of text, its piece table, the marks of row
 * ends and the places of headers and footers, in an OLE2 container. The same description gives the same bytes.
 */

export interface DocSpec {
  /** A paragraph, or the rows of a table. */
  body: (string | string[][])[];
  footnotes?: string[];
  header?: string;
  footer?: string;
}

const SECTOR = 512;
/** Shorter streams would stand in a container of their own. */
const LEAST_STREAM = 4096;
/** Where the text begins in the stream of the document. */
const TEXT_AT = 1024;
/** `sprmPFTtp`: the paragraph mark ends a row. */
const ROW_END = [0x17, 0x24, 1];

/** The bytes of the .doc file that a description stands for. */
export function makeDoc(spec: DocSpec): Uint8Array {
  const rowEnds: number[] = [];
  let text = '';
  for (const block of spec.body) {
    if (typeof block === 'string') text += `${block}\r`;
    else {
      for (const row of block) {
        text += row.map((cell) => `${cell}\u0007`).join('');
        rowEnds.push(text.length);
        text += '\u0007';
      }
    }
  }
  const bodyLength = text.length;
  const notes = (spec.footnotes ?? []).map((note) => `\u0002 ${note}\r`).join('');
  const stories = storiesOf(spec);
  const headers = stories.join('');
  text += notes + headers + (notes === '' && headers === '' ? '' : '\r');

  const rowPage = Math.ceil((TEXT_AT + 2 * text.length) / SECTOR);
  const word = Buffer.alloc(Math.max(LEAST_STREAM, (rowPage + 1) * SECTOR));
  word.writeUInt16LE(0xa5ec, 0); // signature
  word.writeUInt16LE(0x00c1, 2); // Word 97
  word.writeUInt16LE(0x0200, 10); // the tables stand in 1Table
  word.writeUInt32LE(TEXT_AT, 0x18);
  for (const [at, length] of [
    [0x4c, bodyLength],
    [0x50, notes.length],
    [0x54, headers.length],
  ] as const)
    word.writeUInt32LE(length, at);
  word.write(text, TEXT_AT, 'utf16le');
  rowEndPage(rowEnds).copy(word, rowPage * SECTOR);

  const tables: Buffer[] = [];
  let filled = 0;
  const add = (pointerAt: number, table: Buffer) => {
    word.writeUInt32LE(filled, pointerAt);
    word.writeUInt32LE(table.length, pointerAt + 4);
    tables.push(table);
    filled += table.length;
  };
  add(0x1a2, pieceTable(text.length));
  if (rowEnds.length > 0) add(0x102, longs(TEXT_AT, TEXT_AT + 2 * text.length, rowPage));
  if (headers !== '') {
    let at = 0;
    add(0xf2, longs(0, ...stories.map((story) => (at += story.length)), at));
  }
  return container({ WordDocument: word, '1Table': Buffer.concat(tables) });
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

/** A page of paragraph properties: runs of text, those of row ends marked as such. */
function rowEndPage(rowEnds: readonly number[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  const offset = (character: number) => TEXT_AT + 2 * character;
  const borders = [TEXT_AT, ...rowEnds.flatMap((at) => [offset(at), offset(at + 1)])];
  const runs = borders.length - 1;
  for (const [i, border] of borders.entries()) page.writeUInt32LE(border, 4 * i);
  const plain = 480;
  const marked = 490;
  page.set([2], plain);
  page.set([(2 + ROW_END.length + 1) / 2, 0, 0, ...ROW_END], marked);
  for (let i = 0; i < runs; i++) page[4 * (runs + 1) + 13 * i] = (i % 2 === 0 ? plain : marked) / 2;
  page[SECTOR - 1] = runs;
  return page;
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
