/** Minutes without a word on apologies, not even "none". */
import * as z from 'zod';
import { anyOf, says, wordsOption } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption(
    'apologies|apology|apols|regrets|absent|absence|absences|excused|ymddiheuriadau'.split('|'),
  ).describe('Words for those who could not come.'),
});

export const missingApologies: Rule = {
  id: 'missing-apologies',
  summary: 'Minutes do not mention apologies, not even to say that there were none.',
  severity: 'info',
  recommended: false,
  options: Options,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      if (document.people.some(({ attendance }) => attendance === 'apologies' || attendance === 'absent')) continue;
      if (says(context, document, anyOf(Options.parse(context.optionsOf(document)).words))) continue;
      report({
        document,
        message: 'The minutes do not mention apologies for absence.',
        span: null,
        help: 'Write "Apologies: none" if there were none.',
      });
    }
  },
};
