/** A table that minutes wrote and people keep on with: an action log as CSV or Markdown. */

export interface KeptColumn {
  /** `due`, whatever heading people see. */
  name: string;
  /** Its words come from documents and people; else its values are ours: ids, ISO dates, status values. */
  text: boolean;
}

export interface KeptRow {
  /** Its line in the file, from 1. */
  line: number;
  cells: readonly string[];
}

export interface KeptTable {
  columns: readonly KeptColumn[];
  rows: readonly KeptRow[];
}

/** A fault of a kept table, and whether the rule has mended it. */
export interface Mend {
  line: number;
  message: string;
  mended: boolean;
}

export interface MendedTable {
  table: KeptTable;
  mends: Mend[];
}

/** Index of the column, -1 if the table has none of this name. */
export const columnOf = (table: KeptTable, name: string): number =>
  table.columns.findIndex((column) => column.name === name);

/** The table with other cells in one column. `change` gives null to leave a cell. */
export function withCells(
  table: KeptTable,
  column: number,
  change: (cell: string, row: KeptRow) => string | null,
): KeptTable {
  const rows = table.rows.map((row) => {
    const cell = row.cells[column];
    const next = cell === undefined ? null : change(cell, row);
    return next === null || next === cell ? row : { ...row, cells: row.cells.with(column, next) };
  });
  return { ...table, rows };
}
