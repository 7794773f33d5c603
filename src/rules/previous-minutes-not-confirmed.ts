/** Minutes that do not say that the last ones were confirmed, or that confirm older ones. */
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { findDates } from '../recognise/dates.ts';
import { findSentences } from '../recognise/sentences.ts';
import { spanIn } from './document-words.ts';
import { earlier, isMinutes, NO_EARLIER } from './neighbours.ts';
import type { Rule, RuleContext } from './rule.ts';

const MINUTES = /\b(?:minutes|notes|cofnodion)\b/i;
const CONFIRMED =
  /\b(?:approv(?:ed|al|e)|agreed|accept(?:ed|ance)|adopt(?:ed|ion)|confirm(?:ed|ation)|sign(?:ed)?|ratified|correct record|true record|accurate record|taken as read|passed|waived|cadarnhau)\b/i;
const ITEM =
  /\b(?:minutes|notes)\b.{0,40}\b(?:last|previous|prior|meeting|held)\b|\b(?:last|previous|prior)\b.{0,30}\b(?:minutes|notes)\b|^(?:minutes|approval of minutes|cofnodion)$/i;

export const previousMinutesNotConfirmed: Rule = {
  id: 'previous-minutes-not-confirmed',
  summary: 'Minutes do not confirm those of the meeting before.',
  severity: 'info',
  recommended: false,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const said = confirmation(context, document);
      if (said === null && isFirstMeeting(context, document)) continue;
      if (said === null) {
        report({
          document,
          message: 'The minutes do not say that those of the last meeting were confirmed.',
          span: null,
          help: HELP,
        });
        continue;
      }
      const before = earlier(context, document, isMinutes);
      if (before === null) context.skip(document, NO_EARLIER);
      const last = before?.date?.precision === 'day' ? before.date.iso : null;
      // A later date than the last one at hand: the minutes between were not given.
      if (before === null || last === null || said.dates.length === 0 || said.dates.some((iso) => iso >= last))
        continue;
      report({
        document,
        message: `The minutes confirm those of ${said.dates.at(-1)}; the meeting before was on ${last} (${before.source.path}).`,
        span: said.span,
        help: 'Correct the date, or confirm the minutes of the meeting in between.',
      });
    }
  },
};

const HELP = 'Add "The minutes of the meeting of … were approved as a correct record".';

/** "Inaugural meeting", "Meeting 1", "Minute No: 001": there are no minutes before. */
const FIRST =
  /\b(?:first|1st|inaugural|founding|kick-?off) (?:\p{L}+ ){0,3}meeting\b|\b(?:meeting|minutes?)[\s_-]{0,3}(?:no\.?|number|#|:){0,2}[\s_-]{0,2}0{0,3}1(?![\d/:.]|-\d)/iu;

function isFirstMeeting(context: RuleContext, document: MinutesDocument): boolean {
  if (earlier(context, document, isMinutes) !== null) return false;
  const name = (document.source.path.split('/').at(-1) ?? '').replace(/\.\w{1,8}$/, '');
  const head = context.blocksOf(document).slice(0, 5);
  return [name, document.title ?? '', ...head.map(({ text }) => text.slice(0, 300))].some((text) => FIRST.test(text));
}

/** The sentence that confirms, with the days it names; an item of business on the minutes will do. */
function confirmation(context: RuleContext, document: MinutesDocument): { span: Span | null; dates: string[] } | null {
  for (const block of context.blocksOf(document)) {
    for (const { start, end } of findSentences(block.text)) {
      const text = block.text.slice(start, end);
      if (!MINUTES.test(text) || !CONFIRMED.test(text)) continue;
      const dates = findDates(text, { year: null }).flatMap(({ iso, precision }) =>
        precision === 'day' ? (iso ?? []) : [],
      );
      return { span: spanIn(block, start, end), dates: dates.sort() };
    }
  }
  const item = document.agenda.find(({ title }) => ITEM.test(title));
  return item ? { span: item.spans[0] ?? null, dates: [] } : null;
}
