/** Tables of figures → columns with types, rows with numbers as numbers, totals that were recomputed. */
import type { Cell, Table } from '../../model/block.ts';
import type { CellValue, DataTable } from '../../model/document.ts';
import { type SegmentContext, type Segmenter, take } from '../context.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { isFigure, type TableReading } from '../table-kind.ts';
import { readFigure } from './figure.ts';
import { checkTotals } from './totals.ts';

export const dataTables: Segmenter = {
  name: 'data-tables',
  segment(context) {
    for (const { table, reading, lineIndex } of context.tables.values()) {
      if (reading.kind !== 'data') continue;
      const found = readDataTable(context, table, reading, context.draft.tables.length + 1, lineIndex);
      if (!found) continue;
      context.draft.tables.push(found);
      context.claims.set(table.id, 'data-tables');
    }
  },
};

function readDataTable(context: SegmentContext, table: Table, reading: TableReading, n: number, lineIndex: number): DataTable | null {
  const grid = dropEmpty(reading.grid);
  const headerRows = countHeaderRows(grid, reading.headerRows);
  const header = grid.slice(0, headerRows);
  const body = grid.slice(headerRows);
  if (body.length === 0) return null;
  const width = grid[0]?.length ?? 0;
  const rows: CellValue[][] = body.map((row) => row.map((cell, c) => (cell && row.indexOf(cell) !== c ? '' : cellValue(cell))));
  const columns = Array.from({ length: width }, (_, c) => ({
    name: headerName(header, c),
    type: columnType(body.map((row) => row[c] ?? null)),
  }));
  const totals = checkTotals(columns.map((c) => c.name), rows);
  return {
    id: `table-${n}`,
    title: titleAbove(context, lineIndex),
    caption: null,
    source: sourceBelow(context, lineIndex),
    columns,
    rows,
    totalRows: totals.rows,
    totalColumns: totals.columns,
    totals: totals.checks,
    spans: [spanOf(table, 0, table.text.length)],
  };
}

function dropEmpty(grid: TableReading['grid']): TableReading['grid'] {
  const rows = grid.filter((row) => row.some((cell) => cell && cell.text.trim() !== ''));
  const keep = (rows[0] ?? []).map((_, c) => rows.some((row) => (row[c]?.text.trim() ?? '') !== ''));
  return rows.map((row) => row.filter((_, c) => keep[c]));
}

/** Rows at the top without figures in the columns that hold figures below. */
function countHeaderRows(grid: TableReading['grid'], stated: number): number {
  if (stated > 0) return Math.min(stated, grid.length - 1);
  const width = grid[0]?.length ?? 0;
  const numeric = Array.from({ length: width }, (_, c) => c).filter((c) => {
    const texts = grid.slice(1).map((row) => row[c]?.text.trim() ?? '').filter((t) => t !== '');
    return texts.length > 0 && texts.filter(isFigure).length >= texts.length * 0.5;
  });
  const first = grid[0] ?? [];
  const figures = numeric.filter((c) => isFigure(first[c]?.text ?? '') && !isYear(first[c]?.text ?? ''));
  if (figures.length > 0) return 0;
  // A first row that leaves every figure column empty is a section of a table without header.
  if (numeric.every((c) => (first[c]?.text.trim() ?? '') === '') && first.filter((cell) => (cell?.text.trim() ?? '') !== '').length <= 1 && !first[0]?.bold && grid.length > 2) {
    const second = grid[1] ?? [];
    return numeric.some((c) => isFigure(second[c]?.text ?? '')) ? 0 : 1;
  }
  let count = 1;
  while (count < Math.min(4, grid.length - 1)) {
    const row = grid[count] ?? [];
    const label = row[0]?.text.trim() ?? '';
    const filled = numeric.filter((c) => (row[c]?.text.trim() ?? '') !== '');
    const anyFigure = numeric.some((c) => isFigure(row[c]?.text ?? '') && !isYear(row[c]?.text ?? ''));
    if (anyFigure || label !== '' || filled.length === 0) break;
    count++;
  }
  return count;
}

const isYear = (text: string) => /^(?:19|20)\d{2}(?:[/-]\d{2,4})?$/.test(text.trim());

function headerName(header: TableReading['grid'], c: number): string {
  const parts: string[] = [];
  let last: Cell | null = null;
  for (const row of header) {
    const cell = row[c] ?? null;
    if (!cell || cell === last) continue;
    last = cell;
    const text = clean(cell.text);
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts.join(' ');
}

function cellValue(cell: Cell | null): CellValue {
  if (!cell) return null;
  const text = clean(cell.text);
  const figure = readFigure(text);
  return figure && figure.unit === null ? figure.value : text;
}

function columnType(cells: (Cell | null)[]): DataTable['columns'][number]['type'] {
  const figures = cells.map((cell) => clean(cell?.text ?? '')).filter((t) => t !== '').map(readFigure);
  const read = figures.filter((f) => f !== null);
  if (read.length === 0 || read.length < figures.length * 0.5) return 'text';
  if (read.filter((f) => f.unit === '%').length >= read.length * 0.5) return 'percent';
  if (read.some((f) => f.unit !== null && /[£$€¥]/.test(f.unit))) return 'currency';
  return 'number';
}

/** "Table 3: Children matched", or the sentence before the table that ends in a colon. */
function titleAbove(context: SegmentContext, lineIndex: number): string | null {
  const above = context.lines[lineIndex - 1];
  if (!above || above.block.type === 'table') return null;
  if (/^table\s\d{1,3}\b/i.test(above.text)) return clean(above.text);
  const heading = context.headings.find((h) => h.line === above);
  if (heading) return clean(heading.title);
  const sentence = above.text.length <= 250 && /:\s*$/.test(above.text) ? clean(above.text).replace(/:$/, '') : null;
  return sentence;
}

const SOURCE = /^(?:data\s)?source\s?:\s{0,4}(?<source>.{3,200})$/i;

function sourceBelow(context: SegmentContext, lineIndex: number): string | null {
  for (const line of context.lines.slice(lineIndex, lineIndex + 2) as Line[]) {
    const match = SOURCE.exec(line.text);
    if (match?.groups) {
      take(context, line, 'data-tables');
      return clean(match.groups.source ?? '');
    }
  }
  return null;
}
