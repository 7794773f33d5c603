/** When the meeting began and closed: the actual times where somebody wrote them down, else the announced ones. */
import { findDates } from '../../recognise/dates.ts';
import { findTimes } from '../../recognise/times.ts';
import { type SegmentContext, take } from '../context.ts';
import type { Field } from '../fields.ts';
import type { Line } from '../line.ts';

/**
 * "Finished 9.50", "closed at 15.40", "called to order at 1903": a bare time behind a word of opening or closing.
 * Hours up to seven without a half of the day are taken for the afternoon; so are later ones if the meeting began then.
 */
function looseTimes(text: string, start: string | null): { start: number; end: number; value: string }[] {
  const found: { start: number; end: number; value: string }[] = [];
  const words =
    /\b(?:(?:opened|began|started|commenced|convened|order|closed|ended|finished|adjourned|concluded|close)\b[^.\d\n]{0,28}?|held\b[^.\n]{0,90}?\bat\s)(?<hour>[01]?\d|2[0-3])(?:[.:](?<minute>[0-5]\d)|(?<=[01]\d|2[0-3])(?<minute2>[0-5]\d))(?![\d.:/]|\s?(?:[ap]\.?m|hrs|hours|h\b|%|million|k\b))/gi;
  for (const match of text.matchAll(words)) {
    let hour = Number(match.groups?.hour);
    const minute = match.groups?.minute ?? match.groups?.minute2 ?? '00';
    const short = (match.groups?.hour?.length ?? 0) < 2 || hour < 12;
    const begun = start === null ? null : Number(start.slice(0, 2));
    if (
      short &&
      hour < 12 &&
      match.groups?.minute2 === undefined &&
      (hour <= 7 || (begun !== null && begun >= 12 && hour + 12 >= begun))
    )
      hour += 12;
    found.push({
      start: match.index + match[0].length - 4,
      end: match.index + match[0].length,
      value: `${String(hour).padStart(2, '0')}:${minute}`,
    });
  }
  return found;
}

const OPENED =
  /\b(?:call(?:ed)?\b.{0,30}?\bto order|opened|began|begins|begun|started|starts|start time|commenced|commencing|convened|opening|start)\b/i;
const CLOSED =
  /\b(?:adjourn(?:ed|ment)?|closed|close[ds]?|ended|concluded|finished|brought .{0,30}to a close|end time|ends|end of meeting|terminated|críochnaíodh|daeth)\b/i;

export function readTimes(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  let announced: { start: string; end: string | null; line: Line } | null = null;
  for (const field of fields) {
    const time = findTimes(field.value)[0];
    if (!time) continue;
    if (field.name === 'end') draft.endTime ??= time.value;
    else if (field.name === 'time' || field.name === 'date')
      announced ??= {
        start: time.value,
        end: time.until ?? findTimes(field.value)[1]?.value ?? null,
        line: field.line,
      };
  }
  if (!announced) {
    for (const line of head.slice(0, 14)) {
      const times = findTimes(line.text);
      const first = times[0];
      const dated =
        findDates(line.text, { year: 2000 }).length > 0 || /\b(?:held|meeting|time|between)\b/i.test(line.text);
      if (!first || !dated || CLOSED.test(line.text) || line.text.length > 400) continue;
      const range =
        first.until ??
        (times[1] &&
        /between|from|[-–]|to\s/i.test(line.text.slice(first.start - 12 < 0 ? 0 : first.start - 12, times[1].start))
          ? times[1].value
          : null);
      announced = { start: first.value, end: range, line };
      break;
    }
  }
  // The actual start and end, where somebody wrote them down, count more than the announced ones.
  for (const line of context.lines) {
    if (line.text.length > 600) continue;
    for (const time of [...findTimes(line.text), ...looseTimes(line.text, draft.startTime)]) {
      const before = line.text.slice(Math.max(0, time.start - 70), time.start);
      const after = line.text.slice(time.end, time.end + 30);
      const sentence = before.slice(before.search(/[^.]*$/));
      if (/\bnext\b/i.test(sentence.slice(sentence.search(CLOSED) + 1))) continue;
      const nearStart = line.index < Math.max(20, context.lines.length * 0.3);
      const nearEnd = line.index > context.lines.length * 0.5;
      if (
        nearEnd &&
        CLOSED.test(sentence) &&
        /\b(?:meeting|session|call|time|adjourn|chair|close|agm|council|business|there being)/i.test(line.text)
      ) {
        if (!/\bdeadline|nominations|poll|voting|applications|consultation\b/i.test(sentence))
          draft.endTime = time.value;
      } else if (
        nearStart &&
        OPENED.test(sentence) &&
        /\b(?:meeting|order|time|call|session|opened|commenced)\b/i.test(line.text) &&
        !CLOSED.test(sentence)
      ) {
        draft.startTime ??= time.value;
      }
      if (/\bactual start\b/i.test(sentence)) draft.startTime = time.value;
      void after;
    }
  }
  if (announced) {
    draft.startTime ??= announced.start;
    draft.endTime ??= announced.end;
    take(context, announced.line, 'meeting-header');
  }
}
