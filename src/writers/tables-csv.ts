/** `tables/`: each data table as found, and all of them as tidy rows in `performance.csv`. */
import type { DataTable, MinutesDocument } from '../model/document.ts';
import { csvLines, textCell, toCsv } from './csv.ts';
import { performanceColumns, performanceRows } from './performance.ts';
import type { OutputFile, Writer } from './writer.ts';

export const tablesCsvWriter: Writer = {
  name: 'tables',
  write: ({ documents, register }) => {
    const copies = new Set(register.duplicates.map((duplicate) => duplicate.path));
    const counted = documents.filter((document) => !copies.has(document.source.path));
    return [
      ...counted.flatMap((document) => document.tables.map((table) => wideTable(document, table))),
      { path: 'tables/performance.csv', content: toCsv(performanceColumns, performanceRows(counted)) },
    ];
  },
};

/** The table as a reader sees it: numbers as numbers, everything else as written. */
function wideTable(document: MinutesDocument, table: DataTable): OutputFile {
  const header = columnNames(table).map(textCell);
  const rows = table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  return { path: `tables/${document.id}-${table.id}.csv`, content: csvLines([header, ...rows]) };
}

/** The headings as printed; one that is blank or stands twice is told apart by its number, since readers go by names. */
function columnNames(table: DataTable): string[] {
  const seen = new Map<string, number>();
  return table.columns.map(({ name }, c) => {
    const own = name === '' ? `column_${c + 1}` : name;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own} (${times})`;
  });
}
