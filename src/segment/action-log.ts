/** The action log: a table that follows actions over meetings, retyped from one to the next. */

import type { ActionLog, LogEntry } from '../model/actions.ts';
import type { Cell, Table } from '../model/block.ts';
import type { DateValue } from '../model/values.ts';
import { findDates } from '../recognise/dates.ts';
import { findLeadingOwners, ownersOfPhrase, splitOwners } from '../recognise/people/owners.ts';
import { isStatus, readStatus } from '../recognise/status.ts';
import { NAMED } from './actions/split-entry.ts';
import { type SegmentContext, type Segmenter, take } from './context.ts';
import { dateValue } from './date-value.ts';
import { deadlineOf } from './deadline.ts';
import { clean, spanOf } from './line.ts';
import { type LogSubject, logQuestion } from './log-evidence.ts';
import { findLoggedLists } from './log-lists.ts';
import { resolveOwner } from './resolve-owners.ts';
import type { ColumnRole, TableReading } from './table-kind.ts';
import { withTaskColumn } from './task-column.ts';
import { weigh } from './weigh.ts';

const UPDATED =
  /\b(?:action )?(?:log|list|register|tracker)\b.{0,40}?\b(?:was |last )?(?:updated|revised|amended|as at|as of)\b.{0,12}?(?=\d|\p{L})/iu;

/** "Last updated: 3 May 2024" above a log. */
const UPDATED_LINE = /^(?:last |date )?(?:updated|revised|amended)\b(?: on| by|:){0,3}/i;

export const actionLog: Segmenter = {
  name: 'action-log',
  segment(context) {
    const entries: LogEntry[] = [];
    for (const { table, reading } of context.tables.values()) {
      if (reading.kind !== 'actionLog') continue;
      entries.push(...readEntries(context, table, reading));
      context.claims.set(table.id, 'action-log');
    }
    entries.push(...findLoggedLists(context));
    const updated = findUpdated(context, entries.length > 0);
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

function readEntries(context: SegmentContext, table: Table, reading: TableReading): LogEntry[] {
  const { grid, headerRows } = reading;
  const roles = settleRoles(reading);
  const entries: LogEntry[] = [];
  const rows = grid.slice(headerRows);
  const statusColumn = roles.indexOf('status');
  const stated = rows.filter((row) => readStatus(row[statusColumn]?.text ?? '') !== null).length;
  const subject: LogSubject = { form: 'table', entries: rows.length, stated, title: null, ticked: 0 };
  for (const row of rows) {
    const cell = (role: ColumnRole): Cell | null => row[roles.indexOf(role)] ?? null;
    const text = clean(cell('action')?.text ?? '');
    const ref = clean(cell('ref')?.text ?? '');
    if (text === '' || isRepeatedHeader(row, grid[headerRows - 1] ?? [])) continue;
    const distinct = new Set(row.filter((c) => c && c.text.trim() !== ''));
    // A section row ("Ongoing actions") spans the table and is no entry.
    if (distinct.size === 1 && row.length > 2) continue;
    const first = row.find((c) => c !== null);
    const last = row.findLast((c) => c !== null);
    if (!first || !last) continue;
    const parts = partsOf(text, { ref, owner: roles.includes('owner') ? (cell('owner')?.text ?? '') : null });
    const { confidence, because } = weigh(context, logQuestion, subject, { text: parts.text, line: null });
    entries.push({
      ref: parts.ref,
      text: parts.text,
      owners: parts.owners.map((words) => resolveOwner({ text: words }, context.draft.people)),
      issued: readCellDate(context, cell('issued')),
      due: deadlineOf(context, cell('due')?.text ?? null, ''),
      status: readStatus(cell('status')?.text ?? ''),
      confidence,
      because,
      spans: [spanOf(table, first.start, last.end)],
    });
  }
  return entries;
}

/** "1. Assign roles" numbers itself; "Ann: book the hall" names its owner where no column does. */
function partsOf(
  text: string,
  columns: { ref: string; owner: string | null },
): { ref: string | null; text: string; owners: string[] } {
  const ref = columns.ref.replace(/[.)]$/, '');
  const label = ref === '' ? /^(?<number>\d{1,3}(?:\.\d{1,2})?)[.)]?\s{1,4}(?=\p{L})/u.exec(text) : null;
  const task = label ? text.slice(label[0].length) : text;
  const number = ref === '' ? (label?.groups?.number ?? null) : ref;
  if (columns.owner !== null) return { ref: number, text: task, owners: splitOwners(columns.owner).map((o) => o.text) };
  const named = NAMED.exec(task);
  const owners = named && ownersOfPhrase((named.groups?.owner ?? '').replace(/\s?\([^)]{0,200}\)$/, ''));
  if (named && owners) return { ref: number, text: task.slice(named[0].length), owners: owners.map((o) => o.text) };
  return { ref: number, text: task, owners: (findLeadingOwners(task, TO)?.owners ?? []).map((o) => o.text) };
}

/** "Ann to book the hall" */
const TO = /\s(?:to|will|should|is to|agreed to)\s\p{Ll}/u;

/** The column of the action may be headed "Item" or "Description"; the first unnamed column holds the numbers. */
function settleRoles(reading: TableReading): ColumnRole[] {
  const roles = withTaskColumn(reading);
  // "Update" beside "RAG" or "Status": the column whose cells are words of status is the status.
  const columns = roles.map((role, c) => (role === 'status' ? c : -1)).filter((c) => c !== -1);
  if (columns.length > 1) {
    const body = reading.grid.slice(reading.headerRows);
    const score = (c: number) =>
      body.filter((row) => isStatus(row[c]?.text ?? '')).length +
      (/^(?:status|rag|open ?\/ ?closed)$/i.test(clean(reading.grid[0]?.[c]?.text ?? '')) ? 0.5 : 0);
    const best = columns.reduce((a, b) => (score(b) > score(a) ? b : a));
    for (const c of columns) if (c !== best) roles[c] = 'other';
  }
  if (!roles.includes('ref')) {
    const body = reading.grid.slice(reading.headerRows);
    const at = roles.findIndex((role, c) => {
      if (role !== 'other' && role !== 'item') return false;
      const texts = body.map((row) => row[c]?.text.trim() ?? '').filter((t) => t !== '');
      return (
        texts.length > 0 &&
        texts.every((t) => t.length <= 14) &&
        texts.filter((t) => /\d/.test(t)).length >= texts.length * 0.6
      );
    });
    if (at !== -1) roles[at] = 'ref';
  }
  return roles;
}

/** Logs over several pages repeat their header. */
function isRepeatedHeader(row: (Cell | null)[], header: (Cell | null)[]): boolean {
  return row.every((cell, c) => clean(cell?.text ?? '').toLowerCase() === clean(header[c]?.text ?? '').toLowerCase());
}

export function readCellDate(context: SegmentContext, cell: Cell | null): DateValue | null {
  const found = cell
    ? findDates(cell.text, { year: context.year, monthFirst: context.monthFirst, dayAndMonth: true })[0]
    : undefined;
  return found?.iso ? dateValue(found) : null;
}
