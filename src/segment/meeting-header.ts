/**
 * The head of a document: title, body, date, times, place, period. Labelled fields first ("Date: …"), then sentences
 * ("held at the Hall on 3 May"), then position.
 */
import type { DateValue } from '../model/document.ts';
import { type FoundDate, findDates } from '../recognise/dates.ts';
import { findPeriod } from '../recognise/periods.ts';
import { readPersonList } from '../recognise/person-list.ts';
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
  const add = (line: Line, from: number, to: number, bonus: number) => {
    // "HEALTH AND SAFETY COMMITTEE          Page 1 of 2": columns are read apart.
    let at = from;
    for (const piece of line.block.text.slice(from, to).split(/(\t+|[ ]{4,})/)) {
      if (/\S/.test(piece)) addPiece(line, at, at + piece.length, bonus);
      at += piece.length;
    }
  };
  const addPiece = (line: Line, start: number, end: number, bonus: number) => {
    const text = line.block.text.slice(start, end);
    if (text.length > 250) return;
    const names = /^[^:]{2,40}:\s(?<names>.{3,})$/.exec(text)?.groups?.names;
    if (names && readPersonList(names).length >= 2) return;
    const reading = readTitle(text);
    if (!reading || reading.title.length > 140) return;
    const words = reading.title.split(/\s+/).length;
    const sentence = /[.!?]$/.test(text.trim()) && words > 8;
    let score = bonus;
    if (/^(?:in|at|on|via|by|from|for|held)\s/i.test(reading.title)) score -= 5;
    if (reading.namesBody && words > 1) score += reading.meets ? 4.6 : 3.4;
    else if (reading.namesOccasion) score += 2;
    if (line.block.type === 'heading') score += line.block.level === 1 ? 2.5 : 1;
    if (line.bold) score += 0.5;
    if (line.block.type === 'listItem') score -= 3;
    if (/\bminutes\b|\bnotes\b|\bmeeting\b/i.test(text)) score += 1.5;
    if (sentence || words > 16) score -= 4;
    else if (/[.!?]$/.test(text.trim()) && text.split(/\s+/).length >= 10) score -= 2.2;
    // "Committee meeting" names nobody where another line does.
    if (/^(?:(?:the|annual|monthly|weekly|regular|ordinary|special|full|members|general|business|executive)\s){0,2}(?:committee|board|council|general|group|team|staff|business|club|project|exec|trustees|governors)?\s?(?:general\s)?(?:meeting|mtg)$/i.test(reading.title) && !/annual general/i.test(reading.title)) score -= 2.5;
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
  const named = context.irc?.title;
  if (named) add(named.line, named.start, named.end, 4);
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

const PREVIOUS = /\b(?:previous|last|next|minutes of the meeting held|minutes of (?:the )?\w{0,20} ?meeting (?:held|of|on)|approved|amended|updated|revised|published|posted|circulated|due|deadline|as at|as of|balance|year end(?:ed|ing)?|period|since)\b/i;

function readHeadDate(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const options = { monthFirst: context.monthFirst };
  const candidates: { score: number; found: FoundDate; line: Line; offset: number }[] = [];
  const add = (line: Line, offset: number, text: string, bonus: number) => {
    const period = findPeriod(text);
    // Asked once a line: a line may hold thousands of dates.
    let said = 0;
    if (/\b(?:held|meeting|minutes|notes)\b/i.test(text)) said += 1.5;
    if (PREVIOUS.test(text)) said -= 3;
    if (/\b(?:approv|of the (?:last|previous) meeting|minutes of \d)/i.test(text)) said -= 2;
    // A sentence of the text names many dates; only one that speaks of the meeting counts.
    if (text.length > 120 && !/\b(?:held|meeting|minutes|met)\b/i.test(text)) said -= 4;
    for (const found of findDates(text, options)) {
      // A range is a period, not a day.
      if (found.precision === 'year' || (period && found.start < period.end && period.start < found.end)) continue;
      const score = said + bonus + (found.precision === 'day' ? 1.5 : 0) + (found.iso ? 2 : -2) + (found.weekday !== null ? 1.2 : 0);
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

/**
 * "Finished 9.50", "closed at 15.40", "called to order at 1903": a bare time behind a word of opening or closing.
 * Hours up to seven without a half of the day are taken for the afternoon; so are later ones if the meeting began then.
 */
function looseTimes(text: string, start: string | null): { start: number; end: number; value: string }[] {
  const found: { start: number; end: number; value: string }[] = [];
  const words = /\b(?:(?:opened|began|started|commenced|convened|order|closed|ended|finished|adjourned|concluded|close)\b[^.\d\n]{0,28}?|held\b[^.\n]{0,90}?\bat\s)(?<hour>[01]?\d|2[0-3])(?:[.:](?<minute>[0-5]\d)|(?<=[01]\d|2[0-3])(?<minute2>[0-5]\d))(?![\d.:/]|\s?(?:[ap]\.?m|hrs|hours|h\b|%|million|k\b))/gi;
  for (const match of text.matchAll(words)) {
    let hour = Number(match.groups?.hour);
    const minute = match.groups?.minute ?? match.groups?.minute2 ?? '00';
    const short = (match.groups?.hour?.length ?? 0) < 2 || hour < 12;
    const begun = start === null ? null : Number(start.slice(0, 2));
    if (short && hour < 12 && match.groups?.minute2 === undefined && (hour <= 7 || (begun !== null && begun >= 12 && hour + 12 >= begun))) hour += 12;
    found.push({ start: match.index + match[0].length - 4, end: match.index + match[0].length, value: `${String(hour).padStart(2, '0')}:${minute}` });
  }
  return found;
}

const OPENED = /\b(?:call(?:ed)?\b.{0,30}?\bto order|opened|began|begins|begun|started|starts|start time|commenced|commencing|convened|opening|start)\b/i;
const CLOSED = /\b(?:adjourn(?:ed|ment)?|closed|close[ds]?|ended|concluded|finished|brought .{0,30}to a close|end time|ends|end of meeting|terminated|críochnaíodh|daeth)\b/i;

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
    for (const time of [...findTimes(line.text), ...looseTimes(line.text, draft.startTime)]) {
      const before = line.text.slice(Math.max(0, time.start - 70), time.start);
      const after = line.text.slice(time.end, time.end + 30);
      const sentence = before.slice(before.search(/[^.]*$/));
      if (/\bnext\b/i.test(sentence.slice(sentence.search(CLOSED) + 1))) continue;
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

/** "held at the Hall", "met in Room 4", "… on 3 May 2021 at 7pm in the Library": what follows the preposition. */
const HELD = /\b(?:held|met|took place|taking place|gathered|convened)\b/i;
const MEETING = /\b(?:meeting|minutes|minute|notes)\b/i;
const PREPOSITION = /\b(?:at|in|via)\s+(?=(?:the\s|our\s)?(?<first>\S))/gi;
const NO_PLACE = /^(?:the\s)?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|hrs|o['’]clock)|\d{1,2}[.:]\d\d|noon|midday|attendance|person|respect|accordance|which|order|relation|January|February|March|April|May|June|July|August|September|October|November|December|private|public|line|favou?r|case|camera|closed|open|common|general|future|chair|short|summary|this|that|it|all|addition|total|each|least|last|first|end|time|meeting)\b/i;

/** Places named by the sentence that says when and where the meeting was held. */
function placesIn(text: string): { start: number; end: number }[] {
  const held = HELD.exec(text) ?? (text.length <= 200 ? MEETING.exec(text) : null);
  if (!held) return [];
  const sentence = text.slice(held.index).search(/(?<=\p{Ll}{2}|\d)\.\s+\p{Lu}/u);
  const last = sentence === -1 ? text.length : held.index + sentence;
  const places: { start: number; end: number }[] = [];
  for (const match of text.matchAll(PREPOSITION)) {
    const start = match.index + match[0].length;
    if (start < held.index || start > held.index + 200 || start > last) continue;
    const stop = /[.;\n](?:\s|$)|\)\s|$/.exec(text.slice(start));
    const place = text.slice(start, start + Math.min(stop?.index ?? 100, 110));
    const bare = place.replace(/^(?:the|our)\s/i, '');
    // "held in the vestry on Wednesday": common nouns count right behind the verb.
    const common = /^the\s\p{Ll}/u.test(place) && match.index <= held.index + held[0].length + 2 && /^(?:held|met)$/i.test(held[0]);
    if (NO_PLACE.test(bare) || (!/^[\p{Lu}\d"“]/u.test(bare) && !common)) continue;
    const cut = cutPlace(place);
    if (cut.length > 2 && /\p{L}{2}/u.test(cut)) places.push({ start, end: start + cut.length });
  }
  return places;
}

const PLACE_WORD = /\b(?:room|hall|centre|center|house|building|offices?|church|school|library|zoom|teams|skype|webex|google meet|discord|jitsi|chamber|chambers|pavilion|pub|inn|arms|hotel|theatre|university|college|clubhouse|vestry|campus|online|hub|barn|museum|courthouse|firehouse|station|lecture theatre|exchange|cabins?|canteen|annexe?|boardroom|union room|lab|gymnasium|auditorium|cafeteria|vtc)\b/i;

/** In a line that dates the meeting, the piece that names a place. */
function placePiece(text: string): { start: number; end: number } | null {
  if (findDates(text, { year: 2000 }).length === 0) return null;
  let at = 0;
  for (const raw of text.split(/(,\s|\s[-–—|•·@]\s|\t|[ ]{3,})/)) {
    const start = at;
    at += raw.length;
    const piece = raw.trim().replace(/^(?:in|at|via|upstairs at)\s(?=the\s|\p{Lu})/u, '');
    const prefixed = piece !== raw.trim() && /^the\s\p{L}{3,}/u.test(piece);
    if (piece.length < 3 || findDates(piece, { year: 2000 }).length > 0 || findTimes(piece).length > 0) continue;
    if ((!PLACE_WORD.test(piece) && !prefixed) || /\b(?:minutes|meeting|committee|council|board|notes|agenda)\b/i.test(piece)) continue;
    const from = start + raw.indexOf(piece);
    return { start: from, end: from + piece.length };
  }
  return null;
}

/** "12 MILL ROAD   MAY 3, 2025 7PM": an address before the date. */
const ADDRESS = /^\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}.'’]*\s){1,4}(?:rd|road|st|street|ave|avenue|lane|ln|drive|dr|blvd|boulevard|way|highway|hwy|court|square|close|place)\b\.?/iu;

function readLocation(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const set = (line: Line, start: number, end: number) => {
    const text = clean(line.block.text.slice(start, end)).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '');
    if (text.length < 2 || text.length > 140 || /^(?:n\/?a|tbc|tba)$/i.test(text)) return false;
    draft.location = text;
    draft.fieldSpans.location = spanOf(line.block, start, end);
    return true;
  };
  for (const field of fields.filter((f) => f.name === 'location')) {
    const place = withoutTimes(field.value);
    if (place && set(field.line, field.start + place.start, field.start + place.end)) return;
  }
  for (const line of head.slice(0, 14)) {
    if (line.text.length > 700) continue;
    for (const place of placesIn(line.text)) if (set(line, line.start + place.start, line.start + place.end)) return;
    const address = findDates(line.text, { year: 2000 }).length > 0 ? ADDRESS.exec(line.text) : null;
    if (address && set(line, line.start, line.start + address[0].length)) return;
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
  // "Friday 22nd November 2024, Kilmore Community Centre, 8 p.m.", "Committee — 5 March 2024 — The Plough"
  for (const [i, line] of head.slice(0, 7).entries()) {
    const near = [head[i - 2], head[i - 1], head[i + 1], head[i + 2]].some((other) => other && other.text.length < 160 && findDates(other.text, { year: 2000 }).length > 0);
    const bare = near && line.text.length <= 100 && !/[.!?]$/.test(line.text) && (PLACE_WORD.test(line.text) || ADDRESS.test(line.text));
    if (bare && !/\b(?:minutes|meeting of|committee|board|parish council|notes|agenda|present|minute|association|school$|church$)\b/i.test(line.text) && i > 0 && findDates(line.text, { year: 2000 }).length === 0 && !/^[^:]{2,30}:\s/.test(line.text)) {
      if (set(line, line.start, line.end)) {
        take(context, line, 'meeting-header');
        return;
      }
    }
    const piece = line.text.length < 200 ? placePiece(line.text) : null;
    if (piece && set(line, line.start + piece.start, line.start + piece.end)) return;
  }
  const online = context.lines.slice(0, 25).map((line) => ({ line, match: /\b(?:held|meeting was|met)\b.{0,80}\b(?:over|via|by|on|through)\s(?<place>(?:group conference call \([^)]{2,30}\)|zoom|microsoft teams|ms teams|teams|skype|google meet|webex|conference call|teleconference|telephone|video ?conference|discord|jitsi|slack|irc)[^,.;]{0,20})/i.exec(line.text) })).find((x) => x.match);
  const place = online?.match?.groups?.place;
  if (online?.match && place) {
    const at = online.line.start + online.line.text.indexOf(place, online.match.index);
    if (set(online.line, at, at + cutPlace(place).trimEnd().length)) return;
  }
}

/** "21/04/21 Zoom⏎19:00 – 20:00 CST": what is left of a field when dates, times and zones are taken away. */
function withoutTimes(value: string): { start: number; end: number } | null {
  const gaps = [...findDates(value, { year: 2000 }), ...findTimes(value)].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const gap of [...gaps, { start: value.length, end: value.length }]) {
    const piece = value.slice(from, gap.start);
    const words = piece.replace(/\b(?:UTC|GMT|BST|CES?T|[ECMP][SD]T|at|on|from|to|via)\b/g, '').replace(/[^\p{L}\d#.-]+/gu, '');
    if (words.length >= 3 && /\p{L}/u.test(words)) {
      const lead = /^(?:[\s,;:|@–-]|at\s|on\s|via\s)*/i.exec(piece)?.[0].length ?? 0;
      const tail = /[\s,;:|–-]*$/.exec(piece)?.[0].length ?? 0;
      return { start: from + lead, end: gap.start - tail };
    }
    from = gap.end;
  }
  return null;
}

/** A place ends before the date, the time or the next clause. */
function cutPlace(place: string): string {
  let end = place.length;
  for (const date of findDates(place, { year: 2000 })) end = Math.min(end, date.start);
  for (const time of findTimes(place)) end = Math.min(end, time.start);
  const clause = /[,\s]\s?(?:on|at|from|commencing|starting|beginning|following|immediately|after|before|with|when|and was|which|to discuss|between|by|for the purpose)\s/i.exec(place);
  if (clause && clause.index > 3) end = Math.min(end, clause.index);
  const weekday = /[,\s]\s?(?:on\s)?(?:the\s)?(?:evening of\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(place);
  if (weekday) end = Math.min(end, weekday.index);
  return place.slice(0, end).replace(/(?:[\s,;:–-]|\b(?:on|at|the|from)\b)+$/i, '');
}
