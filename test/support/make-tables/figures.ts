/** Figures as people print them, with what they mean. */
import type { Random } from '../random.ts';

export interface Figure {
  text: string;
  value: number | null;
  unit: string | null;
}

/** How a table or one of its columns prints its figures. */
export type Style = 'plain' | 'thousands' | 'money' | 'percent' | 'decimal';

export function print(value: number, style: Style, brackets: boolean): Figure {
  const negative = value < 0;
  const size = Math.abs(value);
  const grouped = (n: string) => n.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = (text: string) => (negative ? (brackets ? `(${text})` : `-${text}`) : text);
  switch (style) {
    case 'money':
      return {
        text: sign(`£${grouped(size.toFixed(2).split('.')[0] as string)}.${size.toFixed(2).split('.')[1]}`),
        value,
        unit: '£',
      };
    case 'percent':
      return { text: sign(`${size}%`), value, unit: '%' };
    case 'decimal':
      return { text: sign(size.toFixed(1)), value, unit: null };
    case 'thousands':
      return { text: sign(grouped(String(size))), value, unit: null };
    default:
      return { text: sign(String(size)), value, unit: null };
  }
}

/** Marks in the place of a figure. A blank cell gives no row at all. */
export const SUPPRESSED = ['*', '<5', 'c', '[c]'] as const;
export const MISSING = ['–', 'n/a', '-', '..', ''] as const;

export function mark(chance: Random): Figure {
  return { text: chance.pick(chance.chance(0.5) ? SUPPRESSED : MISSING), value: null, unit: null };
}
