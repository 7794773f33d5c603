/** THE ORDERED LIST of table readers: the more a table says of itself, the earlier it is tried. */
import { readAlignedColumns } from './aligned-columns.ts';
import { readBoxDrawing } from './box-drawing.ts';
import { readCellLines } from './cell-lines.ts';
import type { TableReader } from './found-table.ts';
import { readPipeRows } from './pipe-rows.ts';
import { readTabRows } from './tab-rows.ts';

export const tableReaders: readonly TableReader[] = [
  readBoxDrawing, // before pipes: its rows hold pipes too
  readPipeRows,
  readCellLines, // before tab rows: its lines begin with a tab and hold no other
  readTabRows,
  readAlignedColumns, // last: only blanks speak for it
];
