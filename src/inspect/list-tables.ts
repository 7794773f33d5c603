/**
 * Tables as grids, a line for each row.
 *
 *   b4 table, 1 header row
 *     0: "Account" | "Budget"
 *     1: "Hall, ⟨2 columns⟩"
 */
import type { Block, BlockDocument, Cell, Table } from '../model/block.ts';

/** The tables of the body with their cells; says so if there are none. */
export function listTables({ body }: BlockDocument): string {
  const tables = body.filter((block: Block): block is Table => block.type === 'table');
  return tables.length === 0 ? 'no tables\n' : tables.map(tableText).join('');
}

function tableText(table: Table): string {
  const head =
    table.headerRows === 1 ? ', 1 header row' : table.headerRows > 1 ? `, ${table.headerRows} header rows` : '';
  const rows = table.rows.map((row, r) => `  ${r}: ${row.map(cellText).join(' | ')}\n`);
  return `${table.id} table${head}\n${rows.join('')}`;
}

function cellText({ text, rowSpan, colSpan, bold }: Cell): string {
  const spans = [colSpan > 1 ? `${colSpan} columns` : '', rowSpan > 1 ? `${rowSpan} rows` : '', bold ? 'bold' : ''];
  const facts = spans.filter((fact) => fact !== '').join(', ');
  return JSON.stringify(text) + (facts === '' ? '' : ` ⟨${facts}⟩`);
}
