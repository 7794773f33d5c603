/** A log that a person edited, from disk: an Excel workbook, one of OpenDocument, or CSV, whichever program saved it. */
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditedRow, type EditedTable, tableOf } from '../corrections/edits/edited-table.ts';
import { readText } from '../extract/encoding.ts';
import { defaultLimits } from '../extract/extractor.ts';
import { findDelimiter } from '../extract/sheets/csv-delimiter.ts';
import { readCsvRecords } from '../extract/sheets/csv-records.ts';
import { odsExtractor, sheetsOfOds } from '../extract/sheets/ods.ts';
import type { Sheet } from '../extract/sheets/sheet.ts';
import { sheetsOfWorkbook } from '../extract/sheets/xlsx.ts';
import { hasEntry } from '../extract/zip/entry-names.ts';
import { UnreadableDocument } from '../model/diagnostic.ts';
import { HELD } from '../writers/workbook/about-sheet.ts';
import { RESULTS } from '../writers/workbook/results-mark.ts';
import { AS_WRITTEN } from '../writers/workbook/written-sheet.ts';
import { readDocument } from './read-document.ts';
import { UsageError } from './usage-error.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/** `from`: the folder of the results; its own files hold every action. `ids`: of all actions there. */
export async function readEditedTable(path: string, from: string, ids: readonly string[]): Promise<EditedTable> {
  try {
    const bytes = await readDocument(path, MAX_BYTES);
    const isWhole = await isFileOf(path, from);
    const whole = isWhole ? new Set(ids) : null;
    const sheets = await sheetsIn(bytes);
    const table = sheets === null ? csvTable(bytes, whole) : workbookTable(sheets, whole);
    if (table !== null) return table;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw new UsageError(`${path}: ${error.message} ${error.help ?? ''}`.trim(), error.code);
  }
  throw new UsageError(
    `${path} contains no table of actions: a header row with "Action id", or with "Action" and "Owners", "Due" or "Status"`,
  );
}

/** How a text or a sheet is read here: nothing to report, since only cells matter. */
const OPTIONS = { limits: defaultLimits, password: null, changes: 'accept', report: () => undefined } as const;

/** The sheets of an Excel workbook, or of one that LibreOffice saved as its own; null if it is neither. */
async function sheetsIn(bytes: Uint8Array): Promise<Sheet[] | null> {
  if (hasEntry(bytes, 'xl/workbook.xml')) return sheetsOfWorkbook(bytes, defaultLimits, AS_WRITTEN);
  return odsExtractor.sniff(bytes) ? sheetsOfOds(bytes, OPTIONS, AS_WRITTEN) : null;
}

function workbookTable(sheets: readonly Sheet[], whole: ReadonlySet<string> | null): EditedTable | null {
  const ordered = sheets
    .filter(({ name }) => name !== AS_WRITTEN)
    .sort((a, b) => Number(b.name === 'Actions') - Number(a.name === 'Actions'));
  for (const { cells } of ordered) {
    const table = tableOf(cells, 'workbook');
    if (table === null) continue;
    const about = sheets.find((sheet) => sheet.name === 'About')?.cells ?? [];
    const listed = saidOf(HELD, about);
    return {
      ...table,
      held: listed.length > 0 ? new Set(listed) : whole,
      written: writtenIn(sheets),
      results: saidOf(RESULTS, about)[0] ?? null,
    };
  }
  return null;
}

/** The cells of the hidden sheet by action id. */
function writtenIn(sheets: readonly Sheet[]): ReadonlyMap<string, EditedRow['cells']> | null {
  const sheet = sheets.find(({ name }) => name === AS_WRITTEN);
  const table = sheet && tableOf(sheet.cells, 'workbook');
  return table ? new Map(table.rows.map(({ cells }) => [cells.id ?? '', cells])) : null;
}

/** The words beside a heading of the sheet About. */
function saidOf(what: string, cells: readonly { row: number; column: number; text: string }[]): string[] {
  const rows = new Set(cells.filter(({ text }) => text === what).map(({ row }) => row));
  return cells.filter(({ row, text }) => rows.has(row) && text !== what).flatMap(({ text }) => text.split(/[\s,]+/));
}

function csvTable(bytes: Uint8Array, held: ReadonlySet<string> | null): EditedTable | null {
  const text = readText(bytes, OPTIONS).replace(/^\uFEFF/, '');
  const { delimiter } = findDelimiter(text);
  const { records } = readCsvRecords(text, delimiter);
  const cells = records.flatMap((record, r) =>
    record.map((field, c) => ({ row: r + 1, column: c + 1, text: field.text })),
  );
  const table = tableOf(cells, 'csv');
  return table && { ...table, held, written: null, results: null };
}

/** True for `actions.csv` and `actions.xlsx` of the folder itself. */
async function isFileOf(path: string, from: string): Promise<boolean> {
  const own = await realpath(path).catch(() => path);
  for (const name of ['actions.csv', 'actions.xlsx'])
    if (own === (await realpath(join(from, name)).catch(() => ''))) return true;
  return false;
}

/** The bytes of the file, for the account of what was applied. */
export const bytesOf = (path: string): Promise<Buffer> => readFile(path);
