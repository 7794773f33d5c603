/** A table that holds data → a block, as far as the limit of cells goes. */
import type { Element } from 'hast';
import type { Block, Table } from '../../model/block.ts';
import { type MarkedCell, shiftMarks, tableOfMarked } from '../marked-text.ts';
import { type HtmlRow, leadingHeaders, spanOf } from './html-table.ts';
import type { SourcePlaces } from './source-places.ts';

export interface TableReading {
  places: SourcePlaces;
  /** Most cells that are read. */
  most: number;
  onCut: ((message: string) => void) | undefined;
  /** Reads a cell like a page of its own. */
  readCell(cell: Element): Block[];
}

/** Columns that a table may have whatever its cells. */
const WIDE = 50;

/** The table; null if it holds no words. */
export function readHtmlTable(
  element: Element,
  rows: readonly HtmlRow[],
  reading: TableReading,
  gapBefore: () => boolean,
): Table | null {
  let cells = 0;
  const kept = rows.filter((row) => {
    cells += row.cells.length;
    return cells <= reading.most;
  });
  if (kept.length < rows.length) reading.onCut?.(`Only the first ${kept.length} rows of a table were read.`);
  // More columns than cells cannot be told from one another.
  const columns = Math.max(
    WIDE,
    kept.reduce((n, row) => n + row.cells.length, 0),
  );
  const built = kept.map((row, r) => row.cells.map((cell) => readCell(cell, kept.length - r, columns, reading)));
  if (!built.some((row) => row.some((cell) => cell.text !== ''))) return null;
  const hints = { headerRows: leadingHeaders(kept), gapBefore: gapBefore(), style: 'table' };
  return tableOfMarked(built, [reading.places.of(element)], hints);
}

/** The blocks of a cell become lines. */
function readCell(cell: Element, rowsLeft: number, columns: number, { places, readCell }: TableReading): MarkedCell {
  const blocks = readCell(cell);
  let text = '';
  const marks: MarkedCell['marks'] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n';
    marks.push(...shiftMarks(block.marks, text.length, Number.POSITIVE_INFINITY));
    text += block.type === 'table' ? block.text.replaceAll('\t', ' ') : block.text;
  }
  const own = places.of(cell);
  const first = blocks[0]?.places[0];
  return {
    text,
    marks,
    places: [first?.kind === 'line' ? { ...first, endLine: own.endLine } : own],
    header: cell.tagName === 'th',
    rowSpan: spanOf(cell, 'rowSpan', rowsLeft),
    colSpan: spanOf(cell, 'colSpan', columns),
  };
}
