/** An open action whose deadline has passed. */
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
      const open = action.status?.value === 'open' || action.status?.value === 'ongoing';
      if (!document || !open || !action.due?.iso || action.due.iso >= asOf.slice(0, action.due.iso.length)) continue;
      report({
        document,
        message: `"${shortened(action.text)}" was due ${action.due.iso} and is ${action.status?.text.toLowerCase()}.`,
        span: last.spans[0] ?? null,
        help: 'Close it, or agree a new date.',
      });
    }
  },
};
