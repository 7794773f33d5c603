/** Glyphs → words: glyphs that follow each other without a gap, in the order in which the page paints them. */
import type { Box } from '../../../model/place.ts';
import type { Glyph, Turn, Word } from '../page/page-content.ts';
import { BASELINE_EM, GLYPH_OVERLAP_EM, WORD_GAP_EM } from '../tolerances.ts';
import { withoutDoubledGlyphs, withoutDoubledWords } from './overprint.ts';
import { withLettersInOrder } from './right-to-left.ts';

/** Height of a word above and below its baseline, by size. */
const ASCENT_EM = 0.78;
const DESCENT_EM = 0.22;

/** The words of a page. Words of turned text have the coordinates of their own frame. */
export function wordsOfGlyphs(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  let last: Glyph | null = null;
  let afterBlank = false;
  for (const g of withoutDoubledGlyphs(glyphs)) {
    if (g.text === ' ') {
      open = null;
      afterBlank = true;
      continue;
    }
    if (open && last && follows(last, g)) {
      open.text += g.text;
      open.x1 = Math.max(open.x1, g.x1);
    } else {
      open = {
        text: g.text,
        x0: g.x0,
        x1: g.x1,
        top: g.base - ASCENT_EM * g.size,
        bottom: g.base + DESCENT_EM * g.size,
        base: g.base,
        size: g.size,
        bold: g.font.bold,
        italic: g.font.italic,
        underline: false,
        superscript: false,
        turn: g.turn,
        mark: g.mark,
        artifact: g.artifact,
        white: g.white,
        afterBlank,
      };
      words.push(open);
    }
    last = g;
    afterBlank = false;
  }
  return withLettersInOrder(withoutDoubledWords(words));
}

function follows(a: Glyph, b: Glyph): boolean {
  if (a.turn !== b.turn || a.artifact !== b.artifact || a.white !== b.white) return false;
  if (a.font.bold !== b.font.bold || a.font.italic !== b.font.italic) return false;
  if (Math.abs(a.size - b.size) > 0.04 * a.size) return false;
  if (a.turn === 'skew') return true;
  if (Math.abs(a.base - b.base) > 0.5 * BASELINE_EM * a.size) return false;
  const gap = b.x0 - a.x1;
  return gap < WORD_GAP_EM * a.size && gap > -Math.min(GLYPH_OVERLAP_EM * a.size, a.x1 - a.x0 + 0.1);
}

/** A box of a turned text in the coordinates of the frame. */
export function boxInFrame(box: Box, turn: Turn, frame: { width: number; height: number }): Box {
  if (turn === 90) return { x0: box.top, x1: box.bottom, top: frame.height - box.x1, bottom: frame.height - box.x0 };
  if (turn === 270) return { x0: frame.width - box.bottom, x1: frame.width - box.top, top: box.x0, bottom: box.x1 };
  if (turn === 180) {
    return {
      x0: frame.width - box.x1,
      x1: frame.width - box.x0,
      top: frame.height - box.bottom,
      bottom: frame.height - box.top,
    };
  }
  return { x0: box.x0, x1: box.x1, top: box.top, bottom: box.bottom };
}
