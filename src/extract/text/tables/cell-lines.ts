/** Tables as Word's text export writes them: a tab and one cell on a line, an empty line between rows. */
import { bulletOf } from '../bullets.ts';
import type { TextLine } from '../lines.ts';
import {
  cellAt,
  emptyCell,
  extendCell,
  type FoundTable,
  isFigure,
  type NoTable,
  type TextCell,
} from './found-table.ts';

/** Empty lines and lines without a tab that may be between two rows. */
const LONGEST_GAP = 3;

/**
 * Reads
 * ```
 * →
 * →Action
 * →Responsible
 *
 * →12
 * →Clerk to obtain quotes
 * →AB
 * ```
 * Lines without a tab go on with the cell above them (several paragraphs or bullets in one cell).
 */
export function readCellLines(lines: readonly TextLine[], from: number): FoundTable | NoTable | null {
  if (!isCell(lines[from]!) || !isCell(lines[from + 1])) return null;
  const groups = takeGroups(lines, from);
  const width = usualSize(groups.map((g) => g.cells.length));
  if (width < 2) return { rows: null, to: groups.at(-1)!.to };
  const { rows, to } = joinGroups(groups, width);
  return isTable(rows, width) ? { rows, headerRows: 0, to } : { rows: null, to };
}

interface CellRun {
  cells: TextCell[];
  to: number;
}

function isCell(line: TextLine | undefined): boolean {
  return line !== undefined && !line.blank && line.raw.startsWith('\t') && !line.text.includes('\t');
}

/** Runs of cell lines between empty lines; each begins with a tab. */
function takeGroups(lines: readonly TextLine[], from: number): CellRun[] {
  const groups: CellRun[] = [];
  let at = from;
  while (at < lines.length) {
    const cells: TextCell[] = [];
    const start = at;
    while (at < lines.length && !lines[at]!.blank) {
      const line = lines[at]!;
      if (isCell(line)) cells.push(line.text === '' ? emptyCell(line) : cellAt(line, 1, line.raw.length));
      else if (cells.length > 0 && goesOn(lines, at, groups[0]?.cells.length ?? Infinity, cells.length)) {
        extendCell(cells.at(-1)!, { ...cellAt(line, 0, line.raw.length) }, '\n');
      } else break;
      at++;
    }
    if (at === start) break;
    groups.push({ cells, to: at });
    if (at < lines.length && !lines[at]!.blank) break;
    const next = nextCell(lines, at);
    if (next === null) break;
    at = next;
  }
  return groups;
}

/** A line without a tab belongs to the cell above if it is a bullet or if more cells of the table follow. */
function goesOn(lines: readonly TextLine[], at: number, width: number, sofar: number): boolean {
  if (bulletOf(lines[at]!)) return true;
  for (let i = at + 1; i < lines.length && i <= at + 40; i++) {
    if (isCell(lines[i])) return true;
    if (lines[i]!.blank) return sofar >= width ? nextCell(lines, i) !== null : false;
  }
  return false;
}

function nextCell(lines: readonly TextLine[], at: number): number | null {
  for (let i = at; i < lines.length && i <= at + LONGEST_GAP; i++) {
    if (isCell(lines[i])) return i;
    if (!lines[i]!.blank) return null;
  }
  return null;
}

function usualSize(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  let best = 0;
  for (const [size, count] of counts) if (count >= 2 && count > (counts.get(best) ?? 0)) best = size;
  return best;
}

/** A group with too few cells, followed by one with the rest of them, is one row whose cell held an empty line. */
function joinGroups(groups: readonly CellRun[], width: number): { rows: TextCell[][]; to: number } {
  const rows: TextCell[][] = [];
  let to = 0;
  for (let i = 0; i < groups.length; i++) {
    const cells = [...groups[i]!.cells];
    to = groups[i]!.to;
    while (i + 1 < groups.length && cells.length < width && cells.length + groups[i + 1]!.cells.length <= width) {
      cells.push(...groups[++i]!.cells);
      to = groups[i]!.to;
    }
    if (cells.length > width) {
      // More cells than columns: rows without an empty line between them.
      if (cells.length % width !== 0) break;
      for (let c = 0; c < cells.length; c += width) rows.push(cells.slice(c, c + width));
    } else rows.push(cells);
  }
  return { rows, to };
}

/** Indented lists of names come in groups too: a table has an empty cell, many like rows, or a column of figures or dates. */
function isTable(rows: readonly TextCell[][], width: number): boolean {
  if (rows.length < 2 || rows.some((r) => /:$/.test(r[0]!.text))) return false;
  if (rows.some((r) => r.some((c) => c.text === ''))) return true;
  if (rows.length >= 3 && width >= 3) return true;
  return rows.slice(1).every((r) => r.some((c) => isFigure(c.text) || /\b(?:19|20)\d\d\b/.test(c.text)));
}
