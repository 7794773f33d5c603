/** Small workbooks from plain descriptions, for tests and fixtures: .xlsx by hucre, .ods from raw XML, .csv as text. */
import { strToU8, zipSync } from 'fflate';
import { type Cell, type CellValue, writeXlsx } from 'hucre';
import { namespaces } from './make-odt.ts';

/** A cell: a text, a number with its format, or a date as `new Date(Date.UTC(…))`. */
export type SheetValue =
  | null
  | string
  | number
  | boolean
  | Date
  | { value: number | Date | string; format?: string; bold?: boolean };

export interface SheetSpec {
  name: string;
  rows: SheetValue[][];
  hidden?: boolean;
  /** `[row, column, last row, last column]`, from 1. */
  merges?: [number, number, number, number][];
}

const FIXED_TIME = new Date(Date.UTC(2020, 0, 1));
const ZIP_TIME = new Date(2020, 0, 1);

/** The same description gives the same bytes. */
export async function makeXlsx(sheets: readonly SheetSpec[], title?: string): Promise<Uint8Array> {
  const properties = { created: FIXED_TIME, modified: FIXED_TIME, ...(title ? { title } : {}) };
  return writeXlsx({
    properties,
    sheets: sheets.map(({ name, rows, hidden, merges = [] }) => ({
      name,
      rows: rows.map((row) => row.map(plainValue)),
      cells: new Map(rows.flatMap((row, r) => row.flatMap((value, c) => styledCell(value, r, c)))),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({
        startRow: startRow - 1,
        startCol: startCol - 1,
        endRow: endRow - 1,
        endCol: endCol - 1,
      })),
      ...(hidden ? { hidden } : {}),
    })),
  });
}

function plainValue(value: SheetValue): CellValue {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

function styledCell(given: SheetValue, r: number, c: number): [string, Partial<Cell>][] {
  const value = plainValue(given);
  const format = typeof given === 'object' && given !== null && 'value' in given ? given.format : undefined;
  const bold = typeof given === 'object' && given !== null && 'value' in given && given.bold === true;
  const numFmt = format ?? (value instanceof Date ? 'dd/mm/yyyy' : undefined);
  if (numFmt === undefined && !bold) return [];
  const style = { ...(numFmt === undefined ? {} : { numFmt }), ...(bold ? { font: { bold } } : {}) };
  return [
    [
      `${r},${c}`,
      { value, type: value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string', style },
    ],
  ];
}

/** Fields as a spreadsheet exports them; dates as people write them there. */
export function makeCsv(rows: readonly SheetValue[][], delimiter = ',', newline = '\r\n'): Uint8Array {
  const field = (value: SheetValue): string => {
    const plain = plainValue(value);
    const text = plain instanceof Date ? plain.toISOString().slice(0, 10) : String(plain ?? '');
    return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return strToU8(rows.map((row) => row.map(field).join(delimiter) + newline).join(''));
}

export interface OdsSheet {
  name: string;
  /** Inside of `table:table`. */
  rows: string;
  hidden?: boolean;
}

/** An OpenDocument spreadsheet from the raw XML of its rows. */
export function makeOds(sheets: readonly OdsSheet[], automatic = ''): Uint8Array {
  const tables = sheets.map(
    ({ name, rows, hidden }) =>
      `<table:table table:name="${name}" table:style-name="${hidden ? 'unseen' : 'seen'}">${rows}</table:table>`,
  );
  const style =
    '<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>' +
    '<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>';
  const content = `<office:document-content ${namespaces} xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"><office:automatic-styles>${style}${automatic}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(`<manifest:manifest ${namespaces} manifest:version="1.2"/>`),
    },
    { mtime: ZIP_TIME },
  );
}

/** A row of cells as LibreOffice writes them. */
export function odsRow(values: readonly SheetValue[], attributes = ''): string {
  return `<table:table-row ${attributes}>${values.map((value) => odsCell(value)).join('')}</table:table-row>`;
}

export function odsCell(given: SheetValue, attributes = ''): string {
  const value = plainValue(given);
  if (value === null || value === '') return `<table:table-cell ${attributes}/>`;
  const style =
    typeof given === 'object' && given !== null && 'value' in given && given.bold ? 'table:style-name="bold"' : '';
  const iso = value instanceof Date ? value.toISOString().slice(0, 10) : '';
  const type =
    value instanceof Date
      ? `office:value-type="date" office:date-value="${iso}"`
      : typeof value === 'number'
        ? `office:value-type="float" office:value="${value}"`
        : 'office:value-type="string"';
  const shown = value instanceof Date ? iso.split('-').reverse().join('/') : String(value);
  const paragraphs = shown
    .split('\n')
    .map((line) => `<text:p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text:p>`);
  return `<table:table-cell ${style} ${type} ${attributes}>${paragraphs.join('')}</table:table-cell>`;
}
