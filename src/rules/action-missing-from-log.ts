/** An action of the minutes that no log lists. */
import type { MinutesDocument } from '../model/document.ts';
import { oncePer } from '../model/once-per.ts';
import type { Span } from '../model/place.ts';
import { documentOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const actionMissingFromLog: Rule = {
  id: 'action-missing-from-log',
  summary: 'An action in the minutes is not in any action log.',
  severity: 'warning',
  check(context, report) {
    const listed = actionsListed(context);
    for (const action of context.register.actions) {
      const [mention] = action.mentions;
      const document = mention && documentOf(context, mention.documentId);
      if (!document || !action.flags.includes('missing-from-log')) continue;
      const { minuted, logged } = listed.get(mention.documentId) ?? { minuted: 0, logged: 0 };
      // A log that lists less than half of a meeting's actions is not the log of that meeting.
      if (logged === 0 || logged < minuted / 2) continue;
      if (!statedIn(document).has(startOf(mention.spans[0]))) continue;
      report({
        document,
        message: `The action "${shortened(mention.text)}" is minuted, and the log does not list it.`,
        span: mention.spans[0] ?? null,
        help: 'Add a row to the log, or say in the minutes that the action is done.',
      });
    }
  },
};

/** By document, how many actions it minutes, and how many of these a log lists. */
function actionsListed({ register }: RuleContext): Map<string, { minuted: number; logged: number }> {
  const counts = new Map<string, { minuted: number; logged: number }>();
  for (const { mentions } of register.actions) {
    const isLogged = mentions.some(({ source }) => source === 'logged');
    for (const id of new Set(mentions.filter(({ source }) => source === 'minuted').map((one) => one.documentId))) {
      const count = counts.get(id) ?? { minuted: 0, logged: 0 };
      count.minuted += 1;
      if (isLogged) count.logged += 1;
      counts.set(id, count);
    }
  }
  return counts;
}

/** Where the actions that the source marks open. */
const statedIn = oncePer((document: MinutesDocument): ReadonlySet<string> => {
  const stated = document.actions.filter(({ certainty }) => certainty === 'stated');
  return new Set(stated.map(({ spans }) => startOf(spans[0])));
});

const startOf = (span: Span | undefined) => `${span?.node} ${span?.start}`;
