/** Press and public sent out, and no word on the ground. */
import { matchesIn } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

/** "That the press and public be excluded from the meeting". */
const EXCLUDED = /\b(?:press|public)\b[^.\n]{0,60}\b(?:be|were|was) (?:excluded|asked to leave)\b[^\n]{0,400}/gi;
const GROUND =
  /\b(?:paragraphs?|schedule 12A|section 100A|s\.?\s?100A|1960|admission to meetings|confidential|exempt|exemption|prejudicial|standing order|commercial|personnel|staffing|legal advice|nature of the business)\b/i;

export const exclusionWithoutGround: Rule = {
  id: 'exclusion-without-ground',
  summary: 'Press and public are excluded, and no ground is given.',
  severity: 'warning',
  recommended: false,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      for (const { block, match, span } of matchesIn(context, document, EXCLUDED)) {
        if (GROUND.test(block.text) || GROUND.test(match[0])) continue;
        report({
          document,
          message: 'Press and public were excluded, and the resolution names no ground.',
          span,
          help: 'Name the paragraph of Schedule 12A, or the confidential nature of the business.',
        });
      }
    }
  },
};
