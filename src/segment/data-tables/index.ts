/**
 * Tables of figures → columns with types, rows with numbers as numbers, periods, totals that were recomputed.
 *
 * A block may hold several tables (`split`), and a table may run over several blocks (`continuation`).
 */
import type { Block, Table } from '../../model/block.ts';
import type { DataTable } from '../../model/tables.ts';
import { positionsIn, type SegmentContext, type Segmenter } from '../context.ts';
import type { TableReading } from '../table-kind.ts';
import { joinAccounts } from './account-join.ts';
import { accountParts } from './account-parts.ts';
import { continuationOf } from './continuation.ts';
import { withCurrencyJoined } from './currency-columns.ts';
import { type Grid, isBlank, widthOf } from './grid.ts';
import { countHeaderRows } from './header.ts';
import { withIndentsJoined } from './indent-columns.ts';
import { readDataTable } from './read-data-table.ts';
import { splitGrid } from './split.ts';
import { readSurroundings, type Surroundings, setsCaptionsBelow } from './surroundings.ts';
import { compareWithText } from './text-totals.ts';
import { withoutTitleRows } from './title-rows.ts';

/** Rows that belong together, before they are read. */
export interface Part {
  grid: Grid;
  headerRows: number;
  /** A title that is in the table, above the names of its columns. */
  title: string | null;
  blocks: Block[];
  /** Index of the first line after the last block. */
  lineIndex: number;
  firstLineIndex: number;
  /** What stands around it, where that is known already. */
  around?: Surroundings;
}

export const dataTables: Segmenter = {
  name: 'data-tables',
  segment(context) {
    const found: { table: DataTable; part: Part }[] = [];
    const captionsBelow = setsCaptionsBelow(context);
    let around: Surroundings | null = null;
    const accounts = accountParts(context).map((part): Part => ({ ...part, title: null }));
    const parts = joinAccounts(
      context,
      [...partsOf(context), ...accounts].sort((a, b) => a.firstLineIndex - b.firstLineIndex),
    );
    for (const part of parts) {
      for (const block of part.blocks) context.claims.set(block.id, 'data-tables');
      const [first, last] = [part.blocks[0] as Block, part.blocks.at(-1) as Block];
      // Two tables of one block, side by side, have their title, source and notes in common.
      const before = found.at(-1)?.part;
      const isShared = around !== null && before?.blocks.at(-1) === last && before.blocks[0] === first;
      if (part.around) around = part.around;
      else if (!isShared || !around)
        around = readSurroundings(context, first, last, part.lineIndex, captionsBelow, part.firstLineIndex);
      const own = part.title === null ? around : { ...around, title: part.title };
      const table = readDataTable(context, part.grid, part.headerRows, own, found.length + 1);
      if (table) found.push({ table, part });
    }
    const tables = found.map(({ table, part }) => ({
      table,
      firstLine: part.firstLineIndex,
      lastLine: part.lineIndex,
    }));
    context.draft.tables.push(...compareWithText(context, tables));
  },
};

/** All tables of figures, in reading order, cut and joined as they are meant. */
function partsOf(context: SegmentContext): Part[] {
  const parts: Part[] = [];
  const positions = positionsIn(context);
  const at = (block: Block) => positions.get(block) ?? -1;
  for (const { table, reading, lineIndex } of context.tables.values()) {
    if (reading.kind !== 'data') continue;
    const { grid, headerRows: stated } = gridOf(table, reading);
    const last = parts.at(-1);
    const previous = last?.blocks.at(-1);
    const follows = last && previous && (at(table) === at(previous) + 1 || previous === table);
    for (const [i, whole] of splitGrid(grid).entries()) {
      const { grid: piece, title } = withoutTitleRows(whole);
      const titles = whole.length - piece.length;
      const rest = follows && last && i === 0 ? continuationOf(last.grid, last.headerRows, piece, stated) : null;
      if (rest && last) {
        last.grid = [...last.grid, ...rest];
        last.blocks.push(table);
        last.lineIndex = lineIndex;
        continue;
      }
      if (widthOf(piece) < 2) continue;
      const headerRows = countHeaderRows(piece, i === 0 || stated === 0 ? Math.max(0, stated - titles) : 1);
      parts.push({ grid: piece, title, headerRows, blocks: [table], lineIndex, firstLineIndex: lineIndex });
    }
  }
  return parts;
}

/** Without blank rows; a header that the source marks but leaves blank is not one. */
function gridOf(table: Table, reading: TableReading): { grid: Grid; headerRows: number } {
  const rows: Grid = withIndentsJoined(withCurrencyJoined(reading.grid.map((cells) => ({ cells, table }))));
  const headerRows = rows.slice(0, reading.headerRows).filter((row) => !isBlank(row)).length;
  return { grid: rows.filter((row) => !isBlank(row)), headerRows };
}
