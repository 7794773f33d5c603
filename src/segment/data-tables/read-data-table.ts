/** The rows of one table → its record. */

import type { Cell } from '../../model/block.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Span } from '../../model/place.ts';
import type { Column, DataTable, TablePeriod, TotalCheck } from '../../model/tables.ts';
import { isDimensionWord, isGenericHeading, isMeasureWord } from '../../recognise/performance/headings.ts';
import { financialYearStart } from '../../recognise/periods/financial-year.ts';
import { readPeriodLabel } from '../../recognise/periods/in-labels.ts';
import type { SegmentContext } from '../context.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { readColumns, type TableColumns, tableUnitOf } from './columns.ts';
import { dropRepeatedHeaders } from './continuation.ts';
import { figuresOf } from './figures-of.ts';
import { filledCells, type Grid, type GridRow } from './grid.ts';
import { columnPeriods, rowPeriods, statedPeriod, unionOf, windowsOf } from './periods.ts';
import { readRows, type TableRows } from './rows.ts';
import { checkShares } from './shares.ts';
import type { Surroundings } from './surroundings.ts';
import { isTotalLabel } from './total-labels.ts';
import { checkTotals, type TotalsInput } from './totals.ts';

export function readDataTable(
  context: SegmentContext,
  grid: Grid,
  headerRows: number,
  around: Surroundings,
  n: number,
): DataTable | null {
  const header = grid.slice(0, headerRows);
  const body = dropRepeatedHeaders(grid.slice(headerRows), header);
  if (body.length === 0) return null;
  const layout = readColumns(header, body, tableUnitOf([around.caption, around.title, around.unitLine]));
  const rows = readRows(body, layout);
  const totalColumns = layout.figures.filter((c) =>
    isTotalLabel((layout.columns[c]?.headers ?? [layout.columns[c]?.name ?? '']).at(-1) ?? ''),
  );
  const corner = cornerOf(layout);
  const times = readTimes(context, layout, rows, totalColumns, [corner, around.caption, around.title, around.above]);
  const subject = subjectOf(
    corner,
    times.columns.some((period) => period !== null),
    around.title !== null,
  );
  const input = totalsInput(layout, rows, totalColumns, times.columns);
  const totals = recompute(input);
  const across = totals.filter((check) => check.axis === 'across' && check.kind === undefined);
  const isSum = across.length > 0 && across.filter((check) => check.agrees).length >= across.length * 0.6;
  const totalRows = isMeasureWord(subject.dimension ?? '')
    ? rows.totals.filter((r) => isBorneOut(totals, r))
    : rows.totals;
  return {
    id: `table-${n}`,
    title: around.caption ? around.title : (subject.title ?? around.title),
    caption: around.caption,
    source: around.source,
    columns: layout.columns.map((column, c) => withPeriod(column, times.columns[c])),
    rows: rows.rows,
    totalRows,
    totalColumns,
    totals,
    ...(totals.length > 0 ? { verified: totals.every((check) => check.agrees) } : {}),
    labelColumns: layout.labels,
    sectionRows: rows.sections,
    ...(times.table ? { period: times.table } : {}),
    ...(times.rows.length > 0 ? { rowPeriods: times.rows } : {}),
    ...(subject.measure ? { measure: subject.measure } : {}),
    ...(subject.dimension ? { dimension: subject.dimension } : {}),
    columnsAre: isSum && times.columns.every((period) => period === null) ? 'categories' : 'measures',
    notes: around.notes,
    rowSpans: body.map(spanOfRow),
    spans: spansOf(grid),
  };
}

/** Sums, shares and changes. A percentage that is the share it should be need not add up others. */
function recompute(input: TotalsInput): TotalCheck[] {
  const shares = checkShares(input);
  const isShare = new Set(shares.flatMap(({ row, column, agrees }) => (agrees ? [`${row} ${column}`] : [])));
  const sums = checkTotals(input).filter(({ row, column, agrees }) => agrees || !isShare.has(`${row} ${column}`));
  return [...sums, ...shares];
}

/** "Total stake" among other measures adds up nothing, unless it does. */
const isBorneOut = (totals: readonly TotalCheck[], row: number): boolean =>
  totals.some((check) => check.row === row && check.axis === 'down' && check.agrees);

const withPeriod = (column: Column, period: TablePeriod | null | undefined): Column =>
  period ? { ...column, period } : column;

const percentColumns = ({ columns, figures }: TableColumns) =>
  figures.filter((c) => columns[c]?.type === 'percent' || columns[c]?.unit === '%');

function cornerOf({ columns, labels }: TableColumns): string {
  const column = columns[labels.find((c) => columns[c]?.type === 'text') ?? labels[0] ?? -1];
  return column ? (column.headers ?? [column.name]).join(' ') : '';
}

/** The first heading says what the rows are, or what the whole table is about. */
function subjectOf(
  corner: string,
  hasPeriods: boolean,
  hasTitle: boolean,
): { measure?: string; dimension?: string; title?: string } {
  if (corner === '' || isGenericHeading(corner)) return {};
  const label = readPeriodLabel(corner);
  const words = clean(label?.start ? `${corner.slice(0, label.from)} ${corner.slice(label.to)}` : corner).replace(
    /^[\s(,:–-]+|[\s(,:–-]{1,50}$/g,
    '',
  );
  if (words === '') return {};
  // One word beside a title ("Pier") names the rows.
  const isName = hasTitle && !label?.start && !/\s/.test(words);
  if (isName || isDimensionWord(words) || isMeasureWord(words)) return { dimension: words };
  return hasPeriods || label?.start ? { measure: words, title: corner } : { dimension: words };
}

interface Times {
  columns: (TablePeriod | null)[];
  rows: (TablePeriod | null)[];
  table: TablePeriod | null;
}

function readTimes(
  context: SegmentContext,
  layout: TableColumns,
  rows: TableRows,
  totalColumns: readonly number[],
  texts: readonly (string | null)[],
): Times {
  const { period, date } = context.draft;
  const tableTexts = texts.filter((text): text is string => text !== null && text !== '');
  const report = period ? { start: fullDay(period.start, '-01', '-01'), end: fullDay(period.end, '-12', '-28') } : null;
  const yearStart = yearStartOf(context.lines);
  const windows = windowsOf({ tableTexts, report, date: date?.iso ?? null, yearStart });
  const calendar = { windows, yearStart, corner: texts[0] ?? '' };
  const columns = columnPeriods(layout.columns, layout.figures, calendar);
  const ofRows = rowPeriods(rows.labels, rows, calendar);
  // A total speaks of all the time that it adds up.
  for (const c of totalColumns) columns[c] ??= unionOf(columns.filter((_, other) => !totalColumns.includes(other)));
  if (ofRows.length > 0)
    for (const r of rows.totals) ofRows[r] ??= unionOf(ofRows.filter((_, other) => !rows.totals.includes(other)));
  const whole = statedPeriod(tableTexts, yearStart) ?? (report ? { ...report, certainty: 'inferred' as const } : null);
  return { columns, rows: ofRows, table: unionOf([...columns, ...ofRows]) ?? whole };
}

/** April, unless the document says otherwise. */
const yearStartOf = oncePer((lines: readonly Line[]) => financialYearStart(lines.map(({ text }) => text)) ?? 4);

const fullDay = (iso: string, month: string, day: string): string =>
  iso.length === 4 ? iso + month + (day === '-28' ? '-31' : day) : iso.length === 7 ? iso + day : iso;

function totalsInput(
  layout: TableColumns,
  rows: TableRows,
  totalColumns: number[],
  periods: readonly (TablePeriod | null)[],
): TotalsInput {
  return {
    figures: figuresOf(rows.texts),
    rowLabels: rows.labels,
    columnLabels: layout.columns.map((column) => (column.headers ?? [column.name]).at(-1) ?? ''),
    figureColumns: layout.figures,
    totalRows: rows.totals,
    totalColumns,
    sectionRows: rows.sections,
    periodColumns: layout.figures.filter((c) => periods[c]),
    percentColumns: percentColumns(layout),
  };
}

/** Made here and not by `spanOf`, which looks for one cell among all. */
function spanOfRow({ cells, table }: GridRow): Span {
  const own = filledCells({ cells, table });
  const [start, end] = [startOf(own), endOf(own)];
  const place = own[0]?.places[0] ?? table.places[0];
  if (!place) throw new Error(`block ${table.id} has no place`);
  return { node: table.id, start, end, place, quote: table.text.slice(start, end) };
}

/** One span per block: from the first cell of the table in it to the last. */
function spansOf(grid: Grid): Span[] {
  return [...new Set(grid.map((row) => row.table))].map((table) => {
    const cells = grid.filter((row) => row.table === table).flatMap(filledCells);
    return spanOf(table, startOf(cells), endOf(cells));
  });
}

const startOf = (cells: readonly Cell[]): number =>
  cells.reduce((start, cell) => Math.min(start, cell.start), Number.MAX_SAFE_INTEGER);
const endOf = (cells: readonly Cell[]): number => cells.reduce((end, cell) => Math.max(end, cell.end), 0);
