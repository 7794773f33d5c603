/** Carry-forward tables that minutes wrote and people went on with: "Action id" says which action a row is of. */
import type { LogEntry } from '../../model/actions.ts';
import type { Cell } from '../../model/block.ts';
import type { DateValue } from '../../model/values.ts';
import { clean } from '../line.ts';
import type { TableReading } from '../table-kind.ts';

/** As `consolidate/actions/action-id.ts` makes them. */
const ID = /^a-[0-9a-hjkmnp-tv-z]{8}$/;
/** What such a table says of an action that no log gave a status. */
const SILENT: ReadonlySet<string> = new Set(['new', 'minuted', 'no status']);
const LOST = ' (not in the last log)';

export interface CarriedRows {
  /** What the row of an action carries beside its cells. */
  of(row: readonly (Cell | null)[]): Pick<LogEntry, 'actionId'>;
  /** The words of the status without what the table added to them; `''` for those that say nothing. */
  status(words: string): string;
  /** When the actions were last seen: the day that the table speaks of. */
  seen: DateValue | null;
}

/** Null for every other table. */
export function carriedRows({ grid, headerRows }: TableReading): CarriedRows | null {
  const header = grid[headerRows - 1] ?? [];
  const columnOf = (title: string) => header.findIndex((cell) => clean(cell?.text ?? '').toLowerCase() === title);
  const at = columnOf('action id') < 0 ? columnOf('action_id') : columnOf('action id');
  const idOf = (row: readonly (Cell | null)[]) => ID.exec(clean(row[at]?.text ?? ''))?.[0];
  const rows = grid.slice(headerRows);
  if (at < 0 || !rows.some((row) => idOf(row) !== undefined)) return null;
  const lastSeen = columnOf('last seen') < 0 ? columnOf('last_seen') : columnOf('last seen');
  const days = rows.map((row) => clean(row[lastSeen]?.text ?? '')).filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
  const iso = days.reduce((last, day) => (day > last ? day : last), '');
  return {
    of: (row) => {
      const actionId = idOf(row);
      return actionId === undefined ? {} : { actionId };
    },
    status: (words) => {
      const bare = clean(words).replace(LOST, '');
      return SILENT.has(bare.toLowerCase()) ? '' : bare;
    },
    seen: iso === '' ? null : { iso, precision: 'day', text: iso },
  };
}
