/** Rules that are drawn close below words and end where words end: they underline them and belong to no table. */
import type { Rule, Word } from './page-content.ts';
import { UNDERLINE_BELOW_EM, UNDERLINE_OVERHANG_EM } from './tolerances.ts';

/** The words, those above a rule of their own marked as underlined. */
export function withUnderlines(words: readonly Word[], rules: readonly Rule[]): Word[] {
  const lines = rules.filter((r) => r.direction === 'h').sort((a, b) => a.at - b.at);
  if (lines.length === 0) return [...words];
  const rows = new Map<number, Word[]>();
  for (const word of words) {
    if (word.turn !== 0) continue;
    const key = Math.round(word.base);
    for (const near of [key - 1, key, key + 1]) push(rows, near, word);
  }
  const underlined = new Set<Word>();
  for (const rule of lines) {
    for (let y = Math.floor(rule.at); y >= rule.at - UNDERLINE_BELOW_EM * 40 && y >= 0; y--) {
      const own = (rows.get(y) ?? []).filter((w) => isAbove(w, rule));
      if (own.length === 0) continue;
      const slack = UNDERLINE_OVERHANG_EM * own[0]!.size;
      const begins = Math.min(...own.map((w) => w.x0));
      const ends = Math.max(...own.map((w) => w.x1));
      if (Math.abs(begins - rule.from) <= slack && Math.abs(ends - rule.to) <= slack)
        for (const w of own) underlined.add(w);
      break;
    }
  }
  return words.map((w) => (underlined.has(w) ? { ...w, underline: true } : w));
}

function isAbove(word: Word, rule: Rule): boolean {
  const below = rule.at - word.base;
  const middle = (word.x0 + word.x1) / 2;
  return below >= 0 && below <= UNDERLINE_BELOW_EM * word.size && middle > rule.from && middle < rule.to;
}

function push(rows: Map<number, Word[]>, key: number, word: Word): void {
  const row = rows.get(key);
  if (row) row.push(word);
  else rows.set(key, [word]);
}
