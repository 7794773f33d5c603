/**
 * What the steps of the pdf reader hand to each other. All coordinates are points of the *frame*: the page turned so
 * that most of its text reads from left to right, origin at the top left, y downwards.
 */
import type { Box } from '../../../model/place.ts';

/** Quarter turns of the text against the frame: 90 reads upwards, 270 downwards; `skew` is anything between. */
export type Turn = 0 | 90 | 180 | 270 | 'skew';

/** The look of a font as its PostScript name tells it. */
export interface FontFace {
  name: string;
  bold: boolean;
  italic: boolean;
  /** False if the file does not tell which letters its glyphs are; not said where it does. */
  told?: boolean;
}

/** One shown glyph. For `turn` other than 0 the coordinates are those of the frame turned with the text. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  base: number;
  size: number;
  turn: Turn;
  font: FontFace;
  /** Number of the marked-content sequence it is in; -1 if none. */
  mark: number;
  /** The producer marked it as page decoration. */
  artifact: boolean;
  /** Set in white: it shows only on a shade or a picture. */
  white: boolean;
}

/** A straight ruling line: stroked, or a thin filled rectangle. `at` is its y (horizontal) or x (vertical). */
export interface Rule {
  direction: 'h' | 'v';
  at: number;
  from: number;
  to: number;
}

/** A filled box. On a pale one white text does not show. */
export interface Shade extends Box {
  pale: boolean;
}

/** The frame of one page. */
export interface PageFrame {
  /** From 1. */
  page: number;
  width: number;
  height: number;
  /** How far the frame is turned against the page as shown. */
  frameTurn: 0 | 90 | 180 | 270;
  /** The frame is mirrored, since its text reads from right to left. */
  mirrored: boolean;
}

/** Glyphs and rules of one page, in the order in which the page paints them. */
export interface PageContent extends PageFrame {
  glyphs: Glyph[];
  rules: Rule[];
  /** Filled boxes that are not white: the grounds of header rows and totals. */
  shades: Shade[];
}

/** Glyphs of one style without a gap between them. */
export interface Word extends Box {
  text: string;
  base: number;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  superscript: boolean;
  turn: Turn;
  mark: number;
  artifact: boolean;
  white: boolean;
  /** A blank glyph comes before it. */
  afterBlank: boolean;
}

/** Words on one baseline, from left to right. */
export interface PageLine extends Box {
  page: number;
  words: Word[];
  base: number;
  /** Size of most of its characters. */
  size: number;
}

/** One cell found on a page, in rows and columns of its table's grid. */
export interface FoundCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  lines: PageLine[];
  /** It is on a shade of its own. */
  shaded: boolean;
}

/** A table found on a page. */
export interface FoundTable extends Box {
  page: number;
  /** How its cells were found. */
  by: 'rules' | 'partRules' | 'alignment';
  /** Edges of the columns, from left to right. */
  columns: number[];
  rowCount: number;
  cells: FoundCell[];
}
