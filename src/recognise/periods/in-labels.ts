/**
 * The period that a heading of a table names: "Nov", "Nov-20", "Q1 2020/21", "Apr–Jun", "20/21", "as at 31 March 2021",
 * "w/e 4 April 2021", "12 months to March 2021". What names no year keeps its months, for `in-sequence.ts`.
 */
import { findDates } from '../dates.ts';
import { months } from '../words/index.ts';
import {
  backFrom,
  dated,
  dayOf,
  financialYear,
  fullYear,
  type Groups,
  isoWeek,
  monthOfYear,
  monthRange,
  monthsOf,
  type Period,
  type PeriodLabel,
  partOfYear,
  SPAN,
  weekOf,
  yearAnywhere,
} from './in-forms.ts';
import { findPeriod, firstDay, lastDay } from './in-text.ts';

export interface LabelOptions {
  /** Month in which financial years begin; 4 (April) unless the document says otherwise. */
  yearStart?: number;
}

interface Form {
  regex: RegExp;
  read(g: Groups, text: string, yearStart: number): Period | null;
}

const MONTH_WORDS = [...months.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const month = (name: string) => `(?<${name}>${MONTH_WORDS})\\b\\.?`;
const year = (name: string) => `(?<${name}>(?:19|20)\\d{2}(?!\\d)|['’]?\\d{2}(?![\\d/]))`;
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
      /\b(?:w\/(?<letter>[ecb])|week\s(?<word>ending|ended|commencing|beginning|starting))\s?:?\s?(?<date>[\w ./-]{3,20})/i,
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
      date: null,
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
  const days = findDates(text).filter(({ precision }) => precision === 'day');
  const [date, next] = days.some(({ iso }) => iso !== null) ? days.filter(({ iso }) => iso !== null) : days;
  // "1 April 2019 30 Sept 2019": the dash was lost where the line breaks.
  if (date?.iso && next?.iso && date.iso < next.iso && text.slice(date.end, next.start).trim() === '')
    return { kind: 'range', start: date.iso, end: next.iso, months: null, date: null, from: date.start, to: next.end };
  const day = date && dayOf(date.text);
  if (date && day) return { ...day, from: date.start, to: date.end };
  const alone = YEAR_ALONE.exec(text);
  return alone
    ? { ...dated('year', Number(alone[0]), 1, 12), from: alone.index, to: alone.index + alone[0].length }
    : null;
}

/** True if nothing but the period is in the label ("Nov 2020", "Q1 (Apr–Jun)"). */
export function isWholeLabel(text: string, { from, to }: PeriodLabel): boolean {
  return !/[\p{L}\d%£$€]/u.test(text.slice(0, from) + text.slice(to));
}
