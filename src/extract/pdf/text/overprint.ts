/** Signs that a page paints twice a hair apart to make them bold: they are read once, as bold. */
import { addTo } from '../../../model/add-to.ts';
import type { FontFace, Glyph, Word } from '../page/page-content.ts';
import { OVERPRINT_EM, OVERPRINT_GLYPH_EM } from '../tolerances.ts';

/** Painted twice in the very same place, a sign looks as it did. */
const SAME_PLACE_EM = 0.004;
/** A letter is painted again right after it was painted, or after the few strokes that outline it. */
const STROKES = 4;

/** The glyphs without those that are painted again over themselves, letter by letter. */
export function withoutDoubledGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  const bold = boldFaces();
  for (const glyph of glyphs) {
    let again = -1;
    const first = Math.max(0, kept.length - STROKES);
    for (let i = kept.length - 1; i >= first && again < 0; i--) if (isDoubled(kept[i]!, glyph)) again = i;
    if (again < 0) kept.push(glyph);
    else if (isShifted(kept[again]!, glyph)) kept[again] = { ...kept[again]!, font: bold(kept[again]!.font) };
  }
  return kept;
}

function isDoubled(a: Glyph, b: Glyph): boolean {
  if (a.text !== b.text || a.text === ' ') return false;
  const near = Math.min(OVERPRINT_GLYPH_EM * b.size, 0.6 * (b.x1 - b.x0));
  return (
    a.turn === b.turn &&
    Math.abs(a.size - b.size) <= 0.02 * b.size &&
    Math.abs(a.x0 - b.x0) <= near &&
    Math.abs(a.base - b.base) <= near
  );
}

interface Painted {
  x0: number;
  base: number;
  size: number;
}

function isShifted(a: Painted, b: Painted): boolean {
  return Math.max(Math.abs(a.x0 - b.x0), Math.abs(a.base - b.base)) > SAME_PLACE_EM * b.size;
}

/** One bold face for each face, so that words know glyphs of one font by it. */
function boldFaces(): (face: FontFace) => FontFace {
  const faces = new Map<FontFace, FontFace>();
  return (face) => {
    if (face.bold) return face;
    const bold = faces.get(face) ?? { ...face, bold: true };
    faces.set(face, bold);
    return bold;
  };
}

/** Drops words that are painted a second time over themselves (false bold, shadows). */
export function withoutDoubledWords(words: readonly Word[]): Word[] {
  // A page may hold one word a hundred thousand times: only those in the squares around its place are compared.
  const seen = new Map<string, Map<string, Word[]>>();
  const shifted = new Set<Word>();
  const once = words.filter((word) => {
    const side = 2 ** Math.ceil(Math.log2(OVERPRINT_EM * word.size));
    const column = Math.floor(word.x0 / side);
    const row = Math.floor(word.base / side);
    const squares = seen.get(word.text);
    if (squares) {
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          const around = squares.get(`${side} ${column + dx} ${row + dy}`);
          const other = around?.find((o) => isOverprint(o, word));
          if (!other) continue;
          if (isShifted(other, word)) shifted.add(other);
          return false;
        }
      }
    }
    addTo(squares ?? madeFor(seen, word.text), `${side} ${column} ${row}`, word);
    return true;
  });
  return shifted.size === 0 ? once : once.map((word) => (shifted.has(word) ? { ...word, bold: true } : word));
}

function isOverprint(a: Word, b: Word): boolean {
  const near = OVERPRINT_EM * b.size;
  return Math.abs(a.x0 - b.x0) <= near && Math.abs(a.base - b.base) <= near && a.turn === b.turn;
}

function madeFor(seen: Map<string, Map<string, Word[]>>, text: string): Map<string, Word[]> {
  const squares = new Map<string, Word[]>();
  seen.set(text, squares);
  return squares;
}
