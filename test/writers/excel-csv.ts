/** An action log for Excel with refs that it would take for something else. */
import { consolidate } from '../../src/consolidate/index.ts';
import { actionColumns } from '../../src/writers/actions-csv.ts';
import { toCsv } from '../../src/writers/csv.ts';
import { action, date, document, log, owner } from '../support/records.ts';

export const REFS = ['007', '5.10', '1E5', '3/4', '2-1', 'Mar 5', '3-Apr', 'true', '(2)', '50%', '10:30'];
const register = consolidate([
  document('march', {
    actions: [
      action('Order a chain\nof steel, "now"', { due: date('2024-04-02'), confidence: 0.4, owners: [owner('AL')] }),
    ],
    actionLog: log(
      ...REFS.map((ref, i): [string, string, string, null, 'open'] => [
        ref,
        `Task of number ${'abcdefghijk'[i]} here`,
        'AL',
        null,
        'open',
      ]),
    ),
  }),
]);
export const csv = toCsv(actionColumns(register), register.actions, 'excel');
