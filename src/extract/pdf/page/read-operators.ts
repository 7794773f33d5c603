/**
 * Walks the painting operators of a page once and notes every glyph with its place and look, every ruling line and
 * every shaded box. One pass gives all, where pdf.js's own text content would need a second one.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { withUnknownLetters } from '../text/unknown-letters.ts';
import { withLigatures } from './ligatures.ts';
import { identity, type Matrix, times } from './matrix.ts';
import type { PdfLibrary } from './open-document.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { pathRules, pathShades } from './path-rules.ts';
import { type Canvas, type ContentMark, type ShownGlyph, showText } from './show-text.ts';
import {
  type FontInUse,
  fontInUse,
  initialState,
  isPale,
  isWhite,
  type LoadedFont,
  type TextState,
} from './text-state.ts';

/** What pdf.js makes of the content of a page. */
export interface PageOperators {
  fnArray: number[];
  argsArray: unknown[];
}

/** The glyphs and rules of one page. `number` counts from 1. */
export function contentOf(
  library: PdfLibrary,
  page: PDFPageProxy,
  number: number,
  operators: PageOperators,
): PageContent {
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
  operators: PageOperators,
  frameTurn: 0 | 90 | 180 | 270,
): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + frameTurn) % 360 });
  const { width, height } = viewport;
  const view = viewport.transform as unknown as Matrix;
  const canvas: Canvas = { view, width, height, glyphs: [] };
  const frame = { page: number, width, height, frameTurn, mirrored: false };
  const content: PageContent = { ...frame, glyphs: canvas.glyphs, rules: [], shades: [] };
  const fontOf = fontsOf(page);
  const stack: TextState[] = [];
  const marks: ContentMark[] = [];
  let mark: ContentMark = { mark: -1, artifact: false };
  let s = initialState();
  const stroking = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set<number>([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const { fnArray, argsArray } = operators;
  for (let k = 0; k < fnArray.length; k++) {
    // biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type the arguments of operators
    const a = argsArray[k] as any[];
    switch (fnArray[k]!) {
      case OPS.save:
        stack.push({ ...s });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        s = stack.pop() ?? s;
        break;
      case OPS.transform:
        s.ctm = times(s.ctm, a);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...s });
        if (a[0]) s.ctm = times(s.ctm, a[0]);
        break;
      case OPS.beginAnnotation:
        stack.push({ ...s });
        s.ctm = identity;
        if (a[2]) s.ctm = times(s.ctm, a[2]);
        if (a[3]) s.ctm = times(s.ctm, a[3]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.push(mark);
        mark = {
          mark: typeof a[1] === 'number' ? a[1] : mark.mark,
          artifact: mark.artifact || a[0] === 'Artifact',
        };
        break;
      case OPS.endMarkedContent:
        mark = marks.pop() ?? { mark: -1, artifact: false };
        break;
      case OPS.setFillRGBColor:
        s.fill = typeof a[0] === 'string' ? a[0] : null;
        break;
      case OPS.setFillColorN:
        s.fill = null;
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
        s.font = fontOf(a[0]);
        s.size = a[1];
        break;
      case OPS.setGState:
        for (const [key, value] of a[0] as [string, [string, number]][]) {
          if (key !== 'Font') continue;
          s.font = fontOf(value[0]);
          s.size = value[1];
        }
        break;
      case OPS.setTextMatrix:
        s.matrix = (a.length === 1 ? Array.from(a[0] as ArrayLike<number>) : a) as unknown as Matrix;
        s.x = s.y = s.lineX = s.lineY = 0;
        break;
      case OPS.moveText:
        moveLine(s, a[0], a[1]);
        break;
      case OPS.setLeadingMoveText:
        s.leading = a[1];
        moveLine(s, a[0], a[1]);
        break;
      case OPS.nextLine:
        moveLine(s, 0, s.leading);
        break;
      case OPS.showText:
        showText(a[0] as (ShownGlyph | number)[], s, mark, canvas);
        break;
      case OPS.constructPath: {
        const strokes = stroking.has(a[0]);
        const fills = filling.has(a[0]);
        const path = (a[1] as (ArrayLike<number> | null)[])?.[0];
        if (!path || !(strokes || fills)) break;
        const m = times(view, s.ctm);
        for (const rule of pathRules(path, m, strokes)) content.rules.push(rule);
        if (fills && !isWhite(s.fill)) content.shades.push(...pathShades(path, m, isPale(s.fill), content));
        break;
      }
    }
  }
  return { ...content, glyphs: withLigatures(withUnknownLetters(content.glyphs)) };
}

function moveLine(s: TextState, x: number, y: number): void {
  s.lineX += x;
  s.lineY += y;
  s.x = s.lineX;
  s.y = s.lineY;
}

/** The fonts of a page by their names in its operators. */
function fontsOf(page: PDFPageProxy): (id: string) => FontInUse {
  const fonts = new Map<string, FontInUse>();
  return (id) => {
    let font = fonts.get(id);
    if (!font) {
      font = fontInUse(page.commonObjs.has(id) ? (page.commonObjs.get(id) as LoadedFont) : null);
      fonts.set(id, font);
    }
    return font;
  };
}
