/** Tables drawn with "+---+---+" or box characters, a rule above and below. */
import { bulletOf } from '../bullets.ts';
import type { TextLine } from '../lines.ts';
import { cellAt, extendCell, type FoundTable, type NoTable, type TextCell } from './found-table.ts';

const RULE = /^[+┌├└╔╠╚┏┣┗╒╞╘][-=─━═+┬┼┴┐┤┘╦╬╩╗╣╝┳╋┻┓┫┛╤╪╧╕╡╛\s|]{1,2000}$/;
const BAR = /[|│┃║]/;

/** Rows are what is between two rules; in a table with rules only around head and body each line is a row. */
export function readBoxDrawing(lines: readonly TextLine[], from: number): FoundTable | NoTable | null {
  if (!RULE.test(lines[from]!.text)) return null;
  const sections: TextLine[][] = [];
  const rules: string[] = [lines[from]!.text];
  let section: TextLine[] = [];
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (RULE.test(line.text)) {
      if (section.length > 0) sections.push(section);
      rules.push(line.text);
      section = [];
    } else if (BAR.test(line.text[0] ?? '')) section.push(line);
    else break;
  }
  if (section.length > 0) sections.push(section);
  if (sections.length === 0) return { rows: null, to: at };
  const lineIsRow = sections.length <= 2 && (sections.at(-1)?.length ?? 0) > 1;
  const rows: TextCell[][] = [];
  for (const lines of sections) readSection(lines, lineIsRow, rows);
  const headerRows =
    lineIsRow && sections.length === 2
      ? 1
      : Math.max(
          0,
          rules.findIndex((r) => /[=═━]/.test(r)),
        );
  return rows[0] && rows[0].length > 0
    ? { rows, headerRows: headerRows < rows.length ? headerRows : 0, to: at }
    : { rows: null, to: at };
}

function readSection(lines: readonly TextLine[], lineIsRow: boolean, rows: TextCell[][]): void {
  let row: TextCell[] | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    const above: TextCell[] | null = row;
    if (above && cells.length === above.length && !(lineIsRow && cells[0]?.text !== '')) {
      cells.forEach((cell, c) => {
        const listed = bulletOf({ ...line, text: cell.text }) !== null;
        extendCell(above[c]!, cell, listed ? '\n' : ' ');
      });
    } else {
      row = cells;
      rows.push(row);
    }
  }
}

function cellsOf(line: TextLine): TextCell[] {
  const cells: TextCell[] = [];
  let start = -1;
  for (let i = 0; i < line.raw.length; i++) {
    if (!BAR.test(line.raw[i]!)) continue;
    if (start >= 0) cells.push(cellAt(line, start, i));
    start = i + 1;
  }
  if (start < line.raw.length) cells.push(cellAt(line, start, line.raw.length));
  return cells;
}
