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
  /** What stands before the date, from the last full stop on, in small letters. */
  before: string;
  /** What stands after it, likewise. */
  after: string;
  /** Place in the head, or among the lines of the document. */
  position: number;
  /** Its words lie in a period: "1 April – 30 June 2024". */
  inPeriod: boolean;
  /** So many other candidates give the same day. */
  repeats: number;
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
/** A longer line names so many dates that only the first ones are looked at. */
const DATES_PER_LINE = 12;

export function dateCandidates(context: SegmentContext, facts: HeadFacts): DateCandidate[] {
  const year = yearOfDocument(context);
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
      const iso = date.iso ?? (year === null ? null : withYear(date, year));
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
      for (const field of readFields(line, undefined))
        if (field.name === 'date') read('field', line, field.start, field.value, line.index);
    }
  for (const [i, line] of furnitureLines(context).slice(0, FURNITURE_LINES).entries())
    read('furniture', line, line.start, line.text, i);
  for (const line of context.lines.slice(-CLOSING_LINES))
    if (line.index >= FIRST_LINES) read('closing', line, line.start, line.text, line.index);
  const { date } = context.document.properties;
  if (date && !facts.fields.some(({ name, line }) => name === 'date' && line.index < 0))
    read('front-matter', null, 0, date.slice(0, 80), 0);
  const [first] = found
    .filter(({ line }) => line !== null && line.index >= 0)
    .sort((a, b) => (a.line?.index ?? 0) - (b.line?.index ?? 0));
  if (first) first.first = true;
  for (const one of found)
    one.repeats = found.filter((other) => other.iso === one.iso && other.text !== one.text).length;
  return found;
}

const isAboveAll = (line: Line | null, { attendanceAt, businessAt }: HeadFacts) =>
  line !== null && line.index < Math.min(6, attendanceAt, businessAt);

/** The date with a year; null where the weekday that is printed speaks against it. */
function withYear(date: FoundDate, year: number): string | null {
  const iso = findDates(date.text, { year })[0]?.iso ?? null;
  if (iso === null || date.weekday === null || iso.length < 10) return iso;
  return weekdayOf(iso) === date.weekday ? iso : null;
}

/** The year that the document names most often, if it names one at least twice, or no other. */
function yearOfDocument({ lines, monthFirst }: SegmentContext): number | null {
  const counts = new Map<number, number>();
  for (const { text } of lines)
    for (const { iso } of findDates(text, { monthFirst })) {
      if (iso === null) continue;
      const year = Number(iso.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= 2 ? best[0] : null;
}
