/**
 * What every extractor makes: one document as a list of blocks. Plain data, no methods.
 *
 * Two laws: a block's `text` never changes after extraction, and only extractors make places.
 */
import type { Place } from './place.ts';

/** A run of formatted characters inside a block's text. Offsets in UTF-16 code units. */
export interface Mark {
  type: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'link';
  start: number;
  end: number;
  /** Target of a link. */
  href?: string;
}

export interface BlockBase {
  /** `b1`, `b2` … in the body, `f1`, `f2` … in the furniture; given by `finishDocument`. */
  id: string;
  /**
   * The words as a reader sees them. Automatic numbers of Word and of ordered lists stand in it ("2.1 Finance"),
   * bullets do not. A tab is `\t`, a line break inside the block is `\n`.
   */
  text: string;
  /** Where it stands; several when a paragraph runs over a page. Never empty. */
  places: Place[];
  marks: Mark[];
  /** Name of the paragraph style (Word), tag (html) or other hint of the source; null where there is none. */
  style: string | null;
  /** Font size in points where the format has one, else null. */
  size: number | null;
  /** Distance of the first line from the left edge of the text column: points in docx and pdf, columns in text; null if unknown. */
  indent: number | null;
  /** Length of the leading part of `text` that is an automatic number with the blank after it; 0 where there is none. */
  labelLength: number;
  /** True if at least one blank line, thematic break or wide gap stands before the block. */
  gapBefore: boolean;
}

export interface Heading extends BlockBase {
  type: 'heading';
  /** 1 is the highest. */
  level: number;
}
export interface Paragraph extends BlockBase {
  type: 'paragraph';
}
export interface ListItem extends BlockBase {
  type: 'listItem';
  /** 0 is the outermost list. */
  depth: number;
  /** The bullet as shown ("•", "-", "☐"); null for a numbered item, whose number stands in `text`. */
  marker: string | null;
  /** State of a check box at the head of the item; null where there is none. */
  checked: boolean | null;
}

/** One cell. Its text is `table.text.slice(start, end)`. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  rowSpan: number;
  colSpan: number;
  /** All visible characters of the cell are bold. */
  bold: boolean;
  /** Marked as a header by the source (`th`, Word's repeated header row). */
  header: boolean;
  places: Place[];
  /** The number that the cell of a spreadsheet holds, which its text may show rounded. */
  figure?: number;
}

/**
 * A table. `rows[r]` holds the cells that *begin* in row r (a merged cell stands once, at its first row and column).
 * `text` is the rows joined by `\n` and the cells of a row by `\t`, so that any cell is a range of it.
 */
export interface Table extends BlockBase {
  type: 'table';
  rows: Cell[][];
  /** Number of leading rows that the source marks as header; 0 if it does not say. */
  headerRows: number;
  /** True of a table that a spreadsheet or a CSV file holds: it may list anything, not only what a meeting said. */
  inSheet?: boolean;
}

export type Block = Heading | Paragraph | ListItem | Table;

/** A document as its extractor read it. */
export interface BlockDocument {
  /** `docx`, `pdf`, `text`, `markdown`, `html` … */
  format: string;
  /** Number of pages where the format has pages, else null. */
  pages: number | null;
  /** BCP 47 tag if the source states one, else null. */
  language: string | null;
  /** Properties that the source file states about itself (front matter, core properties): lower-case keys. */
  properties: Record<string, string>;
  body: Block[];
  /** Running headers and footers, page numbers, front matter: read once, apart from the body. */
  furniture: Block[];
  /** Documents that came with it, as attachments of an e-mail. */
  attached?: AttachedDocument[];
  /** Where the blocks of attachments stand in `body`, too: the first of them. */
  attachedFrom?: string;
}

export interface AttachedDocument {
  /** Its file name. */
  name: string;
  bytes: Uint8Array;
  document: BlockDocument;
}
