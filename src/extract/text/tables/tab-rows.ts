/** Rows whose cells are separated by tabs: what a table becomes when it is pasted as text. */
import { bulletOf, startsWithNumber } from '../bullets.ts';
import { LONGEST_ROW, type TextLine } from '../lines.ts';
import {
  cellAt,
  extendCell,
  type FoundTable,
  isFigure,
  isRestOfRow,
  isRuleRow,
  type NoTable,
  type TextCell,
} from './found-table.ts';

/** Empty lines that may be inside a table between rows with the same number of cells. */
const LONGEST_GAP = 6;

interface TabRow {
  line: TextLine;
  cells: TextCell[];
  /** Empty lines come before it. */
  gap: boolean;
}

/**
 * Reads "Area→Nov→Dec→Total" and the rows after it. A row that breaks in two over empty lines is one row; rules are
 * no rows. "Date:→4 May" and "1.→Apologies" are labels and typed numbers, not tables.
 */
export function readTabRows(lines: readonly TextLine[], from: number): FoundTable | NoTable | null {
  if (!isTabRow(lines[from]!)) return null;
  const run = takeRun(lines, from);
  const drop = emptyColumns(run.rows);
  const rows: TextCell[][] = [];
  let headerRows = 0;
  for (const row of run.rows) {
    const cells = row.cells.filter((_, c) => !drop.has(c));
    const above = rows.at(-1);
    if (isRuleRow(cells)) headerRows ||= rows.length;
    else if (above && isRestOfRow(above, cells)) {
      cells.forEach((cell, c) => {
        extendCell(above[c]!, cell, ' ');
      });
    } else if (cells.some((c) => c.text !== '')) rows.push(cells);
  }
  return isTable(rows)
    ? { rows, headerRows: headerRows < rows.length ? headerRows : 0, to: run.to }
    : { rows: null, to: run.to };
}

/** A tab between words, or empty cells around them; a tab after a bullet is no such thing. */
function isTabRow(line: TextLine): boolean {
  if (line.text === '' || line.raw.length > LONGEST_ROW) return false;
  const bullet = bulletOf(line);
  if (bullet) return line.text.includes('\t', bullet.length);
  return line.text.includes('\t') || (line.raw.startsWith('\t') && line.raw.endsWith('\t'));
}

function tabsOf(line: TextLine): number {
  return line.raw.split('\t').length - 1;
}

function takeRun(lines: readonly TextLine[], from: number): { rows: TabRow[]; to: number } {
  const rows: TabRow[] = [];
  let hadFigures = false;
  let to = from;
  let at = from;
  while (at < lines.length) {
    const line = lines[at]!;
    const gap = at > to;
    if (line.blank) {
      if (at - to >= LONGEST_GAP) break;
      at++;
      continue;
    }
    const row = { line, cells: cellsOf(line), gap };
    if (!(at === from || joins(rows.at(-1)!, row, hadFigures))) break;
    rows.push(row);
    hadFigures ||= row.cells.slice(1).some((c) => isFigure(c.text));
    to = ++at;
  }
  return { rows, to };
}

/** Does this line belong to the rows so far? After a gap it needs as many cells, and must not be a header of its own. */
function joins(last: TabRow, row: TabRow, hadFigures: boolean): boolean {
  const tabs = tabsOf(row.line);
  if (!row.gap) return isTabRow(row.line) || (tabs > 0 && (tabs === tabsOf(last.line) || isTrailing(row.line)));
  if (tabs === 0 || tabs !== tabsOf(last.line)) return false;
  const isHeader = row.cells.every((c) => c.text !== '' && !isFigure(c.text));
  return !(hadFigures && isHeader);
}

/** "Subtotal→" : words and then only tabs. */
function isTrailing(line: TextLine): boolean {
  return line.text !== '' && !line.raw.startsWith('\t') && line.raw.endsWith('\t');
}

function cellsOf(line: TextLine): TextCell[] {
  const cells: TextCell[] = [];
  let start = 0;
  for (;;) {
    const end = line.raw.indexOf('\t', start);
    cells.push(cellAt(line, start, end < 0 ? line.raw.length : end));
    if (end < 0) return cells;
    start = end + 1;
  }
}

/** Tabs that only line things up leave columns without a word. */
function emptyColumns(rows: readonly TabRow[]): Set<number> {
  const width = rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const empty = new Set<number>();
  for (let c = 0; c < width; c++) {
    if (rows.every((r) => (r.cells[c]?.text ?? '') === '')) empty.add(c);
  }
  return empty;
}

function isTable(rows: readonly TextCell[][]): boolean {
  const width = rows.reduce((most, r) => Math.max(most, r.length), 0);
  if (rows.length < 2 || width < 2) return false;
  if (width > 2) return true;
  const labelled = rows.filter(
    (r) => /:$/.test(r[0]!.text) || startsWithNumber(r[0]!.text) || r[0]!.text === '',
  ).length;
  if (rows.length === 2 && !rows.some((r) => r.slice(1).some((c) => isFigure(c.text)))) return false;
  return labelled < rows.length / 2;
}
