/**
 * Walks the painting operators of a page once and notes every glyph with its place and look, every ruling line and
 * every shaded box. One pass gives all, where pdf.js's own text content would need a second one.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { withUnknownLetters } from '../text/unknown-letters.ts';
import { withLigatures } from './ligatures.ts';
import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import type { PdfLibrary } from './open-document.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { pathRules, pathShades, subpaths } from './path-rules.ts';
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
import { fillingOperators, strokingOperators, usedOperators } from './used-operators.ts';

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
  { api: { OPS } }: PdfLibrary,
  page: PDFPageProxy,
  number: number,
  operators: PageOperators,
  frameTurn: 0 | 90 | 180 | 270,
): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + frameTurn) % 360 });
  const { width, height } = viewport;
  const view = viewport.transform as unknown as Matrix;
  const canvas: Canvas = { view, width, height, glyphs: [], base: { ctm: identity, matrix: view } };
  const frame = { page: number, width, height, frameTurn, mirrored: false };
  const content: PageContent = { ...frame, glyphs: canvas.glyphs, rules: [], shades: [] };
  const fontOf = fontsOf(page);
  const stack: TextState[] = [];
  const marks: ContentMark[] = [];
  let mark: ContentMark = { mark: -1, artifact: false };
  let s = initialState();
  const names = usedOperators(OPS);
  const stroking = strokingOperators(OPS);
  const filling = fillingOperators(OPS);
  const { fnArray, argsArray } = operators;
  for (let k = 0; k < fnArray.length; k++) {
    // biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type the arguments of operators
    const a = argsArray[k] as any[];
    switch (names.get(fnArray[k]!)) {
      case 'showText':
        showText(a[0] as (ShownGlyph | number)[], s, mark, canvas);
        break;
      case 'save':
        stack.push({ ...s });
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        s = stack.pop() ?? s;
        break;
      case 'transform':
        s.ctm = times(s.ctm, a);
        break;
      case 'paintFormXObjectBegin':
        stack.push({ ...s });
        if (a[0]) s.ctm = times(s.ctm, a[0]);
        break;
      case 'beginAnnotation':
        stack.push({ ...s });
        s.ctm = identity;
        if (a[2]) s.ctm = times(s.ctm, a[2]);
        if (a[3]) s.ctm = times(s.ctm, a[3]);
        break;
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        marks.push(mark);
        mark = {
          mark: typeof a[1] === 'number' ? a[1] : mark.mark,
          artifact: mark.artifact || a[0] === 'Artifact',
        };
        break;
      case 'endMarkedContent':
        mark = marks.pop() ?? { mark: -1, artifact: false };
        break;
      case 'setFillRGBColor':
        s.fill = typeof a[0] === 'string' ? a[0] : null;
        break;
      case 'setFillColorN':
        s.fill = null;
        break;
      case 'beginText':
        s.matrix = identity;
        s.x = s.y = s.lineX = s.lineY = 0;
        break;
      case 'setCharSpacing':
        s.charSpacing = a[0];
        break;
      case 'setWordSpacing':
        s.wordSpacing = a[0];
        break;
      case 'setHScale':
        s.stretch = a[0] / 100;
        break;
      case 'setLeading':
        s.leading = -a[0];
        break;
      case 'setTextRise':
        s.rise = a[0];
        break;
      case 'setFont':
        s.font = fontOf(a[0]);
        s.size = a[1];
        break;
      case 'setGState':
        for (const [key, value] of a[0] as [string, [string, number]][]) {
          if (key !== 'Font') continue;
          s.font = fontOf(value[0]);
          s.size = value[1];
        }
        break;
      case 'setTextMatrix':
        s.matrix = matrixOf(a.length === 1 ? a[0] : a);
        s.x = s.y = s.lineX = s.lineY = 0;
        break;
      case 'moveText':
        moveLine(s, a[0], a[1]);
        break;
      case 'setLeadingMoveText':
        s.leading = a[1];
        moveLine(s, a[0], a[1]);
        break;
      case 'nextLine':
        moveLine(s, 0, s.leading);
        break;
      case 'constructPath': {
        const strokes = stroking.has(a[0]);
        const fills = filling.has(a[0]);
        const path = (a[1] as (ArrayLike<number> | null)[])?.[0];
        if (!path || !(strokes || fills)) break;
        const sides = subpaths(path, times(view, s.ctm));
        for (const rule of pathRules(sides, strokes)) content.rules.push(rule);
        if (fills && !isWhite(s.fill)) content.shades.push(...pathShades(sides, isPale(s.fill), content));
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
