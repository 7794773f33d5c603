/** What the words behind `\pard` say of a paragraph. */
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
