/** Records that say no more of a table than its columns and rows: what their headings tell is added. */
import { cellValue } from '../../model/cell.ts';
import type { Column, DataTable } from '../../model/tables.ts';
import { readPeriodLabel } from '../periods/in-labels.ts';

/** The table with label columns, dimension and dated columns; as it is where its structure is stated. */
export function withStructure(table: DataTable): DataTable {
  if (table.labelColumns) return table;
  const figures = table.columns.findIndex((_, c) => table.rows.some((row) => cellValue(row[c]) !== null));
  const count = figures > 0 ? figures : figures === 0 && table.columns[0]?.type === 'number' ? 0 : 1;
  const labelColumns = Array.from({ length: Math.min(count, table.columns.length) }, (_, c) => c);
  const dimension = labelColumns.map((c) => table.columns[c]?.name ?? '').find((name) => name !== '');
  return {
    ...table,
    labelColumns,
    ...(table.dimension === undefined && dimension ? { dimension } : {}),
    columns: table.columns.map((column, c) => (labelColumns.includes(c) ? column : withPeriod(column))),
  };
}

function withPeriod(column: Column): Column {
  const label = column.period ? null : readPeriodLabel(column.name);
  if (!label?.start || !label.end) return column;
  return { ...column, period: { start: label.start, end: label.end, certainty: 'stated' } };
}
