/** THE LIST of what makes the formats of `minutes export`; their names stand in `export-names.ts`. */
import type { RegisterAction } from '../model/register.ts';
import type { SeriesPoint } from '../recognise/performance/series.ts';
import { bookOf } from './book.ts';
import { bookHtml } from './book-html.ts';
import { performanceHtml, performanceSvg } from './charts/draw-charts.ts';
import { type CsvColumn, toCsv } from './csv.ts';
import type { CsvProfile } from './csv-profile.ts';
import { docxTables } from './docx-table.ts';
import type { Export } from './export-list.ts';
import type { ExportFormat } from './export-names.ts';
import { calendarOf } from './ics.ts';
import { exportWorkbook } from './workbook/index.ts';

export const formatExport: Record<
  ExportFormat,
  (data: Export, profile?: CsvProfile) => string | Uint8Array | Promise<Uint8Array>
> = {
  csv: ({ columns, rows }, profile) => toCsv(columns as CsvColumn<unknown>[], rows, profile),
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
  jsonl: ({ rows }) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  docx: (data) => {
    const { title, groups } = bookOf(data);
    return docxTables(title, groups);
  },
  xlsx: exportWorkbook,
  md: ({ columns, rows, above }) =>
    (above?.[0] === undefined ? '' : `## ${markdownCell(above[0])}\n\n`) +
    markdownTable(columns as CsvColumn<unknown>[], rows),
  // Figures are drawn, all else is a table.
  html: (data) => (data.name === 'performance' ? performanceHtml(data.rows as SeriesPoint[]) : bookHtml(bookOf(data))),
  // Of performance figures only.
  svg: ({ rows }) => performanceSvg(rows as SeriesPoint[]),
  // Of actions only.
  ics: ({ register, rows }) => calendarOf(register, rows as RegisterAction[]),
};

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
