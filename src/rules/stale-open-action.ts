/** An action that stays open from meeting to meeting with nothing said about it. */
import * as z from 'zod';
import type { RegisterAction } from '../model/register.ts';
import { documentOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  days: z.int().min(1).default(180).describe('Report actions that were raised longer ago than this.'),
});

export const staleOpenAction: Rule = {
  id: 'stale-open-action',
  summary: 'An action has been open for a long time without any news.',
  severity: 'warning',
  needsAsOf: true,
  options: Options,
  check(context, report) {
    for (const action of context.register.actions) {
      const last = action.mentions.at(-1);
      const document = last && documentOf(context, last.documentId);
      if (!document || action.status?.value !== 'open' || hasNews(action)) continue;
      const age = daysBetween(action.issued?.iso ?? null, context.asOf);
      if (age === null || age <= Options.parse(context.optionsOf(document)).days) continue;
      report({
        document,
        message: `"${shortened(action.text)}" was raised ${action.issued?.text} and is still open, with nothing new said about it.`,
        span: last.spans[0] ?? null,
        help: 'Say what was done, or close it.',
      });
    }
  },
};

/** A note, or a status that changed from one log to the next. */
function hasNews({ status, history }: RegisterAction): boolean {
  return status?.note !== null || new Set(history.map((change) => change.status.text)).size > 1;
}

/** Whole days from a date, taken as its first day, to another. */
function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const start = Date.parse(`${from}${from.length === 4 ? '-01-01' : from.length === 7 ? '-01' : ''}T00:00:00Z`);
  return Math.floor((Date.parse(`${to}T00:00:00Z`) - start) / 86_400_000);
}
