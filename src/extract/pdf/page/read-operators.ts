/**
 * Walks the painting operators of a page once and notes every glyph with its place and look, every ruling line and
 * every shaded box. One pass gives all, where pdf.js's own text content would need a second one.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { withUnknownLetters } from '../text/unknown-letters.ts';
import { withLigatures } from './ligatures.ts';
import { identity, type Matrix } from './matrix.ts';
import type { PdfLibrary } from './open-document.ts';
import type { Glyph, PageContent } from './page-content.ts';
import type { Canvas } from './show-text.ts';
import { type FontInUse, fontInUse, initialState, type LoadedFont } from './text-state.ts';
import { fillingOperators, operatorsOf, type PageRun, strokingOperators, unmarked } from './used-operators.ts';

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
  { fnArray, argsArray }: PageOperators,
  frameTurn: 0 | 90 | 180 | 270,
): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + frameTurn) % 360 });
  const { width, height } = viewport;
  const view = viewport.transform as unknown as Matrix;
  const canvas: Canvas = { view, width, height, glyphs: [], base: { ctm: identity, matrix: view } };
  const frame = { page: number, width, height, frameTurn, mirrored: false };
  const content: PageContent = { ...frame, glyphs: canvas.glyphs, rules: [], shades: [] };
  const run: PageRun = {
    ...{ s: initialState(), stack: [], mark: unmarked, marks: [], canvas, content, fontOf: fontsOf(page) },
    ...{ stroking: strokingOperators(OPS), filling: fillingOperators(OPS) },
  };
  const operators = operatorsOf(OPS);
  for (let k = 0; k < fnArray.length; k++) operators.get(fnArray[k]!)?.(run, argsArray[k] as unknown[]);
  return { ...content, glyphs: withLigatures(withUnknownLetters(content.glyphs)) };
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
