/**
 * Data tables as tidy rows: one figure a row, with what it measures, of whom and when. A pure function of the record.
 *
 *   "LA | Nov | Dec | TOTAL" ⏎ "Norvale | 21 | 15 | 36"  →  Norvale, 2020-11, 21 · Norvale, 2020-12, 15 · Norvale, total, 36
 */
import { cellText, cellValue } from '../../model/cell.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Column, DataTable } from '../../model/tables.ts';
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
export const tidyRows = (documents: readonly MinutesDocument[]): TidyRow[] => [...eachTidyRow(documents)];

/** The same, table by table: all of them at once are a multiple of the tables. */
export function* eachTidyRow(documents: Iterable<MinutesDocument>): Generator<TidyRow> {
  for (const document of documents)
    for (const table of document.tables) yield* rowsOfTable(document, withStructure(table));
}

function rowsOfTable(document: MinutesDocument, table: DataTable): TidyRow[] {
  const labels = new Set(table.labelColumns ?? [0]);
  const categories = rowCategories(table);
  const headings = headingsOf(table, labels);
  const rowsAreMeasures = isMeasureWord(table.dimension ?? '');
  const sections = new Set(table.sectionRows);
  const totals = new Set(table.totalRows);
  const totalColumns = new Set(table.totalColumns);
  // Beside columns with a time of their own, one without has none.
  const wholeTime = table.columns.some(({ period }) => period) ? null : (table.period ?? null);
  return table.rows.flatMap((row, r) =>
    table.columns.flatMap((column, c): TidyRow[] => {
      const text = cellText(row[c]);
      const cell = readCell(text);
      if (labels.has(c) || sections.has(r) || text === '') return [];
      // Notes and other words beside the figures measure nothing.
      if (cell.kind === 'text' && (column.type === 'text' || column.type === 'date')) return [];
      const period = table.rowPeriods?.[r] ?? column.period ?? wholeTime;
      return [
        {
          documentId: document.id,
          body: document.body,
          tableId: table.id,
          tableTitle: table.title ?? table.caption,
          ...subjectOf(headings[c] as Heading, categories[r] ?? null, table.columnsAre, rowsAreMeasures),
          dimension: table.rowPeriods || rowsAreMeasures ? null : (table.dimension ?? null),
          periodStart: period?.start ?? null,
          periodEnd: period?.end ?? null,
          value: cellValue(row[c]) ?? cell.value,
          unit: cell.unit ?? column.unit ?? null,
          valueText: text,
          isTotal: totals.has(r) || totalColumns.has(c),
          source: table.source,
          place: placeOfRow(table, r),
        },
      ];
    }),
  );
}

const placeOfRow = (table: DataTable, row: number): Place | null =>
  (table.rowSpans?.[row] ?? table.spans[0])?.place ?? null;

/** What a column's heading says of its figures. */
interface Heading {
  /** Without period and unit. */
  words: string;
  /** "Value", "Number", "£": it names no measure. */
  isGeneric: boolean;
  /** What it names as measure; null if it names none. */
  name: string | null;
  /** "Week 1": a time whose date stands nowhere. */
  isUndated: boolean;
  /** What the whole table counts; null if nothing says so. */
  subject: string | null;
}

/** One for each column. */
function headingsOf(table: DataTable, labels: ReadonlySet<number>): Heading[] {
  const subject = table.measure ?? (table.title === null ? null : measureOfTitle(table.title));
  const totals = new Set(table.totalColumns);
  const read = table.columns.map((column, c) => {
    const words = headingWords(column, totals.has(c) && table.columnsAre !== 'categories');
    return { column, words, isGeneric: isGenericHeading(words) };
  });
  const isNamed = read.map(
    ({ column, isGeneric }, c) =>
      !labels.has(c) && !/^(?:text|date)$/.test(column.type) && !isGeneric && !column.period,
  );
  const beside = isNamed.includes(true);
  let before: string | null = null;
  return read.map(({ column, words, isGeneric }, c) => {
    const general = beside ? nameAmongOthers(column, words, { before, hasSubject: subject !== null }) : null;
    if (isNamed[c]) before = words;
    const name = isGeneric ? general : words;
    return { words, isGeneric, name, isUndated: !column.period && isUndatedTime(words), subject };
  });
}

/** What is measured, and of whom: headings, names of rows and the table's own subject share this between them. */
function subjectOf(
  { words, isGeneric, name, isUndated, subject }: Heading,
  category: string | null,
  columnsAre: DataTable['columnsAre'],
  rowsAreMeasures: boolean,
): { measure: string | null; category: string | null } {
  if (rowsAreMeasures) return { measure: category, category: isGeneric ? null : words };
  if (columnsAre === 'categories') return { measure: subject, category: joined(category, words) };
  if (isUndated)
    return subject === null
      ? { measure: category, category: words }
      : { measure: subject, category: joined(category, words) };
  if (name !== null) return { measure: name, category };
  return subject === null ? { measure: category, category: null } : { measure: subject, category };
}

/**
 * What a general heading means beside measures with a name: "Budget | Actual", "Boats | %". `before` is the last name
 * to its left.
 */
function nameAmongOthers(
  column: Column,
  words: string,
  { before, hasSubject }: { before: string | null; hasSubject: boolean },
): string | null {
  if (words === '' && /[%£$€]|\bper ?cent/i.test(column.name)) return before;
  return words !== '' && (!hasSubject || isKindOfFigure(words)) ? words : null;
}

function joined(...parts: (string | null)[]): string | null {
  const stated = parts.filter((part) => part !== null && part !== '');
  return stated.length === 0 ? null : stated.join(' / ');
}
