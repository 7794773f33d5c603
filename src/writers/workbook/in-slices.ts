/**
 * A workbook of many rows, in the memory of a few. hucre makes it once with a single row in each sheet, at the place of the
 * last, and then some rows of a sheet at a time, which are taken over into the sheet as it stands: every cell is hucre's. Texts of
 * these rows stand in their cells, those of heads in the list that all sheets share, as Excel has them. All calls name the same
 * columns in the same order, so that the numbers of styles are the same in each.
 */
import type { CellValue, WriteOptions, WriteSheet } from 'hucre';
import type { SheetData } from './sheet.ts';

interface SlicedSheet {
  sheet: SheetData;
  /** Rows above those of the table. */
  head: number;
  /** Rows of the table. */
  length: number;
}

interface Making {
  options: Omit<WriteOptions, 'sheets'>;
  toWriteSheet(sheet: SheetData, length: number, rows: CellValue[][]): WriteSheet;
  cellsOf(sheet: SheetData, row: unknown): CellValue[];
  /** What every part of the package says of when it was made. */
  time: Date;
}

const SHEET_DATA = '<sheetData>';
const SHEET_END = '</sheetData>';

/** `atOnce`: cells that are made at once, at most. */
export async function packInSlices(
  sheets: readonly SlicedSheet[],
  atOnce: number,
  { options, toWriteSheet, cellsOf, time }: Making,
): Promise<Uint8Array> {
  const [{ writeXlsx }, { Zip, ZipDeflate, unzipSync, strFromU8, strToU8 }] = await Promise.all([
    import('hucre/xlsx'),
    import('fflate'),
  ]);
  /** Empty cells have the styles of their columns, too. */
  const emptyRow = ({ sheet, length }: SlicedSheet): CellValue[][] =>
    length === 0 ? [] : [sheet.columns.map(() => null)];
  const partsOf = async (made: WriteSheet[], texts: 'shared' | 'inline') =>
    unzipSync(await writeXlsx({ ...options, stringMode: texts, sheets: made }));

  const frame = await partsOf(
    sheets.map((one) => toWriteSheet(one.sheet, one.length, below(emptyRow(one), one.length - 1))),
    'shared',
  );
  const short = sheets.map((one) => toWriteSheet(one.sheet, one.length, emptyRow(one)));

  /** The rows of a table from this one on, as they stand in the sheet. */
  const rowsXml = async (nth: number, from: number, rows: CellValue[][]): Promise<string> => {
    const { sheet, head, length } = sheets[nth] as SlicedSheet;
    const made = short.with(nth, toWriteSheet(sheet, length, below(rows, from)));
    const xml = strFromU8((await partsOf(made, 'inline'))[pathOf(nth)] as Uint8Array);
    return xml.slice(startOfRow(xml, head + from), xml.lastIndexOf(SHEET_END));
  };

  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [path, part] of Object.entries(frame)) {
    const entry = new ZipDeflate(path);
    entry.mtime = time;
    zip.add(entry);
    const nth = sheets.findIndex((_, n) => pathOf(n) === path);
    const one = sheets[nth];
    if (one === undefined || one.length === 0) {
      entry.push(part, true);
      continue;
    }
    const xml = strFromU8(part);
    entry.push(strToU8(xml.slice(0, startOfRow(xml, one.head + one.length - 1))));
    const most = Math.max(1, Math.floor(atOnce / one.sheet.columns.length));
    let [from, waiting] = [0, [] as CellValue[][]];
    for (const row of one.sheet.rows) {
      if (from + waiting.length === one.length) break;
      waiting.push(cellsOf(one.sheet, row));
      if (waiting.length < most) continue;
      entry.push(strToU8(await rowsXml(nth, from, waiting)));
      [from, waiting] = [from + waiting.length, []];
    }
    if (waiting.length > 0) entry.push(strToU8(await rowsXml(nth, from, waiting)));
    entry.push(strToU8(xml.slice(xml.lastIndexOf(SHEET_END))), true);
  }
  zip.end();
  return joined(chunks);
}

const pathOf = (nth: number) => `xl/worksheets/sheet${nth + 1}.xml`;

const NONE: CellValue[] = [];

/** Rows so far below the head of the table; those between are empty, which leaves nothing in the sheet. */
const below = (rows: CellValue[][], empty: number): CellValue[][] =>
  rows.length === 0 ? rows : [...Array.from({ length: empty }, () => NONE), ...rows];

/** Where a row begins; its number counts from 0. */
function startOfRow(xml: string, row: number): number {
  const start = xml.indexOf(`<row r="${row + 1}"`, xml.indexOf(SHEET_DATA));
  if (start < 0) throw new Error(`the sheet has no row ${row + 1}`);
  return start;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
