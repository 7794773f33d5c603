/** Where the meeting was held. */
import { matchesOf } from '../../model/matches.ts';
import { findDates } from '../../recognise/dates.ts';
import { findTimes } from '../../recognise/times.ts';
import { type SegmentContext, take } from '../context.ts';
import type { Field } from '../fields.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { opensAttendance } from './facts.ts';
import { furnitureLines } from './furniture.ts';

/** "held at the Hall", "met in Room 4", "… on 3 May 2021 at 7pm in the Library": what follows the preposition. */
const HELD = /\b(?:held|met|took place|taking place|gathered|convened)\b/i;
const MEETING = /\b(?:meeting|minutes|minute|notes)\b/i;
const PREPOSITION = /\b(?:at|in|via)\s+(?=(?:the\s|our\s)?(?<first>\S))/gi;
const NO_PLACE =
  /^(?:the\s)?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|hrs|o['’]clock)|\d{1,2}[.:]\d\d\w{0,4}|noon|midday|attendance|person|respect|accordance|which|order|relation|January|February|March|April|May|June|July|August|September|October|November|December|private|public|line|favou?r|case|camera|closed|open|common|general|future|chair|short|summary|this|that|it|all|addition|total|each|least|last|first|end|time|meeting)\b/i;

/** Places named by the sentence that says when and where the meeting was held. */
function placesIn(text: string): { start: number; end: number }[] {
  const held = HELD.exec(text) ?? (text.length <= 200 ? (MEETING.exec(text) ?? dateIn(text)) : null);
  if (!held) return [];
  const sentence = text.slice(held.index).search(/(?<=\p{Ll}{2}|\d)\.\s+\p{Lu}/u);
  const last = sentence === -1 ? text.length : held.index + sentence;
  const places: { start: number; end: number }[] = [];
  for (const match of matchesOf(text, PREPOSITION)) {
    const start = match.index + match[0].length;
    if (start < held.index || start > held.index + 200 || start > last) continue;
    // "7922 W. Mill Blvd., Quay": initials and short words for streets end nothing.
    const stop = /(?:(?<!\b(?:[A-Z]|St|Rd|Ave|Blvd|Dr|Ln|Rm|No|Bldg|Ste))\.|[;\n])(?:\s|$)|\)\s|$/.exec(
      text.slice(start),
    );
    const place = text.slice(start, start + Math.min(stop?.index ?? 100, 110));
    const bare = place.replace(/^(?:the|our)\s/i, '');
    // "held in the vestry on Wednesday": common nouns count right after the verb.
    const common =
      /^the\s\p{Ll}/u.test(place) && match.index <= held.index + held[0].length + 2 && /^(?:held|met)$/i.test(held[0]);
    const named = /^the\s\p{Ll}/u.test(place) && PLACE_WORD.test(place.slice(0, 24)) && HELD.test(held[0]);
    if (NO_PLACE.test(bare) || (!/^[\p{Lu}\d"“]/u.test(bare) && !common && !named)) continue;
    const cut = cutPlace(place);
    if (cut.length > 2 && /\p{L}{2}/u.test(cut)) places.push({ start, end: start + cut.length });
  }
  return places;
}

/** "Tuesday 5 March 2024 at 7pm in Quay Hall": without a verb the date opens the clause. */
function dateIn(text: string): { index: number; 0: string } | null {
  const date = text.length <= 120 ? findDates(text, { year: 2000 })[0] : undefined;
  return date ? { index: date.start, 0: date.text } : null;
}

const PLACE_WORD =
  /\b(?:room|hall|centre|center|house|building|offices?|church|school|library|zoom|teams|skype|webex|google meet|discord|jitsi|chamber|chambers|pavilion|pub|inn|arms|hotel|theatre|university|college|clubhouse|vestry|campus|online|hub|barn|museum|courthouse|firehouse|station|lecture theatre|exchange|cabins?|canteen|annexe?|boardroom|union room|lab|gymnasium|auditorium|cafeteria|vtc)\b/i;

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
    if (
      (!PLACE_WORD.test(piece) && !prefixed) ||
      /\b(?:minutes|meeting|committee|council|board|notes|agenda)\b/i.test(piece)
    )
      continue;
    const from = start + raw.indexOf(piece);
    return { start: from, end: from + piece.length };
  }
  return null;
}

/** Where people meet who are not in one place, beside a date. */
const ONLINE =
  /(?:^|[\s(,;|–-])(?<place>zoom|(?:microsoft|ms) teams|google meet|webex|skype|jitsi|discord|gotomeeting|(?:tele)?conference call|teleconference|video ?conference|online)(?=$|[\s),.;|–-])/;

/** "12 MILL ROAD   MAY 3, 2025 7PM": an address before the date. */
const ADDRESS =
  /^\d{1,5}[a-z]?,?\s(?:[a-zà-öø-ɏ][a-zà-öø-ɏ.'’]*\s){1,4}(?:rd|road|st|street|ave|avenue|lane|ln|drive|dr|blvd|boulevard|way|highway|hwy|court|square|close|place)\b\.?/i;

export function readLocation(context: SegmentContext, head: Line[], fields: Field[]): void {
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
  for (const line of [...head.slice(0, 6), ...furnitureLines(context).slice(0, 6)]) {
    const at =
      /^held\s(?:at|in|via|on)\s(?<place>.{3,100})$/i.exec(line.text)?.groups?.place ??
      /^(?:At|AT|In|IN|Via|VIA)\s(?!attendance\b|Attendance\b|ATTENDANCE\b|Person\b)(?<place>\p{Lu}.{3,100})$/u.exec(
        line.text,
      )?.groups?.place;
    const bare = /^(?:Room|Hall|Meeting Room|Committee Room|Conference Room)\s[\w.]{1,8}\b.{0,100}$/i.test(line.text)
      ? line.text
      : undefined;
    const place = at ?? bare;
    if (place) {
      const start = line.start + line.text.indexOf(place);
      if (set(line, start, start + cutPlace(place).length)) {
        if (context.lines.includes(line)) take(context, line, 'meeting-header');
        return;
      }
    }
  }
  // "Friday 22nd November 2024, Kilmore Community Centre, 8 p.m.", "Committee — 5 March 2024 — The Plough"
  for (const [i, line] of head.slice(0, 7).entries()) {
    const near = [head[i - 2], head[i - 1], head[i + 1], head[i + 2]].some(
      (other) => other && other.text.length < 160 && findDates(other.text, { year: 2000 }).length > 0,
    );
    const bare =
      near &&
      line.text.length <= 100 &&
      !/[.!?]$/.test(line.text) &&
      (PLACE_WORD.test(line.text) || ADDRESS.test(line.text));
    if (
      bare &&
      !/\b(?:minutes|meeting of|committee|board|parish council|council$|notes|agenda|present|minute|association|school$|church$)\b/i.test(
        line.text,
      ) &&
      i > 0 &&
      !opensAttendance(line.text, context.lexicon) &&
      findDates(line.text, { year: 2000 }).length === 0 &&
      !/^[^:]{2,30}:\s/.test(line.text)
    ) {
      const free = withoutTimes(line.text) ?? { start: 0, end: line.text.length };
      if (set(line, line.start + free.start, line.start + free.end)) {
        take(context, line, 'meeting-header');
        return;
      }
    }
    const piece = line.text.length < 200 ? placePiece(line.text) : null;
    if (piece && set(line, line.start + piece.start, line.start + piece.end)) return;
  }
  const online = context.lines
    .slice(0, 25)
    .map((line) => ({
      line,
      match:
        /\b(?:held|meeting was|met)\b.{0,80}\b(?:over|via|by|on|through)\s(?<place>(?:group conference call \([^)]{2,30}\)|zoom|microsoft teams|ms teams|teams|skype|google meet|webex|conference call|teleconference|telephone|video ?conference|discord|jitsi|slack|irc)[^,.;]{0,20})/i.exec(
          line.text,
        ),
    }))
    .find((x) => x.match);
  const place = online?.match?.groups?.place;
  if (online?.match && place) {
    const at = online.line.start + online.line.text.indexOf(place, online.match.index);
    if (set(online.line, at, at + cutPlace(place).trimEnd().length)) return;
  }
  // "Zoom meeting, 5 March 2024", "5 March 2024 (Microsoft Teams)", "Conference call"
  for (const line of head.slice(0, 8)) {
    const match = line.text.length <= 120 ? ONLINE.exec(line.text.toLowerCase()) : null;
    if (match?.groups && findDates(line.text, { year: 2000 }).length > 0) {
      const start = line.start + match.index + match[0].indexOf(match.groups.place ?? '');
      if (set(line, start, start + (match.groups.place ?? '').length)) return;
    }
  }
}

/** "21/04/21 Zoom⏎19:00 – 20:00 CST": what is left of a field when dates, times and zones are taken away. */
function withoutTimes(value: string): { start: number; end: number } | null {
  const gaps = [...findDates(value, { year: 2000 }), ...findTimes(value)].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const gap of [...gaps, { start: value.length, end: value.length }]) {
    const piece = value.slice(from, gap.start);
    const words = piece
      .replace(/\b(?:UTC|GMT|BST|CES?T|[ECMP][SD]T|at|on|from|to|via)\b/g, '')
      .replace(/[^\p{L}\d#.-]+/gu, '');
    if (words.length >= 3 && /\p{L}/u.test(words)) {
      const lead = /^(?:[\s,;:|@–-]|at\s|on\s|via\s)*/i.exec(piece)?.[0].length ?? 0;
      const tail = /[\s,;:|–-]{0,50}$/.exec(piece)?.[0].length ?? 0;
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
  const clause =
    /(?<!\b(?:located|situated|offices?|based|premises))[,\s]\s?(?:on|at|from|commencing|starting|beginning|following|immediately|after|before|with|when|followed by|followed|called to order|and was|which|to discuss|between|by|for the purpose|(?:with )?(?:the )?pass ?code|meeting id|thanks|and placed)\s/i.exec(
      place,
    );
  if (clause && clause.index > 3) end = Math.min(end, clause.index);
  const weekday = /[,\s]\s?(?:on\s)?(?:the\s)?(?:evening of\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(place);
  if (weekday) end = Math.min(end, weekday.index);
  return place.slice(0, end).replace(/(?:[\s,;:–-]|\b(?:on|at|the|from)\b){1,50}$/i, '');
}
