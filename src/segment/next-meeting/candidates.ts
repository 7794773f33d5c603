/** What could be the day of the next meeting: dates in lines that speak of it, and below lines that announce it. */
import { type FoundDate, findDates, weekdayOf } from '../../recognise/dates.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { headingOf, isFree, type SegmentContext } from '../context.ts';
import { fieldName } from '../fields.ts';
import { frontMatterFields } from '../header/front-matter.ts';
import type { Line } from '../line.ts';

export interface NextMeetingCandidate {
  line: Line;
  found: FoundDate;
  /** The day, in the first year in which it comes after the meeting. */
  iso: string;
  /** Range in the block's text. */
  start: number;
  end: number;
  /** The line's label, or a heading, says "next meeting" and little more. */
  labelled: boolean;
  /** So many lines above it stands such a label; 0 if it is on the line itself. */
  below: number;
  /** What stands between the words for the next meeting and the date, in small letters; null if the date comes first. */
  between: string | null;
  /** What comes before the words for the next meeting on the line. */
  lead: string;
  /** What comes after the date. */
  after: string;
  /** Place among the dates of its line. */
  order: number;
  /** Where in the document its line stands, from 0 to 1. */
  depth: number;
  /** The day of this meeting. */
  meeting: string | null;
}

const NEXT =
  /\b(?:next|following|future|forthcoming)\s(?:[a-zà-öø-ɏ][a-zà-öø-ɏ.'’-]{0,20}\s){0,4}?(?:meetings?|mtg|calls?|agm|sessions?|telecons?|committee|council|board|gathering|forum|panel|steerco|group|workshop|trustees|governors|assembly|call schedule|one|exec)\b/i;
/** What every match of `NEXT` begins with. */
const SOON = /next|following|future|forthcoming/;
/** Words that say the same without "next": "We will meet again on …", "The Council will next meet on …". */
const AGAIN =
  /\b(?:meet(?:ing)? again|next meets?|reconvenes?|upcoming (?:meetings?|calls?|sessions?)|will meet next|donm)\b/;

/** A label in words; what is longer is a sentence. */
const LONGEST_LABEL = 60;
const LINES_BELOW = 3;

export function nextMeetingCandidates(context: SegmentContext): NextMeetingCandidate[] {
  const { lines } = context;
  const found: NextMeetingCandidate[] = [];
  for (const field of frontMatterFields(context))
    if (field.name === 'nextMeeting')
      found.push(...datesOf(context, field.line, { from: field.start - field.line.start, labelled: true }));
  for (const line of lines) {
    if (!isFree(context, line, 'action-log')) continue;
    const small = line.text.toLowerCase();
    const match = (SOON.test(small) ? NEXT.exec(line.text) : null) ?? AGAIN.exec(small);
    const labelled = isLabelled(context, line) || (match !== null && line.text.length < LONGEST_LABEL);
    if (!labelled && !match) continue;
    const words = match ? { from: match.index, to: match.index + match[0].length } : { from: 0, to: 0 };
    const own = datesOf(context, line, { ...words, labelled });
    found.push(...own);
    if (!labelled || findDates(line.text, { year: 2000 }).length > 0) continue;
    for (const [i, other] of lines.slice(line.index + 1, line.index + 1 + LINES_BELOW).entries()) {
      if ((headingOf(context, other)?.number ?? null) !== null) break;
      found.push(...datesOf(context, other, { labelled, below: i + 1 }));
    }
  }
  return found;
}

function isLabelled(context: SegmentContext, line: Line): boolean {
  const label = headingOf(context, line)?.title ?? line.text.split(/[:\t]/)[0] ?? '';
  return fieldName(normaliseLabel(label), context.lexicon) === 'nextMeeting';
}

interface Around {
  /** Range of the words for the next meeting in the line. */
  from?: number;
  to?: number;
  labelled: boolean;
  below?: number;
}

/** Longer lines name so many dates that only the first ones are looked at. */
const DATES_PER_LINE = 12;

function datesOf(
  context: SegmentContext,
  line: Line,
  { from = 0, to = from, labelled, below = 0 }: Around,
): NextMeetingCandidate[] {
  const { year, monthFirst, draft, lines } = context;
  const meeting = draft.date?.iso ?? null;
  const dates = findDates(line.text, { year, monthFirst }).slice(0, DATES_PER_LINE);
  return dates.flatMap((date, order) => {
    const found = afterMeeting(date, meeting, context);
    if (found?.iso == null) return [];
    return [
      {
        line,
        found,
        iso: found.iso,
        start: line.start + date.start,
        end: line.start + date.end,
        labelled,
        below,
        between: date.start >= to ? line.text.slice(to, date.start).toLowerCase() : null,
        lead: line.text.slice(0, from).toLowerCase(),
        after: line.text.slice(date.end).toLowerCase(),
        order,
        depth: line.index / Math.max(1, lines.length),
        meeting,
      },
    ];
  });
}

/** The date as one after the meeting; a year that is not printed is the meeting's or the one after. Null if it is earlier. */
function afterMeeting(date: FoundDate, meeting: string | null, { year, monthFirst }: SegmentContext): FoundDate | null {
  if (!date.iso || date.precision === 'year') return null;
  if (!meeting) return date;
  if (date.iso === meeting && !date.yearInferred) return null;
  if (date.iso >= meeting.slice(0, date.iso.length) && date.iso !== meeting) return date;
  // "4/2/2024" below a meeting of the 5th of March: the month stands first.
  const [other] = findDates(date.text, { year, monthFirst: !monthFirst });
  if (other?.iso && other.iso > meeting && other.iso.slice(0, 4) === meeting.slice(0, 4) && other.iso !== date.iso)
    return other;
  if (!date.yearInferred) return null;
  const later = `${Number(date.iso.slice(0, 4)) + 1}${date.iso.slice(4)}`;
  const fits = date.weekday === null || later.length < 10 || weekdayOf(later) === date.weekday;
  return fits ? { ...date, iso: later } : null;
}
