/** `tables/`: each data table as found, and all of them as tidy rows in `performance.csv`. */

import { cellText, cellUnit, cellValue } from '../model/cell.ts';
import type { MinutesDocument } from '../model/document.ts';
import { countedIn } from '../model/register.ts';
import type { CellValue, DataTable } from '../model/tables.ts';
import { type CsvValue, csvLines, csvPieces, textCell } from './csv.ts';
import { performanceColumns, performanceRows } from './performance.ts';
import type { LongWriter, OutputFile } from './writer.ts';

export const tablesCsvWriter: LongWriter = {
  name: 'tables',
  *write({ documents, register, csv }) {
    for (const document of countedIn(documents, register))
      for (const table of document.tables) yield wideTable(document, table);
    yield {
      path: 'tables/performance.csv',
      content: { pieces: csvPieces(performanceColumns, performanceRows(countedIn(documents, register)), csv) },
    };
  },
};

/** The table as a reader sees it: numbers as plain numbers, everything else as written. */
function wideTable(document: MinutesDocument, table: DataTable): OutputFile {
  const header = columnNames(table).map(textCell);
  const units = table.columns.map((column, c) => unitOf(table.rows.map((row) => row[c])) ?? column.unit ?? null);
  const rows = table.rows.map((row) => row.map((cell, c) => plainCell(cell, units[c] ?? null)));
  return { path: `tables/${document.id}-${table.id}.csv`, content: csvLines([header, ...rows]), units };
}

/** What all numbers of a column are shown in; null where they show nothing, or not the same. */
function unitOf(cells: readonly (CellValue | undefined)[]): string | null {
  const units = new Set(cells.filter((cell) => cellValue(cell) !== null).map(cellUnit));
  const [unit] = units;
  return units.size === 1 ? (unit ?? null) : null;
}

/** A number without its sign of money or percent only where that holds of the whole column. */
function plainCell(cell: CellValue, columnUnit: string | null): CsvValue {
  const value = cellValue(cell);
  const unit = cellUnit(cell);
  return value === null || (unit !== null && unit !== columnUnit) ? textCell(cellText(cell)) : value;
}

/** The headings as printed; one that is blank or there twice gets a number, since readers go by names. */
function columnNames(table: DataTable): string[] {
  const seen = new Map<string, number>();
  return table.columns.map(({ name }, c) => {
    const own = name === '' ? `column_${c + 1}` : name;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own} (${times})`;
  });
}
