/** The tables in the words of Parquet. */
import type { SchemaElement } from 'hyparquet';
import { type Cell, type ColumnType, cellsOf, type Table } from './table.ts';

/** By hand: what is guessed from the first rows depends on them. */
const TYPES: Record<ColumnType, Omit<SchemaElement, 'name' | 'repetition_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
};

export function parquetSchema({ columns }: Table): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type, required }): SchemaElement => ({
        ...TYPES[type],
        name,
        repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
      }),
    ),
  ];
}

/** Rows as objects of values that the schema takes. */
export function* parquetRows(table: Table, rows: Iterable<unknown>): Generator<Record<string, unknown>> {
  for (const row of rows) {
    const cells = cellsOf(table, row);
    yield Object.fromEntries(table.columns.map(({ name, type }, i) => [name, parquetValue(type, cells[i] ?? null)]));
  }
}

function parquetValue(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  if (type === 'integer') return BigInt(cell as number);
  if (type === 'date') return new Date(`${cell}T00:00:00Z`);
  return cell;
}
