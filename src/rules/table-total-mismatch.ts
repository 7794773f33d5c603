/** A stated total that the figures of the table do not add up to, in the table itself or in the text. */
import { cellText, rowName } from '../model/cell.ts';
import type { DataTable, TextTotal, TotalCheck } from '../model/tables.ts';
import type { Rule } from './rule.ts';

export const tableTotalMismatch: Rule = {
  id: 'table-total-mismatch',
  summary: 'A total in a table is not the sum of its figures.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const table of document.tables) {
        for (const check of wrongSums(table)) {
          report({
            document,
            message: messageOf(table, check),
            span: table.rowSpans?.[check.row] ?? table.spans[0] ?? null,
            help: 'Correct the total or the figures.',
            key: `${check.row} ${check.column}`,
          });
        }
        for (const told of (table.textTotals ?? []).filter(({ agrees }) => !agrees)) {
          report({
            document,
            message: toldMessage(table, told),
            span: told.span,
            help: 'Correct the text or the table.',
          });
        }
      }
    }
  },
};

/** Where most "totals" of a row or column disagree they are something else: averages, counts of another kind. */
function wrongSums(table: DataTable): TotalCheck[] {
  const sums = (table.totals ?? []).filter(({ kind }) => kind === undefined || kind === 'sum');
  const family = ({ row, column, axis }: TotalCheck) =>
    axis === 'down' || (axis === undefined && table.totalRows?.includes(row)) ? `row ${row}` : `column ${column}`;
  return sums.filter((check) => {
    const peers = sums.filter((other) => family(other) === family(check));
    const wrong = peers.filter(({ agrees }) => !agrees).length;
    return !check.agrees && (peers.length === 1 || wrong * 2 <= peers.length);
  });
}

/** `The total at "TOTAL", "Norvale" is stated as 38, but the figures add up to 39 (0 + 0 + 5 + …).` */
function messageOf(table: DataTable, check: TotalCheck): string {
  const { stated, computed } = check;
  return `The total ${where(table, check)} is stated as ${stated}, but the figures add up to ${computed}${partsText(table, check)}.`;
}

/** Parts that are named in full; of more, the sum is enough. */
const MOST_PARTS = 12;

function partsText(table: DataTable, { row, column, axis, parts = [] }: TotalCheck): string {
  const cells = parts.map((i) => (axis === 'across' ? table.rows[row]?.[i] : table.rows[i]?.[column]));
  const stated = cells.map(cellText).filter((text) => text !== '');
  return stated.length < 2 || stated.length > MOST_PARTS ? '' : ` (${stated.join(' + ')})`;
}

function toldMessage(table: DataTable, { stated, computed }: TextTotal): string {
  const title = table.title ?? table.measure;
  return `The text states ${stated}, but the figures of ${title ? `"${title}"` : 'the table'} add up to ${computed}.`;
}

/** `at "TOTAL", "Norvale"`: which cell of the table is meant. */
function where(table: DataTable, { row, column }: TotalCheck): string {
  const label = rowName(table.rows[row]);
  const name = table.columns[column]?.name;
  const of = [name, label].filter((part) => part !== undefined && part !== '').map((part) => `"${part}"`);
  return of.length === 0 ? `in row ${row + 1}, column ${column + 1}` : `at ${of.join(', ')}`;
}
