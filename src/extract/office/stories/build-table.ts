/** Rows of cells as they were met, and their definitions → a table with spans, or the finding that it frames text. */
import type { Block, Table } from '../../../model/block.ts';
import type { Place } from '../../../model/place.ts';
import { type MarkedCell, tableOfMarked } from '../../marked-text.ts';
import { linesOf } from '../cell-lines.ts';
import { isLayoutFrame } from '../layout-frame.ts';
import type { CellDefinition, RowDefinition } from './row-definition.ts';

export interface MetCell {
  blocks: Block[];
  place: Place;
}

export interface MetRow {
  cells: MetCell[];
  definition: RowDefinition | null;
}

/** Edges of two rows that differ by less are one edge. Twips. */
const SAME_EDGE = 30;

/** The table; or, if it only sets text in a box or side by side, the blocks of its cells: as in Word documents. */
export function buildTable(rows: readonly MetRow[]): Table | Block[] {
  if (framesText(rows)) {
    return rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) => blocks.map((block, b) => (b === 0 ? { ...block, gapBefore: true } : block))),
    );
  }
  const columns = new Columns(rows);
  /** Cells that reach down, by the column they begin in. */
  const above = new Map<number, MarkedCell & { rowSpan: number }>();
  const built = rows.map(({ cells, definition }) => {
    const row: (MarkedCell & { rowSpan: number; colSpan: number })[] = [];
    let column = 0;
    for (const [index, met] of cells.entries()) {
      const said = definition?.cells[index];
      const start = column;
      column = columns.after(said, column);
      const cell = {
        ...linesOf(met.blocks),
        places: [met.blocks[0]?.places[0] ?? met.place],
        rowSpan: 1,
        colSpan: Math.max(1, column - start),
        header: definition?.header ?? false,
      };
      const before = said?.across === 'next' ? row.at(-1) : undefined;
      const over = said?.down === 'next' ? above.get(start) : undefined;
      if (before) {
        before.colSpan += cell.colSpan;
        append(before, cell);
      } else if (over) {
        over.rowSpan += 1;
        append(over, cell);
      } else {
        row.push(cell);
        if (said?.down === 'first') above.set(start, cell);
        else above.delete(start);
      }
    }
    return row;
  });
  const body = rows.findIndex(({ definition }) => !definition?.header);
  const first = rows[0]!.cells[0]?.place ?? { kind: 'flow', part: 'body', index: 1 };
  return tableOfMarked(built, built.flat()[0]?.places ?? [first], { headerRows: body < 0 ? rows.length : body });
}

/** Cells that a merged cell covers hold no words, as a rule; if they do, the words are kept. */
function append(cell: MarkedCell, covered: MarkedCell): void {
  if (covered.text !== '') cell.text += (cell.text === '' ? '' : '\n') + covered.text;
}

const framesText = (rows: readonly MetRow[]): boolean =>
  isLayoutFrame(rows, {
    holdsTable: ({ blocks }) => blocks.some(({ type }) => type === 'table'),
    paragraphs: ({ blocks }) => blocks.length,
    ruled: () => rows[0]?.definition?.cells.some((cell) => cell.ruled) ?? false,
  });

/** The edges of all rows laid over each other: a cell spans as many columns as there are edges below it. */
class Columns {
  readonly #number = new Map<number, number>();

  constructor(rows: readonly MetRow[]) {
    const edges = new Set(rows.flatMap(({ definition }) => definition?.cells.map(({ right }) => right) ?? []));
    let column = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (const edge of [...edges].sort((a, b) => a - b)) {
      if (edge - last > SAME_EDGE) column += 1;
      last = edge;
      this.#number.set(edge, column);
    }
  }

  /** Number of the column after a cell that begins in `column`. */
  after(cell: CellDefinition | undefined, column: number): number {
    return Math.max(column + 1, this.#number.get(cell?.right ?? Number.NaN) ?? 0);
  }
}
