/** The action log: a table that follows actions over meetings, retyped from one to the next. */

import type { ActionLog, LogEntry } from '../../model/actions.ts';
import type { DateValue } from '../../model/values.ts';
import { findDates } from '../../recognise/dates.ts';
import { type SegmentContext, type Segmenter, take } from '../context.ts';
import { dateValue } from '../date-value.ts';
import { carriedRows } from './carried-rows.ts';
import { findLoggedLists } from './lists.ts';
import { readEntries } from './table-entries.ts';

const UPDATED =
  /\b(?:action )?(?:log|list|register|tracker)\b.{0,40}?\b(?:was |last )?(?:updated|revised|amended|as at|as of)\b.{0,12}?(?=\d|[a-zà-öø-ɏ])/i;

/** "Last updated: 3 May 2024" above a log. */
const UPDATED_LINE = /^(?:last |date )?(?:updated|revised|amended)\b(?: on| by|:){0,3}/i;

export const actionLog: Segmenter = {
  name: 'action-log',
  segment(context) {
    const entries: LogEntry[] = [];
    let seen: DateValue | null = null;
    for (const { table, reading } of context.tables.values()) {
      if (!reading.log) continue;
      entries.push(...readEntries(context, table, reading, reading.log));
      seen ??= carriedRows(reading)?.seen ?? null;
      context.claims.set(table.id, 'action-log');
    }
    entries.push(...findLoggedLists(context));
    const updated = findUpdated(context, entries.length > 0) ?? seen;
    if (entries.length > 0 || updated) {
      const log: ActionLog = { updated, entries };
      context.draft.actionLog = log;
    }
  },
};

/** "This action log was updated on 7 July 2023". */
function findUpdated(context: SegmentContext, holdsLog: boolean): DateValue | null {
  for (const line of context.lines) {
    const match = UPDATED.exec(line.text) ?? (holdsLog && line.text.length < 80 ? UPDATED_LINE.exec(line.text) : null);
    if (!match) continue;
    const date = findDates(line.text.slice(match.index), { year: context.year, monthFirst: context.monthFirst })[0];
    if (!date?.iso) continue;
    take(context, line, 'action-log');
    return dateValue(date);
  }
  return null;
}
