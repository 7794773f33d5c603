/** Cells → tables: cells that share corners are one table; its edges give rows and columns, also for merged cells. */
import { addTo } from '../../../model/add-to.ts';
import type { Box } from '../../../model/place.ts';
import type { FoundCell, FoundTable } from '../page/page-content.ts';
import { CELL_SIDE_PT } from '../tolerances.ts';

/** The tables that cells make up. A single box is a frame around text and no table. */
export function tablesOfCells(cells: readonly Box[], page: number, by: FoundTable['by'] = 'rules'): FoundTable[] {
  const group = cells.map((_, i) => i);
  const root = (i: number): number => {
    while (group[i] !== i) i = group[i] = group[group[i]!]!;
    return i;
  };
  const corners = new Map<string, number>();
  cells.forEach((cell, i) => {
    for (const x of [cell.x0, cell.x1]) {
      for (const y of [cell.top, cell.bottom]) {
        const key = `${x.toFixed(2)} ${y.toFixed(2)}`;
        const other = corners.get(key);
        if (other === undefined) corners.set(key, i);
        else group[root(i)] = root(other);
      }
    }
  });
  const groups = new Map<number, Box[]>();
  cells.forEach((cell, i) => {
    const key = root(i);
    addTo(groups, key, cell);
  });
  const tables: FoundTable[] = [];
  for (const members of groups.values()) if (members.length > 1) tables.push(gridOf(members, page, by));
  return tables.sort((a, b) => a.top - b.top || a.x0 - b.x0);
}

/** Rows and columns of the cells of one table. */
export function gridOf(cells: readonly Box[], page: number, by: FoundTable['by']): FoundTable {
  const columns = positions(cells.flatMap((c) => [c.x0, c.x1]));
  const rows = positions(cells.flatMap((c) => [c.top, c.bottom]));
  const index = (edges: readonly number[], value: number) => {
    let best = 0;
    for (let i = 1; i < edges.length; i++) if (Math.abs(edges[i]! - value) < Math.abs(edges[best]! - value)) best = i;
    return best;
  };
  const found: FoundCell[] = cells
    .map((cell) => {
      const row = index(rows, cell.top);
      const column = index(columns, cell.x0);
      const rowSpan = Math.max(1, index(rows, cell.bottom) - row);
      const colSpan = Math.max(1, index(columns, cell.x1) - column);
      return { ...cell, row, column, rowSpan, colSpan, lines: [], shaded: false };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    page,
    by,
    x0: columns[0]!,
    x1: columns.at(-1)!,
    top: rows[0]!,
    bottom: rows.at(-1)!,
    columns,
    rowCount: rows.length - 1,
    cells: found,
  };
}

/** Distinct positions in order; those nearer than a cell's least side are one. */
function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last === undefined || value - last >= CELL_SIDE_PT) found.push(value);
  }
  return found;
}
