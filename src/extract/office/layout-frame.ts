/** Tables that only set text side by side or in a box, against tables that hold data. */

/** Paragraphs with words from which on a cell of a single row reads as a column of text. */
const COLUMN_PARAGRAPHS = 3;

/** How a format tells what its cells hold. */
interface CellFacts<Cell> {
  holdsTable(cell: Cell): boolean;
  /** Paragraphs with words. */
  paragraphs(cell: Cell): number;
  /** True if a rule is drawn between the cells. */
  ruled(cells: readonly Cell[]): boolean;
}

/**
 * True if the table is one cell (a box round text), or one row without rules between its cells of which a cell holds
 * a table or several paragraphs (columns: "Present" on the left, "Apologies" on the right).
 */
export function isLayoutFrame<Cell>(rows: readonly { cells: readonly Cell[] }[], facts: CellFacts<Cell>): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 1) return true;
  if (rows.length !== 1) return false;
  if (cells.some(facts.holdsTable)) return true;
  return !facts.ruled(cells) && cells.some((cell) => facts.paragraphs(cell) >= COLUMN_PARAGRAPHS);
}
