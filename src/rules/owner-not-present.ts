/** An action for somebody who was not at the meeting. */
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

const AWAY: readonly unknown[] = ['apologies', 'absent'];

export const ownerNotPresent: Rule = {
  id: 'owner-not-present',
  summary: 'An action is given to somebody who was not at the meeting.',
  severity: 'info',
  recommended: false,
  check({ documents }, report) {
    for (const document of documents) {
      const away = new Map(document.people.filter((one) => AWAY.includes(one.attendance)).map((one) => [one.id, one]));
      for (const action of document.actions) {
        const absent = action.owners.flatMap(({ personId }) => away.get(personId ?? '') ?? []);
        if (absent.length === 0 || absent.length < action.owners.length) continue;
        report({
          document,
          message: `${absent[0]?.name} sent apologies and is to do "${shortened(action.text)}".`,
          span: action.spans[0] ?? null,
          help: 'Note who will tell them.',
        });
      }
    }
  },
};
