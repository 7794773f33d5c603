/** An action whose owner is nobody in particular. */
import * as z from 'zod';
import type { MinutesDocument } from '../model/document.ts';
import type { Owner } from '../model/people.ts';
import type { Span } from '../model/place.ts';
import { anyOf, wordsOption } from './document-words.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption(
    'tbc|tba|tbd|to be confirmed|to be agreed|to be decided|somebody|someone|unassigned'.split('|'),
  ).describe('Owners that do not name anybody.'),
  everyone: z.boolean().default(false).describe('Report "All" and the like, too.'),
});

export const vagueOwner: Rule = {
  id: 'vague-owner',
  summary: 'The owner of an action is nobody in particular.',
  severity: 'warning',
  options: Options,
  check(context, report) {
    for (const document of context.documents) {
      const { words, everyone } = Options.parse(context.optionsOf(document));
      const vague = new RegExp(`^(?:${anyOf(words).source}|\\?+)$`, 'iu');
      for (const { text, owners, span } of dueItems(document)) {
        if (!owners.length || !owners.every((owner) => isVague(owner, vague, everyone))) continue;
        report({
          document,
          message: `"${owners[0]?.text}" is to do "${shortened(text)}": that does not name anybody in particular.`,
          span,
          help: 'Name one person or role who will see that it is done.',
        });
      }
    }
  },
};

function isVague(owner: Owner, vague: RegExp, everyone: boolean): boolean {
  return vague.test(owner.text.trim()) || (everyone && owner.kind === 'everyone');
}

/** Stated actions, and rows of the log that are still to be done. */
function dueItems(document: MinutesDocument): { text: string; owners: Owner[]; span: Span | null }[] {
  const rows = (document.actionLog?.entries ?? []).filter(
    ({ status }) => status === null || status.value === 'open' || status.value === 'ongoing',
  );
  return [...document.actions.filter(({ certainty }) => certainty === 'stated'), ...rows].map((item) => ({
    text: item.text,
    owners: item.owners,
    span: item.spans[0] ?? null,
  }));
}
