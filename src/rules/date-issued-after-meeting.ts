/** Minutes that say they were issued before the meeting, or later than they may be. */
import * as z from 'zod';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { findDates } from '../recognise/dates.ts';
import { spanIn } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule, RuleContext } from './rule.ts';

const Options = z.strictObject({
  days: z
    .int()
    .min(1)
    .optional()
    .describe('Most days between the meeting and the issue of its minutes; any number if left out.'),
});

/** "Issued: 3 April 2024", "Draft minutes published on 3 April 2024". */
const LABEL =
  /(?:^|\n)[ \t]{0,8}(?:(?:draft |minutes |date )?(?:issued|published|circulated)|date of (?:issue|publication)|issue date)(?: on)?\s{0,2}[:–-]?\s{0,4}/gi;

export const dateIssuedAfterMeeting: Rule = {
  id: 'date-issued-after-meeting',
  summary: 'The minutes were issued before the meeting, or too long after it.',
  severity: 'warning',
  options: Options,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const meeting = document.date;
      const issued = issueDate(context, document);
      if (meeting?.precision !== 'day' || issued === null) continue;
      const days = Math.round((Date.parse(issued.iso) - Date.parse(meeting.iso)) / 86_400_000);
      const most = Options.parse(context.optionsOf(document)).days ?? Number.POSITIVE_INFINITY;
      if (days >= 0 && days <= most) continue;
      const late = `${days} days after the meeting of ${meeting.iso}; it should be ${most} at most`;
      report({
        document,
        message: `Issued ${issued.iso}, ${days < 0 ? `before the meeting of ${meeting.iso}` : late}.`,
        span: issued.span,
        help: days < 0 ? 'Correct the date of issue, or that of the meeting.' : 'Issue draft minutes sooner.',
      });
    }
  },
};

function issueDate(context: RuleContext, document: MinutesDocument): { iso: string; span: Span | null } | null {
  for (const block of context.blocksOf(document)) {
    for (const label of block.text.matchAll(LABEL)) {
      const from = label.index + label[0].length;
      const [date] = findDates(block.text.slice(from, from + 40));
      if (date?.start === 0 && date.iso !== null && date.precision === 'day') {
        return { iso: date.iso, span: spanIn(block, from, from + date.end) };
      }
    }
  }
  return null;
}
