/**
 * Raised figures are marks of notes or exponents, and no figures of the number or word before them: "£320" with a raised
 * 1 is "£320¹", as a reader sees it, in every format. Every sign keeps its place.
 */
import type { Block } from './block.ts';

/** A whole raised run that is a mark: "1", "1, 2", "(3)", "-6"; "st" and "er" are none. */
const MARK = /^\s{0,3}[-−+(]?\d{1,3}(?:[,;]?\s?\d{1,3}){0,4}\)?\s{0,3}$/;
/** A raised letter after a figure: "12.5" with a raised b. Later letters say an ordinal or an hour: "1e", "14h". */
const LETTER = /^[a-d]$/;
/** Figures, brackets and signs as Unicode raises them. */
export const raisedSigns: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
  '(': '⁽',
  ')': '⁾',
};
/** Letters that mark notes after figures; an e or o there makes an ordinal in other languages. */
export const raisedLetters: Readonly<Record<string, string>> = {
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
};

/** The block with its raised figures as signs of their own. */
export function withRaisedFigures<B extends Block>(block: B): B {
  let { text } = block;
  for (const { type, start, end } of block.marks) {
    if (type !== 'superscript') continue;
    const words = text.slice(start, end);
    const letter = LETTER.test(words) && /\d[%)]?$/.test(text.slice(Math.max(0, start - 2), start));
    if (!letter && !MARK.test(words)) continue;
    // "½" set as a raised 1, a stroke and a lowered 2
    if (/^[/⁄]/.test(text.slice(end, end + 1))) continue;
    const signs = Array.from(words, (sign) => raisedSigns[sign] ?? raisedLetters[sign] ?? sign).join('');
    text = text.slice(0, start) + signs + text.slice(end);
  }
  if (text === block.text) return block;
  if (block.type !== 'table') return { ...block, text };
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: text.slice(cell.start, cell.end) })));
  return { ...block, text, rows };
}
