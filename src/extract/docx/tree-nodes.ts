/** What mammoth makes of the clean XML, before any conversion to HTML. */

/** The parts of mammoth's tree that the cleaned XML can lead to. */
export type InlineNode =
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break' }
  | { type: 'bookmarkStart'; name: string }
  | { type: 'hyperlink'; children: InlineNode[]; anchor?: string }
  | RunNode;
export interface RunNode {
  type: 'run';
  children: InlineNode[];
  isBold: boolean;
  isItalic: boolean;
  isUnderline: boolean;
  isStrikethrough: boolean;
  verticalAlignment: string;
}
export interface ParagraphNode {
  type: 'paragraph';
  children: InlineNode[];
}
export interface CellNode {
  type: 'tableCell';
  children: BlockNode[];
  colSpan: number;
  rowSpan: number;
}
export interface RowNode {
  type: 'tableRow';
  children: CellNode[];
  isHeader: boolean;
}
export interface TableNode {
  type: 'table';
  children: RowNode[];
  styleId: string | null;
}
export type BlockNode = ParagraphNode | TableNode;
