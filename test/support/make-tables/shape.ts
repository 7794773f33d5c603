/** What shapes of tables share: their type, and figures by chance. */

import type { Random } from '../random.ts';
import type { Figure, Style } from './figures.ts';
import type { MadeTable, Span, Truth } from './table.ts';

export type Shape = (chance: Random, report: Span) => MadeTable;

export const row = (figure: Figure, rest: Omit<Truth, 'value' | 'unit' | 'valueText'>): Truth[] =>
  figure.text === '' ? [] : [{ ...rest, value: figure.value, unit: figure.unit, valueText: figure.text }];
export const sum = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
export const numbers = (chance: Random, count: number, style: Style) =>
  Array.from({ length: count }, () => {
    const value = chance.between(0, style === 'thousands' || style === 'money' ? 9000 : 60);
    return style === 'decimal'
      ? value + chance.between(0, 9) / 10
      : style === 'money'
        ? value + chance.between(0, 99) / 100
        : value;
  });
