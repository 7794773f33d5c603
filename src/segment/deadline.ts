/** The deadline of an action: of its cell or bracket where it has one, else of its words. */
import type { Deadline } from '../model/values.ts';
import { findDates } from '../recognise/dates.ts';
import { findDue } from '../recognise/due.ts';
import type { SegmentContext } from './context.ts';
import { dateValue } from './date-value.ts';
import { clean } from './line.ts';

const NONE = /^(?:n\/?a|none|nil|tba|-{1,3}|–|—|\?{1,3}|x|✓|complete[d]?|done)?\.?$/i;

/** What a date after it belongs to: "the fair on 21 May", "the minutes of 3 May", "the report 2023". */
const HANGS_ON =
  /(?:^|[\s(])(?:on|of|for|from|since|in|at|dated|the|to|and|or|until|between|after|before|by|w\/c|starting|meeting|minutes|agenda|report|letter|e-?mail|session|call|version|event|agm)[\s:,]{0,3}$/i;
/** "(opens 15 March)": words in a bracket before the date say what the date is of; "(due 15 March)" is a deadline. */
const IN_BRACKETS = /[([]\s{0,3}(?!due\b|deadline\b)\p{L}[^()[\]]{0,40}$/u;

/**
 * `own` is what a cell, column or bracket states; words there that give no date are kept as they are. `dateAtEnd`: a
 * date that ends the text is when it is due, as in "[Ann Lee] draft the note [21 March 2024]".
 */
export function deadlineOf(
  context: SegmentContext,
  own: string | null,
  text: string,
  { dateAtEnd = false }: { dateAtEnd?: boolean | 'of task' } = {},
): Deadline | null {
  const { draft, year, monthFirst } = context;
  const stated = clean(own ?? '');
  const date = findDates(stated, { year, monthFirst, dayAndMonth: true })[0];
  if (date?.iso) return dateValue(date);
  const said = stated === '' ? text : /^(?:by|before|until|w\/c)\b/i.test(stated) ? stated : `by ${stated}`;
  const meetings = { meeting: draft.date?.iso ?? null, nextMeeting: draft.nextMeeting?.iso ?? null };
  const found = findDue(said, { ...meetings, monthFirst });
  if (found?.wrongWeekday)
    context.report(
      'deadline-weekday',
      `"${clean(found.text)}" was read as ${found.iso}, which is another day of the week`,
    );
  if (found?.iso) {
    const { iso, precision, inferred } = found;
    const words = stated === '' ? clean(found.text) : stated;
    return { iso, precision, text: words, ...(inferred ? { certainty: 'inferred' as const } : {}) };
  }
  const last = dateAtEnd ? lastDate(context, text, dateAtEnd === true) : undefined;
  if (last) return dateValue(last);
  const words = stated === '' ? clean(found?.text ?? '') : isDeadline(stated) ? stated : '';
  return words === '' ? null : { iso: null, precision: null, text: words };
}

/** A date that ends a text; `surely`: also where it belongs to the words before it. */
function lastDate({ year, monthFirst }: SegmentContext, text: string, surely: boolean) {
  const dates = findDates(text, { year, monthFirst });
  const last = dates.find(({ iso, end }) => iso !== null && /^[\s.)]*$/.test(text.slice(end)));
  const before = text.slice(0, last?.start);
  return surely || !(HANGS_ON.test(before) || IN_BRACKETS.test(before)) ? last : undefined;
}

/** Words in the place of a date: "end of term". */
const isDeadline = (words: string): boolean => !NONE.test(words) && words.length <= 60 && /\p{L}/u.test(words);
