/** Puts the words of a page into the cells they are in, and drops what turns out to be no table. */
import type { Box } from '../../../model/place.ts';
import type { FoundCell, FoundTable, PageContent, PageLine, Word } from '../page/page-content.ts';
import { linesOf } from '../text/lines.ts';
import { lineInOrder } from '../text/right-to-left.ts';
import { boxInFrame } from '../text/words.ts';
import { splitBands } from './split-rows.ts';

/** A text may stand this far outside its cell (italics, wide glyphs). */
const OVERHANG_PT = 2;

/** Tables with text in them, and the words that are in none. */
export interface FilledTables {
  tables: FoundTable[];
  rest: Word[];
}

/** Fills the cells with lines. A table needs words in two cells and more than one column with words. */
export function fillCells(found: readonly FoundTable[], words: readonly Word[], content: PageContent): FilledTables {
  const inside = new Map<FoundCell, Word[]>();
  const rest: Word[] = [];
  for (const word of words) {
    const cell = cellOf(found, boxInFrame(word, word.turn, content));
    if (!cell) rest.push(word);
    else if (inside.has(cell)) inside.get(cell)!.push(word);
    else inside.set(cell, [word]);
  }
  const tables: FoundTable[] = [];
  for (const table of found) {
    const filled = table.cells.filter((c) => inside.has(c));
    if (!isTable(table, filled)) {
      for (const cell of filled) rest.push(...inside.get(cell)!);
      continue;
    }
    const cells = table.cells.map((c) => ({
      ...c,
      lines: turnedLines(inside.get(c) ?? [], content),
      shaded: isShaded(c, content.shades),
    }));
    tables.push(splitBands({ ...table, cells }));
  }
  return { tables, rest };
}

function isTable(table: FoundTable, filled: readonly FoundCell[]): boolean {
  if (filled.length < 2) return false;
  const columns = new Set(filled.map((c) => c.column));
  return columns.size > 1 || (table.columns.length > 2 && filled.some((c) => c.colSpan > 1));
}

/** The smallest cell that holds the middle of a box: a nested table's cell rather than the one around it. */
function cellOf(tables: readonly FoundTable[], box: Box): FoundCell | null {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.top + box.bottom) / 2;
  let best: FoundCell | null = null;
  let bestArea = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    if (y < table.top || y > table.bottom || x < table.x0 || x > table.x1) continue;
    for (const cell of table.cells) {
      if (y < cell.top || y > cell.bottom) continue;
      const starts = box.x0 >= cell.x0 - OVERHANG_PT && box.x0 < cell.x1;
      if (!(x >= cell.x0 && x <= cell.x1) && !starts) continue;
      const area = (cell.x1 - cell.x0) * (cell.bottom - cell.top) + (x > cell.x1 ? 1e6 : 0);
      if (area < bestArea) {
        best = cell;
        bestArea = area;
      }
    }
  }
  return best;
}

/** Lines of words of any turn, with boxes in the coordinates of the frame. */
export function turnedLines(words: readonly Word[], content: PageContent): PageLine[] {
  const upright = linesOf(
    words.filter((w) => w.turn === 0),
    content.page,
  );
  const lines = content.mirrored ? upright.map(lineInOrder) : upright;
  for (const turn of [90, 270, 180, 'skew'] as const) {
    const turned = words.filter((w) => w.turn === turn);
    if (turned.length === 0) continue;
    for (const line of linesOf(turned, content.page)) lines.push({ ...line, ...boxInFrame(line, turn, content) });
  }
  return lines;
}

/** The middle of each quarter of the cell is shaded. */
function isShaded({ x0, x1, top, bottom }: Box, shades: readonly Box[]): boolean {
  const points = [0.25, 0.75].flatMap((x) => [0.25, 0.75].map((y) => [x0 + x * (x1 - x0), top + y * (bottom - top)]));
  return points.every(([x, y]) => shades.some((s) => s.x0 <= x! && x! <= s.x1 && s.top <= y! && y! <= s.bottom));
}
