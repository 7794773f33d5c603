/** When the meeting began and closed: the actual times where somebody wrote them down, else the announced ones. */
import { findDates } from '../../../recognise/dates.ts';
import { findTimes } from '../../../recognise/times.ts';
import { type SegmentContext, take } from '../../context.ts';
import type { Field } from '../../fields.ts';
import type { Line } from '../../line.ts';
import { furnitureLines } from '../furniture.ts';
import { readActual } from './actual.ts';
import { saysClosed } from './evidence.ts';
import { halfDayLater, inAfternoon, inDaytime, looseTimes } from './loose.ts';

export interface Announced {
  start: string;
  end: string | null;
  line: Line;
}

export function readTimes(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const announced =
    readFieldTimes(context, fields) ?? announcedTimes([...head.slice(0, 14), ...furnitureLines(context).slice(0, 6)]);
  // The actual start and end, where somebody wrote them down, count more than the announced ones.
  readActual(context, announced);
  if (announced) {
    draft.startTime ??= announced.start;
    draft.endTime ??= announced.end;
    if (context.lines.includes(announced.line)) take(context, announced.line, 'meeting-header');
  }
  // "02:00 – 02:30", "from 3.30 to 4.10": an end before the start is half a day later, and so is what follows an afternoon.
  if (draft.startTime && draft.endTime && draft.endTime < draft.startTime && draft.endTime < '12:00')
    draft.endTime = halfDayLater(draft.endTime);
}

/** "date: 2018-12-05T13:51:56-08:00", "…T00:00": when a file was written, to the second, or a day alone. */
const isStamp = (text: string): boolean => /\dT(?:00:00|\d\d:\d\d:(?!00)\d\d)/.test(text);

function readFieldTimes({ draft }: SegmentContext, fields: Field[]): Announced | null {
  let announced: Announced | null = null;
  for (const field of fields) {
    const [time, second] = findTimes(field.value);
    if (!time) continue;
    if (field.name === 'date' ? isStamp(field.value) : /T00:00/.test(field.value) && time.value === '00:00') continue;
    if (field.name === 'end') draft.endTime ??= inDaytime(field.value, time);
    else if (field.name === 'time' || field.name === 'date')
      announced ??= { start: inDaytime(field.value, time), end: time.until ?? second?.value ?? null, line: field.line };
  }
  return announced;
}

/** "Wednesday 11th May 2022 at 19.30": a bare time after a date. */
function timeAfterDate(text: string): { value: string } | undefined {
  const date = findDates(text, { year: 2000 })[0];
  const match =
    date && /^,?\s(?:at|@|from)\s(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)\b/.exec(text.slice(date.end));
  if (!match?.groups) return undefined;
  const hour = inAfternoon(Number(match.groups.hour), null);
  return { value: `${String(hour).padStart(2, '0')}:${match.groups.minute}` };
}

/** "Monday 3 May 2021, 7pm", "held on 21st February at 7.30": the first line of the head with a time and a date. */
function announcedTimes(head: readonly Line[]): Announced | null {
  for (const [i, line] of head.entries()) {
    // "Date of next meeting: Tuesday 2 April, 10:00", near the head of short minutes
    if (/\bnext\s(?:\p{L}{1,14}\s)?(?:meeting|session|call|agm)\b/u.test(line.text.slice(0, 200).toLowerCase()))
      continue;
    const [first, second] = findTimes(line.text);
    if (isStamp(line.text)) continue;
    const loose = first ? undefined : (looseTimes(line.text, null)[0] ?? timeAfterDate(line.text));
    const dated =
      findDates(line.text, { year: 2000 }).length > 0 ||
      /\b(?:held|meeting|time|between)\b/i.test(line.text) ||
      (i < 3 && first?.until != null);
    if (!dated || saysClosed(line.text) || line.text.length > 400) continue;
    if (first && line.text.length > 70 && !nearWords(line.text, first)) continue;
    if (loose) return { start: loose.value, end: null, line };
    if (!first) continue;
    const lead = second ? line.text.slice(Math.max(0, first.start - 12), second.start) : '';
    const until = second && /between|from|[-–]|to\s/i.test(lead) ? second.value : null;
    return { start: inDaytime(line.text, first), end: first.until ?? until, line };
  }
  return null;
}

/** In a sentence the time stands near the date or the word of a meeting: "the 10 o'clock service" tells of another one. */
function nearWords(text: string, { start, end }: { start: number; end: number }): boolean {
  const near = (from: number, to: number) =>
    from <= end + 60 &&
    to >= start - 60 &&
    !/[.!?]\s{1,3}\p{Lu}/u.test(text.slice(Math.min(to, end) - 1, Math.max(from, start) + 1));
  return (
    findDates(text, { year: 2000 }).some((date) => near(date.start, date.end)) ||
    /\b(?:held|meeting|met|time|between|session|call(?:ed)?|convened?|opened)\b/i.test(
      text.slice(Math.max(0, start - 90), end + 60),
    )
  );
}
