/** A row of the log that names a meeting whose minutes do not contain the action. */

import type { MinutesDocument } from '../model/document.ts';
import type { Mention } from '../model/register.ts';
import type { DateValue } from '../model/values.ts';
import { documentOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

export const logActionMissingFromMinutes: Rule = {
  id: 'log-action-missing-from-minutes',
  summary: 'A row of the log names a meeting whose minutes do not contain the action.',
  severity: 'info',
  recommended: false,
  check(context, report) {
    for (const action of context.register.actions) {
      const mention = action.mentions.findLast(({ source }) => source === 'logged');
      const document = mention && documentOf(context, mention.documentId);
      const issued = document && issuedInRow(document, mention);
      if (!issued || !action.flags.includes('not-minuted')) continue;
      report({
        document,
        message: `The log dates "${shortened(mention.text)}" ${issued.text}; the minutes of that meeting do not contain it.`,
        span: mention.spans[0] ?? null,
        help: 'Correct the date of issue, or the minutes.',
      });
    }
  },
};

/** The date that the row itself states; one that was taken from elsewhere names no meeting. */
function issuedInRow({ actionLog }: MinutesDocument, { spans: [span] }: Mention): DateValue | null {
  const row = (actionLog?.entries ?? []).find(
    ({ spans: [own] }) => own?.node === span?.node && own?.start === span?.start,
  );
  return row?.issued ?? null;
}
