/** One text operator → glyphs with their places. */

import { GLYPHS_OF_PAGE } from '../tolerances.ts';
import { glyphText, isBlank } from './glyph-text.ts';
import { type Matrix, times } from './matrix.ts';
import type { Glyph, Turn } from './page-content.ts';
import { isWhite, type TextState } from './text-state.ts';

/** A glyph as pdf.js shows it; numbers between glyphs move the position. */
export interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

/** What all glyphs of a page share: where they end up, and the page that they are placed on. */
export interface Canvas {
  view: Matrix;
  width: number;
  height: number;
  glyphs: Glyph[];
  /** The matrix that was in force last, and what it makes of the view. */
  base: { ctm: Matrix; matrix: Matrix };
}

/** The marked content that text is in. */
export interface ContentMark {
  mark: number;
  artifact: boolean;
}

/** Places the glyphs of one operator, while the page takes more, and moves the text position after them. */
export function showText(
  shown: readonly (ShownGlyph | number)[],
  s: TextState,
  { mark, artifact }: ContentMark,
  canvas: Canvas,
): void {
  const sign = s.size < 0 ? -1 : 1;
  const fontSize = Math.abs(s.size);
  const { font } = s;
  const stretch = s.stretch * sign;
  const m = times(baseOf(canvas, s.ctm), s.matrix);
  const across = Math.hypot(m[0], m[1]);
  const turn = turnOf(m, sign);
  const size = font.type3 ? type3Size(shown, fontSize * font.scale * across) : fontSize * Math.hypot(m[2], m[3]);
  const white = isWhite(s.fill);
  const { face } = font;
  let x = 0;
  for (const g of shown) {
    if (canvas.glyphs.length >= GLYPHS_OF_PAGE) break;
    if (typeof g === 'number') {
      x -= (g * fontSize) / 1000;
      continue;
    }
    const { vertical } = font;
    const advance = vertical ? -(g.vmetric?.[0] ?? -1000) * font.scale * fontSize : g.width * font.scale * fontSize;
    const spacing = (g.isSpace ? s.wordSpacing : 0) + s.charSpacing;
    const text = isBlank(g.unicode) ? ' ' : glyphText(g.unicode, face.name);
    if (text !== '' && size > 0) {
      const tx = vertical ? s.x : s.x + x * stretch;
      const ty = vertical ? s.y + s.rise - x : s.y + s.rise;
      const px = m[0] * tx + m[2] * ty + m[4];
      const py = m[1] * tx + m[3] * ty + m[5];
      const wide = Math.abs((vertical ? size : advance * stretch * across) || 0);
      const [x0, base] = turnedPoint(px, py, turn, canvas);
      if (Number.isFinite(x0) && Number.isFinite(base)) {
        canvas.glyphs.push({ text, x0, x1: x0 + wide, base, size, turn, font: face, mark, artifact, white });
      }
    }
    x += advance + spacing * sign;
  }
  if (font.vertical) s.y -= x;
  else s.x += x * stretch;
}

function baseOf(canvas: Canvas, ctm: Matrix): Matrix {
  if (canvas.base.ctm !== ctm) canvas.base = { ctm, matrix: times(canvas.view, ctm) };
  return canvas.base.matrix;
}

/** A point of the page in the frame turned with the text: [distance along the line, baseline]. */
function turnedPoint(x: number, y: number, turn: Turn, page: { width: number; height: number }): [number, number] {
  if (turn === 90) return [page.height - y, x];
  if (turn === 270) return [y, page.width - x];
  if (turn === 180) return [page.width - x, page.height - y];
  return [x, y];
}

/** Direction of reading in the frame (y downwards); a matrix that mirrors counts as the turn of its x axis. */
function turnOf(m: Matrix, sign: number): Turn {
  const dx = m[0] * sign;
  const dy = m[1] * sign;
  const slack = 0.05 * Math.hypot(dx, dy);
  if (Math.abs(dy) <= slack) return dx >= 0 ? 0 : 180;
  if (Math.abs(dx) <= slack) return dy < 0 ? 90 : 270;
  return 'skew';
}

/** Type 3 fonts have units of their own: letters are about half as wide as the font is high. */
function type3Size(shown: readonly (ShownGlyph | number)[], unit: number): number {
  const widths = shown.filter((g): g is ShownGlyph => typeof g !== 'number' && g.width > 0).map((g) => g.width);
  if (widths.length === 0) return 0;
  return (2 * unit * widths.reduce((a, b) => a + b, 0)) / widths.length;
}
