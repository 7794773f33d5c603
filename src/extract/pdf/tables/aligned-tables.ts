/**
 * Tables without rules: rows of short texts whose columns stand one below the other. Precision first: only rows that
 * hold figures, or many full rows of three columns and more, are taken for a table; all else stays text with tabs.
 */

import type { FoundTable, Line } from '../page/page-content.ts';
import { isFigure } from '../text/figures.ts';
import { chunksOf } from '../text/lines.ts';
import { bulletOf, labelWords, plainText } from '../text/statement-starts.ts';
import { type Extent, tableOfRows } from './column-table.ts';

/** A wider gap parts cells. */
const CELL_GAP_EM = 0.9;
/** Rows further apart than this are not one table. */
const ROW_REACH_EM = 3.2;
/** … and a sum without a label stands this near below. */
const SUM_REACH_EM = 2.2;
const LEAST_ROWS = 3;

/** Tables among lines and the lines that are left. */
export function alignedTables(lines: readonly Line[], page: number): { tables: FoundTable[]; rest: Line[] } {
  const tables: FoundTable[] = [];
  const rest: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(lines, i);
    const table = end - i >= LEAST_ROWS ? tableOf(lines.slice(i, end), page) : null;
    if (table) {
      tables.push(table);
      i = end;
    } else rest.push(lines[i++]!);
  }
  return { tables, rest };
}

/** Chunks of a line as cells; a bullet or number at its head belongs to the text behind it. */
function cellChunks(line: Line): Line[] {
  const chunks = chunksOf(line, CELL_GAP_EM);
  const head = chunks[0]!;
  const labelled = bulletOf(line) ? 1 : labelWords(line);
  return labelled > 0 && head.words.length <= labelled && chunks.length > 1 && chunks.length < 3 ? [line] : chunks;
}

/** End (exclusive) of the run of lines from `start` that keep at least two columns. */
function runEnd(lines: readonly Line[], start: number): number {
  if (cellChunks(lines[start]!).length < 2) return start;
  let columns = extents([lines[start]!]);
  let end = start + 1;
  let lastWide = end;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.base - lines[end - 1]!.base > ROW_REACH_EM * line.size) break;
    const merged = merge([...columns, ...cellChunks(line)], 0.6 * line.size);
    if (merged.length < 2 || merged.length < columns.length - 1) break;
    if (end - lastWide >= 3) break;
    columns = merged;
    if (cellChunks(line).length > 1) lastWide = end + 1;
  }
  return lastWide - start < LEAST_ROWS ? lastWide : sumsEnd(lines, lastWide, columns);
}

/** End of the lines below a table that hold one figure each, in line with its last column: sums without a label. */
function sumsEnd(lines: readonly Line[], from: number, columns: readonly Extent[]): number {
  const last = columns.at(-1)!;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.base - lines[end - 1]!.base > SUM_REACH_EM * line.size || !isFigure(plainText(line))) break;
    if (Math.abs(line.x1 - last.x1) > 0.6 * line.size) break;
  }
  return end;
}

function extents(lines: readonly Line[]): Extent[] {
  return merge(
    lines.flatMap((l) => cellChunks(l)),
    0.6 * (lines[0]?.size ?? 10),
  );
}

/** Unites extents that overlap or nearly touch. */
function merge(parts: readonly Extent[], reach: number): Extent[] {
  const found: Extent[] = [];
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const last = found.at(-1);
    if (last && part.x0 < last.x1 + reach) last.x1 = Math.max(last.x1, part.x1);
    else found.push({ x0: part.x0, x1: part.x1 });
  }
  return found;
}

function tableOf(lines: readonly Line[], page: number): FoundTable | null {
  const columns = extents(lines);
  if (columns.length < 2) return null;
  const rows = rowsOf(lines, columns);
  if (!isTable(rows, columns.length)) return null;
  return tableOfRows(rows, columns, page);
}

/** Lines as rows of cells. A line that only goes on with texts of the row before it is part of that row. */
function rowsOf(lines: readonly Line[], columns: readonly Extent[]): Line[][][] {
  const rows: Line[][][] = [];
  for (const line of lines) {
    const cells: Line[][] = columns.map(() => []);
    for (const chunk of cellChunks(line)) {
      const at = columns.findIndex((c) => chunk.x0 >= c.x0 - 0.1 && chunk.x0 <= c.x1);
      cells[Math.max(0, at)]!.push(chunk);
    }
    const row = rows.at(-1);
    const firstEmpty = cells[0]!.length === 0;
    const figures = cells.flat().some((c) => isFigure(plainText(c)));
    const before = row?.flat().at(-1);
    const close = before !== undefined && line.base - before.base < 1.5 * line.size;
    const lower = /^\p{Ll}/u.test(line.words[0]!.text);
    const continues = row && close && !figures && (firstEmpty || lower) && fillsOnly(cells, row);
    if (!continues) rows.push(cells);
    else for (const [c, cell] of cells.entries()) row[c]!.push(...cell);
  }
  return rows;
}

/** Every filled cell stands below a filled one. */
function fillsOnly(cells: readonly Line[][], row: readonly Line[][]): boolean {
  return cells.every((cell, c) => cell.length === 0 || row[c]!.length > 0);
}

function isTable(rows: readonly Line[][][], columnCount: number): boolean {
  const wide = rows.filter((row) => row.filter((cell) => cell.length > 0).length > 1);
  if (wide.length < LEAST_ROWS || wide.length < rows.length * 0.6) return false;
  let figureColumns = 0;
  for (let c = 1; c < columnCount; c++) {
    const texts = rows.map((row) => row[c]!.map(plainText).join(' ')).filter((t) => t !== '');
    const figures = texts.filter(isFigure).length;
    if (figures >= LEAST_ROWS - 1 && figures >= 0.6 * texts.length) figureColumns++;
  }
  const full = rows.filter((row) => row.every((cell) => cell.length > 0)).length;
  const behind = rows.flatMap((row) => row.slice(1)).filter((cell) => cell.length > 0);
  if (figureColumns > 0 && behind.every((cell) => cell.every((line) => isFigure(plainText(line))))) return true;
  if (figureColumns >= 2 || (figureColumns === 1 && full >= LEAST_ROWS && full >= 0.6 * rows.length)) return true;
  const short = rows.flat().every((cell) => cell.map(plainText).join(' ').length <= 60);
  return columnCount >= 3 && rows.length >= 4 && full >= 0.8 * rows.length && short;
}
