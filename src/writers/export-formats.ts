/** THE LIST of formats of `minutes export`. */
import type { SeriesPoint } from '../recognise/performance/series.ts';
import { performanceHtml, performanceSvg } from './charts/draw-charts.ts';
import { type CsvColumn, toCsv } from './csv.ts';
import { docxTable } from './docx-table.ts';
import type { Export } from './export-list.ts';

export const exportFormats = ['csv', 'json', 'jsonl', 'md', 'docx', 'svg', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const formatExport: Record<ExportFormat, (data: Export) => string | Uint8Array> = {
  csv: ({ columns, rows }) => toCsv(columns as CsvColumn<unknown>[], rows),
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
  jsonl: ({ rows }) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  docx: ({ columns, rows, title }) => docxTable(plainRows(columns as CsvColumn<unknown>[], rows), title),
  md: ({ columns, rows }) => markdownTable(columns as CsvColumn<unknown>[], rows),
  // Pictures are drawn of performance figures only.
  svg: ({ rows }) => performanceSvg(rows as SeriesPoint[]),
  html: ({ rows }) => performanceHtml(rows as SeriesPoint[]),
};

function plainRows(columns: readonly CsvColumn<unknown>[], rows: readonly unknown[]): string[][] {
  const cells = rows.map((row) => columns.map((column) => String(column.value(row) ?? '')));
  return [columns.map((column) => column.title ?? column.name), ...cells];
}

/** A table to paste into an agenda or an issue. */
function markdownTable(columns: readonly CsvColumn<unknown>[], rows: readonly unknown[]): string {
  const lines = [
    columns.map((column) => column.title ?? column.name),
    columns.map(() => '---'),
    ...rows.map((row) => columns.map((column) => markdownCell(column.value(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** A value as the words of one cell. */
export function markdownCell(value: string | number | boolean | null): string {
  return String(value ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/(?<!\s)\s*?[\n\r]\s*/g, ' ');
}
