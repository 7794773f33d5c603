/** The tables of `export all`, with their columns and keys. */
import { tables } from '../../../src/writers/database/index.ts';
import type { Table } from '../../../src/writers/database/table.ts';

export function databaseTables(): string {
  return tables.map(section).join('\n\n');
}

function section({ name, about, key, leadsTo, columns }: Table): string {
  const keyText = key.map((column) => `\`${column}\``).join(', ');
  const leads = leadsTo.map((to) => `${to.columns.map((column) => `\`${column}\``).join(', ')} → \`${to.table}\``);
  const rows = columns.map(
    (column) => `| \`${column.name}\` | ${column.type}${column.required ? '' : ', may be NULL'} | ${column.about} |`,
  );
  return [
    `### ${name}`,
    '',
    `${about} Key: ${keyText}.${leads.length > 0 ? ` Leads to: ${leads.join('; ')}.` : ''}`,
    '',
    '| column | type | contains |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}
