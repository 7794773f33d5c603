/** A stated percentage that its part and whole do not make. */
import { rowName } from '../model/cell.ts';
import type { DataTable, TotalCheck } from '../model/tables.ts';
import type { Rule } from './rule.ts';

export const percentMismatch: Rule = {
  id: 'percent-mismatch',
  summary: 'A percentage in a table does not match its part and whole.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const table of document.tables) {
        for (const { row, column, stated, computed } of wrongShares(table)) {
          const label = rowName(table.rows[row]) ?? `row ${row + 1}`;
          const right = Math.round(computed * 10) / 10;
          report({
            document,
            message: `"${table.columns[column]?.name ?? ''}" of "${label}" is stated as ${stated}%, but the figures give ${right}%.`,
            span: table.rowSpans?.[row] ?? table.spans[0] ?? null,
            help: 'Correct the percentage or the figures.',
            key: `${label} ${column}`,
          });
        }
      }
    }
  },
};

/** Shares that are wrong where most of their column (or row) are right: elsewhere the percentage is of something else. */
function wrongShares(table: DataTable): TotalCheck[] {
  const shares = (table.totals ?? []).filter(({ kind }) => kind === 'share' || kind === 'change');
  return shares.filter(({ agrees, axis, row, column }) => {
    const peers = shares.filter((other) =>
      axis === 'down' ? other.axis === 'down' && other.row === row : other.axis !== 'down' && other.column === column,
    );
    return !agrees && peers.filter((peer) => peer.agrees).length >= Math.max(2, peers.length * 0.6);
  });
}
