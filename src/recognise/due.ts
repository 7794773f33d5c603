/**
 * When something is due: "by 3 May", "before the end of June", "deadline: 30/11/2025", "by the next meeting", "by Friday",
 * "by Tuesday 19th", "w/c 11 March"; and words that give no date, which are kept: "ASAP", "before Easter".
 */
import { matchesOf } from '../model/matches.ts';
import { type FoundDate, findDates, lastDayOfMonth, two, weekdayOf } from './dates.ts';
import { joinLists } from './languages/grammar/join-lists.ts';
import { languages } from './languages/index.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { months, weekdays } from './words/index.ts';

export interface FoundDue {
  start: number;
  end: number;
  text: string;
  /** null where the words give no date. */
  iso: string | null;
  precision: 'day' | 'month' | 'year' | null;
  /** Counted from the meeting's date or taken from its next one, not printed as a date. */
  inferred: boolean;
  /** The day of the week that is beside the day does not fit it. */
  wrongWeekday: boolean;
}

export interface DueContext {
  /** ISO date of the meeting; relative phrases count from it. */
  meeting: string | null;
  nextMeeting: string | null;
  monthFirst: boolean;
}

const grammars = languages.flatMap(({ due }) => due ?? []);
const { lastDay: lastEdges } = joinLists<'lastDay'>(grammars.map(({ lastDay: edges }) => ({ lastDay: edges })));

/** "cut it by 3/4": what may be a share is not a date after "by". */
const SHARE = /^(?<part>\d)\/(?<whole>\d|10)\b/;

function mayBeShare(rest: string): boolean {
  const { part, whole } = SHARE.exec(rest)?.groups ?? {};
  return part !== undefined && Number(part) < Number(whole);
}

/** What comes after the lead, and how far it reaches; offsets within `rest`. */
interface DueReading {
  iso: string;
  precision: 'day' | 'month' | 'year';
  end: number;
  inferred: boolean;
  wrongWeekday?: boolean;
}

type Reader = (rest: string, context: DueContext, edge: string | null) => DueReading | null;

/** In the order in which they are asked. */
const readers: readonly Reader[] = [printedDate, dayAndMonth, bareMonth, dayOfMonth, nextMeeting, weekday];

/** The first due phrase of a text: one that gives a date before one that gives none; null if there is neither. */
export function findDue(text: string, context: DueContext): FoundDue | null {
  for (const lead of leadsIn(text)) {
    const from = lead.index + lead[0].length;
    const rest = text.slice(from, from + 60);
    const share = grammars.some(({ shares }) => shares?.test(lead[0])) && mayBeShare(rest);
    for (const read of readers) {
      if (share && read === dayAndMonth) continue;
      const found = read(rest, context, lead.groups?.edge?.toLowerCase() ?? null);
      if (!found) continue;
      const { iso, precision, inferred, wrongWeekday = false } = found;
      const end = from + found.end;
      return { start: lead.index, end, text: text.slice(lead.index, end), iso, precision, inferred, wrongWeekday };
    }
  }
  const vague = vagueDeadline(text);
  return vague && { ...vague, iso: null, precision: null, inferred: false, wrongWeekday: false };
}

const leadsIn = (text: string): RegExpExecArray[] =>
  grammars.flatMap(({ lead }) => matchesOf(text, lead)).sort((a, b) => a.index - b.index);

/** "5/4" at the end of its clause */
function dayAndMonth(rest: string, context: DueContext, edge: string | null): DueReading | null {
  const printed = /^[0-3]?\d\/[0-3]?\d(?=\.?(?:$|[\s,;)\]](?!\s{0,3}(?:of|hours?|%)\b)))/.exec(rest);
  if (!printed || edge !== null) return null;
  const date = findDates(printed[0], { year: yearOf(context), monthFirst: context.monthFirst, dayAndMonth: true })[0];
  return date?.iso ? readingOf(date, context, edge) : null;
}

/** "3 May 2024", "3 May", "June 2024" */
function printedDate(rest: string, context: DueContext, edge: string | null): DueReading | null {
  const date = findDates(rest, { year: yearOf(context), monthFirst: context.monthFirst })[0];
  return date && date.start <= 1 ? readingOf(date, context, edge) : null;
}

function readingOf(date: FoundDate, context: DueContext, edge: string | null): DueReading | null {
  if (!date.iso) return null;
  const late = date.yearInferred && context.meeting !== null && date.iso < context.meeting.slice(0, date.iso.length);
  const iso = late ? `${Number(date.iso.slice(0, 4)) + 1}${date.iso.slice(4)}` : date.iso;
  const wrongWeekday = date.weekday !== null && iso.length === 10 && weekdayOf(iso) !== date.weekday;
  if (date.precision === 'month' && atEnd(edge))
    return { iso: lastDay(iso), precision: 'day', end: date.end, inferred: date.yearInferred };
  return { iso, precision: date.precision, end: date.end, inferred: date.yearInferred, wrongWeekday };
}

/** "June" */
function bareMonth(rest: string, context: DueContext, edge: string | null): DueReading | null {
  const name = /^(?<name>\p{Lu}\p{L}{2,8})\b/u.exec(rest)?.groups?.name;
  const year = yearOf(context);
  if (name === undefined || year === null) return null;
  const found = findDates(`${name} ${year}`)[0];
  if (!found?.iso) return null;
  const late = context.meeting !== null && found.iso < context.meeting.slice(0, 7);
  const value = late ? `${year + 1}${found.iso.slice(4)}` : found.iso;
  return atEnd(edge)
    ? { iso: lastDay(value), precision: 'day', end: name.length, inferred: true }
    : { iso: value, precision: 'month', end: name.length, inferred: true };
}

/** "Tuesday 19th", "the 22nd": the next day of that number after the meeting; the number counts, not the weekday. */
function dayOfMonth(rest: string, { meeting }: DueContext): DueReading | null {
  const match =
    /^(?:(?<name>[a-zà-öø-ɏ]{3,9})\.?,?\s{1,2})?(?:the\s)?(?<day>[0-3]?\d)(?<ordinal>\s?(?:st|nd|rd|th)\b)?(?!\d|[/.:-]\d|%|\s?(?:am|pm|o'clock)\b)/i.exec(
      rest,
    );
  const { name, day = '', ordinal } = match?.groups ?? {};
  const named = name === undefined ? null : (weekdays.get(name.toLowerCase()) ?? null);
  if (!match || meeting?.length !== 10 || (name !== undefined && named === null)) return null;
  // "by 5" may be five of anything.
  if (ordinal === undefined && named === null) return null;
  const after = /^\s(?:of\s)?(?<word>\p{L}{3,9})/u.exec(rest.slice(match[0].length))?.groups?.word;
  if (after !== undefined && months.has(after.toLowerCase())) return null;
  const iso = nextDay(meeting, Number(day));
  if (iso === null) return null;
  return {
    iso,
    precision: 'day',
    end: match[0].length,
    inferred: true,
    wrongWeekday: named !== null && weekdayOf(iso) !== named,
  };
}

/** "the next meeting", where its date is known */
function nextMeeting(rest: string, context: DueContext): DueReading | null {
  const iso = context.nextMeeting;
  const words = grammars.map(({ nextMeeting: next }) => next?.exec(rest)?.[0]).find((found) => found !== undefined);
  if (words === undefined || iso === null) return null;
  return { iso, precision: iso.length === 10 ? 'day' : 'month', end: words.length, inferred: true };
}

/** "Friday", "next Monday" */
function weekday(rest: string, { meeting }: DueContext): DueReading | null {
  const match = /^(?:next\s|this\s|coming\s)?(?<day>[a-zà-öø-ɏ]{3,9})\b/i.exec(rest);
  const number = weekdays.get(match?.groups?.day?.toLowerCase() ?? '');
  if (!match || number === undefined || meeting?.length !== 10) return null;
  const ahead = (number - weekdayOf(meeting) + 7) % 7 || 7;
  return { iso: addDays(meeting, ahead), precision: 'day', end: match[0].length, inferred: true };
}

const yearOf = ({ meeting }: DueContext): number | null => (meeting ? Number(meeting.slice(0, 4)) : null);
const atEnd = (edge: string | null): boolean => edge !== null && lastEdges.has(edge);
const lastDay = (month: string): string =>
  `${month}-${two(lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5))))}`;

/** The first day after `iso` that has this number; null if no month has it. */
function nextDay(iso: string, day: number): string | null {
  if (day < 1 || day > 31) return null;
  let [year = 0, month = 1] = iso.split('-').map(Number);
  for (let tries = 0; tries < 3; tries++) {
    const found = `${year}-${two(month)}-${two(day)}`;
    if (day <= lastDayOfMonth(year, month) && found > iso) return found;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return null;
}

/** Adds days to a day-precise ISO date. */
export function addDays(iso: string, days: number): string {
  let [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  day += days;
  while (day > lastDayOfMonth(year, month)) {
    day -= lastDayOfMonth(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return `${year}-${two(month)}-${two(day)}`;
}
