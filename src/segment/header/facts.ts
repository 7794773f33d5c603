/** What is known of the head of a document before its fields are judged. */
import { findDates } from '../../recognise/dates.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { SegmentContext } from '../context.ts';
import type { Field } from '../fields.ts';
import type { Line } from '../line.ts';

export interface HeadFacts {
  head: readonly Line[];
  fields: readonly Field[];
  /** Index of the first line that opens an attendance list; Infinity if none does. */
  attendanceAt: number;
  /** Index of the first numbered item of business; Infinity if none is numbered. */
  businessAt: number;
  /** Lines that are numbered like an item of business, the first of the document, too. */
  items: ReadonlySet<Line>;
  /** Lines of the head that say "minutes", "notes" or "agenda" and hardly more. */
  saysWhat: ReadonlySet<Line>;
  /** How many headings of each level the source itself marks. */
  levels: ReadonlyMap<number, number>;
  /** Lower-cased words of the whole document, one blank apart. */
  words: string;
}

/** So much of a long document is searched for mentions. */
const SEARCHED = 200_000;

/** A line that says what the document is: "Minutes of the committee meeting", "AGENDA", "Notes – 3 May". */
const SAYS_WHAT = /^(?:\p{Ll}[\p{Ll}’'-]{1,16}\s){0,4}(?:minu?i?tes|minute|notes|agenda|protokoll|cofnodion|mom)\b/u;

export function headFacts(context: SegmentContext, head: readonly Line[], fields: readonly Field[]): HeadFacts {
  const levels = new Map<number, number>();
  for (const { block, first } of context.lines)
    if (block.type === 'heading' && first) levels.set(block.level, (levels.get(block.level) ?? 0) + 1);
  const from = head[0]?.index ?? 0;
  const attendanceAt = context.lines.findIndex(
    ({ text, index }) => index >= from && opensAttendance(text, context.lexicon),
  );
  const business = context.headings.find(({ number, line }) => number !== null && line.index > 0);
  return {
    head,
    fields,
    attendanceAt: attendanceAt === -1 ? Number.POSITIVE_INFINITY : attendanceAt,
    businessAt: business?.line.index ?? Number.POSITIVE_INFINITY,
    items: new Set(context.headings.filter(({ number }) => number !== null).map(({ line }) => line)),
    saysWhat: new Set(head.filter(({ text }) => text.length <= 160 && SAYS_WHAT.test(text.toLowerCase()))),
    levels,
    words: context.lines
      .map(({ text }) => text)
      .join('\n')
      .slice(0, SEARCHED)
      .toLowerCase()
      .replace(/\s+/g, ' '),
  };
}

/** "Present:", "Attendees", "Those present": the label of a list of people, alone or with the list after it. */
export function opensAttendance(text: string, lexicon: Lexicon): boolean {
  const label = normaliseLabel(text.slice(0, 60).split(/[:\t–—(]/)[0] ?? '').replace(
    /^(?:those|members|also|the)\s/,
    '',
  );
  return lexicon.attendanceOf(label) !== null;
}

/** Dates of a year's meetings fit. */
const LONGEST_DATE_LINE = 1000;

/** True if nothing but dates, times and marks is in a line. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_DATE_LINE) return false;
  const dates = findDates(text, { year: 2000 });
  if (dates.length === 0) return false;
  const rest = [{ end: 0 }, ...dates].map(({ end }, i) => text.slice(end, dates[i]?.start)).join('');
  return rest.replace(/\b(?:on|date|held|the|dated|at|am|pm)\b/gi, '').replace(/[^\p{L}]/gu, '').length <= 3;
}
