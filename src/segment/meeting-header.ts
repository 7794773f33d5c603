/**
 * The head of a document: title, body, date, times, place, period. Labelled fields first ("Date: …"), then sentences
 * ("held at the Hall on 3 May"), then position.
 */
import type { DateValue } from '../model/document.ts';
import { type FoundDate, findDates } from '../recognise/dates.ts';
import { findPeriod } from '../recognise/periods.ts';
import { findTimes } from '../recognise/times.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import { type SegmentContext, type Segmenter, take } from './context.ts';
import { type Field, fieldName, readFields } from './fields.ts';
import { isFieldLabel } from './headings/heading.ts';
import { clean, type Line, linesOfBlock, spanOf } from './line.ts';
import { readTitle } from './meeting-title.ts';

/** Lines that may belong to the head at most. */
const HEAD_LINES = 30;

export const meetingHeader: Segmenter = {
  name: 'meeting-header',
  segment(context) {
    const head = headLines(context);
    const fields = head.flatMap((line, i) => readFields(line, head[i + 1]));
    for (const field of fields) take(context, field.line, 'meeting-header');
    readLocation(context, head, fields); // before the title: an address is no name
    readHeadTitle(context, head, fields);
    readHeadDate(context, head, fields);
    readTimes(context, head, fields);
    const period = head.map((line) => ({ line, found: findPeriod(line.text) })).find((p) => p.found);
    if (period?.found) {
      context.draft.period = { start: period.found.from, end: period.found.to };
      context.draft.fieldSpans.period = spanOf(period.line.block, period.line.start + period.found.start, period.line.start + period.found.end);
    }
  },
};

/** Lines before the first item of business; running headers and footers are asked last. */
function headLines(context: SegmentContext): Line[] {
  const first = context.headings.find((h) => !h.generic && h.number !== null && !isFieldLabel(normaliseLabel(h.title)));
  const limit = first ? Math.min(Math.max(first.line.index, 3), HEAD_LINES) : HEAD_LINES;
  return context.lines.slice(0, limit);
}

function furnitureLines(context: SegmentContext): Line[] {
  return context.document.furniture.filter((b) => b.style !== 'front-matter').flatMap((block) => linesOfBlock(block)).map((line, index) => ({ ...line, index }));
}

function readHeadTitle(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const candidates: { score: number; title: string; namesBody: boolean; line: Line; start: number; end: number }[] = [];
  const add = (line: Line, start: number, end: number, bonus: number) => {
    const text = line.block.text.slice(start, end);
    if (text.length > 250) return;
    const reading = readTitle(text);
    if (!reading || reading.title.length > 140) return;
    const words = reading.title.split(/\s+/).length;
    const sentence = /[.!?]$/.test(text.trim()) && words > 8;
    let score = bonus;
    if (reading.namesBody && words > 1) score += 4;
    else if (reading.namesOccasion) score += 2;
    if (line.block.type === 'heading') score += line.block.level === 1 ? 2.5 : 1;
    if (line.bold) score += 0.5;
    if (/\bminutes\b|\bnotes\b|\bmeeting\b/i.test(text)) score += 1.5;
    if (sentence || words > 16) score -= 4;
    if (/[,:;]$/.test(reading.title)) score -= 1;
    const label = normaliseLabel(text.split(/[:\t]/)[0] ?? '');
    if (isFieldLabel(label) && fieldName(label) !== 'title') score -= 6;
    candidates.push({ score, title: reading.title, namesBody: reading.namesBody && words > 1, line, start: start + reading.start, end: start + reading.end });
  };
  head.slice(0, 12).forEach((line, i) => {
    const taken = fields.find((f) => f.line === line && f.name !== 'title');
    if (taken || context.draft.location === clean(line.text) || context.headings.some((h) => h.line === line && h.number !== null)) return;
    if (/^(?:present|attendees|invitees|apolog|in attendance)/i.test(line.text)) return;
    add(line, line.start, line.end, 2.5 - i * 0.45);
  });
  for (const field of fields) if (field.name === 'title') add(field.line, field.start, field.end, 1);
  for (const line of furnitureLines(context).slice(0, 6)) add(line, line.start, line.end, -2);
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  const frontMatter = context.document.properties.title;
  if (best && best.score >= 2.5) {
    draft.title = clean(best.title);
    draft.body = best.namesBody ? clean(best.title) : null;
    draft.fieldSpans.title = spanOf(best.line.block, best.start, best.end);
    if (context.lines.includes(best.line)) take(context, best.line, 'meeting-header');
  } else if (frontMatter && context.document.format === 'markdown') {
    const reading = readTitle(frontMatter);
    if (reading) {
      draft.title = reading.title;
      draft.body = reading.namesBody ? reading.title : null;
    }
  }
  draft.body ??= candidates.filter((c) => c.namesBody && c.score >= 2.5)[0]?.title ?? null;
}

const PREVIOUS = /\b(?:previous|last|next|minutes of the meeting held|minutes of (?:the )?\w{0,20} ?meeting (?:held|of|on)|approved|amended|updated|revised|published|posted|circulated|due|deadline)\b/i;

function readHeadDate(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const options = { monthFirst: context.monthFirst };
  const candidates: { score: number; found: FoundDate; line: Line; offset: number }[] = [];
  const add = (line: Line, offset: number, text: string, bonus: number) => {
    const period = findPeriod(text);
    for (const found of findDates(text, options)) {
      // A range is a period, not a day.
      if (found.precision === 'year' || (period && found.start < period.end && period.start < found.end)) continue;
      let score = bonus + (found.precision === 'day' ? 1.5 : 0) + (found.iso ? 2 : -2) + (found.weekday !== null ? 0.5 : 0);
      if (/\b(?:held|meeting|minutes|notes)\b/i.test(text)) score += 1.5;
      if (PREVIOUS.test(text)) score -= 3;
      // A sentence of the text names many dates; only one that speaks of the meeting counts.
      if (text.length > 120 && !/\b(?:held|meeting|minutes|met)\b/i.test(text)) score -= 4;
      candidates.push({ score, found, line, offset });
    }
  };
  head.forEach((line, i) => {
    add(line, line.start, line.text, 2 - i * 0.15 + (line.block.type === 'heading' ? 1.5 : 0));
  });
  for (const field of fields) if (field.name === 'date') add(field.line, field.start, field.value, 4.5);
  for (const line of furnitureLines(context).slice(0, 8)) add(line, line.start, line.text, 0);
  const closing = context.lines.slice(-6);
  for (const line of closing) if (/\bdated?\b/i.test(line.text)) add(line, line.start, line.text, -2);
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates.find((c) => c.found.iso !== null && c.score >= 1);
  const bare = candidates.find((c) => c.found.iso === null && c.score >= 1);
  const year = bare && (!best || best.score < bare.score - 1) ? yearOfDocument(context) : null;
  if (bare && year !== null) {
    const again = findDates(bare.found.text, { ...options, year })[0];
    if (again?.iso) {
      draft.date = dateValue(again);
      draft.fieldSpans.date = spanOf(bare.line.block, bare.offset + bare.found.start, bare.offset + bare.found.end);
    }
  } else if (best) {
    draft.date = dateValue(best.found);
    draft.fieldSpans.date = spanOf(best.line.block, best.offset + best.found.start, best.offset + best.found.end);
    if (context.lines.includes(best.line)) take(context, best.line, 'meeting-header');
  } else {
    const property = context.document.properties.date;
    const found = property && draft.kind !== 'report' ? findDates(property, options)[0] : undefined;
    if (found?.iso) draft.date = { ...dateValue(found), certainty: 'inferred' };
  }
  context.year = draft.date ? Number(draft.date.iso.slice(0, 4)) : null;
}

/** The year that the document names most often, if it names one at least twice. */
function yearOfDocument(context: SegmentContext): number | null {
  const counts = new Map<number, number>();
  for (const line of context.lines) {
    for (const found of findDates(line.text)) if (found.iso) counts.set(Number(found.iso.slice(0, 4)), (counts.get(Number(found.iso.slice(0, 4))) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= 2 ? best[0] : null;
}

export function dateValue(found: FoundDate): DateValue {
  const value: DateValue = { iso: found.iso ?? '', precision: found.precision, text: clean(found.text) };
  return found.yearInferred ? { ...value, certainty: 'inferred' } : value;
}

const OPENED = /\b(?:call(?:ed)? to order|opened|began|begins|begun|started|starts|start time|commenced|commencing|convened|opening|start)\b/i;
const CLOSED = /\b(?:adjourn(?:ed|ment)?|closed|close[ds]?|ended|concluded|finished|brought .{0,30}to a close|end time|ends|end of meeting|terminated)\b/i;

function readTimes(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  let announced: { start: string; end: string | null; line: Line } | null = null;
  for (const field of fields) {
    const time = findTimes(field.value)[0];
    if (!time) continue;
    if (field.name === 'end') draft.endTime ??= time.value;
    else if (field.name === 'time' || field.name === 'date') announced ??= { start: time.value, end: time.until ?? findTimes(field.value)[1]?.value ?? null, line: field.line };
  }
  if (!announced) {
    for (const line of head.slice(0, 14)) {
      const times = findTimes(line.text);
      const first = times[0];
      const dated = findDates(line.text, { year: 2000 }).length > 0 || /\b(?:held|meeting|time|between)\b/i.test(line.text);
      if (!first || !dated || CLOSED.test(line.text) || line.text.length > 400) continue;
      const range = first.until ?? (times[1] && /between|from|[-–]|to\s/i.test(line.text.slice(first.start - 12 < 0 ? 0 : first.start - 12, times[1].start)) ? times[1].value : null);
      announced = { start: first.value, end: range, line };
      break;
    }
  }
  // The actual start and end, where somebody wrote them down, count more than the announced ones.
  for (const line of context.lines) {
    if (line.text.length > 600) continue;
    for (const time of findTimes(line.text)) {
      const before = line.text.slice(Math.max(0, time.start - 70), time.start);
      const after = line.text.slice(time.end, time.end + 30);
      const sentence = before.slice(before.search(/[^.]*$/));
      const nearStart = line.index < Math.max(20, context.lines.length * 0.3);
      const nearEnd = line.index > context.lines.length * 0.5;
      if (nearEnd && CLOSED.test(sentence) && /\b(?:meeting|session|call|time|adjourn|chair|close|agm|council|business|there being)/i.test(line.text)) {
        if (!/\bdeadline|nominations|poll|voting|applications|consultation\b/i.test(sentence)) draft.endTime = time.value;
      } else if (nearStart && OPENED.test(sentence) && /\b(?:meeting|order|time|call|session|opened|commenced)\b/i.test(line.text) && !CLOSED.test(sentence)) {
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

const PLACE_WORD = /\b(?:room|hall|centre|center|house|building|office|offices|church|school|library|zoom|teams|skype|online|webex|google meet|hangout|discord|jitsi|conference call|teleconference|auditorium|chamber|street|road|pavilion|pub|inn|hotel|theatre|university|college|virtual(?:ly)?|video ?conference|slack|irc|via)\b/i;
const HELD_AT = /\b(?:held|met|took place|taking place|gathered|convened)\s(?:(?:virtually|remotely|online)\s)?(?:(?:at|in|via|by|over|on|through)\s)(?<place>[^.;\n]{3,120})/i;
const ON_HELD = /\b(?:held|meeting)\b.{0,120}?(?:,|\d{4}|[ap]m|\d)\s{0,2}(?:at|in)\s(?:\d{1,2}[.:]?\d{0,2}\s?[ap]\.?m\.?,?\s)?(?:(?:at|in)\s)?(?<place>(?:the\s)?\p{Lu}[^.;\n]{2,100})/iu;

function readLocation(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const set = (line: Line, start: number, end: number) => {
    const text = clean(line.block.text.slice(start, end)).replace(/[\s,;:.–-]+$/, '');
    if (text.length < 2 || text.length > 140 || /^(?:n\/?a|tbc|tba)$/i.test(text)) return false;
    draft.location = text;
    draft.fieldSpans.location = spanOf(line.block, start, end);
    return true;
  };
  const field = fields.find((f) => f.name === 'location' && !findDates(f.value)[0]);
  if (field && set(field.line, field.start, field.end)) return;
  for (const line of head.slice(0, 14)) {
    const inTime = HELD_AT.exec(line.text) ?? ON_HELD.exec(line.text);
    const place = inTime?.groups?.place;
    if (place && inTime) {
      const cut = cutPlace(place);
      const at = line.text.indexOf(place, inTime.index);
      if (cut.length > 2 && !/^\d{1,2}[.:]?\d{0,2}\s?[ap]/i.test(cut) && set(line, line.start + at, line.start + at + cut.length)) return;
    }
  }
  for (const line of head.slice(0, 6)) {
    const at = /^held\s(?:at|in|via|on)\s(?<place>.{3,100})$/i.exec(line.text)?.groups?.place ?? /^(?:At|AT|In|IN|Via|VIA)\s(?!attendance\b|Attendance\b|ATTENDANCE\b|Person\b)(?<place>\p{Lu}.{3,100})$/u.exec(line.text)?.groups?.place;
    const bare = /^(?:Room|Hall|Meeting Room|Committee Room|Conference Room)\s[\w.]{1,8}\b.{0,100}$/i.test(line.text) ? line.text : undefined;
    const place = at ?? bare;
    if (place) {
      const start = line.start + line.text.indexOf(place);
      if (set(line, start, start + cutPlace(place).length)) {
        take(context, line, 'meeting-header');
        return;
      }
    }
  }
  const online = context.lines.slice(0, 25).map((line) => ({ line, match: /\b(?:held|meeting was|met)\b.{0,80}\b(?:over|via|by|on|through)\s(?<place>(?:group conference call \([^)]{2,30}\)|zoom|microsoft teams|ms teams|teams|skype|google meet|webex|conference call|teleconference|telephone|video ?conference|discord|jitsi|slack|irc)[^,.;]{0,20})/i.exec(line.text) })).find((x) => x.match);
  const place = online?.match?.groups?.place;
  if (online?.match && place) {
    const at = online.line.start + online.line.text.indexOf(place, online.match.index);
    set(online.line, at, at + place.trimEnd().length);
  }
}

/** A place ends before the date, the time or the next clause. */
function cutPlace(place: string): string {
  let end = place.length;
  for (const date of findDates(place, { year: 2000 })) end = Math.min(end, date.start);
  for (const time of findTimes(place)) end = Math.min(end, time.start);
  const clause = /[,\s]\s?(?:on|at|from|commencing|starting|beginning|with|when|and was|which|to discuss|between|by|for the purpose)\s/i.exec(place);
  if (clause && clause.index > 3) end = Math.min(end, clause.index);
  const weekday = /[,\s]\s?(?:on\s)?(?:the\s)?(?:evening of\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(place);
  if (weekday) end = Math.min(end, weekday.index);
  return place.slice(0, end).replace(/(?:[\s,;:–-]|\b(?:on|at|the|from)\b)+$/i, '');
}
void PLACE_WORD;
