/** `actions.xlsx`: everything that a run found, for those who live in Excel. */
import { type LookEntry, lookQueue } from '../../model/look.ts';
import { countedIn, type Register, type RegisterAction } from '../../model/register.ts';
import type { CsvColumn } from '../csv.ts';
import type { Export } from '../export-list.ts';
import { performanceColumns, performanceRows } from '../performance.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from '../register-csv.ts';
import type { OutputFile, StreamedCorpus } from '../writer.ts';
import { aboutSheet } from './about-sheet.ts';
import { actionsSheet, ownersSheet } from './action-sheets.ts';
import { sheetOfList, sheetWithLook } from './other-sheets.ts';
import type { SheetData } from './sheet.ts';
import { rowsForEach, writeWorkbook } from './write-workbook.ts';
import { writtenSheet } from './written-sheet.ts';

export const WORKBOOK = 'actions.xlsx';
/** What a workbook of ours is known by, whichever program saved it last; a hidden one holds what was written. */
export const SHEET_NAMES = ['Actions', 'By owner', 'Decisions', 'Meetings', 'Attendance', 'Figures', 'About'] as const;

/** The sheets of all that a run found. `results`: all of them, where the workbook holds a choice of the actions. */
export function sheetsOf({ register, documents, run }: StreamedCorpus, results: Register = register): SheetData[] {
  const figures = [...performanceRows(countedIn(documents, register))];
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
    sheetOfList('Figures', performanceColumns, figures),
  ];
  const written = writtenSheet(register);
  const most = rowsForEach([...sheets, written]);
  const cut = (sheet: SheetData): SheetData => ({ ...sheet, rows: sheet.rows.slice(0, most) });
  return [...sheets.map(cut), aboutSheet({ run, register, results, queue, most }, sheets), cut(written)];
}

/** The file that `ingest` writes beside its CSV files. */
export async function workbookFile(data: StreamedCorpus): Promise<OutputFile> {
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
function titleOf({ actions }: Register): string {
  const [body, ...more] = new Set(actions.map((action) => action.body));
  return body && more.length === 0 ? `Actions of ${body}` : 'Actions';
}
