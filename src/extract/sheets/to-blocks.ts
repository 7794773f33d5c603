/** Sheets → blocks: the tab's name as a heading, titles and notes as paragraphs, the cells as tables. */
import type { Block } from '../../model/block.ts';
import { type CellInput, heading, paragraph, table } from '../../model/build-blocks.ts';
import type { Place } from '../../model/place.ts';
import type { ExtractOptions } from '../extractor.ts';
import { type Region, regionsOf, type SheetRow } from './regions.ts';
import { cellPlace, type Sheet, type SheetCell } from './sheet.ts';

/** Names that a spreadsheet gives by itself, in the languages of its makers: they say nothing. */
const GIVEN_NAME =
  /^(?:sheet|worksheet|tabelle|feuille?|feuil|hoja|foglio|blad|planilha|folha|arkusz|list|munka|ark|taul)\s?\d{1,3}$/;

/** No table that people read is wider. */
const MOST_COLUMNS = 1000;

export function blocksOfSheets(sheets: readonly Sheet[], { limits, report }: ExtractOptions): Block[] {
  const room = { characters: limits.textLength, cells: limits.tableCells, cut: false };
  const blocks = sheets.flatMap((sheet) => blocksOfSheet(sheet, room));
  if (room.cut)
    report('truncated', 'The sheets were read in part: they hold more cells, columns or characters than the limit.');
  return blocks;
}

interface Room {
  /** Characters that may still be read. */
  characters: number;
  /** Cells of one table, blank ones among them. */
  cells: number;
  cut: boolean;
}

function blocksOfSheet({ name, cells }: Sheet, room: Room): Block[] {
  const fitting = cells.filter(({ text }) => {
    room.characters -= text.length;
    room.cut ||= room.characters < 0;
    return room.characters >= 0;
  });
  if (fitting.length === 0) return [];
  const blocks = regionsOf(fitting).flatMap((region) => blocksOfRegion(region, room));
  if (name === null || name.trim() === '' || GIVEN_NAME.test(name.trim().toLowerCase())) return blocks;
  return [heading(name.trim(), 1, [cellPlace(name, 1, 1)], { style: 'sheet name', gapBefore: true }), ...blocks];
}

function blocksOfRegion({ above, table: rows, below }: Region, room: Room): Block[] {
  const lines = (list: readonly SheetRow[], gap: boolean) => list.map((row, i) => lineOf(row, gap && i === 0));
  const found = rows.length > 0 ? [tableOf(rows, above.length === 0, room)] : [];
  return [...lines(above, true), ...found, ...lines(below, false)];
}

/** "Last updated:" and its date in the next cell are one line. */
function lineOf({ cells }: SheetRow, gapBefore: boolean): Block {
  let text = '';
  for (const cell of cells) text += (text === '' ? '' : text.endsWith(':') ? ' ' : '\t') + cell.text;
  const marks = cells.every(({ bold }) => bold) ? [{ type: 'bold' as const, start: 0, end: text.length }] : [];
  return paragraph(
    text,
    cells.map(({ place }) => place),
    { marks, gapBefore },
  );
}

/** Columns and rows without any words are left out: a spacer says nothing, and a stray cell may stand very far off. */
function tableOf(all: readonly SheetRow[], gapBefore: boolean, room: Room): Block {
  const filled = [...new Set(all.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columns = filled.slice(0, MOST_COLUMNS);
  room.cut ||= columns.length < filled.length;
  const rows = all.slice(0, Math.max(1, Math.floor(room.cells / columns.length)));
  room.cut ||= rows.length < all.length;
  const covered = new Map<number, number>();
  const built = rows.map((row, r) => rowOf(row, { columns, rows, r, covered }));
  return table(built, [rows[0]!.cells[0]!.place], { gapBefore, inSheet: true });
}

interface RowFrame {
  /** Columns of the table that hold words, in order. */
  columns: readonly number[];
  rows: readonly SheetRow[];
  /** Which of them the row is. */
  r: number;
  /** Per column: the last row that a merged cell covers. */
  covered: Map<number, number>;
}

function rowOf(row: SheetRow, { columns, rows, r, covered }: RowFrame): CellInput[] {
  const built: CellInput[] = [];
  const at = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (let c = 0; c < columns.length; c += 1) {
    const column = columns[c]!;
    if ((covered.get(column) ?? 0) >= row.number) continue;
    const cell = at.get(column);
    if (!cell) {
      built.push({ text: '', places: [emptyPlace(row.cells[0]!, row.number, column)] });
      continue;
    }
    const colSpan = cell.colSpan === 1 ? 1 : columns.filter((k) => k >= column && k < column + cell.colSpan).length;
    const last = cell.row + cell.rowSpan - 1;
    let rowSpan = 1;
    while (rows[r + rowSpan] && rows[r + rowSpan]!.number <= last) rowSpan += 1;
    for (let k = c; rowSpan > 1 && k < c + colSpan; k += 1) covered.set(columns[k]!, last);
    const { text, bold, figure, place } = cell;
    built.push({ text, places: [place], colSpan, rowSpan, bold, ...(figure === undefined ? {} : { figure }) });
    c += colSpan - 1;
  }
  return built;
}

/** A blank cell has no words to place; of text it is on the line of its row. */
function emptyPlace({ place }: SheetCell, row: number, column: number): Place {
  return place.kind === 'cell' ? cellPlace(place.sheet, row, column) : place;
}
