/** Adding up with the rounding of printed figures allowed for. */
import type { CellFigure } from './figures-of.ts';

export interface Sum {
  stated: number;
  computed: number;
  agrees: boolean;
}

/** Compares a stated figure with its parts; null where a part is kept back or fewer than two parts are stated. */
export function addUp(total: CellFigure | undefined, parts: readonly (CellFigure | undefined)[]): Sum | null {
  if (!total || total.value === null || parts.some((part) => part?.withheld)) return null;
  const known = parts.filter((part): part is CellFigure => part !== undefined && part.value !== null);
  if (known.length < 2) return null;
  // Binary fractions leave dust beyond six places.
  const computed = Math.round(known.reduce((sum, part) => sum + (part.value ?? 0), 0) * 1e6) / 1e6;
  return { stated: total.value, computed, agrees: Math.abs(computed - total.value) <= tolerance(total, known) + 1e-9 };
}

/** Counts and money in pence are exact; other decimals may each be off by half of their last place. */
function tolerance(total: CellFigure, parts: readonly CellFigure[]): number {
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  if (total.percent) return 0.5 * 10 ** -decimals * (parts.length + 1);
  if (decimals === 0 || decimals === 2) return 0;
  return 0.5 * 10 ** -decimals * (parts.length + 1);
}
