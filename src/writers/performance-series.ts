/** `minutes export performance --series`: one row per measure, category and period, the newest statement first. */
import type { MinutesDocument } from '../model/document.ts';
import { type SeriesPoint, seriesOf } from '../recognise/performance/series.ts';
import type { CsvColumn } from './csv.ts';

export const performanceSeries = (documents: readonly MinutesDocument[]): SeriesPoint[] => seriesOf(documents);

const newest = (point: SeriesPoint) => point.statements[0].row;

export const seriesColumns: CsvColumn<SeriesPoint>[] = [
  { name: 'body', kind: 'text', value: (point) => point.body },
  { name: 'measure', kind: 'text', value: (point) => point.measure },
  { name: 'category', kind: 'text', value: (point) => point.category },
  { name: 'period_start', kind: 'value', value: (point) => point.periodStart },
  { name: 'period_end', kind: 'value', value: (point) => point.periodEnd },
  { name: 'value', kind: 'value', value: (point) => newest(point).value },
  { name: 'unit', kind: 'value', value: (point) => newest(point).unit },
  { name: 'value_text', kind: 'text', value: (point) => newest(point).valueText },
  { name: 'is_total', kind: 'value', value: (point) => point.isTotal },
  { name: 'document_id', kind: 'value', value: (point) => newest(point).documentId },
  { name: 'times_stated', kind: 'value', value: (point) => point.statements.length },
  { name: 'restated', kind: 'value', value: (point) => new Set(point.statements.map(({ row }) => row.value)).size > 1 },
  {
    name: 'statements',
    kind: 'text',
    value: (point) => point.statements.map(({ row }) => `${row.valueText} (${row.documentId})`).join('; '),
  },
];
