/** Tables that a page break or an extractor cut in two: the second part has no header, or repeats that of the first. */
import { columnsOf, filledCells, type Grid, type GridRow, textAt, widthOf } from './grid.ts';
import { countHeaderRows } from './header.ts';

/** The rows of `next` in the columns of `grid`; null if `next` is a table of its own. */
export function continuationOf(grid: Grid, headerRows: number, next: Grid, nextStated: number): Grid | null {
  const header = grid.slice(0, headerRows);
  const repeated = header.length > 0 && next.length > headerRows && header.every((row, r) => sameTexts(row, next[r]));
  const body = repeated ? next.slice(headerRows) : next;
  if (!repeated && (nextStated > 0 || countHeaderRows(next, 0) > 0)) return null;
  if (widthOf(body) === widthOf(grid)) return body;
  const columns = repeated ? null : columnsByPosition(grid, body);
  return columns ? body.map((row) => inColumns(row, columns, widthOf(grid))) : null;
}

const sameTexts = (a: GridRow, b: GridRow | undefined): boolean =>
  b !== undefined && a.cells.length === b.cells.length && a.cells.every((_, c) => textAt(a, c) === textAt(b, c));

/** For each column of `part` the column of `grid` that is above it on the page; null if some has none. */
function columnsByPosition(grid: Grid, part: Grid): number[] | null {
  const wide = columnsOf(grid).map((c) => extentOf(grid, c));
  const columns: number[] = [];
  for (const c of columnsOf(part)) {
    const extent = extentOf(part, c);
    if (!extent) return null;
    const overlaps = wide.map((other) => (other ? Math.min(extent.x1, other.x1) - Math.max(extent.x0, other.x0) : 0));
    const best = overlaps.indexOf(Math.max(...overlaps));
    if ((overlaps[best] ?? 0) <= 0 || best <= (columns.at(-1) ?? -1)) return null;
    columns.push(best);
  }
  return columns;
}

function extentOf(grid: Grid, c: number): { x0: number; x1: number } | null {
  const boxes = grid.flatMap((row) => {
    const cell = row.cells[c];
    const place = cell && cell.colSpan === 1 && cell.text.trim() !== '' ? cell.places[0] : undefined;
    return place?.kind === 'page' ? [place.box] : [];
  });
  if (boxes.length === 0) return null;
  return boxes.reduce(({ x0, x1 }, box) => ({ x0: Math.min(x0, box.x0), x1: Math.max(x1, box.x1) }), {
    x0: Number.MAX_VALUE,
    x1: 0,
  });
}

function inColumns(row: GridRow, columns: readonly number[], width: number): GridRow {
  const cells: GridRow['cells'] = Array.from({ length: width }, () => null);
  columns.forEach((to, from) => {
    cells[to] = row.cells[from] ?? null;
  });
  return { ...row, cells };
}

/** Without the header where it is repeated at the head of a page, in full or in its first words. */
export function dropRepeatedHeaders(body: Grid, header: Grid): Grid {
  return body.filter((row, r) => {
    const cells = filledCells(row);
    return !header.some((head) => {
      const same = row.cells.every((_, c) => textAt(row, c) === '' || textAt(row, c) === textAt(head, c));
      if (!same || cells.length === 0) return false;
      return cells.length === filledCells(head).length
        ? cells.length > 1 || pageOf(row) !== pageOf(body[r - 1])
        : pageOf(row) !== pageOf(body[r - 1]);
    });
  });
}

function pageOf(row: GridRow | undefined): number | null {
  const place = row ? filledCells(row)[0]?.places[0] : undefined;
  return place?.kind === 'page' ? place.page : null;
}
