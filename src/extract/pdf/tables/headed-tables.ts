/**
 * Tables of texts without rules, found by their header: "Action   Who   When" in a row, and below it texts that keep to
 * the columns, however often a cell wraps.
 */

import { columnTitles } from '../../../recognise/words/column-titles.ts';
import { normaliseLabel } from '../../../recognise/words/index.ts';
import type { FoundTable, PageLine } from '../page/page-content.ts';
import { isFigure } from '../text/figures.ts';
import { chunksOf, makeLine } from '../text/lines.ts';
import { plainText } from '../text/statement-starts.ts';
import { type Extent, tableOfRows } from './column-table.ts';
import { rowsOfCells } from './wrapped-rows.ts';

/** A wider gap parts the cells of a header. */
const HEADER_GAP_EM = 0.9;
/** Beside a column that is known, a narrower one parts the cells of a row. */
const CELL_GAP_EM = 0.45;
/** Rows further apart than this are not one table. */
const ROW_REACH_EM = 3.2;
const LONGEST_TITLE = 32;
/** Figures in most cells are for the finder of figures. */
const FIGURES_SHARE = 0.5;

/** Tables with a header among lines, and the lines that are left. */
export function headedTables(lines: readonly PageLine[], page: number): { tables: FoundTable[]; rest: PageLine[] } {
  const tables: FoundTable[] = [];
  const rest: PageLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(lines, i, page);
    if (found) {
      tables.push(found.table);
      i = found.end;
    } else rest.push(lines[i++]!);
  }
  return { tables, rest };
}

function tableAt(lines: readonly PageLine[], at: number, page: number): { table: FoundTable; end: number } | null {
  const header = headerCells(lines[at]!, lines[at + 1]);
  if (!header) return null;
  let columns: Extent[] = header.map(({ x0, x1 }) => ({ x0, x1 }));
  const body: { line: PageLine; cells: (PageLine | null)[] }[] = [];
  for (const [i, line] of lines.entries()) {
    if (i <= at) continue;
    if (
      line.base - lines[i - 1]!.base > ROW_REACH_EM * line.size ||
      Math.abs(line.size - lines[at]!.size) > 0.2 * line.size
    )
      break;
    if (headerCells(line, lines[i + 1])) break;
    const placed = cellsIn(line, columns);
    if (!placed) break;
    columns = placed.columns;
    body.push({ line, cells: placed.cells });
  }
  while (body.length > 1 && isApart(body)) body.pop();
  const rows = rowsOfCells(body.map(({ cells }) => cells));
  while (rows.length > 0 && filled(rows.at(-1)!) < 2) rows.pop();
  const wide = rows.filter((row) => filled(row) > 1).length;
  const used = rows.reduce((n, row) => n + Math.max(...row.map((cell) => cell.length)), 0);
  if (rows.length === 0 || wide < 0.6 * rows.length || used === 0) return null;
  const texts = rows.flat().filter((cell) => cell.length > 0);
  if (texts.filter((cell) => cell.every((l) => isFigure(plainText(l)))).length > FIGURES_SHARE * texts.length)
    return null;
  const last = Math.max(...rows.flat(2).map((l) => l.base));
  const end = at + 1 + body.filter(({ line }) => line.base <= last + 0.1).length;
  return { table: tableOfRows([header.map((cell) => [cell]), ...rows], columns, page), end };
}

/** White above the last line that is wider than between the others by this shows that it is a text below the table. */
const APART_EM = 0.6;

/** True if the last line holds one text and stands farther below than any line of the table. */
function isApart(body: readonly { line: PageLine; cells: (PageLine | null)[] }[]): boolean {
  if (body.at(-1)!.cells.filter((cell) => cell !== null).length > 1) return false;
  const distances = body.slice(1).map(({ line }, i) => line.base - body[i]!.line.base);
  const last = distances.pop()!;
  return last > Math.max(...distances, 0) + APART_EM * body.at(-1)!.line.size;
}

function filled(row: readonly PageLine[][]): number {
  return row.filter((cell) => cell.length > 0).length;
}

/** The titles of columns that a line holds; null if it is not a header. */
function headerCells(line: PageLine, next: PageLine | undefined): PageLine[] | null {
  const cells = chunksOf(line, HEADER_GAP_EM);
  if (cells.length < 2 || !next) return null;
  const titles = cells.map(plainText);
  if (titles.some((t) => t.length > LONGEST_TITLE || isFigure(t) || !/\p{L}|#/u.test(t) || /[:;,]$/.test(t)))
    return null;
  const known = titles.filter((t) => columnTitles.has(normaliseLabel(t))).length;
  if (known >= 2 && known >= 0.6 * cells.length) return cells;
  const bold = (l: PageLine) => l.words.every((w) => w.bold);
  return cells.length > 2 && known > 0 && bold(line) && !bold(next) ? cells : null;
}

/** The words of a line by column; null where it runs over the white between two. */
function cellsIn(line: PageLine, columns: readonly Extent[]): { cells: (PageLine | null)[]; columns: Extent[] } | null {
  const pieces = chunksOf(line, HEADER_GAP_EM).flatMap((chunk) => splitAt(chunk, columns));
  const grown = columns.map((c) => ({ ...c }));
  const cells: (PageLine | null)[] = columns.map(() => null);
  for (const piece of pieces) {
    const c = columnOf(piece, columns);
    if (c < 0) return null;
    const before = cells[c];
    cells[c] = before ? makeLine([...before.words, ...piece.words], piece.page) : piece;
    grown[c] = { x0: Math.min(grown[c]!.x0, piece.x0), x1: Math.max(grown[c]!.x1, piece.x1) };
  }
  for (let c = 1; c < grown.length; c++) {
    if (grown[c]!.x0 - grown[c - 1]!.x1 < CELL_GAP_EM * line.size) return null;
  }
  return { cells, columns: grown };
}

/** Parts a chunk where a word begins a column that is known. */
function splitAt(chunk: PageLine, columns: readonly Extent[]): PageLine[] {
  const pieces: PageLine['words'][] = [[chunk.words[0]!]];
  for (let i = 1; i < chunk.words.length; i++) {
    const [prev, word] = [chunk.words[i - 1]!, chunk.words[i]!];
    const begins = columns.some((c, n) => n > 0 && Math.abs(word.x0 - c.x0) < 0.3 * word.size);
    if (begins && word.x0 - prev.x1 >= CELL_GAP_EM * word.size) pieces.push([word]);
    else pieces.at(-1)!.push(word);
  }
  return pieces.map((words) => makeLine(words, chunk.page));
}

/** The column that a piece overlaps, or lies between; -1 if it overlaps two. */
function columnOf(piece: PageLine, columns: readonly Extent[]): number {
  const over = columns.flatMap((c, i) => (piece.x0 < c.x1 && piece.x1 > c.x0 ? [i] : []));
  if (over.length > 1) return -1;
  if (over.length === 1) return over[0]!;
  const next = columns.findIndex((c) => c.x0 > piece.x0);
  // Between two columns: that of the title it hangs below, which is the one before unless the next is nearer.
  if (next <= 0) return next < 0 ? columns.length - 1 : 0;
  return columns[next]!.x0 - piece.x1 < piece.x0 - columns[next - 1]!.x1 ? next : next - 1;
}
