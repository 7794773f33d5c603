/** The entries of a table that is a log: its rows, with those that go on with the row above. */
import type { LogEntry, Status } from '../../model/actions.ts';
import type { Cell, Table } from '../../model/block.ts';
import type { DateValue } from '../../model/values.ts';
import { findDates } from '../../recognise/dates.ts';
import { findLeadingOwners, ownersOfPhrase, splitOwners } from '../../recognise/people/owners.ts';
import { isStatus, readStatus } from '../../recognise/status.ts';
import { NAMED } from '../actions/split-entry.ts';
import type { ColumnRole } from '../column-role.ts';
import type { SegmentContext } from '../context.ts';
import { dateValue } from '../date-value.ts';
import { deadlineOf } from '../deadline.ts';
import { clean, spanOf } from '../line.ts';
import { resolveOwner } from '../resolve-owners.ts';
import type { TableReading } from '../table-kind.ts';
import { withTaskColumn } from '../task-column.ts';
import { weigh } from '../weigh.ts';
import { carriedRows } from './carried-rows.ts';
import { type LogTable, logTable } from './table-evidence.ts';

export function readEntries(context: SegmentContext, table: Table, reading: TableReading, log: LogTable): LogEntry[] {
  const { grid, headerRows } = reading;
  const roles = settleRoles(reading);
  const carried = carriedRows(reading);
  const entries: LogEntry[] = [];
  /** "Completed" in a row of its own says how far those below it are. */
  let section: string | null = null;
  const head = grid[headerRows - 1] ?? [];
  for (const row of grid.slice(headerRows)) {
    const cell = (role: ColumnRole): Cell | null => row[roles.indexOf(role)] ?? null;
    const words = (role: ColumnRole): string => clean(cell(role)?.text ?? '');
    const text = words('action');
    const cells = row.filter((one) => one !== null);
    const distinct = new Set(cells.filter((one) => one.text.trim() !== ''));
    if (distinct.size === 0 || isRepeatedHeader(row, head)) continue;
    const span = spanOf(table, cells[0]!.start, cells.at(-1)!.end);
    // A section row ("Ongoing actions") spans the table and is not an entry.
    if (distinct.size === 1 && isSection(row, text)) {
      const title = clean([...distinct][0]?.text ?? '');
      section = isStatus(title) ? title : null;
      continue;
    }
    const above = entries.at(-1);
    const own = carried?.of(row) ?? {};
    if (above && own.actionId === undefined && goesOn(row, roles)) {
      continueEntry(above, { text, status: words('status') });
      above.spans.push(span);
      continue;
    }
    if (text === '') continue;
    const parts = partsOf(text, { ref: words('ref'), owner: roles.includes('owner') ? words('owner') : null });
    const { confidence, because } = weigh(context, logTable, log, { text: parts.text, line: null });
    const status = carried?.status(words('status')) ?? words('status');
    entries.push({
      ...parts,
      owners: parts.owners.map((owner) => resolveOwner({ text: owner }, context.draft.people)),
      issued: readCellDate(context, cell('issued')),
      due: deadlineOf(context, cell('due')?.text ?? null, ''),
      status: statusOf(status || (section ?? ''), clean(head[roles.indexOf('status')]?.text ?? '')),
      confidence,
      because,
      ...own,
      spans: [span],
    });
  }
  return entries;
}

/** "12/5/23" below "Completed" is the day on which it was. */
function statusOf(text: string, head: string): Status | null {
  const status = readStatus(text);
  const ended = /^(?:date )?(?:completed?|closed?|done|finished|actioned)\b/i.test(head);
  if (status?.value !== 'other' || !ended || findDates(text, { dayAndMonth: true }).length === 0) return status;
  return { ...status, value: 'closed' };
}

/** One cell over the whole row; in a row of cells of its own the task alone may be filled. */
const isSection = (row: readonly (Cell | null)[], text: string): boolean =>
  row.length > 2 && (new Set(row).size === 1 || text === '' || isStatus(text));

/** A row that has nothing but more of the task or of the status of the row above: "expected in June". */
function goesOn(row: readonly (Cell | null)[], roles: readonly ColumnRole[]): boolean {
  const at = (role: ColumnRole): string => (row[roles.indexOf(role)]?.text ?? '').trim();
  if (['ref', 'owner', 'issued', 'due'].some((role) => at(role as ColumnRole) !== '')) return false;
  const text = at('action');
  return text === '' ? at('status') !== '' : /^[\p{Ll}(]/u.test(text) && roles.includes('owner');
}

function continueEntry(entry: LogEntry, more: { text: string; status: string }): void {
  if (more.text !== '') entry.text = `${entry.text} ${more.text}`;
  if (more.status !== '') entry.status = readStatus(`${entry.status?.text ?? ''} ${more.status}`);
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
  // "Book the hall (Ann)"
  const bracket = /\s\((?<owner>\p{Lu}[^()]{0,60})\)\.?$/u.exec(task);
  const closers = bracket && ownersOfPhrase(bracket.groups?.owner ?? '');
  if (bracket && closers)
    return { ref: number, text: task.slice(0, bracket.index), owners: closers.map((o) => o.text) };
  return { ref: number, text: task, owners: (findLeadingOwners(task, TO)?.owners ?? []).map((o) => o.text) };
}

/** "Ann to book the hall" */
const TO = /\s(?:to|will|should|is to|agreed to)\s\p{Ll}/u;

/** The column of the action may be headed "Item" or "Description"; the first unnamed column holds the numbers. */
function settleRoles(reading: TableReading): ColumnRole[] {
  const roles = withTaskColumn(reading);
  if (!roles.includes('ref')) {
    const body = reading.grid.slice(reading.headerRows);
    const at = roles.findIndex((role, c) => {
      // Figures after the task are hours or points.
      if ((role !== 'other' && role !== 'item') || c > roles.indexOf('action')) return false;
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

function readCellDate(context: SegmentContext, cell: Cell | null): DateValue | null {
  const found = cell
    ? findDates(cell.text, { year: context.year, monthFirst: context.monthFirst, dayAndMonth: true })[0]
    : undefined;
  return found?.iso ? dateValue(found) : null;
}
