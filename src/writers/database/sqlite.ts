/** The tables in the words of SQLite. */
import type { Cell, ColumnType, Table } from './table.ts';

/** Names that readers go by; SQLite itself keeps days and JSON as text, truth as 0 and 1. */
const TYPES: Record<ColumnType, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
  json: 'JSON',
};

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]) => names.map(quoted).join(', ');

export function createTable({ name, columns, key, leadsTo }: Table, all: readonly Table[]): string {
  const parts = [
    ...columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}${column.required ? ' NOT NULL' : ''}`),
    `PRIMARY KEY (${list(key)})`,
    ...leadsTo.map((to) => {
      const target = all.find((one) => one.name === to.table);
      return `FOREIGN KEY (${list(to.columns)}) REFERENCES ${quoted(to.table)} (${list(target?.key ?? [])})`;
    }),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${parts.join(',\n  ')}\n)`;
}

/** What is looked up by: references that are not the beginning of the key. */
export function createIndexes({ name, key, leadsTo }: Table): string[] {
  return leadsTo
    .filter(({ columns }) => columns.join() !== key.slice(0, columns.length).join())
    .map(
      ({ columns }) => `CREATE INDEX ${quoted(`${name}_${columns.join('_')}`)} ON ${quoted(name)} (${list(columns)})`,
    );
}

export const insertInto = ({ name, columns }: Table): string =>
  `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`;

export const sqliteValue = (cell: Cell): string | number | null =>
  typeof cell === 'boolean' ? Number(cell) : (cell as string | number | null);
