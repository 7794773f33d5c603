/** Words that the page paints in white on white: leftovers of spreadsheets that nobody sees. */

import { BASELINE_EM } from '../tolerances.ts';
import type { Shade, Word } from './page-content.ts';

/** Parts the words that show from those that do not. */
export function partHidden(words: readonly Word[], shades: readonly Shade[]): { shown: Word[]; hidden: Word[] } {
  const hidden = words.filter((word) => word.white && isHidden(word, words, shades));
  return hidden.length === 0
    ? { shown: [...words], hidden }
    : { shown: words.filter((word) => !hidden.includes(word)), hidden };
}

/** White without a dark shade behind it. Black words on its line show that no picture stands behind the line. */
function isHidden(word: Word, words: readonly Word[], shades: readonly Shade[]): boolean {
  if (word.turn !== 0) return false;
  const [x, y] = [(word.x0 + word.x1) / 2, (word.top + word.bottom) / 2];
  if (shades.some((s) => !s.pale && x >= s.x0 && x <= s.x1 && y >= s.top && y <= s.bottom)) return false;
  return words.some((w) => !w.white && w.turn === 0 && Math.abs(w.base - word.base) <= BASELINE_EM * w.size);
}
