/** An account whose sides stand apart ("Income" over lines, "Expenditure" over others, the surplus below) is one table. */
import { isFree, type SegmentContext, take } from '../context.ts';
import { clean, type Line } from '../line.ts';
import type { Piece } from './account-lines.ts';
import { aroundOf, cellOf } from './account-parts.ts';
import { readAccountRow } from './account-row.ts';
import { isAccountSection } from './account-sections.ts';
import { filledCells, type GridRow, textAt, widthOf } from './grid.ts';
import type { Part } from './index.ts';

/** What is left when both sides are told. */
const OUTCOME =
  /^(?:grand |net |overall )?(?:surplus|deficit|total|profit|loss|balance|closing balance|excess|net (?:income|assets|worth|gain|loss)|difference|carried forward|bank balance)\b/;
/** Lines below an account that may tell its outcome. */
const MOST_OUTCOMES = 4;

export function joinAccounts(context: SegmentContext, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const section = last ? sectionBetween(context, last, part) : null;
    if (!last || !section) {
      joined.push(withOutcome(context, { ...part }));
      continue;
    }
    const opening = context.lines[last.firstLineIndex - 1];
    if (opening && !last.grid.some(isSectionRow) && isAccountSection(opening.text)) {
      take(context, opening, 'data-tables');
      last.grid = [
        ...last.grid.slice(0, last.headerRows),
        sectionRow(opening, last),
        ...last.grid.slice(last.headerRows),
      ];
      last.firstLineIndex = opening.index;
      last.around = aroundOf(context, { line: opening, start: opening.start });
      last.blocks = [opening.block, ...last.blocks];
    }
    take(context, section, 'data-tables');
    last.grid = [...last.grid, sectionRow(section, last), ...part.grid.slice(part.headerRows)];
    last.blocks = [...last.blocks, section.block, ...part.blocks];
    last.lineIndex = part.lineIndex;
    Object.assign(last, withOutcome(context, last));
  }
  return joined;
}

/** The line between two parts, if it is the name of the other side of the account that the first began. */
function sectionBetween(context: SegmentContext, last: Part, part: Part): Line | null {
  const between = context.lines.slice(last.lineIndex, part.firstLineIndex);
  const [section] = between;
  if (between.length !== 1 || !section || !isAccountSection(section.text) || section.cell) return null;
  const opening = context.lines[last.firstLineIndex - 1];
  const opened = last.grid.some(isSectionRow) || (opening !== undefined && isAccountSection(opening.text));
  const same = part.headerRows === 0 || textAt(part.grid[0], 1) === textAt(last.grid[0], 1);
  return opened && same && widthOf(last.grid) === widthOf(part.grid) ? section : null;
}

const isSectionRow = (row: GridRow): boolean => filledCells(row).length === 1 && isAccountSection(textAt(row, 0));

function sectionRow(line: Line, { grid }: Part): GridRow {
  const { block, start } = line;
  const piece: Piece = { block, line, start, end: line.end, text: line.text };
  const cells: GridRow['cells'] = Array.from({ length: widthOf(grid) }, () => null);
  cells[0] = cellOf(piece, { text: clean(line.text), start, end: line.end });
  return { cells, table: block };
}

/** With the lines below that tell what is left: "Surplus for the year     647.50    534.20". */
function withOutcome(context: SegmentContext, part: Part): Part {
  for (let n = 0; n < MOST_OUTCOMES; n++) {
    const line = context.lines[part.lineIndex];
    if (!line || line.cell || line.block.type === 'table' || !isFree(context, line)) break;
    const row = readAccountRow(line);
    if (!row?.apart || !row.money || row.figures.length !== widthOf(part.grid) - 1) break;
    if (!OUTCOME.test(row.label.text.toLowerCase())) break;
    const piece: Piece = { block: line.block, line, start: line.start, end: line.end, text: line.text };
    part.grid = [
      ...part.grid,
      { cells: [row.label, ...row.figures].map((cell) => cellOf(piece, cell)), table: line.block },
    ];
    part.blocks = [...part.blocks, line.block];
    part.lineIndex++;
    take(context, line, 'data-tables');
  }
  return part;
}
