/**
 * The head of a document: title, body, date, times, place, period. Labelled fields first ("Date: …"), then sentences
 * ("held at the Hall on 3 May"), then position.
 */
import { findPeriod } from '../../recognise/periods/in-text.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { type SegmentContext, type Segmenter, take } from '../context.ts';
import { readFields } from '../fields.ts';
import { isFieldLabel } from '../headings/heading.ts';
import { type Line, spanOf } from '../line.ts';
import { readHeadDate } from './date/index.ts';
import { headFacts } from './facts.ts';
import { frontMatterFields } from './front-matter.ts';
import { furnitureLines } from './furniture.ts';
import { messageHead } from './message-head.ts';
import { readPlace } from './place/index.ts';
import { readTimes } from './times/index.ts';
import { readHeadTitle } from './title/index.ts';

/** Lines that may belong to the head at most. */
const HEAD_LINES = 30;

export const meetingHeader: Segmenter = {
  name: 'meeting-header',
  segment(context) {
    const head = headLines(context);
    const fields = head.flatMap((line, i) => readFields(line, head[i + 1], context.lexicon));
    const about = messageHead(context.lines).find(({ text }) => /^subject\s?:/i.test(text));
    fields.push(...frontMatterFields(context));
    if (about) fields.push(...readFields(about, undefined, context.lexicon));
    for (const field of fields) if (field.line.index >= 0) take(context, field.line, 'meeting-header');
    const facts = headFacts(context, head, fields);
    readPlace(context, facts); // before the title: an address is not a name
    readHeadTitle(context, facts);
    readHeadDate(context, facts);
    readTimes(context, head, fields);
    const period = [...head, ...furnitureLines(context)]
      .map((line) => ({ line, found: findPeriod(line.text) }))
      .find((p) => p.found);
    if (period?.found) {
      context.draft.period = { start: period.found.from, end: period.found.to };
      context.draft.fieldSpans.period = spanOf(
        period.line.block,
        period.line.start + period.found.start,
        period.line.start + period.found.end,
      );
    }
  },
};

/** Lines before the first item of business; running headers and footers are asked last. */
function headLines(context: SegmentContext): Line[] {
  // What opens the document is the mark of a packet ("Agenda item 4") or an item without a head above it.
  const first = context.headings.find(
    (h) =>
      !h.generic && h.number !== null && h.line.index > 0 && !isFieldLabel(normaliseLabel(h.title), context.lexicon),
  );
  const limit = first ? Math.min(Math.max(first.line.index, 3), HEAD_LINES) : HEAD_LINES;
  const from = messageHead(context.lines).length;
  const head = context.lines.slice(from, Math.max(from + 3, limit));
  // The cells of a spreadsheet are its rows, not its head.
  return head.filter(({ block }) => block.type !== 'table' || !block.inSheet);
}
