/**
 * Tables without rules: rows of short texts whose columns stand one below the other. Precision first: only rows that
 * hold figures, or many full rows of three columns and more, are taken for a table; all else stays text with tabs.
 */

import type { FoundTable, PageLine, Word } from '../page/page-content.ts';
import { isFigure } from '../text/figures.ts';
import { chunksOf, makeLine } from '../text/lines.ts';
import { bulletOf, labelWords, plainText } from '../text/statement-starts.ts';
import { type Extent, tableOfRows } from './column-table.ts';

/** A wider gap parts cells. */
const CELL_GAP_EM = 0.9;
/** Rows further apart than this are not one table. */
const ROW_REACH_EM = 3.2;
/** … and a sum without a label stands this near below. */
const SUM_REACH_EM = 2.2;
/** … unless their figures are in line with those above. */
const GROUP_REACH_EM = 6;
const IN_LINE_EM = 0.6;
/** A currency sign stands no farther left of its figure. */
const SIGN_REACH_EM = 9;
const LEAST_ROWS = 3;

/** Tables among lines and the lines that are left. */
export function alignedTables(lines: readonly PageLine[], page: number): { tables: FoundTable[]; rest: PageLine[] } {
  const tables: FoundTable[] = [];
  const rest: PageLine[] = [];
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

/** Chunks of a line as cells; a bullet or number at its head belongs to the text after it, a currency sign to its figure. */
function cellChunks(line: PageLine): PageLine[] {
  const chunks = withSignsJoined(chunksOf(withoutLeaders(line), CELL_GAP_EM));
  const head = chunks[0]!;
  const labelled = bulletOf(line) ? 1 : labelWords(line);
  return labelled > 0 && head.words.length <= labelled && chunks.length > 1 && chunks.length < 3 ? [line] : chunks;
}

/** "Hall hire ........ 320.00": dots that lead the eye part cells and say nothing. */
function withoutLeaders(line: PageLine): PageLine {
  const single = line.words.filter((w) => /^[._·…]$/.test(w.text)).length;
  if (single < 3 && !line.words.some((w) => /[._·…]{3}/.test(w.text))) return line;
  const isLeader = (text: string) => (single < 3 ? /^[._·…]{3,200}$/ : /^[._·…]{1,200}$/).test(text);
  const words = line.words
    .filter((w) => !isLeader(w.text))
    .map((w) => ({ ...w, text: w.text.replace(/(?<=[^._·…])[._·…]{4,200}$/, ''), x1: endWithoutDots(w) }));
  return words.length > 0 ? makeLine(words, line.page) : line;
}

/** Where a word ends of which dots are painted as a part. */
function endWithoutDots({ text, x0, x1 }: Word): number {
  const dots = /(?<=[^._·…])[._·…]{4,200}$/.exec(text)?.[0].length ?? 0;
  return x1 - ((x1 - x0) * dots) / text.length;
}

/** "$      100": a sign of currency set apart from its figure, at the other side of its column. */
function withSignsJoined(chunks: PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const near = last && chunk.x0 - last.x1 < SIGN_REACH_EM * chunk.size;
    if (last && near && isCurrencySign(plainText(last)) && isFigure(plainText(chunk)))
      joined[joined.length - 1] = makeLine([...last.words, ...chunk.words], chunk.page);
    else joined.push(chunk);
  }
  return joined;
}

function isCurrencySign(text: string): boolean {
  return /^(?:[£$€¥]|(?:US|CA|AU|NZ)\$|GBP|USD|EUR)$/.test(text);
}

/** End (exclusive) of the run of lines from `start` that keep at least two columns. */
function runEnd(lines: readonly PageLine[], start: number): number {
  if (cellChunks(lines[start]!).length < 2) return start;
  let columns = extents([lines[start]!]);
  let end = start + 1;
  let lastWide = end;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.base - lines[end - 1]!.base > ROW_REACH_EM * line.size && !goesOnFarBelow(lines, start, end)) break;
    const merged = merge([...columns, ...cellChunks(line)], 0.6 * line.size);
    if (merged.length < 2 || merged.length < columns.length - 1) break;
    if (end - lastWide >= 3) break;
    columns = merged;
    if (cellChunks(line).length > 1) lastWide = end + 1;
  }
  return lastWide - start < LEAST_ROWS ? lastWide : sumsEnd(lines, lastWide, columns);
}

/** Accounts part groups of rows by white: what goes on below it is in line with the figures above. */
function goesOnFarBelow(lines: readonly PageLine[], start: number, at: number): boolean {
  const [line, before] = [lines[at]!, lines[at - 1]!];
  if (line.base - before.base > GROUP_REACH_EM * line.size) return false;
  const rights = lines.slice(start, at).flatMap((l) => figuresIn(l).map(({ x1 }) => x1));
  const inLine = (l: PageLine | undefined) => {
    const figures = l ? figuresIn(l) : [];
    return (
      figures.length > 0 &&
      cellChunks(l!).length > 1 &&
      figures.every(({ x1 }) => rights.filter((x) => Math.abs(x - x1) <= IN_LINE_EM * line.size).length > 1)
    );
  };
  if (inLine(line)) return true;
  // A name over the next group of rows.
  const next = lines[at + 1];
  const named = cellChunks(line).length === 1 && !isFigure(plainText(line));
  return named && next !== undefined && next.base - line.base <= ROW_REACH_EM * line.size && inLine(next);
}

function figuresIn(line: PageLine): PageLine[] {
  return cellChunks(line).filter((chunk) => isFigure(plainText(chunk)));
}

/** End of the lines below a table that hold one figure each, in line with its last column: sums without a label. */
function sumsEnd(lines: readonly PageLine[], from: number, columns: readonly Extent[]): number {
  const last = columns.at(-1)!;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.base - lines[end - 1]!.base > SUM_REACH_EM * line.size || !isFigure(plainText(line))) break;
    if (Math.abs(line.x1 - last.x1) > 0.6 * line.size) break;
  }
  return end;
}

function extents(lines: readonly PageLine[]): Extent[] {
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

function tableOf(lines: readonly PageLine[], page: number): FoundTable | null {
  const columns = extents(lines);
  if (columns.length < 2) return null;
  const rows = rowsOf(lines, columns);
  if (!isTable(rows, columns.length)) return null;
  return tableOfRows(rows, columns, page);
}

/** Lines as rows of cells. A line that only goes on with texts of the row before it is part of that row. */
function rowsOf(lines: readonly PageLine[], columns: readonly Extent[]): PageLine[][][] {
  const rows: PageLine[][][] = [];
  for (const line of lines) {
    const cells: PageLine[][] = columns.map(() => []);
    for (const chunk of cellChunks(line)) {
      const at = columns.findIndex((c) => chunk.x0 >= c.x0 - 0.1 && chunk.x0 <= c.x1);
      const cell = cells[Math.max(0, at)]!;
      // "For the year:    2019" in one column.
      if (cell[0]) cell[0] = makeLine([...cell[0].words, ...chunk.words], chunk.page);
      else cell.push(chunk);
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

/** Every filled cell is below a filled one. */
function fillsOnly(cells: readonly PageLine[][], row: readonly PageLine[][]): boolean {
  return cells.every((cell, c) => cell.length === 0 || row[c]!.length > 0);
}

function isTable(rows: readonly PageLine[][][], columnCount: number): boolean {
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
