/**
 * How an action stands on a day: the one meaning of open, overdue and without an owner that the summary of `ingest`,
 * `status`, `export`, `check`, the workbook and the review page share.
 */
import type { StatusValue } from './actions.ts';
import type { RegisterAction } from './register.ts';

type Standing = Pick<RegisterAction, 'status' | 'relations'>;

const DONE: readonly (StatusValue | undefined)[] = ['closed', 'cancelled', 'decision'];

/** Open unless its last status says otherwise: an action of which no log says anything is not done either. */
export function isOpen({ status, relations }: Standing): boolean {
  // What was merged into another action goes on as that one.
  if (relations?.some(({ kind }) => kind === 'merged-into')) return false;
  return !DONE.includes(status?.value);
}

/** Open, and the last day of its deadline is before `day`: "March 2024" is overdue from 1 April on. */
export function isOverdue(action: Standing & Pick<RegisterAction, 'due'>, day: string): boolean {
  const due = action.due?.iso ?? null;
  return due !== null && isOpen(action) && due < day.slice(0, due.length);
}

/** The last day that a deadline leaves: `2024-03` → `2024-03-31`; null for words that give no date. */
export function lastDay(due: RegisterAction['due']): string | null {
  const iso = due?.iso ?? null;
  if (iso === null || iso.length === 10) return iso;
  const [year = 0, month = 12] = iso.split('-').map(Number);
  const date = new Date(0);
  // Day 0 of the next month. Years below 100 are no years of the 20th century here.
  date.setUTCFullYear(year, month, 0);
  return date.toISOString().slice(0, 10);
}
