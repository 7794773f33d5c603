/**
 * Percentages of a table, recomputed: "%" beside a count is its share of the total, of another column, or the change
 * from one column to another. A row of percentages below a row of counts is read the same way, turned by a quarter.
 */
import type { TotalCheck } from '../../model/tables.ts';
import type { TotalsInput } from './totals.ts';

/** Below this many cells that agree, a match may be chance. */
const FEWEST = 3;
const MOST_AGREE = 0.75;
/** Columns on either side that a percentage may be of. */
const REACH = 12;

export function checkShares(input: TotalsInput): TotalCheck[] {
  const across = checkColumns(input, input.percentColumns);
  const turned = turn(input);
  const down = checkColumns(turned, turned.percentColumns).map(
    (check): TotalCheck => ({ ...check, row: check.column, column: input.figureColumns[check.row] ?? 0, axis: 'down' }),
  );
  const known = new Set(across.map(({ row, column }) => `${row} ${column}`));
  return [...across, ...down.filter(({ row, column }) => !known.has(`${row} ${column}`))];
}

function checkColumns(input: TotalsInput, percentColumns: readonly number[]): TotalCheck[] {
  return percentColumns.flatMap((column) => {
    const readings = readingsOf(input, column);
    let best: TotalCheck[] = [];
    const agreeing = (checks: TotalCheck[]) => checks.filter((check) => check.agrees && check.stated !== 0).length;
    for (const reading of readings) if (agreeing(reading) > agreeing(best)) best = reading;
    return agreeing(best) >= Math.max(FEWEST, best.length * MOST_AGREE) ? best : [];
  });
}

/** Rows as columns. Rows of percentages beside others are its percent columns; in a table of nothing else none is. */
function turn(input: TotalsInput): TotalsInput {
  const { figures, figureColumns, sectionRows } = input;
  const rows = figures.map((_, r) => r).filter((r) => !sectionRows.includes(r));
  const percents = rows.filter((r) => {
    const stated = figureColumns.flatMap((c) => (figures[r]?.[c]?.value != null ? [figures[r]?.[c]] : []));
    return stated.length > 0 && stated.every((cell) => cell?.percent);
  });
  return {
    ...input,
    figures: figureColumns.map((c) => figures.map((cells) => cells[c] ?? NO_FIGURE)),
    figureColumns: rows,
    totalRows: input.totalColumns.map((c) => figureColumns.indexOf(c)).filter((i) => i >= 0),
    totalColumns: [...input.totalRows],
    sectionRows: [],
    percentColumns: percents,
  };
}

const NO_FIGURE = { value: null, percent: false, decimals: 0, withheld: false };

/** What one percentage may be of: for each row the part and the whole, or what was and what is. */
interface ShareReading {
  kind: 'share' | 'change';
  parts: number[];
  pair(row: number): [number | null, number | null];
}

function readingsOf(input: TotalsInput, column: number): TotalCheck[][] {
  const { figures, figureColumns, totalRows, sectionRows, percentColumns } = input;
  const at = figureColumns.indexOf(column);
  const counts = figureColumns
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter((c) => c !== column && !percentColumns.includes(c) && !figures.some((cells) => cells[c]?.percent));
  const value = (r: number, c: number) => figures[r]?.[c]?.value ?? null;
  const total = totalRows.at(-1);
  const plain = figures.map((_, r) => r).filter((r) => !totalRows.includes(r) && !sectionRows.includes(r));
  const wholeOf = (c: number) =>
    total === undefined ? plain.reduce((sum, r) => sum + (value(r, c) ?? 0), 0) : value(total, c);
  const pairs = counts.flatMap((a) => counts.filter((b) => b !== a).map((b) => [a, b] as const));
  const readings: ShareReading[] = [
    ...counts.flatMap((part): ShareReading[] => {
      const whole = wholeOf(part);
      return [{ kind: 'share', parts: [part], pair: (r) => [value(r, part), whole] }];
    }),
    ...pairs.map(
      (parts): ShareReading => ({
        kind: 'share',
        parts: [...parts],
        pair: (r) => [value(r, parts[0]), value(r, parts[1])],
      }),
    ),
    ...pairs.map(
      ([before, after]): ShareReading => ({
        kind: 'change',
        parts: [before, after],
        pair: (r) => {
          const [was, is] = [value(r, before), value(r, after)];
          return [was === null || is === null ? null : is - was, was === null ? null : Math.abs(was)];
        },
      }),
    ),
  ];
  return readings.map((reading) => checksOf(input, column, reading));
}

function checksOf({ figures }: TotalsInput, column: number, { kind, parts, pair }: ShareReading): TotalCheck[] {
  return figures.flatMap((cells, row): TotalCheck[] => {
    const [part, whole] = pair(row);
    const cell = cells[column];
    const stated = cell?.value ?? null;
    if (!cell || stated === null || part === null || whole === null || whole === 0) return [];
    const exact = (100 * part) / whole;
    const agrees = Math.abs(exact - stated) <= 0.5 * 10 ** -cell.decimals + 1e-9;
    const computed = Math.round(exact * 10 ** (cell.decimals + 1)) / 10 ** (cell.decimals + 1);
    return [{ row, column, stated, computed, agrees, kind, axis: 'across', parts }];
  });
}
