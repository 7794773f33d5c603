/** Lines of cells → rows: which lines begin a row of a table without rules, and which go on with its cells. */
import type { PageLine } from '../page/page-content.ts';

/** White between rows exceeds that between the lines of a cell by this much. */
const ROW_WHITE_EM = 0.2;

type Cells = readonly (PageLine | null)[];

/** Rows of cells of lines. Each line gives, by column, what it holds there. */
export function rowsOfCells(lines: readonly Cells[]): PageLine[][][] {
  const starts = startsByWhite(lines) ?? startsByWords(lines);
  const rows: PageLine[][][] = [];
  lines.forEach((cells, i) => {
    if (rows.length === 0 || starts[i]) rows.push(cells.map((cell) => (cell ? [cell] : [])));
    else for (const [c, cell] of cells.entries()) if (cell) rows.at(-1)![c]!.push(cell);
  });
  return rows;
}

/** Lines with more white above them than the lines of a cell have; null where all lines stand alike. */
function startsByWhite(lines: readonly Cells[]): boolean[] | null {
  const whites = lines.map((cells, i) => {
    if (i === 0) return Number.POSITIVE_INFINITY;
    const top = Math.min(...present(cells).map((l) => l.top));
    return top - Math.max(...lines.slice(0, i).flatMap((before) => present(before).map((l) => l.bottom)));
  });
  // Cells set in the middle of their row overlap the lines beside them.
  const known = whites
    .slice(1)
    .filter((white) => white > -0.1)
    .sort((a, b) => a - b);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined) return lines.map(() => true);
  const size = present(lines[0]!)[0]?.size ?? 10;
  if (most - least < ROW_WHITE_EM * size) return null;
  return whites.map(
    (white) => white > least + (ROW_WHITE_EM / 2) * size && white > (least + most) / 2 - 0.3 * (most - least),
  );
}

/** Where all lines stand alike, a row begins with the words that begin its cells. */
function startsByWords(lines: readonly Cells[]): boolean[] {
  const counts = lines.map((cells) => present(cells).length);
  return lines.map((cells, i) => {
    if (i === 0) return true;
    const before = lines[i - 1]!;
    const texts = present(cells);
    const lower = texts.filter((l) => /^\p{Ll}/u.test(l.words[0]!.text)).length;
    if (lower > 0 && lower >= texts.length / 2) return false;
    // A cell that fills below an empty one is not the rest of it.
    if (cells.some((cell, c) => cell !== null && before[c] === null && cells[0] !== null)) return true;
    if (cells[0] === null) return false;
    return counts[i]! >= Math.max(2, counts[i - 1]!) && lower === 0;
  });
}

function present(cells: Cells): PageLine[] {
  return cells.filter((cell) => cell !== null);
}
