/** Accounts without a table (`account-lines.ts`) as grids, like those of tables. */
import type { Cell } from '../../model/block.ts';
import { type SegmentContext, take } from '../context.ts';
import { clean } from '../line.ts';
import { type AccountRun, accountRuns, type Piece } from './account-lines.ts';
import type { Stretch } from './account-row.ts';
import type { Grid, GridRow } from './grid.ts';
import { type Surroundings, titleOf } from './surroundings.ts';

export interface AccountPart {
  grid: Grid;
  headerRows: number;
  around: Surroundings;
  blocks: GridRow['table'][];
  firstLineIndex: number;
  lineIndex: number;
}

export function accountParts(context: SegmentContext): AccountPart[] {
  return accountRuns(context).map((run) => {
    const pieces = run.rows.map(({ piece }) => piece);
    const first = run.header?.piece ?? (pieces[0] as Piece);
    for (const { line } of [first, ...pieces]) take(context, line, 'data-tables');
    return {
      grid: gridOf(run),
      headerRows: run.header ? 1 : 0,
      around: aroundOf(context, first),
      blocks: [...new Set([first, ...pieces].map(({ block }) => block))],
      firstLineIndex: first.line.index,
      lineIndex: (pieces.at(-1) as Piece).line.index + 1,
    };
  });
}

function gridOf({ rows, header }: AccountRun): Grid {
  const width = Math.max(...rows.map(({ row }) => row?.figures.length ?? 0));
  const ends = columnEnds(rows, width);
  const grid = rows.map(({ piece, row }): GridRow => {
    const cells: GridRow['cells'] = Array.from({ length: width + 1 }, () => null);
    cells[0] = row ? cellOf(piece, row.label) : cellOf(piece, trimmed(piece));
    const figures = row?.figures ?? [];
    let from = 0;
    for (const [i, figure] of figures.entries()) {
      const most = width - (figures.length - i);
      const at = Math.min(most, Math.max(from, nearest(ends, figure.end - piece.start) ?? most));
      cells[at + 1] = cellOf(piece, figure);
      from = at + 1;
    }
    return { cells, table: piece.block };
  });
  if (!header) return grid;
  const names = header.cells.map((cell) => cellOf(header.piece, cell));
  return [{ cells: names.length > width ? names : [null, ...names], table: header.piece.block }, ...grid];
}

/** Where the figures of each column end, by the lines that fill all columns; null where tabs set them. */
function columnEnds(rows: AccountRun['rows'], width: number): number[] | null {
  const full = rows.find(({ row }) => row?.figures.length === width);
  if (!full?.row || rows.some(({ piece }) => piece.text.includes('\t'))) return null;
  return full.row.figures.map(({ end }) => end - full.piece.start);
}

function nearest(ends: readonly number[] | null, end: number): number | null {
  if (!ends) return null;
  const far = ends.map((one) => Math.abs(one - end));
  return far.indexOf(Math.min(...far));
}

const trimmed = ({ text, start }: Piece): Stretch => {
  const from = start + text.length - text.trimStart().length;
  return { text: text.trim(), start: from, end: from + text.trim().length };
};

export const cellOf = ({ block }: Piece, { text, start, end }: Stretch): Cell | null =>
  text === ''
    ? null
    : { text, start, end, rowSpan: 1, colSpan: 1, bold: false, header: false, places: block.places.slice(0, 1) };

export function aroundOf(context: SegmentContext, first: Pick<Piece, 'line' | 'start'>): Surroundings {
  const above = first.line.start === first.start ? context.lines[first.line.index - 1] : first.line;
  const text = above ? clean(above.text) : null;
  const title = above && text ? titleOf(context, above, text) : null;
  return { caption: null, title, above: text, unitLine: null, source: null, notes: [] };
}
