/** What pdf calls the text state: font, spacing and position while the operators of a page run; and its fill colour. */
import { identity, type Matrix } from './matrix.ts';
import type { FontFace } from './page-content.ts';

/** A font as pdf.js gives it; the typings say nothing of it. */
export interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  fontMatrix?: number[];
  isType3Font?: boolean;
  defaultVMetrics?: number[];
  composite?: boolean;
  /** The table from codes to letters; of a font without one, a range of codes that stand for themselves. */
  toUnicode?: { firstChar?: number; lastChar?: number } | null;
}

export interface FontInUse {
  face: FontFace;
  /** Text space units of one glyph space unit. */
  scale: number;
  vertical: boolean;
  type3: boolean;
}

export interface TextState {
  ctm: Matrix;
  /** `#rrggbb`; null for a pattern. */
  fill: string | null;
  font: FontInUse;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const boldName = /bold|black|heavy|semib|demi/i;
const italicName = /italic|oblique|slanted|(?:-|,)it\b/i;
const noFont: FontInUse = {
  face: { name: '', bold: false, italic: false },
  scale: 0.001,
  vertical: false,
  type3: false,
};

/** The state in which a page begins. */
export function initialState(): TextState {
  return {
    ctm: identity,
    fill: '#000000',
    font: noFont,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    matrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** What the reader needs to know of a font; its look is told by its name where the file does not say it. */
export function fontInUse(font: LoadedFont | null): FontInUse {
  if (!font) return noFont;
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const face = {
    name,
    bold: font.bold === true || font.black === true || boldName.test(name),
    italic: font.italic === true || italicName.test(name),
    ...(tellsLetters(font) ? {} : { told: false }),
  };
  return {
    face,
    scale: font.fontMatrix?.[0] ?? 0.001,
    vertical: font.vertical === true,
    type3: font.isType3Font === true,
  };
}

/** False for a font of glyph numbers without a table that says which letters they are. */
function tellsLetters({ composite, toUnicode }: LoadedFont): boolean {
  return composite !== true || typeof toUnicode?.lastChar !== 'number';
}

/** True for a colour that does not show on white paper. */
export function isWhite(colour: string | null): boolean {
  return colour !== null && /^#(?:f[5-9a-f]){3}$/i.test(colour);
}

/** True for a colour on which white does not show: every channel is high. */
export function isPale(colour: string | null): boolean {
  return colour !== null && /^#(?:[c-f][0-9a-f]){3}$/i.test(colour);
}
