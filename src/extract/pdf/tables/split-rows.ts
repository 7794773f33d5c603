/**
 * Ruled bands that hold several rows: accounts often rule off a group of lines, not each. Where the figures of a band
 * stand line by line beside its texts, each line is a row of its own.
 */

import type { FoundCell, FoundTable, PageLine } from '../page/page-content.ts';
import { isFigure } from '../text/figures.ts';
import { chunksOf } from '../text/lines.ts';
import { plainText } from '../text/statement-starts.ts';
import { BASELINE_EM, TAB_GAP_EM } from '../tolerances.ts';
import { cellParagraphs } from './cell-text.ts';

/** The table with its bands split into rows and its merged cells of figures split into columns. */
export function splitBands(table: FoundTable): FoundTable {
  const cells: FoundCell[] = [];
  let rowCount = 0;
  for (let r = 0; r < table.rowCount; r++) {
    const band = table.cells.filter((c) => c.row === r).flatMap((c) => splitMerged(c, table.columns));
    const groups = table.cells.some((c) => c.row < r && c.row + c.rowSpan > r)
      ? null
      : (rowsOfBand(band) ?? rowsBetweenRules(table, band));
    if (!groups) {
      for (const cell of band) cells.push({ ...cell, row: rowCount });
      rowCount++;
      continue;
    }
    groups.forEach((lines, n) => {
      for (const cell of band) {
        const own = lines.filter((l) => cell.lines.includes(l));
        const box = { top: Math.min(...lines.map((l) => l.top)), bottom: Math.max(...lines.map((l) => l.bottom)) };
        cells.push({ ...cell, ...box, row: rowCount + n, rowSpan: 1, lines: own });
      }
    });
    rowCount += groups.length;
  }
  return rowCount === table.rowCount && cells.length === table.cells.length ? table : { ...table, cells, rowCount };
}

/** Figures without a text on their line (a sum under a column) are rows, if at most this share of all lines are so. */
const UNLABELLED_SHARE = 0.25;

/** Lines of a band, grouped by row; null where the band is one row. */
function rowsOfBand(band: readonly FoundCell[]): PageLine[][] | null {
  if (band.some((c) => c.rowSpan > 1)) return null;
  const texts = band.find((c) => c.lines.some((l) => !isFigure(plainText(l))));
  const figures = band.filter((c) => c !== texts && c.lines.length > 0);
  if (!texts || texts.lines.length < 2 || figures.length === 0) return null;
  if (!figures.every((c) => c.lines.every((l) => isFigure(plainText(l))))) return null;
  if (!figures.some((c) => c.lines.length > 1)) return null;
  const level = (a: PageLine, b: PageLine) => Math.abs(a.base - b.base) <= 2 * BASELINE_EM * a.size;
  const all = figures.flatMap((c) => c.lines);
  const unlabelled = all.filter((f) => !texts.lines.some((t) => level(t, f)));
  if (unlabelled.length > UNLABELLED_SHARE * all.length) return null;
  const rows: PageLine[][] = [];
  for (const paragraph of cellParagraphs(texts)) {
    const beside = paragraph.map((line) => all.filter((f) => level(line, f)));
    const filled = beside.filter((b) => b.length > 0).length;
    if (filled <= 1) rows.push([...paragraph, ...beside.flat()]);
    else for (const [i, line] of paragraph.entries()) rows.push([line, ...beside[i]!]);
  }
  for (const figure of unlabelled) {
    const row = rows.find((r) => r.every((l) => unlabelled.includes(l)) && level(r[0]!, figure));
    if (row) row.push(figure);
    else rows.push([figure]);
  }
  return rows.sort((a, b) => a[0]!.base - b[0]!.base);
}

/** Tables with a rule above, below and under the header only: every line of the first column is a row. */
const BANDS_WITHOUT_ROW_RULES = 4;

function rowsBetweenRules(table: FoundTable, band: readonly FoundCell[]): PageLine[][] | null {
  if (table.by !== 'partRules' || table.rowCount > BANDS_WITHOUT_ROW_RULES) return null;
  const [first, ...others] = [...band].sort((a, b) => a.column - b.column);
  if (!first || first.lines.length < 3) return null;
  const rows = first.lines.map((line) => [line]);
  for (const line of others.flatMap((c) => c.lines)) {
    const row = rows.find(([head]) => Math.abs(head!.base - line.base) <= 2 * BASELINE_EM * line.size);
    if (!row) return null;
    row.push(line);
  }
  return rows;
}

/** A merged cell whose text is in several columns of the grid, figures after a wide gap, is several cells. */
function splitMerged(cell: FoundCell, columns: readonly number[]): FoundCell[] {
  if (cell.colSpan < 2 || cell.rowSpan > 1 || cell.lines.length !== 1) return [cell];
  const chunks = chunksOf(cell.lines[0]!, TAB_GAP_EM);
  if (chunks.length < 2 || !chunks.slice(1).every((c) => isFigure(plainText(c)))) return [cell];
  const at = (line: PageLine, x: number) => {
    for (let i = cell.column + cell.colSpan - 1; i > cell.column; i--) if (x >= columns[i]! - 0.3 * line.size) return i;
    return cell.column;
  };
  const starts = chunks.map((c, i) => (i === 0 ? cell.column : at(c, (c.x0 + c.x1) / 2)));
  if (starts.some((s, i) => i > 0 && s <= starts[i - 1]!)) return [cell];
  return chunks.map((chunk, i) => {
    const column = starts[i]!;
    const next = starts[i + 1] ?? cell.column + cell.colSpan;
    return { ...cell, column, colSpan: next - column, x0: columns[column]!, x1: columns[next]!, lines: [chunk] };
  });
}
