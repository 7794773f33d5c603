/**
 * The period that a heading of a table names: "Nov", "Nov-20", "Q1 2020/21", "Apr–Jun", "20/21", "as at 31 March 2021",
 * "w/e 4 April 2021", "12 months to March 2021". What names no year keeps its months, for `periods-in-sequence`.
 */
import { findDates, lastDayOfMonth, two } from './dates.ts';
import { findPeriod, firstDay, lastDay } from './periods.ts';
import { months } from './words/index.ts';

export type PeriodKind = 'day' | 'week' | 'months' | 'quarter' | 'half' | 'year' | 'financialYear' | 'range';

export interface PeriodLabel {
  kind: PeriodKind;
  /** First and last day; null where no year is named. */
  start: string | null;
  end: string | null;
  /** First month (1–12) and number of months; null for days and weeks. */
  months: { first: number; count: number } | null;
  /** Range of the label that names the period. */
  from: number;
  to: number;
}

export interface LabelOptions {
  /** Month in which financial years begin; 4 (April) unless the document says otherwise. */
  yearStart?: number;
}

type Groups = Record<string, string | undefined>;
interface Form {
  regex: RegExp;
  read(g: Groups, text: string, yearStart: number): Omit<PeriodLabel, 'from' | 'to'> | null;
}

const MONTH_WORDS = [...months.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const month = (name: string) => `(?<${name}>${MONTH_WORDS})\\b\\.?`;
const year = (name: string) => `(?<${name}>(?:19|20)\\d{2}(?!\\d)|['’]?\\d{2}(?![\\d/]))`;
/** 2020/21, 2020-2021, 20/21; "14-15" may as well be an age. */
const SPAN =
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
const QUARTER =
  '(?:(?:q|qtr\\.?|quarter)\\s?(?<quarter>[1-4])(?!\\d)|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\\s(?:quarter|qtr))';
const HALF = '(?:h(?<half>[12])(?!\\d)|(?<ordinal>first|second|1st|2nd)\\shalf)';
const OF_YEAR = `(?:[\\s,(]{1,3}(?:of\\s)?(?:fy\\s?)?(?:${SPAN}|(?<y>(?:19|20)\\d{2})(?!\\d))\\)?)?`;
const YEAR_OF = `(?:(?:fy\\s?)?(?:${SPAN}|(?<y>(?:19|20)\\d{2}))[\\s,:–-]{1,3})`;
const BETWEEN = '\\s?(?:-|–|—|to)\\s?';

/** Order matters: longer forms first. */
const forms: readonly Form[] = [
  // 12 months to March 2021, year ended 31 March 2021
  {
    regex:
      /\b(?:(?<count>\d{1,2})\smonths?|(?<year>year|twelve months)|(?<quarterly>quarter))\s(?:to|ending|ended|up to)\s(?<date>[\w ]{4,20})/i,
    read: (g) => backFrom(g.date ?? '', g.count ? Number(g.count) : g.year ? 12 : 3),
  },
  // week ending 4 April 2021, w/e 04/04/2021 · w/c 29 March 2021
  {
    regex:
      /\b(?:w\/(?<letter>[ecb])|week\s(?<word>ending|ended|commencing|beginning|starting))\s?:?\s?(?<date>[\w ./-]{5,20})/i,
    read: (g) => weekOf(g.date ?? '', /^e/i.test(g.letter ?? g.word ?? '')),
  },
  // 2021-W12, Week 12 2021
  { regex: /\b(?<y>20\d{2})-?w(?<week>[0-5]\d)\b/i, read: (g) => isoWeek(Number(g.y), Number(g.week)) },
  {
    regex: /\b(?:week|wk)\s?(?<week>[0-5]?\d)[\s,(]{1,3}(?<y>20\d{2})\)?/i,
    read: (g) => isoWeek(Number(g.y), Number(g.week)),
  },
  // Q1 (Apr–Jun) 2020/21: the months say which quarter is meant
  {
    regex: new RegExp(`\\b${QUARTER}\\s?\\(?\\s?${month('m1')}${BETWEEN}${month('m2')}\\)?${OF_YEAR}`, 'i'),
    read: (g, text) => monthsOf(g, yearAnywhere(text), 'quarter'),
  },
  // Apr 2020 – Jun 2021, Apr–Jun 2020, Apr–Jun
  {
    regex: new RegExp(
      `\\b${month('m1')}\\s?(?:${year('y1')})?${BETWEEN}${month('m2')}(?:[\\s,-]?${year('y2')})?(?![\\w/])`,
      'i',
    ),
    read: (g) => monthRange(g),
  },
  { regex: new RegExp(`\\b${YEAR_OF}${QUARTER}`, 'i'), read: (g, _, start) => partOfYear(g, 3, 'quarter', start) },
  { regex: new RegExp(`\\b${QUARTER}${OF_YEAR}`, 'i'), read: (g, _, start) => partOfYear(g, 3, 'quarter', start) },
  { regex: new RegExp(`\\b${HALF}${OF_YEAR}`, 'i'), read: (g, _, start) => partOfYear(g, 6, 'half', start) },
  // as at 31 March 2021, at end of March 2021, 31/03/2021
  {
    regex: /\b(?:(?:as\s)?(?:at|on|of)|end(?:\sof)?|balance at)\s(?:the\s)?(?:end\sof\s)?(?<date>[\w ./,-]{5,20})/i,
    read: (g) => dayOf(g.date ?? ''),
  },
  // Nov 20/21: the November of the financial year
  {
    regex: new RegExp(`\\b${month('m1')}[\\s,]{1,2}${SPAN}`, 'i'),
    read: (g, _, start) => monthOfYear(g, start),
  },
  // Nov-20, November 2020, Nov '20, Nov
  {
    regex: new RegExp(
      `(?<![\\d.] ?)(?<!\\d(?:st|nd|rd|th) )\\b${month('m1')}(?:[\\s,-]{0,2}${year('y1')})?(?![\\w/]|[ -]\\d)`,
      'i',
    ),
    read: (g) => monthRange({ ...g, m2: g.m1, y2: g.y1 }),
  },
  // 2020-11
  {
    regex: /(?<![\d/-])(?<y>(?:19|20)\d{2})-(?<m>0[1-9]|1[0-2])(?![\d/-])/,
    read: (g) => dated('months', Number(g.y), Number(g.m), 1),
  },
  // 2020/21, 20/21, FY21
  { regex: new RegExp(`(?<![\\d/.-])(?:fy\\s?)?${SPAN}`, 'i'), read: (g, _, start) => financialYear(g, start) },
  {
    regex: /\bfy\s?'?(?<y>(?:20)?\d{2})\b/i,
    read: (g, _, start) => dated('financialYear', fullYear(g.y ?? '') - (start > 1 ? 1 : 0), start, 12),
  },
];

/** 2020, Actual 2020 */
const YEAR_ALONE = /(?<![\d/.,£$€#-])(?<!\d )\b(?:19|20)\d{2}\b(?![\d/.,-])/;

/** The period that a label names; null if it names none. A bare month must be the whole label. */
export function readPeriodLabel(text: string, { yearStart = 4 }: LabelOptions = {}): PeriodLabel | null {
  if (text.length > 160) return null;
  const between = findPeriod(text);
  if (between && between.from.length > 4) {
    return {
      kind: 'range',
      start: firstDay(between.from),
      end: lastDay(between.to),
      months: null,
      from: between.start,
      to: between.end,
    };
  }
  for (const { regex, read } of forms) {
    const match = regex.exec(text);
    if (!match) continue;
    const label = read(match.groups ?? {}, text, yearStart);
    if (label) return { ...label, from: match.index, to: match.index + match[0].length };
  }
  const [date] = findDates(text).filter((found) => found.precision === 'day' && found.iso !== null);
  if (date?.iso) return { kind: 'day', start: date.iso, end: date.iso, months: null, from: date.start, to: date.end };
  const alone = YEAR_ALONE.exec(text);
  return alone
    ? { ...dated('year', Number(alone[0]), 1, 12), from: alone.index, to: alone.index + alone[0].length }
    : null;
}

/** True if nothing but the period stands in the label ("Nov 2020", "Q1 (Apr–Jun)"). */
export function isWholeLabel(text: string, { from, to }: PeriodLabel): boolean {
  return !/[\p{L}\d%£$€]/u.test(text.slice(0, from) + text.slice(to));
}

/** `count` months from a month of a year. */
export function dated(
  kind: PeriodKind,
  startYear: number,
  first: number,
  count: number,
): Omit<PeriodLabel, 'from' | 'to'> {
  const last = first + count - 1;
  const endYear = startYear + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    kind,
    start: `${startYear}-${two(first)}-01`,
    end: `${endYear}-${two(endMonth)}-${two(lastDayOfMonth(endYear, endMonth))}`,
    months: { first, count },
  };
}

const undated = (kind: PeriodKind, first: number, count: number) => ({
  kind,
  start: null,
  end: null,
  months: { first, count },
});

const monthNumber = (word: string | undefined): number =>
  months.get((word ?? '').toLowerCase().replace(/\.$/, '')) ?? 0;

function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function monthRange(g: Groups): Omit<PeriodLabel, 'from' | 'to'> | null {
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
function monthsOf(
  g: Groups,
  years: [number, number] | null,
  kind: PeriodKind,
): Omit<PeriodLabel, 'from' | 'to'> | null {
  const first = monthNumber(g.m1);
  const count = ((monthNumber(g.m2) - first + 12) % 12) + 1;
  if (!first) return null;
  if (!years) return undated(kind, first, count);
  const quarter = quarterOf(g);
  const opensYear = ((first - 1 - 3 * (quarter - 1) + 24) % 12) + 1;
  return dated(kind, first < opensYear ? years[1] : years[0], first, count);
}

function yearAnywhere(text: string): [number, number] | null {
  const span = new RegExp(`(?<![\\d/.-])${SPAN}`).exec(text)?.groups;
  const opening = span ? spanYear(span) : null;
  if (opening !== null) return [opening, opening + 1];
  const single = /(?<!\d)(?<y>20\d{2})(?!\d)/.exec(text)?.groups;
  return single ? [Number(single.y), Number(single.y)] : null;
}

const quarterOf = (g: Groups): number => Number(g.quarter ?? g.half ?? ORDINALS[(g.ordinal ?? '').toLowerCase()] ?? 1);

function partOfYear(
  g: Groups,
  length: number,
  kind: PeriodKind,
  yearStart: number,
): Omit<PeriodLabel, 'from' | 'to'> | null {
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

function financialYear(g: Groups, yearStart: number): Omit<PeriodLabel, 'from' | 'to'> | null {
  const opening = spanYear(g);
  return opening === null ? null : dated('financialYear', opening, yearStart, 12);
}

function monthOfYear(g: Groups, yearStart: number): Omit<PeriodLabel, 'from' | 'to'> | null {
  const opening = spanYear(g);
  const first = monthNumber(g.m1);
  return opening === null || !first ? null : dated('months', first < yearStart ? opening + 1 : opening, first, 1);
}

/** The first date of a text, as its last day ("March 2021" is 2021-03-31). */
function endOf(text: string): string | null {
  const [date] = findDates(text);
  return date?.iso && date.start <= 6 ? lastDay(date.iso) : null;
}

function dayOf(text: string): Omit<PeriodLabel, 'from' | 'to'> | null {
  const day = endOf(text);
  return day === null ? null : { kind: 'day', start: day, end: day, months: null };
}

function backFrom(text: string, count: number): Omit<PeriodLabel, 'from' | 'to'> | null {
  const end = endOf(text);
  if (end === null || count < 1 || count > 60) return null;
  const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1;
  const first = last - count + 1;
  return { ...dated('range', Math.floor(first / 12), (first % 12) + 1, count), end };
}

function weekOf(text: string, isEnd: boolean): Omit<PeriodLabel, 'from' | 'to'> | null {
  const [date] = findDates(text);
  if (!date?.iso || date.precision !== 'day') return null;
  const other = shiftDays(date.iso, isEnd ? -6 : 6);
  return { kind: 'week', start: isEnd ? other : date.iso, end: isEnd ? date.iso : other, months: null };
}

/** Week 1 is the week (Monday to Sunday) with the year's first Thursday. */
function isoWeek(y: number, week: number): Omit<PeriodLabel, 'from' | 'to'> | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(y, 0, 4)).getUTCDay() || 7;
  const start = shiftDays(`${y}-01-04`, 1 - fourth + (week - 1) * 7);
  return { kind: 'week', start, end: shiftDays(start, 6), months: null };
}

export function shiftDays(iso: string, days: number): string {
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)) + days))
    .toISOString()
    .slice(0, 10);
}
