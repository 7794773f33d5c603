/**
 * Dates in text, as minute-takers write them: "19th April 2023", "April 19, 2023", "Wed 3 May", "2023-04-19",
 * "19/4/23", "19.04.2023", "April 2025". Day first unless told otherwise. A grammar of our own, because a value must
 * carry its precision and its range, and because nothing may depend on today.
 */
import { matchesOf } from '../model/matches.ts';
import { oncePerText } from '../model/once-per-text.ts';
import { addApart } from './apart.ts';
import { MONTH_SIGN, nameBelow, signedNames, WEEKDAY_SIGN } from './calendar-names.ts';
import { months, weekdays } from './words/index.ts';

export interface FoundDate {
  start: number;
  end: number;
  /** The words, verbatim. */
  text: string;
  /** As precise as printed; null where the year is missing and none was given to take. */
  iso: string | null;
  precision: 'day' | 'month' | 'year';
  /** The year was taken from `options.year`. */
  yearInferred: boolean;
  /** Day of the week as printed (0 is Sunday), else null. */
  weekday: number | null;
}

export interface DateOptions {
  /** Year to take where none is printed; null leaves such dates without `iso`. */
  year?: number | null;
  /** `3/4/2021` is the 3rd of April (default) or the 4th of March. */
  monthFirst?: boolean;
  /** Read "25/04" too: only where a date is expected, such as a cell of a column of deadlines. */
  dayAndMonth?: boolean;
  /** Read "21 07 12" and "12.4.25" too: only in the head of a document and after "Date:". */
  loose?: boolean;
}

/** Names are matched by their signs (`signedNames`). */
const MONTH = `(?<month>${MONTH_SIGN}{3,12})\\.?`;
const WEEKDAY = `(?:(?<weekday>${WEEKDAY_SIGN}{3,14})(?!\\w)\\.?[ ,\\n]{0,3}(?:the )?)?`;
/** Before a name: no letter, figure or underscore. */
const APART = '(?<!\\w)';
const DAY = '(?<day>[0-3]?\\d)(?:\\s?(?:st|nd|rd|th)\\b)?';
const YEAR = "(?<year>(?:19|20)\\d{2}(?!\\d)|['’‘]\\d{2}\\b)";
const GAP = '[ ,\\n.\\-]{1,3}';

interface Form {
  name: string;
  /** What a text needs to hold any: simple, where the form itself is a large pattern. */
  hint?: RegExp;
  regex: RegExp;
}

/** Each form opens with the text it reads. Order matters: longer forms first. */
const forms: Form[] = [
  // 2023-04-19, 2023/04/19, 2023.04.19
  {
    name: 'iso',
    hint: /(?:19|20)\d{2}[-/.]\d/,
    regex: /(?<![\d/.-])(?<year>(?:19|20)\d{2})[-/.](?<monthNumber>[01]?\d)[-/.](?<day>[0-3]?\d)(?![\d/-])/gi,
  },
  // Wednesday 19th of April, 2023
  {
    name: 'dayMonthYear',
    regex: new RegExp(`(?<![\\d.:])${WEEKDAY}${DAY}(?: of| day of)?[ .\\-\\n]{0,3}${MONTH}(?:${GAP}|)${YEAR}`, 'gi'),
  },
  // 26th October 25, at the end of its line
  {
    name: 'dayMonthYear',
    hint: /[^\s\d] {1,2}\d{2}[ \t]{0,3}(?:$|[\n,;)])/,
    regex: new RegExp(
      `(?<![\\d.:])${WEEKDAY}${DAY}(?: of)?[ ]{1,2}${MONTH}[ ]{1,2}(?<year>\\d{2})(?=[ \\t]{0,3}(?:$|[\\n,;)]))`,
      'gi',
    ),
  },
  // 12-May-21, 5/Jan/21
  {
    name: 'dayMonthYear',
    hint: /[-/][^\s\d]{3,12}[-/]\d{2}/,
    regex: new RegExp(`(?<![\\d.:])${DAY}[-/]${MONTH}[-/](?<year>\\d{2})(?!\\d)`, 'gi'),
  },
  // 14.III.2024, 14/IV/24
  {
    name: 'dayRomanYear',
    hint: /\d[./-][ivx]{1,4}[./-]\d{2}/i,
    regex:
      /(?<![\d.:/-])(?<day>[0-3]?\d)(?<separator>[./-])(?<roman>x?i{1,3}|i?[vx]|vi{1,3})\k<separator>(?<year>(?:19|20)\d{2}|\d{2})(?!\d)/gi,
  },
  // 2024 March 12, 2024-Mar-12
  {
    name: 'yearMonthDay',
    hint: /(?:19|20)\d{2}(?:[-/]|,? )[^\s\d]/,
    regex: new RegExp(`(?<![\\d.:/-])(?<year>(?:19|20)\\d{2})(?:[-/]|,? )${MONTH}(?:[-/]| )${DAY}(?!\\d)`, 'gi'),
  },
  // Sept. 9th, 24, at the end of its line
  {
    name: 'monthDayYear',
    hint: /, {1,2}\d{2}[ \t]{0,3}(?:$|[\n,;)|])/,
    regex: new RegExp(
      `${APART}${WEEKDAY}${MONTH}[ ]{1,2}${DAY},[ ]{1,2}(?<year>\\d{2})(?=[ \\t]{0,3}(?:$|[\\n,;)|]))`,
      'gi',
    ),
  },
  // Wednesday, April 19th, 2023
  {
    name: 'monthDayYear',
    hint: /\d(?:\s?(?:st|nd|rd|th))?[ ,\n.-]{1,3}(?:(?:19|20)\d{2}|['’]\d{2})/i,
    regex: new RegExp(`${APART}${WEEKDAY}${MONTH}[ \\n]{0,2}${DAY}${GAP}${YEAR}`, 'gi'),
  },
  // 19/04/2023, 19.4.23, 19-04-2023
  {
    name: 'numeric',
    hint: /\d[/.-]\d{1,2}[/.-]\d{2}/,
    regex: new RegExp(
      `(?<![\\d/.-])${WEEKDAY}(?<first>[0-3]?\\d)(?<separator>[/.\\-])(?<second>[0-3]?\\d)\\k<separator>(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d/]|\\.\\d)`,
      'gi',
    ),
  },
  // 3 May, 3rd May (no year)
  {
    name: 'dayMonth',
    regex: new RegExp(
      `(?<![\\d.:£$])${WEEKDAY}${DAY}(?: of)?[ \\n]{0,2}${MONTH}(?![ ,]{0,2}\\d{2}(?:\\d{2})?\\b(?![:.]\\d\\d))`,
      'gi',
    ),
  },
  // April 2025, Apr. 25 is not read; nor is what comes after a day that does not exist ("30 February 2024")
  {
    name: 'monthYear',
    regex: new RegExp(
      `(?<!\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ .\\-\\n]{1,3})${APART}${MONTH}(?:[ ,\\n]{1,3}|)${YEAR}`,
      'gi',
    ),
  },
  // May 3, May 3rd (no year)
  {
    name: 'monthDay',
    hint: /[^\s\d][ \n]{1,2}[0-3]?\d(?!\d)/,
    regex: new RegExp(`${APART}${WEEKDAY}${MONTH}[ \\n]{1,2}${DAY}(?![\\d:])(?!\\s?[ap]\\.?m)`, 'gi'),
  },
];

const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 21 07 12, 12.4.25: a row of short numbers, a date only where one is expected. */
const SHORT =
  /(?<![\d.:/-] ?)(?<first>\d{1,2})(?<separator>[ .-])(?<second>\d{1,2})\k<separator>(?<year>(?:19|20)\d{2}|\d{2})(?! ?[\d:/]|\.\d)/;

/** 25/04, 3.5. – without a year; a fraction or a score anywhere else. */
const DAY_AND_MONTH = /^\s*(?<first>[0-3]?\d)[/.](?<second>[0-3]?\d)\.?\s*$/;

/** The forms that name the month, which most texts with a figure do not. */
const named = new Set(forms.filter(({ regex }) => regex.source.includes(MONTH_SIGN)));

/** What looks like a date, whatever year and order of day and month the document writes. */
const looksLikeDates = oncePerText((text): { name: string; matches: Candidate[] }[] => {
  const { signed, hasMonth } = signedNames(text);
  const asked = hasMonth ? forms : forms.filter((form) => !named.has(form));
  return asked.flatMap(({ name, hint, regex }) => {
    const matches = hint && !hint.test(text) ? [] : matchesOf(signed, regex);
    return matches.length === 0 ? [] : [{ name, matches: matches.map((match) => candidateOf(text, signed, match)) }];
  });
});

/** Part of a text that may be a date. */
interface Candidate {
  start: number;
  end: number;
  groups: Record<string, string | undefined>;
}

/** With the names of month and weekday as the text has them. */
function candidateOf(text: string, signed: string, { index, 0: whole, groups = {} }: RegExpExecArray): Candidate {
  // The groups are this match's own; a copy of them takes ten times as long as the match.
  const named: Candidate['groups'] = groups;
  const { month, weekday } = named;
  if (month) named.month = nameBelow(text, signed, MONTH_SIGN, index, month.length);
  if (weekday) named.weekday = nameBelow(text, signed, WEEKDAY_SIGN, index, weekday.length);
  return { start: index, end: index + whole.length, groups: named };
}

/** All dates of a text, left to right, none overlapping another. Linear in the length of the text. */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const { name, matches } of looksLikeDates(text)) {
    const read: FoundDate[] = [];
    for (const { start, end, groups } of matches) {
      const date = readMatch(name, groups, options);
      if (date) read.push({ start, end, text: text.slice(start, end), ...date });
    }
    addApart(found, read);
  }
  const row = found.length === 0 && options.loose ? SHORT.exec(text) : null;
  if (row?.groups) {
    const value = numeric({ ...row.groups, separator: '/' }, null, options);
    if (value) found.push({ start: row.index, end: row.index + row[0].length, text: row[0], ...value });
  }
  const short = found.length === 0 && options.dayAndMonth ? DAY_AND_MONTH.exec(text) : null;
  if (short?.groups) {
    const value = numeric({ ...short.groups, separator: '/', year: String(options.year ?? '') }, null, options);
    if (value && options.year) found.push({ start: 0, end: text.length, text, ...value, yearInferred: true });
  }
  return found;
}

type Value = Pick<FoundDate, 'iso' | 'precision' | 'yearInferred' | 'weekday'>;

function readMatch(name: string, g: Candidate['groups'], options: DateOptions): Value | null {
  const weekday = g.weekday ? (weekdays.get(g.weekday.toLowerCase()) ?? null) : null;
  const month = g.month
    ? months.get(g.month.toLowerCase())
    : g.roman
      ? ROMAN_MONTHS.indexOf(g.roman.toLowerCase()) + 1
      : Number(g.monthNumber);
  // "may" and "mar", "sun" are also words: without a capital they are not months.
  if (g.month && /^(may|mar|sun|sat|dec|jan|sep)$/.test(g.month)) return null;
  if (name === 'numeric') return numeric(g, weekday, options);
  if (!month) return null;
  const printedYear = g.year ? fullYear(g.year) : null;
  const year = printedYear ?? options.year ?? null;
  const yearInferred = printedYear === null;
  if (!g.day) {
    return { iso: year === null ? null : `${year}-${two(month)}`, precision: 'month', yearInferred, weekday };
  }
  const day = Number(g.day);
  if (!isCalendarDay(year ?? 2000, month, day)) return null;
  return { iso: year === null ? null : `${year}-${two(month)}-${two(day)}`, precision: 'day', yearInferred, weekday };
}

function numeric(g: Record<string, string | undefined>, weekday: number | null, options: DateOptions): Value | null {
  const first = Number(g.first);
  const second = Number(g.second);
  const year = fullYear(g.year ?? '');
  // "10.30.15" or "1.2.3" are item numbers or times: a dotted or dashed short year needs two digits each.
  if (g.separator !== '/' && (g.year?.length ?? 0) === 2 && !(g.first?.length === 2 && g.second?.length === 2))
    return null;
  const dayFirst = { day: first, month: second };
  const monthFirst = { day: second, month: first };
  const order = options.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const pick = order.find((o) => isCalendarDay(year, o.month, o.day));
  if (!pick) return null;
  return { iso: `${year}-${two(pick.month)}-${two(pick.day)}`, precision: 'day', yearInferred: false, weekday };
}

function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/** True if the day exists in the month of the year (proleptic Gregorian calendar). */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= lastDayOfMonth(year, month);
}

export function lastDayOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** Day of the week (0 is Sunday) of a day-precise ISO date; Sakamoto's method. */
export function weekdayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + day) % 7;
}

export const two = (n: number): string => String(n).padStart(2, '0');
