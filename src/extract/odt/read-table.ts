/** One table: its rows with spans and header rows, or the finding that it only frames text. */
import type { Block, Table } from '../../model/block.ts';
import type { Place } from '../../model/place.ts';
import { type MarkedCell, tableOfMarked } from '../marked-text.ts';
import { linesOf } from '../office/cell-lines.ts';
import { isLayoutFrame } from '../office/layout-frame.ts';
import { innerWalk, type PartWalk } from './part-walk.ts';
import { elementsOf, type OdfNode, textOf, wholeNumber } from './read-part.ts';
import type { OdfStyles } from './styles.ts';

export interface TableRow {
  cells: OdfNode[];
  header: boolean;
}

/** Widest span, and most repetitions of one cell or row, that are believed. */
const MAX_SPAN = 1000;

/** The rows of a table, repeated ones as often as they are there, as far as the limit of cells goes. */
export function rowsOf(table: OdfNode, walk: PartWalk): TableRow[] {
  const rows: TableRow[] = [];
  let cellsLeft = walk.budget.cellsPerTable;
  const visit = (parent: OdfNode, header: boolean): void => {
    for (const node of elementsOf(parent)) {
      if (node.name === 'table:table-row') addRow(node, header);
      else if (node.name === 'table:table-header-rows') visit(node, true);
      else if (node.name === 'table:table-rows' || node.name === 'table:table-row-group') visit(node, header);
    }
  };
  const addRow = (row: OdfNode, header: boolean): void => {
    const cells = cellsOf(row, walk);
    const times = cells.some(hasWords) ? repetitions(row.attributes['table:number-rows-repeated']) : 1;
    for (let time = 0; time < times; time++) {
      cellsLeft -= cells.length;
      if (cellsLeft < 0) {
        walk.budget.truncated = true;
        return;
      }
      rows.push({ cells, header });
    }
  };
  visit(table, false);
  return rows;
}

/** Cells that begin in the row; covered ones belong to a cell beside or above. */
function cellsOf(row: OdfNode, walk: PartWalk): OdfNode[] {
  const cells: OdfNode[] = [];
  for (const node of elementsOf(row)) {
    if (node.name !== 'table:table-cell') continue;
    const times = repetitions(node.attributes['table:number-columns-repeated']);
    for (let time = 0; time < times && cells.length <= walk.budget.cellsPerTable; time++) cells.push(node);
  }
  return cells;
}

/** True if the table only sets text in a box or side by side. */
export function framesText(rows: readonly TableRow[], styles: OdfStyles): boolean {
  return isLayoutFrame(rows, {
    holdsTable: (cell) => elementsOf(cell).some(({ name }) => name === 'table:table'),
    paragraphs: (cell) => elementsOf(cell).filter(hasWords).length,
    ruled: (cells) => cells.some((cell) => styles.hasRules(cell.attributes['table:style-name'])),
  });
}

function hasWords(node: OdfNode): boolean {
  return textOf(node).trim() !== '';
}

export function readOdfTable(
  rows: readonly TableRow[],
  walk: PartWalk,
  readBlocks: (cell: OdfNode, walk: PartWalk) => Block[],
): Table {
  const fallback: Place = { kind: 'flow', part: walk.part, index: firstParagraph(rows) };
  const read = rows.map(({ cells, header }, r) =>
    cells.map((cell): MarkedCell => {
      const blocks = readBlocks(cell, innerWalk(walk));
      return {
        ...linesOf(blocks),
        header,
        colSpan: spanOf(cell.attributes['table:number-columns-spanned'], MAX_SPAN),
        rowSpan: spanOf(cell.attributes['table:number-rows-spanned'], rows.length - r),
        places: blocks[0]?.places ?? [fallback],
      };
    }),
  );
  const body = rows.findIndex((row) => !row.header);
  return tableOfMarked(read, read.flat()[0]?.places ?? [fallback], { headerRows: body < 0 ? rows.length : body });
}

function firstParagraph(rows: readonly TableRow[]): number {
  const find = (node: OdfNode): number => {
    if (node.nth > 0) return node.nth;
    for (const inner of elementsOf(node)) {
      const nth = find(inner);
      if (nth > 0) return nth;
    }
    return 0;
  };
  for (const { cells } of rows) {
    for (const cell of cells) {
      const nth = find(cell);
      if (nth > 0) return nth;
    }
  }
  return 1;
}

function spanOf(value: string | undefined, most: number): number {
  return Math.max(1, Math.min(wholeNumber(value) ?? 1, most));
}

function repetitions(value: string | undefined): number {
  return spanOf(value, MAX_SPAN);
}
