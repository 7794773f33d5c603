/** What each row of a table is: figures, a name for the rows below it, or a total. Its cells as a record carries them. */
import { numberCell } from '../../model/cell.ts';
import type { CellValue } from '../../model/tables.ts';
import { readCell } from '../../recognise/figures.ts';
import type { TableColumns } from './columns.ts';
import { filledCells, type Grid, type GridRow, ownText, textAt } from './grid.ts';
import { isTotalLabel } from './total-labels.ts';

export interface TableRows {
  rows: CellValue[][];
  /** Cells as printed. */
  texts: string[][];
  sections: number[];
  totals: number[];
  /** The words that name each row. */
  labels: string[];
}

export function readRows(body: Grid, { labels, figures }: TableColumns): TableRows {
  const texts = body.map((row, r) =>
    row.cells.map((_, c) => (repeatsAbove(body, r, c, labels) ? '' : ownText(row, c))),
  );
  const rows = texts.map((cells, row) =>
    cells.map((text, column): CellValue => {
      const cell = body[row]?.cells[column];
      if (cell === null) return null;
      const { value: shown, unit, decimals } = readCell(text);
      const value = shown === null ? null : figureBehind(cell?.figure, { shown, unit, decimals });
      // "30 days", "£5 and over" among the names of rows are names.
      const isName = labels.includes(column) && !/^\d+(?:\.\d+)?$/.test(text);
      return value === null || isName ? text : numberCell(text, value, unit);
    }),
  );
  const named = body.map((row) => labelOf(row, labels));
  const lastFigures = body.findLastIndex((row) => figures.some((c) => readCell(textAt(row, c)).kind === 'figure'));
  const sections = body.flatMap((row, r) => (isSection(row, r, figures, lastFigures) ? [r] : []));
  const isName = new Set(sections);
  const totals = named.flatMap((label, r) => (!isName.has(r) && isTotalLabel(label) ? [r] : []));
  return { rows, texts, sections, totals, labels: named };
}

/** A spreadsheet shows 3.14159 as "3.1": the figure is what the cell holds, if that is what was rounded. */
function figureBehind(
  figure: number | undefined,
  { shown, unit, decimals }: { shown: number; unit: string | null; decimals: number },
): number {
  if (figure === undefined) return shown;
  const held = Number((unit === '%' ? figure * 100 : figure).toPrecision(15));
  return Number(held.toFixed(Math.min(decimals, 20))) === shown ? held : shown;
}

/** A figure merged over several rows is stated once; a name holds for each of them. */
function repeatsAbove(body: Grid, r: number, c: number, labels: readonly number[]): boolean {
  const cell = body[r]?.cells[c];
  return r > 0 && !labels.includes(c) && cell != null && body[r - 1]?.cells[c] === cell;
}

/** The last words among the label columns: "Norvale | Boys" is "Boys", "Norvale | Total" a total. */
function labelOf(row: GridRow, labels: readonly number[]): string {
  const words = (labels.length > 0 ? labels : [0])
    .map((c) => textAt(row, c))
    .filter((text) => readCell(text).kind === 'text');
  return words.find((text) => isTotalLabel(text)) ?? words.at(-1) ?? '';
}

/** One name and nothing else, with figures below it. */
function isSection(row: GridRow, r: number, figures: readonly number[], lastFigures: number): boolean {
  const filled = filledCells(row);
  const [name] = filled;
  if (filled.length !== 1 || !name || readCell(name.text).kind !== 'text') return false;
  if (figures.includes(row.cells.indexOf(name)) || isTotalLabel(name.text)) return false;
  return r < lastFigures;
}
