/** What the minute book holds of an export: few columns with headings in words, grouped by body. For people to read. */
import type { RegisterAction } from '../model/register.ts';
import type { CsvColumn } from './csv.ts';
import type { Export } from './export-list.ts';
import type { ExportName } from './export-names.ts';

/** One table of the book. */
export interface BookGroup {
  /** The body; null where there is one table only. */
  heading: string | null;
  /** The first row is the heading of the columns. */
  rows: string[][];
}

export interface Book {
  title: string;
  groups: BookGroup[];
}

type Names = Record<string, string>;

/** For each export its columns, by name, with their headings; what is in no list is shown as it is. */
const BOOKS: Partial<Record<ExportName, { title: string; columns: Names }>> = {
  actions: {
    title: 'Actions',
    columns: { ref: 'Ref', action: 'Action', owners: 'Owner', date_issued: 'Raised', due: 'Due', status: 'Status' },
  },
  decisions: { title: 'Decisions', columns: { date: 'Meeting', agenda_item: 'Item', decision: 'Decision' } },
  meetings: { title: 'Meetings', columns: { date: 'Date', title: 'Title', kind: 'Kind', path: 'File' } },
  attendance: {
    title: 'Attendance',
    columns: { date: 'Meeting', name: 'Name', role: 'Role', organisation: 'Organisation', attendance: 'Attendance' },
  },
  mentions: {
    title: 'Mentions of actions',
    columns: {
      date: 'Meeting',
      ref: 'Ref',
      action: 'Action',
      owners: 'Owner',
      status_text: 'Status',
      source: 'Source',
    },
  },
  people: {
    title: 'People',
    columns: { name: 'Name', initials: 'Initials', organisation: 'Organisation', last_seen: 'Last seen' },
  },
};

/** `csv` is what the same export gives to a spreadsheet. */
export function bookOf({ name: what, columns, rows, title }: Export): Book {
  const all = columns as unknown as CsvColumn<unknown>[];
  const book = BOOKS[what];
  const shown = book === undefined ? all : all.filter(({ name }) => name in book.columns);
  const headings = shown.map((column) => book?.columns[column.name] ?? column.title ?? column.name);
  const body = book && all.find(({ name }) => name === 'body');
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const key = String(body?.value(row) ?? '');
    const cells = shown.map((column) => cellText(column, row));
    const group = groups.get(key);
    if (group) group.push(cells);
    else groups.set(key, [headings, cells]);
  }
  if (groups.size === 0) groups.set('', [headings]);
  const [first] = groups.keys();
  const one = groups.size === 1;
  const above = title ?? book?.title ?? what;
  return {
    title: one && first && title === undefined ? `${above}: ${first}` : above,
    groups: [...groups].map(([key, cells]) => ({ heading: one ? null : key || 'Without a body', rows: cells })),
  };
}

/** Names of people rather than their initials, the words of a status or deadline rather than our value. */
function cellText(column: CsvColumn<unknown>, row: unknown): string {
  const action = row as Partial<RegisterAction>;
  if (column.name === 'status' && action.mentions !== undefined) return action.status?.text ?? 'no status';
  if (column.name === 'due' && action.mentions !== undefined) return action.due?.iso ?? action.due?.text ?? '';
  const value = column.value(row);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '');
}
