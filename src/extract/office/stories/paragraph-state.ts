/** What a paragraph of RTF or Word 97 is: where it stands, its style and its list. */
export interface ParagraphState {
  style: number | null;
  /** From 0; 9 and above are body text; null where the paragraph does not say. */
  outline: number | null;
  inTable: boolean;
  /** Depth of tables: 1 in a table, 2 in a table in its cell; null where only `inTable` says. */
  tableDepth: number | null;
  /** Twips. */
  left: number;
  firstLine: number;
  list: number;
  listLevel: number;
}

/** A paragraph of which nothing is said (`\pard`). */
export function plainParagraph(): ParagraphState {
  return {
    style: null,
    outline: null,
    inTable: false,
    tableDepth: null,
    left: 0,
    firstLine: 0,
    list: 0,
    listLevel: 0,
  };
}
