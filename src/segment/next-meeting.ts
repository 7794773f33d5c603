/** When the body meets next: "Next meeting: 10th October 2017", "The next meeting will be on …", a section of that name. */
import { findDates, weekdayOf } from '../recognise/dates.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import { headingOf, isFree, type SegmentContext, type Segmenter } from './context.ts';
import { dateValue } from './date-value.ts';
import { fieldName } from './fields.ts';
import { type Line, spanOf } from './line.ts';

const NEXT =
  /\b(?:next|following|future|forthcoming)\s(?:[a-zà-öø-ɏ][a-zà-öø-ɏ.'’-]{0,20}\s){0,4}?(?:meetings?|mtg|calls?|agm|sessions?|telecons?|committee|council|board|gathering|forum|panel|steerco|group|workshop|trustees|governors|assembly|call schedule|one|exec)\b/i;

/** What every match of `NEXT` begins with. */
const SOON = /next|following|future|forthcoming/;
/** Words that say the same without "next": "We will meet again on …", "The Council will next meet on …". */
const AGAIN =
  /\b(?:meet(?:ing)? again|next meets?|reconvenes?|upcoming (?:meetings?|calls?|sessions?)|will meet next|donm)\b/;

export const nextMeeting: Segmenter = {
  name: 'next-meeting',
  segment(context) {
    const { lines, draft } = context;
    const found: { score: number; line: Line; text: string; offset: number }[] = [];
    for (const [i, line] of lines.entries()) {
      if (!isFree(context, line, 'action-log')) continue;
      const late = i > lines.length * 0.4 ? 1 : 0;
      const heading = headingOf(context, line);
      const label = normaliseLabel(heading?.title ?? line.text.split(/[:\t]/)[0] ?? '');
      const named = fieldName(label, context.lexicon) === 'nextMeeting';
      const small = line.text.toLowerCase();
      const match = (SOON.test(small) ? NEXT.exec(line.text) : null) ?? AGAIN.exec(small);
      if (named || (match && line.text.length < 60)) {
        const text = line.text;
        found.push({ score: 3 + late, line, text, offset: 0 });
        // The date may be in the lines below the label.
        if (findDates(text, { year: 2000 }).length === 0) {
          for (const below of lines.slice(i + 1, i + 4)) {
            if ((headingOf(context, below)?.number ?? null) !== null) break;
            found.push({ score: 2.5 + late, line: below, text: below.text, offset: 0 });
          }
        }
      } else if (
        match &&
        !/\b(?:at|for|to|until|before|by|from|in|discuss[a-zà-öø-ɏ]*|agenda) (?:the |our )?$/i.test(
          line.text.slice(0, match.index),
        )
      ) {
        found.push({ score: 1 + late, line, text: line.text.slice(match.index), offset: match.index });
      } else if (match && late)
        found.push({ score: 0.2, line, text: line.text.slice(match.index, match.index + 80), offset: match.index });
    }
    found.sort((a, b) => b.score - a.score || a.line.index - b.line.index);
    for (const candidate of found) {
      const date = readDate(context, candidate.text);
      if (!date?.iso) continue;
      draft.nextMeeting = dateValue(date);
      draft.fieldSpans.nextMeeting = spanOf(
        candidate.line.block,
        candidate.line.start + candidate.offset + date.start,
        candidate.line.start + candidate.offset + date.end,
      );
      context.claims.set(candidate.line.block.id, 'next-meeting');
      return;
    }
  },
};

/** The first date that is not before the meeting; a year that is not printed is the meeting's or the one after. */
function readDate(context: SegmentContext, text: string) {
  const meeting = context.draft.date?.iso ?? null;
  for (const date of findDates(text, { year: context.year, monthFirst: context.monthFirst })) {
    if (!date.iso || date.precision === 'year') continue;
    if (!meeting) return date;
    if (date.iso === meeting && !date.yearInferred) continue;
    if (date.iso >= meeting.slice(0, date.iso.length) && date.iso !== meeting) return date;
    // "4/2/2024" below a meeting of the 5th of March: the month stands first.
    const [other] = findDates(date.text, { year: context.year, monthFirst: !context.monthFirst });
    if (other?.iso && other.iso > meeting && other.iso.slice(0, 4) === meeting.slice(0, 4) && other.iso !== date.iso)
      return { ...other, start: date.start, end: date.end };
    if (date.yearInferred) {
      const later = `${Number(date.iso.slice(0, 4)) + 1}${date.iso.slice(4)}`;
      if (date.weekday === null || later.length < 10 || weekdayOf(later) === date.weekday)
        return { ...date, iso: later };
    }
  }
  return null;
}
