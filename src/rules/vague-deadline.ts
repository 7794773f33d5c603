/** An action that is due at a time which nobody can hold anybody to. */
import * as z from 'zod';
import { anyOf, wordsOption } from './document-words.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption(
    'asap|a.s.a.p.|as soon as possible|soon|in due course|when possible|at some point|when time permits'.split('|'),
  ).describe('Words that do not name a time.'),
});

export const vagueDeadline: Rule = {
  id: 'vague-deadline',
  summary: 'An action is due "as soon as possible" or "in due course".',
  severity: 'info',
  recommended: false,
  options: Options,
  check(context, report) {
    for (const document of context.documents) {
      const vague = anyOf(Options.parse(context.optionsOf(document)).words);
      for (const action of document.actions) {
        const said = vague.exec(action.text)?.[0];
        if (action.certainty !== 'stated' || (action.due !== null && action.due.iso !== null) || said === undefined)
          continue;
        report({
          document,
          message: `"${said}" does not name a time: "${shortened(action.text)}".`,
          span: action.spans[0] ?? null,
          help: 'Agree a date, or a meeting to report to.',
        });
      }
    }
  },
};
