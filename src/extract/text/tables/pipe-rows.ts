/** Tables with pipes: "| Area | Nov |", with or without pipes at the ends and a rule below the header. */
import { LONGEST_ROW, type TextLine } from '../lines.ts';
import { cellAt, type FoundTable, isRuleRow, type NoTable, type TextCell } from './found-table.ts';

/** Without a frame or a rule, so many rows have as many cells as the first. */
const EVEN_SHARE = 0.6;

/** Reads rows with the same kind of pipes; a rule row says which rows are the header. */
export function readPipeRows(lines: readonly TextLine[], from: number): FoundTable | NoTable | null {
  const rows: TextCell[][] = [];
  let headerRows = 0;
  let ruled = false;
  let framed = true;
  let at = from;
  for (; at < lines.length && isPipeRow(lines[at]!); at++) {
    const cells = cellsOf(lines[at]!);
    if (isRuleRow(cells)) {
      if (!ruled) headerRows = rows.length;
      ruled = true;
      continue;
    }
    framed &&= isFramed(lines[at]!);
    rows.push(cells);
  }
  if (rows.length === 0 || at - from < 2) return at > from ? { rows: null, to: at } : null;
  const width = rows.reduce((most, r) => Math.max(most, r.length), 0);
  if (width < 2 && !framed) return { rows: null, to: at };
  const even = rows.filter((r) => r.length === rows[0]!.length).length >= rows.length * EVEN_SHARE;
  return ruled || framed || even
    ? { rows, headerRows: headerRows < rows.length ? headerRows : 0, to: at }
    : { rows: null, to: at };
}

function isPipeRow(line: TextLine): boolean {
  return line.raw.length <= LONGEST_ROW && /[|│]/.test(line.raw);
}

function isFramed(line: TextLine): boolean {
  return /^[|│]/.test(line.text) && /[|│]$/.test(line.text) && line.text.length > 1;
}

function cellsOf(line: TextLine): TextCell[] {
  const cells: TextCell[] = [];
  let start = 0;
  for (let i = 0; i <= line.raw.length; i++) {
    const sign = line.raw[i];
    if (sign !== undefined && sign !== '|' && sign !== '│') continue;
    if (sign === '|' && line.raw[i - 1] === '\\') continue;
    const cell = cellAt(line, start, i);
    cells.push({ ...cell, text: cell.text.replaceAll('\\|', '|') });
    start = i + 1;
  }
  if (/^[|│]/.test(line.text)) cells.shift();
  if (/[|│]$/.test(line.text) && cells.length > 0) cells.pop();
  return cells;
}
