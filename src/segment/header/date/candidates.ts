/** What could be the date of the meeting: every date of the head, of labelled fields, running headers, the first lines and the last. */
import { type FoundDate, findDates, weekdayOf } from '../../../recognise/dates.ts';
import { findPeriod } from '../../../recognise/periods/in-text.ts';
import type { SegmentContext } from '../../context.ts';
import { readFields } from '../../fields.ts';
import type { Line } from '../../line.ts';
import type { HeadFacts } from '../facts.ts';
import { furnitureLines } from '../furniture.ts';

export type DateSource = 'head' | 'field' | 'furniture' | 'front-matter' | 'text' | 'closing';

export interface DateCandidate {
  source: DateSource;
  found: FoundDate;
  /** The day or month; the year may be lent by the rest of the document. */
  iso: string;
  /** null for front matter. */
  line: Line | null;
  /** Offset of the text that was read in its block. */
  offset: number;
  /** The text that was read. */
  text: string;
  /** What comes before the date, from the last full stop on, in small letters. */
  before: string;
  /** What comes after it, likewise. */
  after: string;
  /** Place in the head, or among the lines of the document. */
  position: number;
  /** Its words lie in a period: "1 April – 30 June 2024". */
  inPeriod: boolean;
  /** This many other candidates give the same day. */
  repeats: number;
  /** It names a month only, and another candidate of the head names a day in it. */
  dayNamed: boolean;
  /** The nearest line of the head above it says "minutes" or "meeting" and has no date of its own. */
  belowName: boolean;
  /** Below it a line of the head says "minutes" or "meeting" and has another date. */
  aboveNamed: boolean;
  /** It is the first date of the text. */
  first: boolean;
  /** The head calls the document a report. */
  ofReport: boolean;
  facts: HeadFacts;
}

/** Lines of the text that are read where the head may have ended too early. */
const FIRST_LINES = 60;
const FURNITURE_LINES = 8;
const CLOSING_LINES = 6;
const SURROUNDINGS = 90;
/** What front matter calls the day of the meeting, the plainest last. */
const DATE_KEYS = ['meeting_date', 'meeting-date', 'meeting date', 'event_date', 'event-date', 'held', 'date'];
/** A longer line names so many dates that only the first ones are looked at. */
const DATES_PER_LINE = 12;

export function dateCandidates(context: SegmentContext, facts: HeadFacts): DateCandidate[] {
  const years = yearsOfDocument(context, facts);
  const found: DateCandidate[] = [];
  const top = facts.head
    .slice(0, 3)
    .map(({ text }) => text.toLowerCase())
    .join('\n');
  const ofReport = /\b(?:report|update|statement|accounts)\b/.test(top) && !/\bminutes\b/.test(top);
  const read = (source: DateSource, line: Line | null, offset: number, text: string, position: number) => {
    const period = findPeriod(text);
    const loose = source === 'field' || (source === 'head' && isAboveAll(line, facts) && text.length < 120);
    const dates = findDates(text, { monthFirst: context.monthFirst, loose }).slice(0, DATES_PER_LINE);
    for (const date of dates) {
      const iso = date.iso ?? withYear(date, [...yearsOf(text), ...years]);
      if (iso === null || date.precision === 'year') continue;
      const inPeriod = period !== null && date.start < period.end && period.start < date.end;
      const before = text.slice(Math.max(0, date.start - SURROUNDINGS), date.start).toLowerCase();
      const after = text.slice(date.end, date.end + SURROUNDINGS).toLowerCase();
      found.push({
        source,
        found: date,
        iso,
        line,
        offset,
        text,
        before: before.slice(before.search(/[^.;]*$/)),
        after: after.slice(0, (after.search(/[.;](?:\s|$)/) + 1 || after.length + 1) - 1),
        position,
        inPeriod,
        repeats: 0,
        dayNamed: false,
        belowName: false,
        aboveNamed: false,
        first: false,
        ofReport,
        facts,
      });
    }
  };
  const ofHead = new Set(facts.head);
  for (const [i, line] of facts.head.entries()) read('head', line, line.start, line.text, i);
  for (const field of facts.fields)
    if (field.name === 'date' || field.name === 'time')
      read('field', field.line, field.start, field.value, facts.head.indexOf(field.line));
  for (const line of context.lines.slice(facts.head[0]?.index ?? 0, FIRST_LINES))
    if (!ofHead.has(line)) {
      read('text', line, line.start, line.text, line.index);
      for (const field of readFields(line, undefined, context.lexicon))
        if (field.name === 'date') read('field', line, field.start, field.value, line.index);
    }
  for (const [i, line] of furnitureLines(context).slice(0, FURNITURE_LINES).entries())
    read('furniture', line, line.start, line.text, i);
  for (const line of context.lines.slice(-CLOSING_LINES))
    if (line.index >= FIRST_LINES) read('closing', line, line.start, line.text, line.index);
  const { properties } = context.document;
  const date = DATE_KEYS.map((key) => properties[key]).find((value) => value !== undefined);
  if (properties.title && findDates(properties.title).some(({ precision }) => precision === 'day'))
    read('front-matter', null, 0, properties.title.slice(0, 200), 0);
  if (date && !facts.fields.some(({ name, line }) => name === 'date' && line.index < 0))
    read('front-matter', null, 0, date.slice(0, 80), 0);
  const [first] = found
    .filter(({ line }) => line !== null && line.index >= 0)
    .sort((a, b) => (a.line?.index ?? 0) - (b.line?.index ?? 0));
  if (first) first.first = true;
  for (const one of found) {
    one.repeats = found.filter((other) => other.iso === one.iso && other.text !== one.text).length;
    setAmong(one, found);
  }
  return found;
}

/** A line that names the meeting: "Minutes of the committee meeting", "Vestry Minutes - 3 May 2031". */
const NAMES_MEETING = /\b(?:minutes|meeting|agm|egm)\b/;

/** How a candidate of the head stands to the others and to the line that names the meeting. */
function setAmong(one: DateCandidate, found: readonly DateCandidate[]): void {
  const { source, line, facts, iso } = one;
  if (source !== 'head' && source !== 'text') return;
  const others = found.filter((other) => other.source === 'head' && other.iso !== iso);
  one.dayNamed = iso.length === 7 && others.some((other) => other.iso.startsWith(`${iso}-`));
  if (source !== 'head' || line === null || NAMES_MEETING.test(one.text.toLowerCase())) return;
  const above = facts.head[one.position - 1];
  one.belowName =
    above !== undefined &&
    above.text.length < 160 &&
    NAMES_MEETING.test(above.text.toLowerCase()) &&
    !/\bnext\b/.test(above.text.toLowerCase()) &&
    found.every((other) => other.line !== above);
  one.aboveNamed = others.some(
    (other) =>
      other.position > one.position &&
      other.position <= one.position + 8 &&
      other.iso.length === 10 &&
      other.text.length < 200 &&
      (other.line?.index ?? 0) < facts.attendanceAt &&
      NAMES_MEETING.test(other.before) &&
      !/\b(?:next|last|previous)\b/.test(other.before) &&
      !/\b(?:read|approved|accepted|adopted|confirmed)\b/.test(other.text.toLowerCase()),
  );
}

const isAboveAll = (line: Line | null, { attendanceAt, businessAt }: HeadFacts) =>
  line !== null && line.index < Math.min(6, attendanceAt, businessAt);

/** The date with the first of these years, or the first whose calendar has the day on the weekday that is printed. */
function withYear(date: FoundDate, years: readonly number[]): string | null {
  for (const year of years) {
    const iso = findDates(date.text, { year })[0]?.iso ?? null;
    if (iso === null || date.weekday === null || iso.length < 10 || weekdayOf(iso) === date.weekday) return iso;
  }
  return null;
}

/** Years that are in a text by themselves: "The 2031 annual meeting was held on Tuesday, March 4". */
const yearsOf = (text: string): number[] =>
  [...text.slice(0, 300).matchAll(/(?<![\d/.,£$€-])(?:19|20)\d{2}(?![\d/.,-]\d|\d)/g)].map(([year]) => Number(year));

/**
 * The years that a date printed without one may belong to: that which the document's dates name most often, if it is
 * the only one or named at least twice; then those of the head and of the other dates, for a weekday to choose from.
 */
function yearsOfDocument({ lines, monthFirst }: SegmentContext, { head }: HeadFacts): number[] {
  const counts = new Map<number, number>();
  for (const { text } of lines)
    for (const { iso } of findDates(text, { monthFirst })) {
      if (iso === null) continue;
      const year = Number(iso.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const named = ranked.filter(([, times], i) => i > 0 || times >= 2).map(([year]) => year);
  return [...new Set([...named.slice(0, 1), ...head.flatMap(({ text }) => yearsOf(text)), ...named])];
}
