/** Periods: "1st November 2020 – 31st May 2021", "FY 2022-23", "April 2021 to March 2022", "Q4 2016-17". */
import { findDates, lastDayOfMonth, two } from '../dates.ts';

export interface FoundPeriod {
  start: number;
  end: number;
  /** ISO dates, as precise as printed. */
  from: string;
  to: string;
}

const BETWEEN = /^\s{0,2}(?:-|–|—|to|until|till|through|and)\s{0,2}$/i;
/** FY 2022-23, Financial Year 2019/20 */
const YEARS =
  /\b(?:FY|financial year|fiscal year|year)\s{0,2}(?<from>(?:19|20)\d{2})\s?[-–/]\s?(?<to>(?:19|20)?\d{2})\b/i;

/** The first period of a text; null if there is none. */
export function findPeriod(text: string): FoundPeriod | null {
  const dates = findDates(text);
  for (const [i, date] of dates.entries()) {
    const next = dates[i + 1];
    if (!next || !BETWEEN.test(text.slice(date.end, next.start))) continue;
    const to = next.iso;
    if (!to) continue;
    // "1 April – 30 June 2021": the year stands once.
    const from = date.iso ?? findDates(date.text, { year: Number(to.slice(0, 4)) })[0]?.iso ?? null;
    if (!from || from > to) continue;
    return { start: date.start, end: next.end, from, to };
  }
  const years = YEARS.exec(text);
  if (years?.groups) {
    const from = years.groups.from ?? '';
    const to = years.groups.to ?? '';
    return {
      start: years.index,
      end: years.index + years[0].length,
      from,
      to: to.length === 4 ? to : from.slice(0, 2) + to,
    };
  }
  return null;
}

/** First day of a date as precise as printed. */
export const firstDay = (iso: string): string =>
  iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;

/** Last day of a date as precise as printed. */
export function lastDay(iso: string): string {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length === 7) return `${iso}-${two(lastDayOfMonth(Number(iso.slice(0, 4)), Number(iso.slice(5))))}`;
  return iso;
}
