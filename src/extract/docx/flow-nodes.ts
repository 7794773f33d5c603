/**
 * What is in a part in reading order, between the walk through its XML and the blocks: a table is read whole before
 * it is known whether it holds data or only frames text, and an embedded document is read later than its place is met.
 */
import type { CollectedText } from '../office/paragraph-text.ts';
import type { FlowPlace } from './flow-place.ts';

export interface ParagraphFacts {
  /** Several where a tracked change joins paragraphs. */
  places: FlowPlace[];
  styleName: string | null;
  /** 1 is the highest; null for text. */
  headingLevel: number | null;
  /** Automatic number with the blank after it: "2.1 "; '' if there is none. */
  label: string;
  labelBold: boolean;
  /** "•" of a bulleted paragraph. */
  bullet: string | null;
  /** Level in its list, from 0; null for a paragraph in no list. */
  depth: number | null;
  /** Points; of the text that its runs hold, else of its end. */
  size: number | null;
  indent: number;
}

export interface ParagraphNode {
  type: 'paragraph';
  inline: CollectedText;
  /** It holds characters, be they blanks. */
  filled: boolean;
  facts: ParagraphFacts;
}

export interface CellNode {
  nodes: FlowNode[];
  colSpan: number;
  rowSpan: number;
}

export interface RowNode {
  cells: CellNode[];
  isHeader: boolean;
}

export interface TableNode {
  type: 'table';
  rows: RowNode[];
  styleName: string | null;
  /** Rules are drawn between its cells. */
  innerRules: boolean;
}

/** Stands in the place of a whole document, embedded (`w:altChunk`). */
export interface EmbeddedNode {
  type: 'embedded';
  /** Path of its part. */
  path: string;
}

export type FlowNode = ParagraphNode | TableNode | EmbeddedNode;

/** Consecutive nodes that belong together: the body, one note, one header. */
export interface Section {
  /** `body`, `footnotes`, `header1` … */
  part: string;
  nodes: FlowNode[];
}

/** The cells of a table, row by row. */
export function cellsOf(table: TableNode): CellNode[] {
  return table.rows.flatMap((row) => row.cells);
}

/** Where the first paragraph among the nodes stands, be it in a table among them. */
export function firstPlaces(nodes: readonly FlowNode[]): FlowPlace[] | null {
  for (const node of nodes) {
    if (node.type === 'paragraph') return node.facts.places;
    if (node.type !== 'table') continue;
    for (const cell of cellsOf(node)) {
      const inner = firstPlaces(cell.nodes);
      if (inner) return inner;
    }
  }
  return null;
}
