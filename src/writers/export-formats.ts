/** THE LIST of formats of `minutes export`. */
import { type CsvColumn, toCsv } from './csv.ts';
import type { Export } from './export-list.ts';

export const exportFormats = ['csv', 'json', 'jsonl', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const formatExport: Record<ExportFormat, (data: Export) => string> = {
  csv: ({ columns, rows }) => toCsv(columns as CsvColumn<unknown>[], rows),
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
  jsonl: ({ rows }) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  md: ({ columns, rows }) => markdownTable(columns as CsvColumn<unknown>[], rows),
};

/** A table to paste into an agenda or an issue. */
function markdownTable(columns: readonly CsvColumn<unknown>[], rows: readonly unknown[]): string {
  const lines = [
    columns.map((column) => column.name),
    columns.map(() => '---'),
    ...rows.map((row) => columns.map((column) => markdownCell(column.value(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function markdownCell(value: string | number | boolean | null): string {
  return String(value ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*[\n\r]+\s*/g, ' ');
}
