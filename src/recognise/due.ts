/** When something is due: "by 3 May", "before the end of June", "deadline: 30/11/2025", "by the next meeting", "by Friday". */
import { findDates, lastDayOfMonth, two, weekdayOf } from './dates.ts';
import { weekdays } from './words/index.ts';

export interface FoundDue {
  start: number;
  end: number;
  text: string;
  iso: string;
  precision: 'day' | 'month' | 'year';
  /** Counted from the meeting's date or taken from its next one, not printed as a date. */
  inferred: boolean;
}

export interface DueContext {
  /** ISO date of the meeting; relative phrases count from it. */
  meeting: string | null;
  nextMeeting: string | null;
  monthFirst: boolean;
}

const LEAD =
  /\b(?:by|before|no later than|not later than|until|due(?: date| on| by)?|deadline(?: is| of)?|prior to|in time for|for completion by|on or (?:before|about)|erbyn|cyn)\s{0,2}[:–-]?\s{0,2}(?:the\s)?(?:(?<edge>end|start|beginning|close|middle) of\s)?(?:the\s)?/gi;

/** The first due phrase of a text; null if there is none that can be dated. */
export function findDue(text: string, context: DueContext): FoundDue | null {
  const year = context.meeting ? Number(context.meeting.slice(0, 4)) : null;
  for (const lead of text.matchAll(LEAD)) {
    const from = lead.index + lead[0].length;
    const rest = text.slice(from, from + 60);
    const date = findDates(rest, { year, monthFirst: context.monthFirst })[0];
    if (date && date.start <= 1 && date.iso) {
      let iso = date.iso;
      let precision = date.precision;
      if (date.yearInferred && context.meeting && iso < context.meeting.slice(0, iso.length))
        iso = `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
      if (precision === 'month' && lead.groups?.edge && /end|close/i.test(lead.groups.edge)) {
        iso = `${iso}-${two(lastDayOfMonth(Number(iso.slice(0, 4)), Number(iso.slice(5))))}`;
        precision = 'day';
      }
      return {
        start: lead.index,
        end: from + date.end,
        text: text.slice(lead.index, from + date.end),
        iso,
        precision,
        inferred: date.yearInferred,
      };
    }
    const month = /^(?<name>\p{L}{3,9})\b/u.exec(rest)?.groups?.name;
    if (month && year) {
      const found = findDates(`${month} ${year}`)[0];
      if (found?.iso && /^[A-Z]/.test(month)) {
        const late = context.meeting && found.iso < context.meeting.slice(0, 7);
        const value = late ? `${year + 1}${found.iso.slice(4)}` : found.iso;
        const day =
          lead.groups?.edge && /end|close/i.test(lead.groups.edge)
            ? `-${two(lastDayOfMonth(Number(value.slice(0, 4)), Number(value.slice(5))))}`
            : '';
        return {
          start: lead.index,
          end: from + month.length,
          text: text.slice(lead.index, from + month.length),
          iso: value + day,
          precision: day ? 'day' : 'month',
          inferred: true,
        };
      }
    }
    const meeting = /^(?:our\s|our\snext\s|next\s|following\s){1,2}(?:\w{1,12}\s)?(?:meeting|call|session)\b/i.exec(
      rest,
    );
    if (meeting && context.nextMeeting) {
      return {
        start: lead.index,
        end: from + meeting[0].length,
        text: text.slice(lead.index, from + meeting[0].length),
        iso: context.nextMeeting,
        precision: context.nextMeeting.length === 10 ? 'day' : 'month',
        inferred: true,
      };
    }
    const weekday = /^(?:next\s|this\s|coming\s)?(?<day>\p{L}{3,9})\b/iu.exec(rest);
    const number = weekdays.get(weekday?.groups?.day?.toLowerCase() ?? '');
    if (weekday && number !== undefined && context.meeting?.length === 10) {
      const ahead = (number - weekdayOf(context.meeting) + 7) % 7 || 7;
      return {
        start: lead.index,
        end: from + weekday[0].length,
        text: text.slice(lead.index, from + weekday[0].length),
        iso: addDays(context.meeting, ahead),
        precision: 'day',
        inferred: true,
      };
    }
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
