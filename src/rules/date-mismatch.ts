/** A date that contradicts itself or the name of its file. */

import type { MinutesDocument } from '../model/document.ts';
import type { DateValue } from '../model/values.ts';
import { findDates, isCalendarDay, weekdayOf } from '../recognise/dates.ts';
import { spanIn } from './document-words.ts';
import type { Complaint, Rule, RuleContext } from './rule.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  summary: 'A weekday does not match its date, or the file name gives another day.',
  severity: 'error',
  check(context, report) {
    for (const document of context.documents) {
      for (const complaint of wrongWeekdays(context, document)) report(complaint);
      const named = fileNameMismatch(document);
      if (named) report(named);
    }
  },
};

/** Dates printed in full, "Tuesday 5 March 2024", wherever they are. */
function* wrongWeekdays(context: RuleContext, document: MinutesDocument): Generator<Complaint> {
  const told = new Set<string>();
  for (const block of context.blocksOf(document)) {
    for (const { start, end, text, iso, precision, weekday, yearInferred } of findDates(block.text)) {
      if (weekday === null || iso === null || precision !== 'day' || yearInferred || isNumeric(text)) continue;
      const right = weekdayOf(iso);
      if (right === weekday || told.has(text)) continue;
      told.add(text);
      yield {
        document,
        message: `"${text.replaceAll(/\s+/g, ' ')}": ${iso} was a ${WEEKDAYS[right]}.`,
        span: spanIn(block, start, end),
        help: 'Correct the weekday or the date.',
        severity: iso === document.date?.iso ? 'error' : 'warning',
      };
    }
  }
}

/** 03/04/2024 can be read in two ways. */
const isNumeric = (text: string) => !/\p{L}{3,}.*\p{L}{3,}/su.test(text);

/** Minutes of one day in a file named after another, both printed to the day. */
function fileNameMismatch(document: MinutesDocument): Complaint | null {
  const { date, kind, source } = document;
  // A file of several meetings is named after none of them, or after one.
  if (source.meeting !== undefined) return null;
  if (kind !== 'minutes' || date?.precision !== 'day' || date.certainty === 'inferred') return null;
  const name = (source.path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]+$/i, '');
  const named = isoDates(name);
  const [iso] = named;
  if (named.length !== 1 || iso === undefined || iso === date.iso || sameDigits(iso, date)) return null;
  return {
    document,
    message: `The file is named after ${iso}, the minutes say "${date.text}".`,
    span: document.fieldSpans?.date ?? null,
    help: 'Rename the file, or correct the date.',
    severity: 'warning',
  };
}

/** `2024-03-05`, `20240305`, `2024_03_05` in a file name. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/g;

/** Dates in a file name that can be read in one way only. */
function isoDates(name: string): string[] {
  const numeric = [...name.matchAll(YEAR_FIRST)].map(({ 1: year, 2: month, 3: day }) => `${year}-${month}-${day}`);
  const worded = findDates(name.replaceAll(/[-_]+/g, ' ')).filter(({ iso, precision, yearInferred, text }) => {
    return iso !== null && precision === 'day' && !yearInferred && /\p{L}{3}/u.test(text);
  });
  const real = numeric.filter((iso) =>
    isCalendarDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))),
  );
  return [...new Set([...real, ...worded.flatMap(({ iso }) => iso ?? [])])];
}

/** Day and month exchanged: one of the two is written month first, which is not a slip. */
function sameDigits(iso: string, date: DateValue): boolean {
  const swapped = iso.replace(/-(\d\d)-(\d\d)$/, '-$2-$1');
  return swapped === date.iso;
}
