/**
 * Walks the painting operators of a page once and notes every glyph with its place and look, and every ruling line.
 * One pass gives both, where pdf.js's own text content would need the page to be interpreted a second time.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { glyphText, isBlank } from './glyph-text.ts';
import type { PdfLibrary } from './open-document.ts';
import type { FontFace, Glyph, PageContent, Rule, Turn } from './page-content.ts';
import { type Matrix, pathRules } from './path-rules.ts';

/** A font as pdf.js gives it; the typings say nothing of it. */
interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  fontMatrix?: number[];
  isType3Font?: boolean;
  defaultVMetrics?: number[];
}

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

interface FontInUse {
  face: FontFace;
  /** Text space units of one glyph space unit. */
  scale: number;
  vertical: boolean;
  type3: boolean;
}

interface TextState {
  ctm: Matrix;
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

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const boldName = /bold|black|heavy|semib|demi/i;
const italicName = /italic|oblique|slanted|(?:-|,)it\b/i;
const noFont: FontInUse = {
  face: { name: '', bold: false, italic: false },
  scale: 0.001,
  vertical: false,
  type3: false,
};

function times(a: Matrix, b: ArrayLike<number>): Matrix {
  const [b0, b1, b2, b3, b4, b5] = [b[0]!, b[1]!, b[2]!, b[3]!, b[4]!, b[5]!];
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ];
}

/** Reads one page. `number` counts from 1. */
export async function readPage(library: PdfLibrary, page: PDFPageProxy, number: number): Promise<PageContent> {
  const operators = await page.getOperatorList();
  const content = interpret(library, page, number, operators, 0);
  const turn = prevailingTurn(content.glyphs);
  return turn === 0 ? content : interpret(library, page, number, operators, turn);
}

/** The turn of most of the text. */
function prevailingTurn(glyphs: readonly Glyph[]): 0 | 90 | 180 | 270 {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0, skew: 0 };
  for (const g of glyphs) counts[g.turn]++;
  for (const turn of [90, 180, 270] as const) if (counts[turn] > glyphs.length * 0.6) return turn;
  return 0;
}

function interpret(
  { OPS }: PdfLibrary,
  page: PDFPageProxy,
  number: number,
  operators: { fnArray: number[]; argsArray: unknown[] },
  frameTurn: 0 | 90 | 180 | 270,
): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + frameTurn) % 360 });
  const view = viewport.transform as unknown as Matrix;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const fonts = new Map<string, FontInUse>();
  const stack: TextState[] = [];
  const marks: { mark: number; artifact: boolean }[] = [];
  let mark = { mark: -1, artifact: false };
  let s: TextState = {
    ctm: identity,
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
  const move = (x: number, y: number) => {
    s.lineX += x;
    s.lineY += y;
    s.x = s.lineX;
    s.y = s.lineY;
  };
  const setFont = (id: string, size: number) => {
    let font = fonts.get(id);
    if (!font) {
      font = fontInUse(page.commonObjs.has(id) ? (page.commonObjs.get(id) as LoadedFont) : null);
      fonts.set(id, font);
    }
    s.font = font;
    s.size = size;
  };
  const stroking = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set<number>([OPS.fill, OPS.eoFill]);
  const { fnArray, argsArray } = operators;
  for (let k = 0; k < fnArray.length; k++) {
    const fn = fnArray[k]!;
    // biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type the arguments of operators
    const a = argsArray[k] as any[];
    switch (fn) {
      case OPS.save:
        stack.push({ ...s });
        break;
      case OPS.restore:
        s = stack.pop() ?? s;
        break;
      case OPS.transform:
        s.ctm = times(s.ctm, a);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...s });
        if (a[0]) s.ctm = times(s.ctm, a[0]);
        break;
      case OPS.paintFormXObjectEnd:
        s = stack.pop() ?? s;
        break;
      case OPS.beginAnnotation:
        stack.push({ ...s });
        s.ctm = identity;
        if (a[2]) s.ctm = times(s.ctm, a[2]);
        if (a[3]) s.ctm = times(s.ctm, a[3]);
        break;
      case OPS.endAnnotation:
        s = stack.pop() ?? s;
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        marks.push(mark);
        const id = typeof a[1] === 'number' ? a[1] : mark.mark;
        mark = { mark: id, artifact: mark.artifact || a[0] === 'Artifact' };
        break;
      }
      case OPS.endMarkedContent:
        mark = marks.pop() ?? { mark: -1, artifact: false };
        break;
      case OPS.beginText:
        s.matrix = identity;
        s.x = s.y = s.lineX = s.lineY = 0;
        break;
      case OPS.setCharSpacing:
        s.charSpacing = a[0];
        break;
      case OPS.setWordSpacing:
        s.wordSpacing = a[0];
        break;
      case OPS.setHScale:
        s.stretch = a[0] / 100;
        break;
      case OPS.setLeading:
        s.leading = -a[0];
        break;
      case OPS.setTextRise:
        s.rise = a[0];
        break;
      case OPS.setFont:
        setFont(a[0], a[1]);
        break;
      case OPS.setGState:
        for (const [key, value] of a[0] as [string, [string, number]][]) {
          if (key === 'Font') setFont(value[0], value[1]);
        }
        break;
      case OPS.setTextMatrix:
        s.matrix = (a.length === 1 ? Array.from(a[0] as ArrayLike<number>) : a) as unknown as Matrix;
        s.x = s.y = s.lineX = s.lineY = 0;
        break;
      case OPS.moveText:
        move(a[0], a[1]);
        break;
      case OPS.setLeadingMoveText:
        s.leading = a[1];
        move(a[0], a[1]);
        break;
      case OPS.nextLine:
        move(0, s.leading);
        break;
      case OPS.showText:
        showText(a[0] as (ShownGlyph | number)[], s, view, mark, viewport, glyphs);
        break;
      case OPS.constructPath: {
        const paint = a[0] as number;
        const path = (a[1] as (ArrayLike<number> | null)[])?.[0];
        if (path && (stroking.has(paint) || filling.has(paint))) {
          for (const rule of pathRules(path, times(view, s.ctm), stroking.has(paint))) rules.push(rule);
        }
        break;
      }
    }
  }
  return { page: number, width: viewport.width, height: viewport.height, frameTurn, glyphs, rules };
}

function fontInUse(font: LoadedFont | null): FontInUse {
  if (!font) return noFont;
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const face = {
    name,
    bold: font.bold === true || font.black === true || boldName.test(name),
    italic: font.italic === true || italicName.test(name),
  };
  return {
    face,
    scale: font.fontMatrix?.[0] ?? 0.001,
    vertical: font.vertical === true,
    type3: font.isType3Font === true,
  };
}

/** Places the glyphs of one operator and moves the text position behind them. */
function showText(
  shown: readonly (ShownGlyph | number)[],
  s: TextState,
  view: Matrix,
  mark: { mark: number; artifact: boolean },
  frame: { width: number; height: number },
  glyphs: Glyph[],
): void {
  const sign = s.size < 0 ? -1 : 1;
  const fontSize = Math.abs(s.size);
  const { font } = s;
  const stretch = s.stretch * sign;
  const m = times(times(view, s.ctm), s.matrix);
  const across = Math.hypot(m[0], m[1]);
  const turn = turnOf(m, sign);
  const size = font.type3 ? type3Size(shown, fontSize * font.scale * across) : fontSize * Math.hypot(m[2], m[3]);
  let x = 0;
  for (const g of shown) {
    if (typeof g === 'number') {
      x -= (g * fontSize) / 1000;
      continue;
    }
    const vertical = font.vertical;
    const advance = vertical ? -(g.vmetric?.[0] ?? -1000) * font.scale * fontSize : g.width * font.scale * fontSize;
    const spacing = (g.isSpace ? s.wordSpacing : 0) + s.charSpacing;
    const text = isBlank(g.unicode) ? ' ' : glyphText(g.unicode, font.face.name);
    if (text !== '' && size > 0) {
      const tx = vertical ? s.x : s.x + x * stretch;
      const ty = vertical ? s.y + s.rise - x : s.y + s.rise;
      const px = m[0] * tx + m[2] * ty + m[4];
      const py = m[1] * tx + m[3] * ty + m[5];
      const wide = Math.abs((vertical ? size : advance * stretch * across) || 0);
      let x0 = px;
      let base = py;
      if (turn === 90) {
        x0 = frame.height - py;
        base = px;
      } else if (turn === 270) {
        x0 = py;
        base = frame.width - px;
      } else if (turn === 180) {
        x0 = frame.width - px;
        base = frame.height - py;
      }
      if (Number.isFinite(x0) && Number.isFinite(base)) {
        glyphs.push({ text, x0, x1: x0 + wide, base, size, turn, font: font.face, ...mark });
      }
    }
    x += advance + spacing * sign;
  }
  if (font.vertical) s.y -= x;
  else s.x += x * stretch;
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
