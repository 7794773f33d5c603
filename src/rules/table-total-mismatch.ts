/** A stated total that the figures of the table do not add up to. */
import type { DataTable, TotalCheck } from '../model/document.ts';
import type { Rule } from './rule.ts';

export const tableTotalMismatch: Rule = {
  id: 'table-total-mismatch',
  summary: 'A total in a table is not the sum of its figures.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const table of document.tables) {
        for (const check of mismatches(table)) {
          report({
            document,
            message: `${where(table, check)} is stated as ${check.stated}, but the figures add up to ${check.computed}.`,
            span: table.spans[0] ?? null,
            help: 'Correct the total or the figures.',
          });
        }
      }
    }
  },
};

/** Where most "totals" disagree they are something else (averages, counts of another kind): nothing is said. */
function mismatches(table: DataTable): TotalCheck[] {
  const sums = (table.totals ?? []).filter(({ column }) => table.columns[column]?.type !== 'percent');
  const wrong = sums.filter(({ agrees }) => !agrees);
  return wrong.length > 1 && wrong.length * 2 > sums.length ? [] : wrong;
}

/** `The total "TOTAL" of "Kent"`: which cell of the table is meant. */
function where(table: DataTable, { row, column }: TotalCheck): string {
  const label = table.rows[row]?.find((cell) => typeof cell === 'string' && cell !== '');
  const name = table.columns[column]?.name;
  const of = [name, label].filter((part) => part !== undefined && part !== '').map((part) => `"${part}"`);
  return of.length === 0 ? 'A total' : `The total at ${of.join(', ')}`;
}
