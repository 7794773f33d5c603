/**
 * Data tables as tidy rows: one figure a row, with what it measures, of whom and when. A pure function of the record.
 *
 *   "LA | Nov | Dec | TOTAL" ⏎ "Norvale | 21 | 15 | 36"  →  Norvale, 2020-11, 21 · Norvale, 2020-12, 15 · Norvale, total, 36
 */
import { cellText, cellValue } from '../../model/cell.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { DataTable, TablePeriod } from '../../model/tables.ts';
import { readCell } from '../figures.ts';
import {
  headingWords,
  isGenericHeading,
  isKindOfFigure,
  isMeasureWord,
  isUndatedTime,
  measureOfTitle,
} from './headings.ts';
import { rowCategories } from './row-categories.ts';
import { withStructure } from './with-structure.ts';

export interface TidyRow {
  documentId: string;
  body: string | null;
  tableId: string;
  tableTitle: string | null;
  measure: string | null;
  dimension: string | null;
  category: string | null;
  /** First and last day. */
  periodStart: string | null;
  periodEnd: string | null;
  /** null where the figure is kept back, missing or a range. */
  value: number | null;
  unit: string | null;
  /** The cell as written. */
  valueText: string;
  isTotal: boolean;
  source: string | null;
  place: Place | null;
}

/** Every figure of every table. */
export function tidyRows(documents: readonly MinutesDocument[]): TidyRow[] {
  return documents.flatMap((document) =>
    document.tables.flatMap((table) => rowsOfTable(document, withStructure(table))),
  );
}

function rowsOfTable(document: MinutesDocument, table: DataTable): TidyRow[] {
  const labels = table.labelColumns ?? [0];
  const categories = rowCategories(table);
  const rowsAreMeasures = isMeasureWord(table.dimension ?? '');
  const sections = new Set(table.sectionRows);
  const totals = new Set(table.totalRows);
  return table.rows.flatMap((row, r) =>
    table.columns.flatMap((column, c): TidyRow[] => {
      const text = cellText(row[c]);
      const cell = readCell(text);
      if (labels.includes(c) || sections.has(r) || text === '') return [];
      // Notes and other words beside the figures measure nothing.
      if (cell.kind === 'text' && (column.type === 'text' || column.type === 'date')) return [];
      const period = periodOf(table, r, c);
      return [
        {
          documentId: document.id,
          body: document.body,
          tableId: table.id,
          tableTitle: table.title ?? table.caption,
          ...subjectOf(table, c, categories[r] ?? null, rowsAreMeasures),
          dimension: table.rowPeriods || rowsAreMeasures ? null : (table.dimension ?? null),
          periodStart: period?.start ?? null,
          periodEnd: period?.end ?? null,
          value: cellValue(row[c]) ?? cell.value,
          unit: cell.unit ?? column.unit ?? null,
          valueText: text,
          isTotal: totals.has(r) || (table.totalColumns?.includes(c) ?? false),
          source: table.source,
          place: (table.rowSpans?.[r] ?? table.spans[0])?.place ?? null,
        },
      ];
    }),
  );
}

/** The row's own time, the column's, or that of the whole table. */
function periodOf(table: DataTable, row: number, column: number): TablePeriod | null {
  const own = table.rowPeriods?.[row] ?? table.columns[column]?.period;
  // Beside columns with a time of their own, one without has none.
  return own ?? (table.columns.some(({ period }) => period) ? null : (table.period ?? null));
}

/** What is measured, and of whom: headings, names of rows and the table's own subject share this between them. */
function subjectOf(
  table: DataTable,
  c: number,
  category: string | null,
  rowsAreMeasures: boolean,
): { measure: string | null; category: string | null } {
  const column = table.columns[c];
  const words = wordsOf(table, c);
  const subject = table.measure ?? (table.title === null ? null : measureOfTitle(table.title));
  if (rowsAreMeasures) return { measure: category, category: isGenericHeading(words) ? null : words };
  if (table.columnsAre === 'categories') return { measure: subject, category: joined(category, words) };
  if (column && !column.period && isUndatedTime(words))
    return subject === null
      ? { measure: category, category: words }
      : { measure: subject, category: joined(category, words) };
  const name = isGenericHeading(words) ? nameAmongOthers(table, c, words, subject !== null) : words;
  if (name !== null) return { measure: name, category };
  return subject === null ? { measure: category, category: null } : { measure: subject, category };
}

function wordsOf(table: DataTable, c: number): string {
  const column = table.columns[c];
  const isTotal = table.totalColumns?.includes(c) ?? false;
  return column ? headingWords(column, isTotal && table.columnsAre !== 'categories') : '';
}

/** What a general heading means beside measures with a name: "Budget | Actual", "Boats | %"; null beside none. */
function nameAmongOthers(table: DataTable, c: number, words: string, hasSubject: boolean): string | null {
  const labels = table.labelColumns ?? [0];
  const named = table.columns.flatMap((column, other) => {
    const name = labels.includes(other) || /^(?:text|date)$/.test(column.type) ? '' : wordsOf(table, other);
    return isGenericHeading(name) || column.period ? [] : [{ name, other }];
  });
  if (named.length === 0) return null;
  const sign = words === '' && /[%£$€]|\bper ?cent/i.test(table.columns[c]?.name ?? '');
  if (sign) return named.findLast(({ other }) => other < c)?.name ?? null;
  return words !== '' && (!hasSubject || isKindOfFigure(words)) ? words : null;
}

function joined(...parts: (string | null)[]): string | null {
  const stated = parts.filter((part) => part !== null && part !== '');
  return stated.length === 0 ? null : stated.join(' / ');
}
