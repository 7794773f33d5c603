/** A document of which much could not be understood. */
import * as z from 'zod';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  share: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('Report a document if less than this share of it was understood.'),
});

/** In a short document one odd paragraph weighs too much. */
const FEWEST_BLOCKS = 10;

export const lowConfidenceExtraction: Rule = {
  id: 'low-confidence-extraction',
  summary: 'Much of the minutes could not be understood.',
  severity: 'info',
  recommended: false,
  options: Options,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const { blocks, claimed } = document.coverage;
      const { share } = Options.parse(context.optionsOf(document));
      if (blocks < FEWEST_BLOCKS || claimed >= blocks * share) continue;
      report({
        document,
        message: `${blocks - claimed} of ${blocks} paragraphs and tables are not part of anything that minutes understands.`,
        span: null,
        help: 'Look through what "minutes parse" gives for this file before you rely on it.',
      });
    }
  },
};
