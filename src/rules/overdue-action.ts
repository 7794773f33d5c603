/** An open action whose deadline has passed. */

import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { RegisterAction } from '../model/register.ts';
import { isOverdue } from '../model/standing.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { documentOf, seriesOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const overdueAction: Rule = {
  id: 'overdue-action',
  summary: 'An open action is past its deadline.',
  severity: 'warning',
  needsAsOf: true,
  check(context, report) {
    const asOf = context.asOf ?? '';
    const leftBehind = new Map<MinutesDocument, RegisterAction[]>();
    for (const action of context.register.actions) {
      const last = action.mentions.at(-1);
      const document = last && documentOf(context, last.documentId);
      if (!document || !isOverdue(action, asOf)) continue;
      const later = action.status === null ? newerPaper(context, document) : null;
      if (later) {
        addTo(leftBehind, later, action);
        continue;
      }
      const state = action.status === null ? 'no log says that it is done' : `is ${action.status.text.toLowerCase()}`;
      report({
        document,
        message: `"${shortened(action.text)}" was due ${action.due?.iso} and ${state}.`,
        span: last.spans[0] ?? null,
        help: 'Close it, or agree a new date.',
      });
    }
    for (const [document, actions] of leftBehind) {
      report({
        document,
        message: `${leftText(actions)} in earlier papers, and nothing since says what became of ${actions.length === 1 ? 'it' : 'them'}.`,
        span: null,
        key: 'left behind',
        help: 'Carry them into an action log, or say what became of them: minutes correct ID --from OUT --status done.',
      });
    }
  },
};

/** The last paper of the body, where it is another: the body has met since, and nobody came back to the action. */
function newerPaper(context: RuleContext, document: MinutesDocument): MinutesDocument | null {
  const series = seriesOf(context, document);
  const last = series.at(-1);
  return last === undefined || last === document || !series.includes(document) ? null : last;
}

const NAMED = 3;

/** The most recent ones, since they are easiest to ask about. */
function leftText(actions: readonly RegisterAction[]): string {
  const due = ({ due: when }: RegisterAction) => when?.iso ?? '';
  const ordered = [...actions].sort((a, b) => byCodeUnit(due(b), due(a)) || byCodeUnit(a.text, b.text));
  const named = ordered.slice(0, NAMED).map((one) => `"${shortened(one.text)}" (${due(one)})`);
  const more = actions.length - named.length;
  const many = actions.length === 1 ? 'An action was' : `${actions.length} actions were`;
  return `${many} due by now, ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''},`;
}
