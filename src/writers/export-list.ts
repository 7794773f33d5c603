/** THE LIST of what `minutes export` gives: rows for CSV and Markdown, objects for JSON. */
import type { MinutesDocument } from '../model/document.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { actionColumns, newestFirst } from './actions-csv.ts';
import type { CsvColumn } from './csv.ts';
import type { ExportName } from './export-names.ts';
import { performanceColumns, performanceRows } from './performance.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from './register-csv.ts';

export interface ExportData {
  register: Register;
  /** Needed for figures only. */
  documents: readonly MinutesDocument[];
  /** Which actions to leave in. */
  keepAction(action: RegisterAction): boolean;
}

/** Columns and rows that belong together. */
export interface Export {
  columns: CsvColumn<never>[];
  rows: readonly unknown[];
}

function exportOf<Row>(columns: CsvColumn<Row>[], rows: readonly Row[]): Export {
  return { columns: columns as unknown as CsvColumn<never>[], rows };
}

export const exports: Record<ExportName, (data: ExportData) => Export> = {
  actions: ({ register, keepAction }) =>
    exportOf(actionColumns(register), newestFirst(register.actions.filter(keepAction))),
  decisions: ({ register }) => exportOf(decisionColumns(register), register.decisions),
  attendance: ({ register }) => exportOf(attendanceColumns(register), register.attendance),
  meetings: ({ register }) => exportOf(meetingColumns, register.meetings),
  performance: ({ register, documents }) => {
    const copies = new Set(register.duplicates.map((duplicate) => duplicate.path));
    return exportOf(
      performanceColumns,
      performanceRows(documents.filter((document) => !copies.has(document.source.path))),
    );
  },
};
