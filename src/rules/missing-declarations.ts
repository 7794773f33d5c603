/** Minutes without a word on declarations of interest. */
import * as z from 'zod';
import { anyOf, says, wordsOption } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption(
    'declaration of interest|declarations of interest|declarations|declaration of interests|declarations of interests|declare an interest|declare any interest|declared an interest|declared interests|register of interests|interests declared|disclosable pecuniary|pecuniary interest|pecuniary interests|conflict of interest|conflicts of interest|conflicts of interests|datgan buddiant|datganiadau o fuddiant'.split(
      '|',
    ),
  ).describe('Words for interests.'),
});

export const missingDeclarations: Rule = {
  id: 'missing-declarations',
  summary: 'Minutes do not mention declarations of interest.',
  severity: 'info',
  recommended: false,
  options: Options,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      if (says(context, document, anyOf(Options.parse(context.optionsOf(document)).words))) continue;
      report({
        document,
        message: 'The minutes do not mention declarations of interest.',
        span: null,
        help: 'Add the item, and write "none" if there were none.',
      });
    }
  },
};
