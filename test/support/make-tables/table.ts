/** A made table: its cells as they are printed, and the tidy rows that a careful reader takes from it. */

/** One cell; `span` counts the columns that it covers. */
export type MadeCell = string | { text: string; span: number };

export interface Truth {
  measure: string | null;
  category: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  value: number | null;
  unit: string | null;
  valueText: string;
  isTotal: boolean;
}

export interface MadeTable {
  shape: string;
  /** The line before the table; null if none. */
  lead: string | null;
  header: MadeCell[][];
  rows: MadeCell[][];
  truth: Truth[];
}

/** The months of a made report: first month counted from year 0, and how many. */
export interface Span {
  first: number;
  count: number;
}

const two = (n: number) => String(n).padStart(2, '0');

export function periodOf(first: number, count = 1): { periodStart: string; periodEnd: string } {
  const last = first + count - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    periodStart: `${Math.floor(first / 12)}-${two((first % 12) + 1)}-01`,
    periodEnd: `${year}-${two(month)}-${two(day)}`,
  };
}

/** "21/22" of the financial year that a month lies in. */
export function financialYear(month: number): string {
  const year = Math.floor((month - 3) / 12);
  return `${two(year % 100)}/${two((year + 1) % 100)}`;
}
