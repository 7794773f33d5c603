/** `actions.xlsx`: everything that a run found, for those who live in Excel. */
import { type LookEntry, lookQueue } from '../../model/look.ts';
import { countedIn, type RegisterAction, type StreamedRegister } from '../../model/register.ts';
import type { Rows } from '../../model/rows.ts';
import type { CsvColumn } from '../csv.ts';
import type { Export } from '../export-list.ts';
import { type PerformanceRow, performanceColumns, performanceRows } from '../performance.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from '../register-csv.ts';
import type { LongCorpus, OutputFile } from '../writer.ts';
import { aboutSheet } from './about-sheet.ts';
import { actionsSheet, ownersSheet } from './action-sheets.ts';
import { sheetOfList, sheetWithLook } from './other-sheets.ts';
import { cutSheet, type SheetData } from './sheet.ts';
import { MOST_ROWS, rowsForEach, writeWorkbook } from './write-workbook.ts';
import { writtenSheet } from './written-sheet.ts';

export const WORKBOOK = 'actions.xlsx';
/** What a workbook of ours is known by, whichever program saved it last; a hidden one holds what was written. */
export const SHEET_NAMES = ['Actions', 'By owner', 'Decisions', 'Meetings', 'Attendance', 'Figures', 'About'] as const;

/** The sheets of all that a run found. `results`: all of them, where the workbook holds a choice of the actions. */
export function sheetsOf({ register, documents, run }: LongCorpus, results: StreamedRegister = register): SheetData[] {
  const queue = lookQueue(register, documents);
  const reasons = new Map(queue.map((entry) => [`${entry.kind} ${entry.id}`, entry.reasons]));
  const reasonsOf = (kind: LookEntry['kind'], id: string) => reasons.get(`${kind} ${id}`) ?? [];
  const sheets = [
    actionsSheet(register),
    ownersSheet(register),
    sheetWithLook('Decisions', decisionColumns(register), register.decisions, ({ id }) => reasonsOf('decision', id)),
    sheetWithLook('Meetings', meetingColumns, register.meetings, ({ documentId }) => reasonsOf('meeting', documentId)),
    sheetWithLook('Attendance', attendanceColumns(register), register.attendance, ({ documentId, personId }) =>
      reasonsOf('person', `${documentId}--${personId}`),
    ),
    sheetOfList('Figures', performanceColumns, figuresIn(performanceRows(countedIn(documents, register)))),
  ];
  const written = writtenSheet(register);
  const most = rowsForEach([...sheets, written]);
  const cut = (sheet: SheetData) => cutSheet(sheet, most);
  const asWritten = cut(written);
  return [
    ...sheets.map(cut),
    aboutSheet({ run, register, results, queue, most, written: asWritten }, sheets),
    asWritten,
  ];
}

/** Documents are gone through once: those of an archive hold more figures than any sheet takes. */
function figuresIn(rows: Iterable<PerformanceRow>): Rows<PerformanceRow> {
  const first: PerformanceRow[] = [];
  let length = 0;
  for (const row of rows) {
    if (length < MOST_ROWS) first.push(row);
    length += 1;
  }
  return { length, [Symbol.iterator]: () => first[Symbol.iterator]() };
}

/** The file that `ingest` writes beside its CSV files. */
export async function workbookFile(data: LongCorpus): Promise<OutputFile> {
  return { path: WORKBOOK, content: await writeWorkbook(sheetsOf(data), titleOf(data.register)) };
}

/** What `export` gives as a workbook: actions with all that belongs to them, every other list as one sheet. */
export async function exportWorkbook({
  name,
  register,
  columns,
  rows,
  title,
  above,
  whole,
}: Export): Promise<Uint8Array> {
  if (name === 'actions' && whole !== undefined) {
    const data = { ...whole, register: { ...register, actions: rows as RegisterAction[] } };
    return writeWorkbook(sheetsOf(data, register), titleOf(data.register));
  }
  const heading = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const sheet = sheetOfList(heading, columns as unknown as CsvColumn<unknown>[], rows, above ?? []);
  return writeWorkbook([sheet], title ?? heading);
}

/** "Actions of Harbour Board". */
function titleOf({ actions }: Pick<StreamedRegister, 'actions'>): string {
  const bodies = new Set<string | null>();
  for (const action of actions) {
    bodies.add(action.body);
    if (bodies.size > 1) break;
  }
  const [body, ...more] = bodies;
  return body && more.length === 0 ? `Actions of ${body}` : 'Actions';
}
