/** Tables whose cells only line up: at least three rows with the same gutters of two or more blanks. */
import { bulletOf } from '../bullets.ts';
import type { TextLine } from '../lines.ts';
import {
  cellAt,
  extendCell,
  type FoundTable,
  isFigure,
  isRuleRow,
  type NoTable,
  type TextCell,
} from './found-table.ts';

/** Blanks between two columns. */
const GUTTER = 2;
/** Rows that must line up. */
const FEWEST_ROWS = 3;
/** This share of the rows must have words in at least two columns. */
const FILLED_SHARE = 0.7;
/** Columns beyond this are not looked at. */
const WIDEST = 400;

export function readAlignedColumns(lines: readonly TextLine[], from: number): FoundTable | NoTable | null {
  if (!hasGap(lines[from]!)) return null;
  const run: TextLine[] = [];
  for (let at = from; at < lines.length && isRow(lines[at]!, lines[from]!); at++) run.push(lines[at]!);
  // The last lines may be prose that stands close below: take away what has no gap.
  while (run.length > 0 && !hasGap(run.at(-1)!)) run.pop();
  const to = from + run.length;
  if (run.length < FEWEST_ROWS) return { rows: null, to };
  const starts = columnsOf(run);
  if (starts.length < 2) return { rows: null, to };
  const rows: TextCell[][] = [];
  let headerRows = 0;
  let filled = 0;
  for (const line of run) {
    const cells = starts.map((start, c) => cellAt(line, start, starts[c + 1] ?? line.raw.length));
    if (cells.filter((c) => c.text !== '').length >= 2) filled++;
    const above = rows.at(-1);
    if (isRuleRow(cells)) headerRows ||= rows.length;
    else if (above && cells[0]!.text === '' && !hasOwnFigure(above, cells)) {
      cells.forEach((cell, c) => {
        extendCell(above[c]!, cell, bulletOf({ ...line, text: cell.text }) ? '\n' : ' ');
      });
    } else rows.push(cells);
  }
  if (rows.length < FEWEST_ROWS || filled < run.length * FILLED_SHARE) return { rows: null, to };
  return { rows, headerRows: headerRows < rows.length ? headerRows : 0, to };
}

/** A figure below a figure: the right half of two accounts side by side goes on where the left one has ended. */
const hasOwnFigure = (above: readonly TextCell[], cells: readonly TextCell[]): boolean =>
  cells.some(
    ({ text }, c) => /\d/.test(text) && isFigure(text) && /\d/.test(above[c]!.text) && isFigure(above[c]!.text),
  );

function isRow(line: TextLine, first: TextLine): boolean {
  return (
    !line.blank &&
    !line.raw.includes('\t') &&
    line.quoted === first.quoted &&
    line.raw.length <= WIDEST &&
    !bulletOf(line)
  );
}

/** Two blanks between words, though not merely after a full stop. */
function hasGap(line: TextLine): boolean {
  return /[^\s.?!:] {2}[^\s]|\S {3}\S/.test(line.text.slice(0, WIDEST).replace(/ {4,}/g, '   '));
}

/** Offsets at which columns begin: after gutters that are blank in every row. */
function columnsOf(run: readonly TextLine[]): number[] {
  const width = run.reduce((most, l) => Math.max(most, l.raw.length), 0);
  const inked = new Array<boolean>(width).fill(false);
  for (const line of run) for (let x = 0; x < line.raw.length; x++) if (line.raw[x] !== ' ') inked[x] = true;
  const starts: number[] = [];
  let blank = GUTTER;
  for (let x = 0; x < width; x++) {
    if (!inked[x]) blank++;
    else {
      if (blank >= GUTTER) starts.push(x);
      blank = 0;
    }
  }
  return starts;
}
