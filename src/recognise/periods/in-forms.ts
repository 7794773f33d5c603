/** What the parts of a written period mean: quarters of a year, months between two, weeks, days. */
import { findDates, lastDayOfMonth, two } from '../dates.ts';
import { months } from '../words/index.ts';
import { lastDay } from './in-text.ts';

export type PeriodKind = 'day' | 'week' | 'months' | 'quarter' | 'half' | 'year' | 'financialYear' | 'range';

export interface PeriodLabel {
  kind: PeriodKind;
  /** First and last day; null where no year is named. */
  start: string | null;
  end: string | null;
  /** First month (1–12) and number of months; null for days and weeks. */
  months: { first: number; count: number } | null;
  /** The date that a day or week goes by, and the days from there to its first and last day; null for months. */
  date: { month: number; day: number; first: number; last: number } | null;
  /** Range of the label that names the period. */
  from: number;
  to: number;
}

/** A period without its place in the text. */
export type Period = Omit<PeriodLabel, 'from' | 'to'>;

export type Groups = Record<string, string | undefined>;

/** 2020/21, 2020-2021, 20/21; "14-15" may as well be an age. */
export const SPAN =
  '(?:(?<y1>(?:19|20)\\d{2})\\s?[-/–]\\s?(?<y2>(?:19|20)?\\d{2})|(?<s1>\\d{2})/(?<s2>\\d{2}))(?![\\d/-])(?!\\s?(?:years?|yrs?)[ -]old)';
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** `count` months from a month of a year. */
export function dated(kind: PeriodKind, startYear: number, first: number, count: number): Period {
  const last = first + count - 1;
  const endYear = startYear + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    kind,
    start: `${startYear}-${two(first)}-01`,
    end: `${endYear}-${two(endMonth)}-${two(lastDayOfMonth(endYear, endMonth))}`,
    months: { first, count },
    date: null,
  };
}

const undated = (kind: PeriodKind, first: number, count: number) => ({
  kind,
  start: null,
  end: null,
  months: { first, count },
  date: null,
});

const monthNumber = (word: string | undefined): number =>
  months.get((word ?? '').toLowerCase().replace(/\.$/, '')) ?? 0;

export function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

export function monthRange(g: Groups): Period | null {
  const first = monthNumber(g.m1);
  const last = monthNumber(g.m2);
  if (!first || !last) return null;
  // "may", "march" and "mar" are words, too.
  if ([g.m1, g.m2].some((word) => /^\p{Ll}/u.test(word ?? ''))) return null;
  const from = g.y1 ? fullYear(g.y1) : null;
  const to = g.y2 ? fullYear(g.y2) : null;
  if (from !== null && to !== null) {
    const count = (to - from) * 12 + last - first + 1;
    return count > 0 && count <= 240 ? dated('months', from, first, count) : null;
  }
  const count = ((last - first + 12) % 12) + 1;
  if (to !== null) return dated('months', first > last ? to - 1 : to, first, count);
  return from === null ? undated('months', first, count) : dated('months', from, first, count);
}

/** "Q1 (Jul–Sep) 2020/21": the year is that of the quarter's months. */
export function monthsOf(g: Groups, years: [number, number] | null, kind: PeriodKind): Period | null {
  const first = monthNumber(g.m1);
  const count = ((monthNumber(g.m2) - first + 12) % 12) + 1;
  if (!first) return null;
  if (!years) return undated(kind, first, count);
  const quarter = quarterOf(g);
  const opensYear = ((first - 1 - 3 * (quarter - 1) + 24) % 12) + 1;
  return dated(kind, first < opensYear ? years[1] : years[0], first, count);
}

export function yearAnywhere(text: string): [number, number] | null {
  const span = new RegExp(`(?<![\\d/.-])${SPAN}`).exec(text)?.groups;
  const opening = span ? spanYear(span) : null;
  if (opening !== null) return [opening, opening + 1];
  const single = /(?<!\d)(?<y>20\d{2})(?!\d)/.exec(text)?.groups;
  return single ? [Number(single.y), Number(single.y)] : null;
}

const quarterOf = (g: Groups): number => Number(g.quarter ?? g.half ?? ORDINALS[(g.ordinal ?? '').toLowerCase()] ?? 1);

export function partOfYear(g: Groups, length: number, kind: PeriodKind, yearStart: number): Period | null {
  const offset = (quarterOf(g) - 1) * length;
  if (g.y1 || g.s1) {
    const opening = spanYear(g);
    if (opening === null) return null;
    const first = ((yearStart - 1 + offset) % 12) + 1;
    return dated(kind, opening + (yearStart - 1 + offset >= 12 ? 1 : 0), first, length);
  }
  // "Q1 2021" with a single year counts from January.
  if (g.y) return dated(kind, Number(g.y), offset + 1, length);
  return undated(kind, ((yearStart - 1 + offset) % 12) + 1, length);
}

/** 2020 of "2020/21" and of "20/21"; null where the years do not follow each other. */
function spanYear(g: Groups): number | null {
  const opening = fullYear(g.y1 ?? g.s1 ?? '');
  return (opening + 1) % 100 === fullYear(g.y2 ?? g.s2 ?? '') % 100 ? opening : null;
}

export function financialYear(g: Groups, yearStart: number): Period | null {
  const opening = spanYear(g);
  return opening === null ? null : dated('financialYear', opening, yearStart, 12);
}

export function monthOfYear(g: Groups, yearStart: number): Period | null {
  const opening = spanYear(g);
  const first = monthNumber(g.m1);
  return opening === null || !first ? null : dated('months', first < yearStart ? opening + 1 : opening, first, 1);
}

/** The first date of a text, as its last day ("March 2021" is 2021-03-31). */
function endOf(text: string): string | null {
  const [date] = findDates(text);
  return date?.iso && date.start <= 6 ? lastDay(date.iso) : null;
}

export function dayOf(text: string): Period | null {
  const day = endOf(text);
  return day === null ? daysFrom('day', text, 0, 0) : daysOn('day', day, 0, 0);
}

/** The days around a date: `first` and `last` count from it. */
export function daysOn(kind: PeriodKind, iso: string, first: number, last: number): Period {
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  const [start, end] = [shiftDays(iso, first), shiftDays(iso, last)];
  return { kind, start, end, months: null, date: { month, day, first, last } };
}

/** The same of the date that a text begins with; "4 April" and, in weeks, "27/12" leave the year open. */
function daysFrom(kind: PeriodKind, text: string, first: number, last: number): Period | null {
  const [stated] = findDates(text);
  if (stated?.iso && stated.start <= 6)
    return stated.precision === 'day' ? daysOn(kind, stated.iso, first, last) : null;
  // In a leap year every day of the calendar is one.
  const [date] = findDates(text, { year: 2000, dayAndMonth: kind === 'week' });
  if (!date?.iso || date.start > 6 || date.precision !== 'day' || !date.yearInferred) return null;
  return { ...daysOn(kind, date.iso, first, last), start: null, end: null };
}

export function backFrom(text: string, count: number): Period | null {
  const end = endOf(text);
  if (end === null || count < 1 || count > 60) return null;
  const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1;
  const first = last - count + 1;
  return { ...dated('range', Math.floor(first / 12), (first % 12) + 1, count), end };
}

export function weekOf(text: string, isEnd: boolean): Period | null {
  return isEnd ? daysFrom('week', text, -6, 0) : daysFrom('week', text, 0, 6);
}

/** Week 1 is the week (Monday to Sunday) with the year's first Thursday. */
export function isoWeek(y: number, week: number): Period | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(y, 0, 4)).getUTCDay() || 7;
  const start = shiftDays(`${y}-01-04`, 1 - fourth + (week - 1) * 7);
  return daysOn('week', start, 0, 6);
}

export function shiftDays(iso: string, days: number): string {
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)) + days))
    .toISOString()
    .slice(0, 10);
}
