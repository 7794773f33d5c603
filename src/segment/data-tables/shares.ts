/** Percentages of a table, recomputed: "%" beside a count is its share of the total, or of another column. */
import type { TotalCheck } from '../../model/document.ts';
import type { TotalsInput } from './totals.ts';

/** Below this many cells that agree, a match may be chance. */
const FEWEST = 3;
const MOST_AGREE = 0.75;

export function checkShares(input: TotalsInput, percentColumns: readonly number[]): TotalCheck[] {
  return percentColumns.flatMap((column) => {
    const readings = readingsOf(input, column);
    let best: TotalCheck[] = [];
    const agreeing = (checks: TotalCheck[]) => checks.filter((check) => check.agrees && check.stated !== 0).length;
    for (const reading of readings) if (agreeing(reading) > agreeing(best)) best = reading;
    return agreeing(best) >= Math.max(FEWEST, best.length * MOST_AGREE) ? best : [];
  });
}

function readingsOf(input: TotalsInput, column: number): TotalCheck[][] {
  const { figures, figureColumns, totalRows } = input;
  const counts = figureColumns.filter((c) => c !== column && !figures.some((cells) => cells[c]?.percent));
  const value = (r: number, c: number) => figures[r]?.[c]?.value ?? null;
  const readings: TotalCheck[][] = [];
  const total = totalRows.at(-1);
  for (const part of counts) {
    if (total !== undefined)
      readings.push(sharesOf(input, column, (r) => [value(r, part), value(total, part)], [part]));
    for (const whole of counts) {
      if (whole !== part)
        readings.push(sharesOf(input, column, (r) => [value(r, part), value(r, whole)], [part, whole]));
    }
  }
  return readings;
}

function sharesOf(
  { figures }: TotalsInput,
  column: number,
  pair: (row: number) => [number | null, number | null],
  parts: number[],
): TotalCheck[] {
  return figures.flatMap((cells, row): TotalCheck[] => {
    const [part, whole] = pair(row);
    const cell = cells[column];
    const stated = cell?.value ?? null;
    if (!cell || stated === null || part === null || whole === null || whole === 0) return [];
    const exact = (100 * part) / whole;
    const agrees = Math.abs(exact - stated) <= 0.5 * 10 ** -cell.decimals + 1e-9;
    const computed = Math.round(exact * 10 ** (cell.decimals + 1)) / 10 ** (cell.decimals + 1);
    return [{ row, column, stated, computed, agrees, kind: 'share', axis: 'across', parts }];
  });
}
