/** Roman numerals: 4 → "iv", as lists and page numbers of every format show them. */

const signs: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Word and browsers show larger numbers in figures, or in letters without end. */
const MAX = 32767;

/** Lower case; figures for what has no numeral of sane length. */
export function roman(value: number): string {
  if (value < 1 || value > MAX) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of signs) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
