/** Shares of one whole that do not add up to a hundred. */
import { cellText, cellUnit, cellValue } from '../model/cell.ts';
import type { DataTable } from '../model/tables.ts';
import type { Rule } from './rule.ts';

/** Fewer shares than this may be a choice of rows. */
const FEWEST = 3;
/** Sums farther from a hundred are no shares of one whole, or not all of them. */
const NEAR = 5;

export const percentColumnsNot100: Rule = {
  id: 'percent-columns-not-100',
  summary: 'Percentages that divide one whole do not add up to 100.',
  severity: 'warning',
  check({ documents }, report) {
    for (const document of documents) {
      for (const table of document.tables) {
        for (const [column, { name, type }] of table.columns.entries()) {
          const sum = type === 'percent' ? sumOf(table, column) : null;
          if (sum === null) continue;
          report({
            document,
            message: `The percentages of "${name}" add up to ${sum}, not 100.`,
            span: table.spans[0] ?? null,
            help: 'Check the figures; where rounding is the reason, say so below the table.',
            key: `${name} ${column}`,
          });
        }
      }
    }
  },
};

/** The sum of a column of shares if it is near 100 and rounding does not explain the rest; else null. */
function sumOf(table: DataTable, column: number): number | null {
  const cells = table.rows.filter((_, row) => !table.totalRows?.includes(row)).map((row) => row[column]);
  const shares = cells
    .filter((cell) => (cellUnit(cell) ?? '%') === '%')
    .map(cellValue)
    .filter((value) => value !== null);
  if (shares.length < FEWEST || shares.length < cells.length || shares.some((share) => share < 0 || share > 95))
    return null;
  const decimals = Math.max(...cells.map((cell) => /\.(\d+)/.exec(cellText(cell))?.[1]?.length ?? 0));
  const sum = Number(shares.reduce((a, b) => a + b, 0).toFixed(decimals));
  const rounding = (shares.length / 2) * 10 ** -decimals;
  const away = Math.abs(sum - 100);
  return away > rounding && away <= NEAR ? sum : null;
}
