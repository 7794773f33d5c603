/** Which column of a table of actions or of a log holds what is to be done. */
import { countLetters } from '../model/letters.ts';
import type { ColumnRole } from './column-role.ts';
import { clean } from './line.ts';
import type { TableReading } from './table-kind.ts';

const MAYBE: ReadonlySet<ColumnRole> = new Set(['action', 'item', 'discussion', 'other', 'name']);

/**
 * The roles of the columns with one of them as the action: the one that is headed so, unless its cells are mere
 * numbers or marks; else, of the columns that may hold it, the one with the longest texts.
 */
export function withTaskColumn({ roles, grid, headerRows }: TableReading): ColumnRole[] {
  const rows = grid.slice(Math.max(1, headerRows));
  const length = (column: number): number => {
    const texts = rows.map((row) => clean(row[column]?.text ?? '')).filter((text) => text !== '');
    const letters = texts.reduce((sum, text) => sum + countLetters(text), 0);
    return texts.length === 0 ? 0 : letters / texts.length;
  };
  const headed = roles.indexOf('action');
  if (headed !== -1 && (rows.length === 0 || length(headed) >= 6)) return [...roles];
  const lengths = roles.map((role, column) => (MAYBE.has(role) ? length(column) : 0));
  const best = lengths.indexOf(Math.max(...lengths, 0));
  const chosen = headed !== -1 && (lengths[best] ?? 0) < 2 * length(headed) ? headed : best;
  return roles.map((role, column) => (column === chosen ? 'action' : role === 'action' ? 'ref' : role));
}
