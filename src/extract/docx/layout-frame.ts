/** Tables that only set text side by side or in a box, against tables that hold data. */
import type { BlockNode, CellNode, TableNode } from './tree-nodes.ts';

/** Paragraphs with words from which on a cell of a single row reads as a column of text. */
const COLUMN_PARAGRAPHS = 3;

/**
 * True if the table is one cell (a box round text), or one row without rules between its cells of which a cell holds
 * a table or several paragraphs (columns: "Present" on the left, "Apologies" on the right).
 */
export function isLayoutFrame(table: TableNode, innerRules: boolean): boolean {
  const cells = table.children.flatMap((row) => row.children);
  if (cells.length === 1) return true;
  if (table.children.length !== 1) return false;
  if (cells.some((cell) => cell.children.some((node) => node.type === 'table'))) return true;
  return !innerRules && cells.some((cell) => wordedParagraphs(cell) >= COLUMN_PARAGRAPHS);
}

function wordedParagraphs(cell: CellNode): number {
  return cell.children.filter(hasWords).length;
}

/** The bookmark with the facts is the first child of a paragraph; runs follow it if there are words. */
function hasWords(node: BlockNode): boolean {
  return node.type === 'paragraph' && node.children.length > 1;
}
