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

/**
 * Totals that are wrong where their neighbours are right. Where most "totals" of a row or column disagree they are
 * something else: subtotals, averages, counts of another kind. A total without neighbours must be near its sum.
 */
function mismatches(table: DataTable): TotalCheck[] {
  const sums = (table.totals ?? []).filter(
    ({ column, computed }) => table.columns[column]?.type !== 'percent' && computed !== 0,
  );
  const family = ({ row, column }: TotalCheck) => (table.totalRows?.includes(row) ? `row ${row}` : `column ${column}`);
  return sums.filter((check) => {
    if (check.agrees) return false;
    const peers = sums.filter((other) => other !== check && family(other) === family(check));
    const wrong = peers.filter((peer) => !peer.agrees).length + 1;
    return peers.length === 0 ? looksLikeSlip(check) : wrong <= peers.length + 1 - wrong;
  });
}

/** Off by less than a half, or by one digit typed twice, left out or changed. */
function looksLikeSlip({ stated, computed }: TotalCheck): boolean {
  if (stated * computed > 0 && Math.abs(stated - computed) < Math.abs(computed) / 2) return true;
  const [long, short] = [String(stated), String(computed)].sort((a, b) => b.length - a.length) as [string, string];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** `The total "TOTAL" of "Kent"`: which cell of the table is meant. */
function where(table: DataTable, { row, column }: TotalCheck): string {
  const label = table.rows[row]?.find((cell) => typeof cell === 'string' && cell !== '');
  const name = table.columns[column]?.name;
  const of = [name, label].filter((part) => part !== undefined && part !== '').map((part) => `"${part}"`);
  return of.length === 0 ? 'A total' : `The total at ${of.join(', ')}`;
}
