/** Minutes that do not say when the meeting was. */
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { type FoundDate, findDates } from '../recognise/dates.ts';
import { spanIn } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A date of the meeting that the reading missed would be among the first blocks. */
const HEAD = 12;

export const missingDate: Rule = {
  id: 'missing-date',
  summary: 'Minutes do not state the date of the meeting.',
  severity: 'error',
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const near = datesInHead(context, document);
      if (document.date !== null || near.some(({ date }) => date.iso !== null) || !isMeeting(document)) continue;
      const [yearless] = near;
      const help = 'Write the full date, with its year, under the title.';
      if (yearless) {
        const message = `"${yearless.date.text.replaceAll(/\s+/g, ' ')}" has no year, and no other date of the meeting is stated.`;
        report({ document, message, span: yearless.span, help, severity: 'warning' });
      } else {
        const message = 'The minutes do not state the date of the meeting.';
        report({ document, message, span: document.fieldSpans?.title ?? null, help });
      }
    }
  },
};

/** Any date with its year near the head may be the meeting's: the rule then keeps silent. */
function datesInHead(context: RuleContext, document: MinutesDocument): { date: FoundDate; span: Span | null }[] {
  return context
    .blocksOf(document)
    .slice(0, HEAD)
    .flatMap((block) =>
      findDates(block.text.slice(0, 2000)).map((date) => ({ date, span: spanIn(block, date.start, date.end) })),
    );
}

/** Notes that name nobody and settle nothing are of no meeting; nor are reports, whatever they were taken for. */
function isMeeting({ people, actions, decisions, motions, title }: MinutesDocument): boolean {
  if (/\b(?:report|review)\b/i.test(title ?? '')) return false;
  return people.length + actions.length + decisions.length + motions.length > 0;
}
