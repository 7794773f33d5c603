/** An open action whose deadline has passed. */
import { isOverdue } from '../model/standing.ts';
import { documentOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

export const overdueAction: Rule = {
  id: 'overdue-action',
  summary: 'An open action is past its deadline.',
  severity: 'warning',
  needsAsOf: true,
  check(context, report) {
    const asOf = context.asOf ?? '';
    for (const action of context.register.actions) {
      const last = action.mentions.at(-1);
      const document = last && documentOf(context, last.documentId);
      if (!document || !isOverdue(action, asOf)) continue;
      const state = action.status === null ? 'no log says that it is done' : `is ${action.status.text.toLowerCase()}`;
      report({
        document,
        message: `"${shortened(action.text)}" was due ${action.due?.iso} and ${state}.`,
        span: last.spans[0] ?? null,
        help: 'Close it, or agree a new date.',
      });
    }
  },
};
