/** Rules drawn close below words that begin and end where the words do: they underline them and belong to no table. */

import { LARGEST_UNDERLINED_PT, UNDERLINE_BELOW_EM, UNDERLINE_OVERHANG_EM } from '../tolerances.ts';
import type { Rule, Word } from './page-content.ts';

/** The words, those above a rule of their own marked as underlined. */
export function withUnderlines(words: readonly Word[], rules: readonly Rule[]): Word[] {
  const lines = rules.filter((rule) => rule.direction === 'h');
  if (lines.length === 0) return [...words];
  const rows = wordsByBaseline(words);
  const underlined = new Set<Word>();
  for (const rule of lines) for (const word of wordsOver(rule, rows)) underlined.add(word);
  return words.map((word) => (underlined.has(word) ? { ...word, underline: true } : word));
}

/** Words that read from left to right, by their baseline in whole points. */
function wordsByBaseline(words: readonly Word[]): Map<number, Word[]> {
  const rows = new Map<number, Word[]>();
  for (const word of words) {
    if (word.turn !== 0) continue;
    const key = Math.floor(word.base);
    const row = rows.get(key);
    if (row) row.push(word);
    else rows.set(key, [word]);
  }
  return rows;
}

/** The words of the nearest baseline above a rule, if the rule ends where they end. */
function wordsOver(rule: Rule, rows: ReadonlyMap<number, Word[]>): Word[] {
  const farthest = Math.floor(rule.at - UNDERLINE_BELOW_EM * LARGEST_UNDERLINED_PT);
  for (let base = Math.floor(rule.at); base >= farthest; base--) {
    const over = [...(rows.get(base) ?? []), ...(rows.get(base - 1) ?? [])].filter((word) => isOver(word, rule));
    if (over.length === 0) continue;
    const slack = UNDERLINE_OVERHANG_EM * over[0]!.size;
    const begin = Math.min(...over.map((word) => word.x0));
    const end = Math.max(...over.map((word) => word.x1));
    return Math.abs(begin - rule.from) <= slack && Math.abs(end - rule.to) <= slack ? over : [];
  }
  return [];
}

function isOver(word: Word, rule: Rule): boolean {
  const below = rule.at - word.base;
  const middle = (word.x0 + word.x1) / 2;
  return below >= 0 && below <= UNDERLINE_BELOW_EM * word.size && middle > rule.from && middle < rule.to;
}
