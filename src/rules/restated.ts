/** A figure of a past period that a later report states differently. */
import { restatementsOf, seriesOf } from '../recognise/performance/series.ts';
import type { Rule } from './rule.ts';

export const restated: Rule = {
  id: 'restated',
  summary: 'A later report states a past figure differently.',
  severity: 'info',
  check({ documents }, report) {
    for (const { newer, older, point } of restatementsOf(seriesOf(documents))) {
      const { row, document } = newer;
      const of = point.category === null ? '' : ` of "${point.category}"`;
      report({
        document,
        message: `"${point.measure}"${of} for ${point.periodStart} to ${point.periodEnd} is ${row.valueText} here and was ${older.row.valueText} in ${older.document.source.path}.`,
        span: document.tables.find(({ id }) => id === row.tableId)?.spans[0] ?? null,
        help: 'Nothing needs doing if the figure was revised; say so in a note below the table.',
        key: `${row.tableId} ${point.category} ${point.periodStart} ${point.periodEnd}`,
      });
    }
  },
};
