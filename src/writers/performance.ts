/** Data tables as tidy rows: one figure a row, with what it measures, of whom and when. */
import { eachTidyRow, type TidyRow } from '../recognise/performance/tidy-rows.ts';
import type { CsvColumn } from './csv.ts';
import { placeText } from './place-text.ts';

export type PerformanceRow = TidyRow;
export const performanceRows = eachTidyRow;

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
  { name: 'place', kind: 'value', value: (row) => (row.place ? placeText(row.place) : null) },
];
