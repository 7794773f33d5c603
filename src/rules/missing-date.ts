/** Minutes that do not say when the meeting was. */
import type { Rule } from './rule.ts';

export const missingDate: Rule = {
  id: 'missing-date',
  summary: 'Minutes do not state the date of the meeting.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      if (document.kind !== 'minutes' || document.date !== null) continue;
      report({
        document,
        message: 'The minutes do not state the date of the meeting.',
        span: document.fieldSpans?.title ?? null,
        help: 'Write the full date, with its year, under the title.',
      });
    }
  },
};
