/** The cells of a table by row and column, each row with the block it came from: a table may run over several. */
import type { Block, Cell } from '../../model/block.ts';
import { isFigure, isSentinel } from '../../recognise/figures.ts';
import { clean } from '../line.ts';

export interface GridRow {
  /** A merged cell is in every place that it covers. */
  cells: (Cell | null)[];
  /** The block that the row is in. */
  table: Block;
}
export type Grid = GridRow[];

export const textAt = (row: GridRow | undefined, c: number): string => clean(row?.cells[c]?.text ?? '');

/** The text where a cell begins in its row; blank where a merged cell goes on to the right. */
export function ownText(row: GridRow | undefined, c: number): string {
  const cell = row?.cells[c];
  return cell && row?.cells.indexOf(cell) === c ? clean(cell.text) : '';
}

export const widthOf = (grid: Grid): number => grid[0]?.cells.length ?? 0;

export const columnsOf = (grid: Grid): number[] => Array.from({ length: widthOf(grid) }, (_, c) => c);

/** Different cells of a row that hold something. */
export function filledCells(row: GridRow): Cell[] {
  return [...new Set(row.cells)].filter((cell): cell is Cell => cell !== null && cell.text.trim() !== '');
}

/** One cell goes across the whole row: "Revenues" above its lines. */
export const spansAll = (row: GridRow): boolean =>
  row.cells.length > 1 && row.cells[0] != null && row.cells.every((cell) => cell === row.cells[0]) && !isBlank(row);

export const isBlank = (row: GridRow): boolean => filledCells(row).length === 0;

/** Without columns that are empty all the way down. */
export function dropBlankColumns(grid: Grid): Grid {
  const keep = columnsOf(grid).filter((c) => grid.some((row) => textAt(row, c) !== ''));
  return grid.map((row) => ({ ...row, cells: keep.map((c) => row.cells[c] ?? null) }));
}

/** Columns whose cells are mostly figures or marks in their place, some figure among them. */
export function numericColumns(rows: Grid): number[] {
  return columnsOf(rows).filter((c) => {
    const texts = rows.map((row) => textAt(row, c)).filter((text) => text !== '');
    const figures = texts.filter(isFigure).length;
    return figures > 0 && texts.filter((text) => isFigure(text) || isSentinel(text)).length >= texts.length * 0.5;
  });
}
