/**
 * Stated totals, recomputed. What a total adds up is not written: the rows since the last total, all rows, the
 * subtotals. Of these readings the one counts that most figures of the row or column bear out.
 */
import type { TotalCheck } from '../../model/tables.ts';
import type { Figures } from './figures-of.ts';
import { addUp } from './sums.ts';
import { isAccountLine, isGrandTotalLabel, isPlainTotal, isSubtotalLabel } from './total-labels.ts';

export interface TotalsInput {
  figures: Figures;
  /** Label of each row, heading of each column. */
  rowLabels: readonly string[];
  columnLabels: readonly string[];
  /** Columns that hold figures, in order. */
  figureColumns: readonly number[];
  totalRows: readonly number[];
  totalColumns: readonly number[];
  sectionRows: readonly number[];
  /** Columns that are stretches of one time: their total must be their sum. */
  periodColumns: readonly number[];
  /** Columns of percentages. */
  percentColumns: readonly number[];
}

export function checkTotals(input: TotalsInput): TotalCheck[] {
  return [
    ...input.totalColumns.flatMap((column) => checkColumn(input, column)),
    ...input.totalRows.flatMap((row) => checkRow(input, row)),
  ];
}

/** Percentages for themselves: below counts that add up may stand their average. */
function checkRow(input: TotalsInput, row: number): TotalCheck[] {
  const isPercent = (c: number) => input.percentColumns.includes(c);
  return [
    ...checkColumnsOfRow(
      input,
      row,
      input.figureColumns.filter((c) => !isPercent(c)),
    ),
    ...checkColumnsOfRow(input, row, input.figureColumns.filter(isPercent)),
  ];
}

function checkColumnsOfRow(input: TotalsInput, row: number, columns: readonly number[]): TotalCheck[] {
  const { figures, rowLabels } = input;
  const readings = partsOfRow(input, row).map((parts) =>
    columns.flatMap((column): TotalCheck[] => {
      const sum = addUp(
        figures[row]?.[column],
        parts.map((r) => figures[r]?.[column]),
      );
      return sum ? [{ row, column, ...sum, axis: 'down', parts }] : [];
    }),
  );
  const label = rowLabels[row] ?? '';
  // A total on top may be of other things than the rows below it.
  if (row === 0) return believable(readings, figures, () => false).filter((check) => check.agrees);
  return believable(
    readings,
    figures,
    (check) => isPlainTotal(label) && areCounts(input, check, (r) => rowLabels[r] ?? ''),
  );
}

function checkColumn(input: TotalsInput, column: number): TotalCheck[] {
  const { figures, columnLabels, periodColumns } = input;
  const readings = partsOfColumn(input, column).map((parts) =>
    figures.flatMap((cells, row): TotalCheck[] => {
      const sum = addUp(
        cells[column],
        parts.map((c) => cells[c]),
      );
      return sum ? [{ row, column, ...sum, axis: 'across', parts }] : [];
    }),
  );
  return believable(
    readings,
    figures,
    ({ parts = [] }) => isPlainTotal(columnLabels[column] ?? '') && parts.every((c) => periodColumns.includes(c)),
  );
}

/** The reading that agrees most often, if it is one: where most "totals" disagree, they are not totals of these. */
function believable(readings: TotalCheck[][], figures: Figures, isSure: (check: TotalCheck) => boolean): TotalCheck[] {
  let best: TotalCheck[] = [];
  const telling = (checks: TotalCheck[]) => checks.filter((check) => check.agrees && isTelling(check, figures)).length;
  for (const reading of readings) {
    if (reading.length > 0 && (best.length === 0 || telling(reading) > telling(best))) best = reading;
  }
  const wrong = best.filter((check) => !check.agrees).length;
  if (wrong <= telling(best)) return best;
  return best.filter((check) => check.agrees || isSure(check) || (best.length === 1 && looksLikeSlip(check)));
}

/** Two figures other than nought add up: 0 + 0 + 5 = 5 would hold of much. */
function isTelling({ axis, row, column, parts = [] }: TotalCheck, figures: Figures): boolean {
  return parts.filter((i) => (axis === 'down' ? figures[i]?.[column]?.value : figures[row]?.[i]?.value)).length >= 2;
}

/** Counts of people or things, none of them negative, no line of an account among them. */
function areCounts(
  { figures }: TotalsInput,
  { row, column, parts = [] }: TotalCheck,
  labelOf: (r: number) => string,
): boolean {
  return [row, ...parts].every((r) => {
    const cell = figures[r]?.[column];
    return (cell?.value ?? 0) >= 0 && cell?.decimals === 0 && !cell.percent && !isAccountLine(labelOf(r));
  });
}

/** Off by less than a half, or by one digit typed twice or left out. */
function looksLikeSlip({ stated, computed }: TotalCheck): boolean {
  if (stated * computed > 0 && Math.abs(stated - computed) < Math.abs(computed) / 2) return true;
  const [long, short] = [String(stated), String(computed)].sort((a, b) => b.length - a.length) as [string, string];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** Totals above a row, beyond which only the rows since the last one are added up. */
const MOST_TOTALS = 100;

/** What a total row may add up, likeliest first. */
function partsOfRow(input: TotalsInput, row: number): number[][] {
  const { figures, rowLabels, totalRows, sectionRows } = input;
  const skipped = new Set([...totalRows, ...sectionRows]);
  const plain = (from: number, to: number) => range(from, to).filter((r) => !skipped.has(r));
  const before = totalRows.filter((r) => r < row);
  const lastTotal = before.at(-1) ?? -1;
  const sectionStart = sectionRows.findLast((r) => r < row) ?? -1;
  const sinceTotal = plain(Math.max(lastTotal, sectionStart) + 1, row);
  // A list of nothing but totals is not one.
  if (before.length > MOST_TOTALS) return [sinceTotal];
  const all = plain(0, row);
  // Subtotals, and the rows that none of them covers.
  const ofTotals = before.length > 0 ? [...before, ...plain(lastTotal + 1, row)] : [];
  const label = rowLabels[row] ?? '';
  const isLast = row === totalRows.at(-1);
  if (row === 0) return [plain(1, figures.length)];
  if (isSubtotalLabel(label)) return [sinceTotal, all];
  if (isGrandTotalLabel(label) || (isLast && before.length > 1)) return [ofTotals, all, sinceTotal];
  return isLast ? [all, sinceTotal, ofTotals] : [sinceTotal, all, ofTotals];
}

/** What a total column may add up, likeliest first. */
function partsOfColumn({ figureColumns, totalColumns, percentColumns }: TotalsInput, column: number): number[][] {
  const isPercent = (c: number) => percentColumns.includes(c);
  const plain = figureColumns.filter((c) => !totalColumns.includes(c) && isPercent(c) === isPercent(column));
  const before = totalColumns.filter((c) => c < column);
  const since = plain.filter((c) => c < column && c > (before.at(-1) ?? -1));
  const all = plain.filter((c) => c < column);
  if (all.length === 0) return [plain.filter((c) => c > column)];
  return before.length > 1 ? [before, since, all] : [since, all, before];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
