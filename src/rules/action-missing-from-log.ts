/** An action of the minutes that no log lists. */
import { documentOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const actionMissingFromLog: Rule = {
  id: 'action-missing-from-log',
  summary: 'An action of the minutes stands in no action log.',
  severity: 'warning',
  check(context, report) {
    for (const action of context.register.actions) {
      const [mention] = action.mentions;
      const document = mention && documentOf(context, mention.documentId);
      if (!document || !action.flags.includes('missing-from-log')) continue;
      if (!mostAreLogged(context, mention.documentId)) continue;
      const stated = document.actions.some(
        ({ certainty, spans }) =>
          certainty === 'stated' &&
          spans[0]?.node === mention.spans[0]?.node &&
          spans[0]?.start === mention.spans[0]?.start,
      );
      if (!stated) continue;
      report({
        document,
        message: `The action "${shortened(mention.text)}" is minuted, and the log does not list it.`,
        span: mention.spans[0] ?? null,
        help: 'Add a row to the log, or say in the minutes that the action is done.',
      });
    }
  },
};

/** A log that lists less than half of a meeting's actions is not the log of that meeting. */
function mostAreLogged(context: RuleContext, documentId: string): boolean {
  const minuted = context.register.actions.filter(({ mentions }) =>
    mentions.some((one) => one.source === 'minuted' && one.documentId === documentId),
  );
  const logged = minuted.filter(({ mentions }) => mentions.some(({ source }) => source === 'logged'));
  return logged.length > 0 && logged.length >= minuted.length / 2;
}
