/** Stated totals, recomputed: a row or column labelled "Total" against what stands above or before it. */
import type { CellValue, TotalCheck } from '../../model/document.ts';
import { readFigure } from './figure.ts';

const TOTAL = /^(?:grand\s|overall\s|sub-?\s?)?totals?\b|^sum\b|^all\b.{0,12}$|\btotal\s*:?$/i;
const SUBTOTAL = /^sub-?\s?total/i;

/** Difference that rounding of printed figures can explain, per addend. */
const ROUNDING = 0.5;

export function checkTotals(columns: readonly string[], rows: readonly CellValue[][]): { rows: number[]; columns: number[]; checks: TotalCheck[] } {
  const totalRows = rows.map((row, r) => (isTotalLabel(labelOf(row)) ? r : -1)).filter((r) => r !== -1);
  const totalColumns = columns.map((name, c) => (c > 0 && TOTAL.test(name.trim()) ? c : -1)).filter((c) => c !== -1);
  const checks: TotalCheck[] = [];
  for (const column of totalColumns) {
    rows.forEach((row, r) => {
      const stated = number(row[column]);
      const parts = row.slice(1, column).filter((_, i) => !totalColumns.includes(i + 1)).map(number).filter((n) => n !== null);
      if (stated === null || parts.length < 2) return;
      checks.push(check(r, column, stated, parts));
    });
  }
  for (const [t, r] of totalRows.entries()) {
    const row = rows[r] ?? [];
    const label = labelOf(row);
    // A subtotal adds up what stands since the one before; a grand total may add up all rows or the subtotals.
    const from = SUBTOTAL.test(label) && t > 0 ? (totalRows[t - 1] ?? -1) + 1 : 0;
    for (let c = 1; c < row.length; c++) {
      const stated = number(row[c]);
      if (stated === null) continue;
      const above = rows.slice(from, r).map((other, i) => ({ value: number(other[c]), total: totalRows.includes(from + i) }));
      const parts = above.filter((a) => !a.total).map((a) => a.value).filter((n) => n !== null);
      const subtotals = above.filter((a) => a.total).map((a) => a.value).filter((n) => n !== null);
      if (parts.length < 2 && subtotals.length < 2) continue;
      const whole = check(r, c, stated, parts);
      checks.push(!whole.agrees && subtotals.length >= 2 && check(r, c, stated, subtotals).agrees ? check(r, c, stated, subtotals) : whole);
    }
  }
  return { rows: totalRows, columns: totalColumns, checks };
}

const labelOf = (row: readonly CellValue[]): string => String(row.find((cell) => typeof cell === 'string' && cell.trim() !== '') ?? '').trim();
const isTotalLabel = (label: string): boolean => TOTAL.test(label) && label.length <= 60;

function number(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (readFigure(value)?.value ?? null) : null;
}

function check(row: number, column: number, stated: number, parts: readonly number[]): TotalCheck {
  // Sums of decimals are compared at six places; binary fractions leave dust beyond.
  const computed = Math.round(parts.reduce((sum, n) => sum + n, 0) * 1e6) / 1e6;
  const whole = [stated, ...parts].every(Number.isInteger);
  const tolerance = whole ? 0 : ROUNDING * 10 ** -places(stated) * parts.length;
  return { row, column, stated, computed, agrees: Math.abs(computed - stated) <= tolerance + 1e-9 };
}

const places = (n: number): number => (String(n).split('.')[1] ?? '').length;
