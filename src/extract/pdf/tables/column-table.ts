/** Rows of cells in known columns → a table that was found by alignment. */
import type { FoundCell, FoundTable, PageLine } from '../page/page-content.ts';

/** From where to where the texts of a column reach. */
export interface Extent {
  x0: number;
  x1: number;
}

/** The table of rows of cells of lines. Sides of cells are in the middle of the white between columns. */
export function tableOfRows(rows: readonly PageLine[][][], columns: readonly Extent[], page: number): FoundTable {
  const edges = columns.map((c, i) => (i === 0 ? c.x0 : (columns[i - 1]!.x1 + c.x0) / 2));
  edges.push(columns.at(-1)!.x1);
  const cells: FoundCell[] = [];
  rows.forEach((row, r) => {
    const all = row.flat();
    const top = Math.min(...all.map((l) => l.top));
    const bottom = Math.max(...all.map((l) => l.bottom));
    row.forEach((cell, c) => {
      const box = { x0: edges[c]!, x1: edges[c + 1]!, top, bottom };
      cells.push({ ...box, row: r, column: c, rowSpan: 1, colSpan: 1, lines: cell, shaded: false });
    });
  });
  const lines = rows.flat(2);
  return {
    page,
    by: 'alignment',
    x0: columns[0]!.x0,
    x1: edges.at(-1)!,
    top: Math.min(...lines.map((l) => l.top)),
    bottom: Math.max(...lines.map((l) => l.bottom)),
    columns: edges,
    rowCount: rows.length,
    cells,
  };
}
