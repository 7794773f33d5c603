/** Data tables as tidy rows: one figure a row, with what it measures, of whom and when. */
import type { CellValue, DataTable, MinutesDocument } from '../model/document.ts';
import type { CsvColumn } from './csv.ts';
import { monthOf } from './month-of.ts';
import { firstPlace } from './place-text.ts';

export interface PerformanceRow {
  documentId: string;
  body: string | null;
  tableId: string;
  tableTitle: string | null;
  measure: string | null;
  dimension: string | null;
  category: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  value: number | null;
  unit: string | null;
  valueText: string;
  isTotal: boolean;
  source: string | null;
  place: string | null;
}

/** Every figure of every table. Suppressed cells (`*`, `n/a`) have no value and keep their text. */
export function performanceRows(documents: readonly MinutesDocument[]): PerformanceRow[] {
  return documents.flatMap((document) => document.tables.flatMap((table) => rowsOf(document, table)));
}

function rowsOf(document: MinutesDocument, table: DataTable): PerformanceRow[] {
  const labels = labelColumns(table);
  const dimension = joined(labels.map((c) => table.columns[c]?.name ?? null));
  return table.rows.flatMap((row, r) =>
    table.columns.flatMap((column, c): PerformanceRow[] => {
      const cell = row[c] ?? null;
      if (labels.includes(c) || cell === null || cell === '') return [];
      const period = monthOf(column.name);
      const place = firstPlace(table.spans);
      return [
        {
          documentId: document.id,
          body: document.body,
          tableId: table.id,
          tableTitle: table.title ?? table.caption,
          measure: column.name === '' ? null : column.name,
          dimension,
          category: joined(labels.map((label) => row[label] ?? null)),
          periodStart: period?.start ?? null,
          periodEnd: period?.end ?? null,
          value: typeof cell === 'number' ? cell : null,
          unit: unitOf(column.type, cell),
          valueText: String(cell),
          isTotal: (table.totalRows?.includes(r) ?? false) || (table.totalColumns?.includes(c) ?? false),
          source: table.source,
          place,
        },
      ];
    }),
  );
}

/** The leading columns without figures name what a row is about; the first one does in any case. */
function labelColumns(table: DataTable): number[] {
  const figures = table.columns.findIndex((_, c) => table.rows.some((row) => typeof row[c] === 'number'));
  if (figures === 0) return table.columns.length > 1 && table.columns[0]?.type !== 'number' ? [0] : [];
  const count = figures < 0 ? 1 : figures;
  return Array.from({ length: Math.min(count, table.columns.length) }, (_, c) => c);
}

function joined(values: readonly CellValue[]): string | null {
  const stated = values.filter((value) => value !== null && value !== '');
  return stated.length === 0 ? null : stated.join(' / ');
}

function unitOf(type: DataTable['columns'][number]['type'], cell: CellValue): string | null {
  if (type === 'percent') return '%';
  if (typeof cell === 'string') return /^\s*[-(]?\s*([£$€])/.exec(cell)?.[1] ?? (/\d\s*%\s*$/.test(cell) ? '%' : null);
  return null;
}

export const performanceColumns: CsvColumn<PerformanceRow>[] = [
  { name: 'document_id', kind: 'value', value: (row) => row.documentId },
  { name: 'body', kind: 'text', value: (row) => row.body },
  { name: 'table_id', kind: 'value', value: (row) => row.tableId },
  { name: 'table_title', kind: 'text', value: (row) => row.tableTitle },
  { name: 'measure', kind: 'text', value: (row) => row.measure },
  { name: 'dimension', kind: 'text', value: (row) => row.dimension },
  { name: 'category', kind: 'text', value: (row) => row.category },
  { name: 'period_start', kind: 'value', value: (row) => row.periodStart },
  { name: 'period_end', kind: 'value', value: (row) => row.periodEnd },
  { name: 'value', kind: 'value', value: (row) => row.value },
  { name: 'unit', kind: 'value', value: (row) => row.unit },
  { name: 'value_text', kind: 'text', value: (row) => row.valueText },
  { name: 'is_total', kind: 'value', value: (row) => row.isTotal },
  { name: 'source', kind: 'text', value: (row) => row.source },
  { name: 'place', kind: 'value', value: (row) => row.place },
];
