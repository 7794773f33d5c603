/** Words → lines: words on one baseline, superscripts and subscripts joined to the line they belong to. */
import type { PageLine, Word } from '../page/page-content.ts';
import {
  BASELINE_EM,
  LEAST_RISE_EM,
  SUPERSCRIPT_RISE_EM,
  SUPERSCRIPT_SIZE_SHARE,
  TAB_GAP_EM,
  WORD_GAP_EM,
} from '../tolerances.ts';
import { withLettersJoined } from './letter-spacing.ts';
import { raisedText } from './raised.ts';

/** The lines of words of one frame, from top to bottom. */
export function linesOf(words: readonly Word[], page: number): PageLine[] {
  const groups: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.base - b.base || a.x0 - b.x0)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && word.base - first.base <= BASELINE_EM * Math.min(word.size, Math.max(first.size, 4)))
      group.push(word);
    else groups.push([word]);
  }
  const lines = groups.map((group) => raisedWithin(makeLine(withLettersJoined(group), page)));
  return joinRaised(lines).sort((a, b) => a.base - b.base || a.x0 - b.x0);
}

/** A line of words; at least one. */
export function makeLine(words: readonly Word[], page: number): PageLine {
  const sorted = [...words].sort((a, b) => a.x0 - b.x0);
  const normal = sorted.filter((w) => !w.superscript);
  const shown = normal.length > 0 ? normal : sorted;
  const line: PageLine = {
    page,
    words: sorted,
    x0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
    base: prevailing(shown.map((w) => [w.base, w.text.length])),
    size: prevailing(shown.map((w) => [w.size, w.text.length])),
  };
  for (const { x0, x1 } of sorted) {
    line.x0 = Math.min(line.x0, x0);
    line.x1 = Math.max(line.x1, x1);
  }
  for (const { top, bottom } of shown) {
    line.top = Math.min(line.top, top);
    line.bottom = Math.max(line.bottom, bottom);
  }
  return line;
}

/** The value with most weight; values within a tenth of a point count as one. */
export function prevailing(weighted: readonly (readonly [number, number])[]): number {
  if (weighted.length === 1) return tenths(weighted[0]![0]);
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) {
    const key = tenths(value);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best = 0;
  let most = -1;
  for (const [value, weight] of weights) {
    if (weight > most) {
      best = value;
      most = weight;
    }
  }
  return best;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Joins lines that hold only small, raised or lowered words to the line beside whose words they stand ("1st"). */
function joinRaised(lines: readonly PageLine[]): PageLine[] {
  const kept = [...lines];
  for (let i = 0; i < kept.length; i++) {
    const small = kept[i]!;
    for (const neighbour of [kept[i + 1], kept[i - 1]]) {
      if (!neighbour || small.size > SUPERSCRIPT_SIZE_SHARE * neighbour.size) continue;
      const rise = neighbour.base - small.base;
      if (Math.abs(rise) > SUPERSCRIPT_RISE_EM * neighbour.size || rise < -0.35 * neighbour.size) continue;
      const beside = small.words.every((w) =>
        neighbour.words.some((n) => Math.abs(w.x0 - n.x1) < 0.5 * n.size || Math.abs(n.x0 - w.x1) < 0.5 * n.size),
      );
      if (!beside) continue;
      const joined = makeLine(
        [...neighbour.words, ...small.words.map((w) => (rise > 0 ? raised(w, neighbour.words) : w))],
        neighbour.page,
      );
      kept[kept.indexOf(neighbour)] = joined;
      kept.splice(i, 1);
      i = Math.max(-1, i - 2);
      break;
    }
  }
  return kept;
}

/** Small words so little raised that they count as being on the line's baseline. */
function raisedWithin(line: PageLine): PageLine {
  const isRaised = (w: Word) =>
    w.size <= SUPERSCRIPT_SIZE_SHARE * line.size && line.base - w.base >= LEAST_RISE_EM * line.size;
  if (!line.words.some(isRaised)) return line;
  const others = line.words.filter((w) => !isRaised(w));
  return makeLine(
    line.words.map((w) => (isRaised(w) ? raised(w, others) : w)),
    line.page,
  );
}

/** A word as one that stands raised among others. */
function raised(word: Word, others: readonly Word[]): Word {
  const before = others.filter((o) => o.x1 <= word.x0 + 0.3 * o.size).sort((a, b) => b.x1 - a.x1)[0];
  return { ...word, text: raisedText(word.text, before?.text ?? ''), superscript: true };
}

/** A raised word this near belongs to the word before it, whatever blanks the producer put between them. */
const RAISED_GAP_EM = 0.2;

/** What is between two neighbouring words: nothing, a blank, or a gap as wide as a tab. */
export function between(a: Word, b: Word): '' | ' ' | '\t' {
  const size = Math.max(a.superscript ? 0 : a.size, b.superscript ? 0 : b.size) || a.size;
  const gap = b.x0 - a.x1;
  if (gap > TAB_GAP_EM * size) return '\t';
  if (b.superscript && gap < RAISED_GAP_EM * size) return '';
  if (gap > WORD_GAP_EM * size || (b.afterBlank && gap > -0.1 * size)) return ' ';
  return '';
}

/** Parts a line where a gap is wider than `gapEm`. */
export function chunksOf(line: PageLine, gapEm: number): PageLine[] {
  const chunks: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of line.words) {
    if (word.x0 - end <= gapEm * line.size) {
      chunks.at(-1)!.push(word);
      end = Math.max(end, word.x1);
    } else {
      chunks.push([word]);
      end = word.x1;
    }
  }
  return chunks.map((words) => makeLine(words, line.page));
}
