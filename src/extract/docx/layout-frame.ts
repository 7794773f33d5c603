/** Tables that only set text side by side or in a box, against tables that hold data. */
import { type CellNode, cellsOf, type TableNode } from './flow-nodes.ts';

/** Paragraphs with words from which on a cell of a single row reads as a column of text. */
const COLUMN_PARAGRAPHS = 3;

/**
 * True if the table is one cell (a box round text), or one row without rules between its cells of which a cell holds
 * a table or several paragraphs (columns: "Present" on the left, "Apologies" on the right).
 */
export function isLayoutFrame(table: TableNode): boolean {
  const cells = cellsOf(table);
  if (cells.length === 1) return true;
  if (table.rows.length !== 1) return false;
  if (cells.some((cell) => cell.nodes.some((node) => node.type === 'table'))) return true;
  return !table.innerRules && cells.some((cell) => filledParagraphs(cell) >= COLUMN_PARAGRAPHS);
}

function filledParagraphs(cell: CellNode): number {
  return cell.nodes.filter((node) => node.type === 'paragraph' && node.filled).length;
}
