/** Every other list as a sheet: the columns of its CSV file under headings for people. */
import type { Rows } from '../../model/rows.ts';
import type { CsvColumn } from '../csv.ts';
import { LOOK, type SheetColumn, type SheetData, sheetOf } from './sheet.ts';

/** Columns that hold a day, if it is known to the day. */
const DATES: ReadonlySet<string> = new Set('date due date_issued period_start period_end last_seen since'.split(' '));
const WIDE: ReadonlySet<string> = new Set('decision action quote text table_title measure statements'.split(' '));
const NARROW: ReadonlySet<string> = new Set(['ref', 'unit', 'kind', 'place', 'attendance', 'certainty', 'is_total']);

/** `name`: of the sheet. */
export function sheetOfList<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: Rows<Row>,
  above: readonly string[] = [],
): SheetData {
  return sheetOf(name, columns.map(columnOf), rows, { above });
}

/** The same with a last column that says why a row wants a look; those that do are set apart. */
export function sheetWithLook<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: Rows<Row>,
  reasonsOf: (row: Row) => readonly string[],
): SheetData {
  const look: SheetColumn<Row> = {
    title: 'Wants a look',
    width: 28,
    kind: 'long',
    value: (row) => reasonsOf(row).join('; '),
  };
  return sheetOf(name, [...columns.map(columnOf), look], rows, { highlights: [LOOK] });
}

function columnOf<Row>({ name, title, kind, value }: CsvColumn<Row>): SheetColumn<Row> {
  const width = WIDE.has(name) ? 60 : NARROW.has(name) ? 12 : DATES.has(name) ? 12 : 24;
  const holdsText = kind === 'text' || /_id$|_in$/.test(name);
  return {
    title: title ?? headingOf(name),
    width,
    kind: DATES.has(name) ? 'date' : holdsText ? 'long' : 'number',
    value,
  };
}

/** "agenda_item" → "Agenda item". */
function headingOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
