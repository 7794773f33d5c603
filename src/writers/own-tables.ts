/** Tables that `ingest` and `export` wrote, read back and printed again: CSV, and Markdown amid other text. */
import { CsvError, parse } from 'csv-parse/sync';
import { columnOf, type KeptColumn, type KeptRow, type KeptTable } from '../model/kept-table.ts';
import { emptyRegister } from '../model/register.ts';
import { type CsvColumn, csvLines, guardFormula, textCell } from './csv.ts';
import { markdownCell } from './export-formats.ts';
import { exports } from './export-list.ts';
import { exportNames } from './export-names.ts';

export interface OwnTable {
  table: KeptTable;
  /** What another program did to the file as a whole: "lines end in LF"; with the line where it shows. */
  faults: { line: number; message: string; mended: boolean }[];
  /** The whole file with the table as given. */
  print(table: KeptTable): string;
}

interface Layout {
  columns: readonly KeptColumn[];
  headings: readonly string[];
}

let known: Layout[] | null = null;

/** The columns of everything that `export` gives; `ingest` writes some of the same. */
function layouts(): readonly Layout[] {
  known ??= exportNames.flatMap((name) =>
    [false, true].map((series) => {
      const { columns } = exports[name]({ register: emptyRegister, documents: [], keepAction: () => true, series });
      const ours = columns as unknown as CsvColumn<unknown>[];
      return {
        columns: ours.map((column) => ({ name: column.name, text: column.kind === 'text' })),
        headings: ours.map(({ name: heading, title }) => title ?? heading),
      };
    }),
  );
  return known;
}

/** Columns that came after the first version: files of older versions lack them and are ours all the same. */
const ADDED: ReadonlySet<string> = new Set([
  ...['certainty', 'confidence', 'due_text', 'path', 'place', 'quote'],
  ...['Certainty', 'Action id', 'action_id'], // of the carry-forward table
]);

function layoutOf(cells: readonly string[], by: (layout: Layout) => readonly string[]): Layout | null {
  const header = cells.map((cell) => cell.trim());
  for (const layout of layouts()) {
    const stands = by(layout).map((name) => !ADDED.has(name) || header.includes(name));
    if (
      by(layout)
        .filter((_, i) => stands[i])
        .join('\n') !== header.join('\n')
    )
      continue;
    return {
      columns: layout.columns.filter((_, i) => stands[i]),
      headings: layout.headings.filter((_, i) => stands[i]),
    };
  }
  return null;
}

/** The columns of our CSV files that a header line names, and what it parts them by; null if it is not ours. */
function layoutOfHeader(header: string): { layout: Layout; delimiter: string } | null {
  for (const delimiter of [',', ';', '\t']) {
    const cells = header
      .replace(/^\uFEFF/, '')
      .replaceAll('"', '')
      .split(delimiter);
    const layout = layoutOf(cells, ({ columns }) => columns.map(({ name }) => name));
    if (layout !== null) return { layout, delimiter };
  }
  return null;
}

/** True for the header of a result. A carry-forward table is one, and comes back as a document. */
export function isOwnHeader(line: string): boolean {
  const found = layoutOfHeader(line);
  return found !== null && !found.layout.columns.some(({ name }) => name === 'responsible');
}

/** A CSV file of ours, whatever a spreadsheet separated its cells with; null if its header is not ours. */
export function readOwnCsv(text: string): OwnTable | null {
  const content = text.replace(/^\uFEFF/, '');
  const found = layoutOfHeader(content.split(/\r?\n/, 1)[0] ?? '');
  if (found === null) return null;
  const { layout, delimiter } = found;
  const { columns } = layout;
  try {
    const table: KeptTable = { columns, rows: rowsOfCsv(content, delimiter) };
    return { table, faults: csvFaults(text, delimiter, table), print: printCsv };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { table: { columns, rows: [] }, faults: [unreadable(error)], print: () => text };
  }
}

/** The records below the header, with the line that each begins on. */
function rowsOfCsv(content: string, delimiter: string): KeptRow[] {
  const options = { delimiter, record_delimiter: ['\r\n', '\n'], relax_column_count: true, relax_quotes: true };
  const records = parse(content, { ...options, raw: true }) as unknown as { record: string[]; raw: string }[];
  let line = 1;
  const rows = records.map(({ record, raw }): KeptRow => {
    const row = { line, cells: record };
    // The last character belongs to the line end, if there is one; any other line end is inside a cell.
    line += 1 + (raw.slice(0, -1).match(/\n/g)?.length ?? 0);
    return row;
  });
  return rows.slice(1);
}

/** Where a quote is never closed nobody knows which rows the cell has swallowed. */
function unreadable(error: CsvError): OwnTable['faults'][number] {
  const isQuote = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const message = isQuote ? 'A quote is opened that nothing closes.' : 'The cells and quotes of this line do not fit.';
  return { line: Number(error.lines ?? 1), message, mended: false };
}

function printCsv({ columns, rows }: KeptTable): string {
  const cells = rows.map((row) => row.cells.map((cell, i) => (columns[i]?.text === false ? cell : textCell(cell))));
  return csvLines([columns.map(({ name }) => name), ...cells]);
}

function csvFaults(text: string, delimiter: string, table: KeptTable): OwnTable['faults'] {
  const faults: OwnTable['faults'] = [];
  const whole = (message: string) => faults.push({ line: 1, message, mended: true });
  if (text.startsWith('\uFEFF')) whole('The file begins with a byte order mark.');
  if (delimiter !== ',') whole(`The cells are parted by ${delimiter === ';' ? 'semicolons' : 'tabs'}.`);
  if (/(?<!\r)\n/.test(text)) whole('The lines do not end in CR LF.');
  for (const { line, cells } of table.rows) {
    for (const [i, cell] of cells.entries()) {
      if (table.columns[i]?.text === false || cell === guardFormula(cell)) continue;
      faults.push({ line, message: `A spreadsheet would run "${cell.slice(0, 40)}" as a formula.`, mended: true });
    }
  }
  return faults;
}

/** The first table of a Markdown text whose headings are ours; null if there is none. Other lines are never touched. */
export function readOwnMarkdown(text: string): OwnTable | null {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('|') || !/^\|[\s|:-]{3,2000}\|\s*$/.test(lines[at + 1] ?? '')) continue;
    const layout = layoutOf(cellsOf(line), ({ headings }) => headings);
    if (layout === null) continue;
    const count = lines.slice(at + 2).findIndex((row) => !row.startsWith('|'));
    const end = count < 0 ? lines.length : at + 2 + count;
    const rows = lines.slice(at + 2, end).map((row, i): KeptRow => ({ line: at + 3 + i, cells: cellsOf(row) }));
    const table: KeptTable = { columns: layout.columns, rows };
    if (columnOf(table, 'action') < 0 && columnOf(table, 'status') < 0) return null;
    return { table, faults: [], print: (next) => printMarkdown(lines, at + 2, end, table, next) };
  }
  return null;
}

/** Rows that stayed as they were keep their blanks. */
function printMarkdown(lines: readonly string[], from: number, to: number, before: KeptTable, next: KeptTable): string {
  const same = new Set(before.rows);
  const eol = lines[from - 1]?.endsWith('\r') ? '\r' : '';
  const rows = next.rows.map((row) =>
    same.has(row) ? (lines[row.line - 1] ?? '') : `| ${row.cells.map(markdownCell).join(' | ')} |${eol}`,
  );
  return [...lines.slice(0, from), ...rows, ...lines.slice(to)].join('\n');
}

/** `| a | b \| c |` → the words of its cells. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.trim().replace(/^\|/, '');
  for (let i = 0; i < inner.length; i += 1) {
    const character = inner[i];
    if (character === '\\' && (inner[i + 1] === '|' || inner[i + 1] === '\\')) {
      i += 1;
      cell += inner[i];
    } else if (character === '|') {
      cells.push(cell.trim().replaceAll('&lt;', '<'));
      cell = '';
    } else cell += character;
  }
  return cell.trim() === '' ? cells : [...cells, cell.trim().replaceAll('&lt;', '<')];
}
