/**
 * Sheets as values → the bytes of an Excel workbook. hucre makes the parts, and fflate packs them: the same sheets give the
 * same bytes on every version of Node. Loaded only when a workbook is written.
 */
import type { CellStyle, CellValue, ConditionalRule, NamedRange, WriteOptions, WriteSheet } from 'hucre';
import { firstRows } from '../../model/rows.ts';
import { packInSlices } from './in-slices.ts';
import type { Highlight, SheetColumn, SheetData, SheetValue } from './sheet.ts';

/** What a workbook says of itself; the day is the same for all, since a clock would change the bytes. */
const DAY = new Date(Date.UTC(2000, 0, 1));
const ZIP_TIME = new Date(1980, 0, 1);
/** More rows take long to write and open; the CSV files hold all of them. */
export const MOST_ROWS = 20_000;
/** Cells of all sheets together: more of them make a file that Excel takes long to open. */
export const MOST_CELLS = 600_000;
/** Each cell takes some 400 bytes, and much that is let go of, while hucre makes its part: more cells than these are made some rows at a time. */
export const MOST_AT_ONCE = 60_000;
/** Cells that are made at once then. */
const SLICE = 12_000;
/** What Excel takes into one cell. */
const LONGEST_CELL = 32_767;

/** How many rows each of these sheets may have in one workbook. */
export function rowsForEach(sheets: readonly SheetData[]): number {
  let most = MOST_ROWS;
  for (let all = cellsIn(sheets, most); all > MOST_CELLS; all = cellsIn(sheets, most))
    most = Math.floor((most * MOST_CELLS) / all);
  return most;
}

const cellsIn = (sheets: readonly SheetData[], most: number) =>
  sheets.reduce((sum, { rows, columns }) => sum + Math.min(rows.length, most) * columns.length, 0);

/** `atOnce`: with more cells than these the text of each cell stands in its sheet, not in a list of texts that all share. */
export async function writeWorkbook(
  sheets: readonly SheetData[],
  title: string,
  atOnce = MOST_AT_ONCE,
): Promise<Uint8Array> {
  const [{ writeXlsx }, { unzipSync, zipSync }] = await Promise.all([import('hucre/xlsx'), import('fflate')]);
  const options: Omit<WriteOptions, 'sheets'> = {
    properties: { title, creator: 'minutes', created: DAY, modified: DAY },
    namedRanges: sheets.map(headOnEachPage),
  };
  if (cellsIn(sheets, MOST_ROWS) > atOnce) {
    const sliced = sheets.map((sheet) => ({
      sheet,
      head: headRows(sheet),
      length: Math.min(sheet.rows.length, MOST_ROWS),
    }));
    return packInSlices(sliced, Math.min(atOnce, SLICE), { options, toWriteSheet, cellsOf, time: ZIP_TIME });
  }
  const whole = sheets.map((sheet) => {
    const rows = firstRows(sheet.rows, MOST_ROWS, (row) => cellsOf(sheet, row));
    return toWriteSheet(sheet, rows.length, rows);
  });
  const parts = Object.entries(unzipSync(await writeXlsx({ ...options, sheets: whole })));
  const timed = parts.map(([path, part]) => [path, [part, { mtime: ZIP_TIME }]] as const);
  return zipSync(Object.fromEntries(timed) as Parameters<typeof zipSync>[0], { mtime: ZIP_TIME });
}

/** Rows above those of the table: lines of a title, and the heads of columns. */
const headRows = ({ above = [] }: SheetData) => above.length + 1;

/** The head of the table on each page that is printed. hucre would write it without quotes, which Excel takes for damage. */
function headOnEachPage({ name, above = [] }: SheetData): NamedRange {
  const row = `$${above.length + 1}`;
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!${row}:${row}`, scope: name };
}

/** `rows`: those that are written, of a table that has so many. */
function toWriteSheet(
  { name, columns: given, highlights = [], above = [], hidden = false }: SheetData,
  length: number,
  rows: CellValue[][],
): WriteSheet {
  const columns = given as readonly SheetColumn<unknown>[];
  const head = above.length;
  const last = head + 1 + length;
  const range = (c: number, from = head + 2) => `${letter(c)}${from}:${letter(c)}${Math.max(last, from)}`;
  const titles = uniqueTitles(columns.map((column) => column.title));
  const titleCells = above.map((line) => [text(line)]);
  const cells: WriteSheet['cells'] = new Map();
  for (const [c, title] of titles.entries()) cells.set(`${head},${c}`, { value: title, type: 'string', style: HEADER });
  if (head > 0) cells.set('0,0', { value: text(above[0] ?? ''), type: 'string', style: TITLE });
  const whole = `A${head + 1}:${letter(columns.length - 1)}${last}`;
  return {
    name,
    ...(hidden ? { hidden } : {}),
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
    rows: [...titleCells, titles, ...rows],
    cells,
    freezePane: { rows: head + 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    // A table without rows is one that Excel repairs.
    ...(length === 0
      ? {}
      : {
          tables: [
            {
              name: tableName(name),
              range: whole,
              columns: titles.map((title) => ({ name: title })),
              style: 'TableStyleLight1',
            },
          ],
        }),
    dataValidations: columns.flatMap(({ choices }, c) =>
      choices === undefined
        ? []
        : [
            {
              type: 'list' as const,
              values: [...choices],
              allowBlank: true,
              showErrorMessage: true,
              errorStyle: 'warning' as const,
              errorTitle: 'Another word?',
              errorMessage: `Usual are ${choices.join(', ')}.`,
              // New rows are written below the table.
              range: `${letter(c)}${head + 2}:${letter(c)}${last + 1000}`,
            },
          ],
    ),
    conditionalRules:
      length === 0
        ? []
        : highlights.map((one, i) =>
            ruleOf(one, i, columns, head, `${range(0).split(':')[0]}:${letter(columns.length - 1)}${last}`),
          ),
  };
}

function ruleOf(
  { formula, fill, bold = false }: Highlight,
  nth: number,
  columns: readonly SheetColumn<unknown>[],
  head: number,
  range: string,
): ConditionalRule {
  const cell = (title: string) => `$${letter(columns.findIndex((column) => column.title === title))}${head + 2}`;
  return {
    type: 'expression',
    priority: nth + 1,
    formula: formula.replaceAll(/\{([^}]{1,40})\}/g, (_, title: string) => cell(title)),
    range,
    style: {
      font: { bold },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    },
  };
}

const HEADER: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };
const TITLE: CellStyle = { font: { bold: true, size: 14 } };

function styleOf({ kind }: SheetColumn<unknown>): CellStyle {
  const vertical = 'top' as const;
  if (kind === 'date') return { numFmt: 'yyyy-mm-dd', alignment: { vertical, horizontal: 'left' } };
  if (kind === 'number') return { alignment: { vertical } };
  return { numFmt: '@', alignment: { vertical, wrapText: kind === 'long' } };
}

const cellsOf = ({ columns }: SheetData, row: unknown) =>
  (columns as readonly SheetColumn<unknown>[]).map((column) => cellOf(column, row));

function cellOf(column: SheetColumn<unknown>, row: unknown): CellValue {
  const value: SheetValue = column.value(row);
  if (value === null || value === '') return null;
  if (column.kind === 'date' && typeof value === 'string') return dayOf(value) ?? text(value);
  if (column.kind === 'number') return value;
  return text(String(value));
}

/** A whole day as a date of UTC; Excel knows none before 1900. */
function dayOf(iso: string): Date | null {
  const parts = /^(19\d{2}|2\d{3})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? null : new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
}

/** What an XML part may hold: Excel reads "_x0041_" as "A", and no control characters. */
function text(value: string): string {
  const clean = value
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length <= LONGEST_CELL ? clean : `${clean.slice(0, LONGEST_CELL - 1)}…`;
}

/** Headings of a table must differ, whatever their case. */
function uniqueTitles(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const times = (seen.get(title.toLowerCase()) ?? 0) + 1;
    seen.set(title.toLowerCase(), times);
    return times === 1 ? title : `${title} ${times}`;
  });
}

const tableName = (sheet: string) => sheet.replaceAll(/[^A-Za-z0-9]{1,31}/g, '_');

/** 0 → "A", 26 → "AA". */
function letter(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
