/** A file that minutes wrote and that somebody, or a spreadsheet, has brought out of its form. */
import { actionId } from '../consolidate/actions/action-id.ts';
import { columnOf, type KeptTable, type Mend, type MendedTable, withCells } from '../model/kept-table.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { findDates, isCalendarDay, two } from '../recognise/dates.ts';
import type { Rule } from './rule.ts';

/** Line ends, quotes and formulas are the business of who writes the file; this looks at rows and cells. */
export const malformedOwnFile: Rule = {
  id: 'malformed-own-file',
  summary: 'A file that minutes wrote is no longer in the form in which it was written.',
  severity: 'warning',
  check() {
    // Documents have no form that we could hold them to.
  },
  mend(table) {
    const mends: Mend[] = [];
    const steps = [evenRows, isoDates, actionIds, newestFirst];
    return { table: steps.reduce((so, step) => step(so, mends), table), mends } satisfies MendedTable;
  },
};

type Step = (table: KeptTable, mends: Mend[]) => KeptTable;

/** As many cells in each row as there are headings; rows without a word go. */
const evenRows: Step = (table, mends) => {
  const width = table.columns.length;
  const rows = table.rows.flatMap((row) => {
    if (row.cells.every((cell) => cell.trim() === '')) {
      mends.push({ line: row.line, message: 'The row is empty.', mended: true });
      return [];
    }
    if (row.cells.length === width) return [row];
    const surplus = row.cells.slice(width);
    const mended = surplus.every((cell) => cell.trim() === '');
    mends.push({
      line: row.line,
      message: `The row has ${row.cells.length} cells, the header ${width}.`,
      mended,
    });
    const missing = Array.from({ length: Math.max(0, width - row.cells.length) }, () => '');
    return [mended ? { ...row, cells: [...row.cells.slice(0, width), ...missing] } : row];
  });
  return rows.length === table.rows.length && rows.every((row, i) => row === table.rows[i])
    ? table
    : { ...table, rows };
};

/** Columns of days that we write as ISO dates. A log to carry forward says in its own words when an action was issued. */
const DATES: ReadonlySet<string> = new Set(['date', 'date_issued', 'due', 'last_seen', 'period_start', 'period_end']);
const ISO = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?: 0?0:00(?::00)?)?$/;

const isoDates: Step = (table, mends) => {
  const columns = table.columns.flatMap(({ name, text }, i) =>
    DATES.has(name) && (!text || name === 'due') ? [i] : [],
  );
  const order = orderOf(columns.flatMap((column) => table.rows.map((row) => row.cells[column] ?? '')));
  return columns.reduce(
    (so, column) =>
      withCells(so, column, (cell, row) => {
        const text = cell.trim();
        if (text === '' || ISO.test(text)) return text;
        const iso = isoOf(text, order);
        const why = iso === null && NUMERIC.test(text) ? 'can be read in two ways' : 'is not an ISO date';
        mends.push({
          line: row.line,
          message: `"${text}" in the column ${so.columns[column]?.name} ${why}.`,
          mended: iso !== null,
        });
        return iso;
      }),
    table,
  );
};

/** Whether the day or the month comes first, if a number above 12 tells; all dates of a file have one order. */
function orderOf(cells: readonly string[]): 'day' | 'month' | null {
  const numbers = cells.flatMap((cell) => {
    const match = NUMERIC.exec(cell.trim());
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const [day, month] = [numbers.some(([first]) => first > 12), numbers.some(([, second]) => second > 12)];
  return day === month ? null : day ? 'day' : 'month';
}

function isoOf(text: string, order: 'day' | 'month' | null): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second, year] = numeric.slice(1).map(Number) as [number, number, number];
    if (order === null && first !== second) return null;
    const [day, month] = order === 'month' ? [second, first] : [first, second];
    return isCalendarDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
  }
  const [date] = findDates(text);
  return date?.start === 0 && date.end === text.length && !date.yearInferred ? date.iso : null;
}

/** Rows that were added by hand get an id; one that two rows share is for a person to put right. */
const actionIds: Step = (table, mends) => {
  const [id, action, body] = ['action_id', 'action', 'body'].map((name) => columnOf(table, name)) as [
    number,
    number,
    number,
  ];
  if (id < 0 || action < 0 || isCarriedForward(table)) return table;
  // A list of mentions names an action more than once.
  if (columnOf(table, 'mention_id') >= 0) return table;
  const taken = new Set(table.rows.map((row) => row.cells[id]));
  const seen = new Map<string, number>();
  return withCells(table, id, (cell, row) => {
    const known = cell.trim();
    if (known !== '') {
      const first = seen.get(known);
      if (first !== undefined) {
        mends.push({ line: row.line, message: `"${known}" is also the id of line ${first}.`, mended: false });
      }
      seen.set(known, first ?? row.line);
      return null;
    }
    let ordinal = 1;
    const next = () => actionId(row.cells[body] ?? '', row.cells[action] ?? '', ordinal);
    while (taken.has(next())) ordinal += 1;
    mends.push({ line: row.line, message: 'The row has no action_id.', mended: true });
    taken.add(next());
    return next();
  });
};

/** Oldest first, and rows that were added have no id. */
const isCarriedForward = (table: KeptTable) => columnOf(table, 'responsible') >= 0;

/** The consolidated log has its newest actions first. */
const newestFirst: Step = (table, mends) => {
  const issued = columnOf(table, 'date_issued');
  if (issued < 0 || columnOf(table, 'action_id') < 0 || columnOf(table, 'mention_id') >= 0) return table;
  if (isCarriedForward(table)) return table;
  const key = (row: { cells: readonly string[] }) => row.cells[issued] ?? '';
  const rows = [...table.rows].sort((a, b) => byCodeUnit(key(b), key(a)));
  const moved = rows.find((row, i) => row !== table.rows[i]);
  if (!moved) return table;
  mends.push({ line: moved.line, message: 'The rows are not in order, newest first.', mended: true });
  return { ...table, rows };
};
