/** THE LIST of what `minutes export` gives: rows for CSV and Markdown, objects for JSON. */
import type { MinutesDocument } from '../model/document.ts';
import { copiesIn, type Register, type RegisterAction } from '../model/register.ts';
import { actionColumns, newestFirst } from './actions-csv.ts';
import { carriedForward, carryForwardColumns, carryForwardTitle } from './carry-forward.ts';
import type { CsvColumn } from './csv.ts';
import { type ExportName, exportNames } from './export-names.ts';
import { mentionColumns, mentionRows } from './mentions-csv.ts';
import { peopleColumns } from './people-csv.ts';
import { performanceColumns, performanceRows } from './performance.ts';
import { performanceSeries, seriesColumns } from './performance-series.ts';
import { attendanceColumns, decisionColumns, meetingColumns } from './register-csv.ts';
import type { CorpusData } from './writer.ts';

export interface ExportData {
  register: Register;
  /** One row per measure, category and period instead of one per statement. */
  series?: boolean;
  /** Needed for figures only. */
  documents: readonly MinutesDocument[];
  /** Which actions to leave in. */
  keepAction(action: RegisterAction): boolean;
  /** Which decisions, and which mentions of the actions; all if absent. */
  keepSure?(value: Sureness): boolean;
}

/** What tells how sure a value is. */
export type Sureness = Pick<RegisterAction, 'certainty' | 'confidence'>;

/** Columns and rows that belong together. */
export interface Export {
  name: ExportName;
  /** What the rows were taken from. */
  register: Register;
  columns: CsvColumn<never>[];
  rows: readonly unknown[];
  /** What is above the rows in a Word document. */
  title?: string;
  /** Lines above the table where it is to be recognised when it comes back. */
  above?: readonly string[];
  /** For a workbook: everything that goes beside the rows. */
  whole?: Pick<CorpusData, 'documents' | 'run'>;
}

type Part = Omit<Export, 'name' | 'register'>;

function exportOf<Row>(columns: CsvColumn<Row>[], rows: readonly Row[]): Part {
  return { columns: columns as unknown as CsvColumn<never>[], rows };
}

const parts: Record<ExportName, (data: ExportData) => Part> = {
  actions: ({ register, keepAction }) =>
    exportOf(actionColumns(register), newestFirst(register.actions.filter(keepAction))),
  'carry-forward': ({ register, keepAction }) => {
    const rows = carriedForward(register.actions.filter(keepAction));
    const title = carryForwardTitle(register, rows);
    return { ...exportOf(carryForwardColumns(register, rows), rows), title, above: [title, ''] };
  },
  mentions: ({ register, keepAction, keepSure }) =>
    exportOf(
      mentionColumns(register),
      [...mentionRows(register.actions)].filter(
        ({ action, mention }) => keepAction(action) && (keepSure?.(mention) ?? true),
      ),
    ),
  decisions: ({ register, keepSure }) =>
    exportOf(
      decisionColumns(register),
      register.decisions.filter((row) => keepSure?.(row) ?? true),
    ),
  attendance: ({ register }) => exportOf(attendanceColumns(register), register.attendance),
  meetings: ({ register }) => exportOf(meetingColumns, register.meetings),
  people: ({ register }) => exportOf(peopleColumns(register), register.people),
  performance: ({ register, documents, series }) => {
    const isCopy = copiesIn(register);
    const counted = documents.filter((document) => !isCopy(document));
    if (series) return exportOf(seriesColumns, performanceSeries(counted));
    return exportOf(performanceColumns, [...performanceRows(counted)]);
  },
};

/** Each export with what its formats need beside the rows. */
export const exports = Object.fromEntries(
  exportNames.map((name) => [
    name,
    (data: ExportData): Export => ({ name, register: data.register, ...parts[name](data) }),
  ]),
) as Record<ExportName, (data: ExportData) => Export>;
