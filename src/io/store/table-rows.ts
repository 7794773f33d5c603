/** Rows of the tables of results as JSON, which PostgreSQL takes many of at once. */
import { type Cell, cellsOf, type Table } from '../../writers/database/table.ts';
import type { CorpusData } from '../../writers/writer.ts';

/** Characters of JSON to a statement. */
const AT_ONCE = 1_000_000;

/** What a row belongs to: the first part of its key. */
export const unitOf = (table: Table) => table.key[0] as string;

/** What the rows of a table belong to: with its scope, and the rows as JSON. */
export type Units = Map<string, { scope: string | null; rows: string[] }>;

/** Rows of one thing follow each other or are gathered. */
export function unitsIn(table: Table, parts: readonly { scope: string | null; data: CorpusData }[]): Units {
  const found: Units = new Map();
  const at = table.columns.findIndex(({ name }) => name === unitOf(table));
  for (const { scope, data } of parts) {
    for (const row of table.rows(data)) {
      const cells = cellsOf(table, row);
      const unit = String(cells[at]);
      const known = found.get(unit);
      const text = objectOf(table, cells);
      if (known) known.rows.push(text);
      else found.set(unit, { scope, rows: [text] });
    }
  }
  return found;
}

/** A row as JSON. Cells of the type `json` are that already. */
function objectOf({ columns }: Table, cells: readonly Cell[]): string {
  let text = '{';
  for (const [i, { name, type }] of columns.entries()) {
    const cell = cells[i] ?? null;
    text += `${i === 0 ? '' : ','}"${name}":${type === 'json' && cell !== null ? cell : JSON.stringify(cell)}`;
  }
  return `${text}}`;
}

/** Lists of rows, each as one text that is not too long. */
export function* batches(texts: readonly string[]): Generator<string> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    batch.push(text);
    size += text.length;
    if (size < AT_ONCE) continue;
    yield `[${batch.join(',')}]`;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`;
}
