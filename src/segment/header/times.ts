/** When the meeting began and closed: the actual times where somebody wrote them down, else the announced ones. */
import { matchesOf } from '../../model/matches.ts';
import { findDates } from '../../recognise/dates.ts';
import { findTimes } from '../../recognise/times.ts';
import { type SegmentContext, take } from '../context.ts';
import type { Field } from '../fields.ts';
import type { Line } from '../line.ts';
import { furnitureLines } from './furniture.ts';

/** What comes before a bare time: words of opening or closing, or "held … at". */
const BEFORE =
  '\\b(?:(?:opened|began|started|commenced|convened|order|closed|ended|finished|adjourned|concluded|close|done)\\b[^.\\d\\n]{0,28}?|held\\b[^.\\n]{0,90}?\\bat\\s)';
/** "9.50", "1903", and nothing after it that makes it a figure or a time that tells its half of the day. */
const BARE = new RegExp(
  `${BEFORE}(?<time>(?<hour>[01]?\\d|2[0-3])(?:[.:](?<minute>[0-5]\\d)|(?<=[01]\\d|2[0-3])(?<minute2>[0-5]\\d)))(?![\\d:/]|\\.\\d|\\s?(?:[ap]\\.?m|hrs|hours|h\\b|%|million|k\\b))`,
  'gi',
);
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MINUTES: Record<string, number> = { five: 5, ten: 10, quarter: 15, twenty: 20, 'twenty-five': 25, half: 30 };
/** "twenty past nine", "a quarter to ten" */
const SPOKEN = new RegExp(
  `${BEFORE}(?<time>(?:a\\s)?(?<minutes>${Object.keys(MINUTES).reverse().join('|')})\\s(?<side>past|to)\\s(?<hour>${HOURS.join('|')}))\\b`,
  'gi',
);

interface LooseTime {
  start: number;
  end: number;
  value: string;
}

/** "Finished 9.50", "closed at 15.40", "called to order at 1903", "ended at twenty past nine": times without a half of the day. */
function looseTimes(text: string, begun: string | null): LooseTime[] {
  const found: LooseTime[] = [];
  for (const match of /\d/.test(text) ? matchesOf(text, BARE) : []) {
    const { hour = '', minute, minute2 } = match.groups ?? {};
    const said = Number(hour);
    if (minute2 !== undefined && mayBeYear(text, match, said)) continue;
    const value = minute2 === undefined && said < 12 ? inAfternoon(said, begun) : said;
    found.push(at(match, value, Number(minute ?? minute2)));
  }
  for (const match of /\s(?:past|to)\s/i.test(text) ? matchesOf(text, SPOKEN) : []) {
    const { minutes = '', side = '', hour = '' } = match.groups ?? {};
    const past = /past/i.test(side);
    const said = (HOURS.indexOf(hour.toLowerCase()) + 1) % 12;
    const count = MINUTES[minutes.toLowerCase()] ?? 0;
    found.push(at(match, inAfternoon(past ? said : (said + 11) % 12, begun), past ? count : 60 - count));
  }
  return found;
}

/** "Closed 2030", "opened in 1926": a year, unless the words before it speak of a time or of the meeting. */
function mayBeYear(text: string, match: RegExpExecArray, hour: number): boolean {
  if (hour !== 19 && hour !== 20) return false;
  const before = text.slice(Math.max(0, match.index - 40), match.index + match[0].length).toLowerCase();
  return /\b(?:in|since|of)\s\d{4}$/.test(before) || !/@|\b(?:at|order|meeting|session)\b/.test(before);
}

/** Hours up to seven are taken for the afternoon; so are later ones if the meeting began then. */
function inAfternoon(hour: number, begun: string | null): number {
  const first = begun === null ? null : Number(begun.slice(0, 2));
  return hour <= 7 || (first !== null && first >= 12 && hour + 12 >= first) ? hour + 12 : hour;
}

function at(match: RegExpExecArray, hour: number, minute: number): LooseTime {
  const end = match.index + match[0].length;
  const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { start: end - (match.groups?.time?.length ?? 0), end, value };
}

const OPENED =
  /\b(?:call(?:ed)?\b.{0,30}?\bto order|opened|began|begins|begun|started|starts|start time|commenced|commencing|convened|opening|start)\b/i;
const CLOSED =
  /\b(?:adjourn(?:ed|ment)?|closed|close[ds]?|ended|concluded|finished|brought .{0,30}to a close|came to (?:an end|a close)|wrapped up|dissolved|was over|session rose|meeting rose|to adjourn|finish|end time|ends|end of meeting|terminated|críochnaíodh|daeth)\b/i;

/** "Finished about 9.15", "done 21:20", "started 19:42": the word alone opens the sentence. */
const CLOSES = /^\s*(?:we\s)?(?:finish|finished|wrapped up|ended|closed|adjourned|concluded|done)\b/i;
const OPENS = /^\s*(?:we\s)?(?:started|began|opened)\b/i;

/** "16:10 UTC – Meeting start", "9.15pm: meeting closed": the time stands first. */
const TELLS =
  /^(?:\s[a-z]{3,4})?\s?[-–—:]\s?(?:the )?(?:meeting )?(?:(?<start>start(?:s|ed)?|begins?|began|opens|opened|call(?:ed)? to order)|(?<end>end(?:s|ed)?|close[sd]?|adjourn(?:s|ed|ment)?|finish(?:es|ed)?))[.\s]{0,3}$/;

/** Nothing but the opening of the meeting itself: also below a long list of who was there. */
const OPENS_MEETING =
  /\b(?:opened|started|began|commenced|called) the meeting\b|\bmeeting (?:was )?(?:opened|started|began|commenced|called to order)\b/i;

/** The close of the meeting itself: also above annexes that take more room than the minutes. */
const CLOSES_MEETING =
  /\b(?:closed|adjourned|ended|concluded) the meeting\b|\bmeeting (?:was )?(?:closed|adjourned|ended|concluded|finished)\b|^meeting closed\b/i;

/** Words of a meeting, one of which is in a sentence that says when it closed or opened. */
const OF_CLOSING =
  /\b(?:meeting|session|call|time|adjourn|chair|close|agm|council|business|there being|cruinniú|cyfarfod)/i;
const OF_OPENING = /\b(?:meeting|order|time|call|session|opened|commenced)\b/i;
const NOT_OF_MEETING = /\b(?:deadline|nominations|poll|voting|applications|consultation)\b/i;

interface Announced {
  start: string;
  end: string | null;
  line: Line;
}

export function readTimes(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const announced =
    readFieldTimes(context, fields) ?? announcedTimes([...head.slice(0, 14), ...furnitureLines(context).slice(0, 6)]);
  // The actual start and end, where somebody wrote them down, count more than the announced ones.
  for (const line of context.lines) {
    readActual(context, line, announced);
  }
  if (announced) {
    draft.startTime ??= announced.start;
    draft.endTime ??= announced.end;
    if (context.lines.includes(announced.line)) take(context, announced.line, 'meeting-header');
  }
  // "02:00 – 02:30", "from 3.30 to 4.10": an end before the start is half a day later, and so is what follows an afternoon.
  if (draft.startTime && draft.endTime && draft.endTime < draft.startTime && draft.endTime < '12:00')
    draft.endTime = halfDayLater(draft.endTime);
}

const halfDayLater = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** "2:01", where nothing says that it is the night: hours from one to six without a half of the day are in the afternoon. */
function inDaytime(text: string, { start, end, value }: { start: number; end: number; value: string }): string {
  const printed = text.slice(start, end);
  const bare = /^[1-6](?:[:.]\d\d)?$/.test(printed.split(/\s?(?:-|–|—|to)\s?/)[0] ?? '');
  return bare && value < '07:00' && !/[ap]\.?\s?m|h/i.test(printed) ? halfDayLater(value) : value;
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
    if (!dated || CLOSED.test(line.text) || line.text.length > 400) continue;
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

/** Of a long paragraph, the sentences that open it and those that end it are read. */
const ENDS = 300;

function readActual(context: SegmentContext, whole: Line, announced: Announced | null): void {
  const { text } = whole;
  const parts = text.length <= 2 * ENDS ? [text] : [text.slice(0, ENDS), text.slice(-ENDS)];
  for (const part of parts) readActualIn(context, { ...whole, text: part }, announced);
}

function readActualIn(context: SegmentContext, line: Line, announced: Announced | null): void {
  const { draft, lines } = context;
  const nearStart = line.index < Math.max(20, lines.length * 0.3);
  const nearEnd = line.index > lines.length * 0.5;
  const whole = findTimes(line.text)[0];
  // "2.00 - 4.42 pm" alone at the foot
  if (
    nearEnd &&
    whole?.until &&
    whole.value === announced?.start &&
    whole.end - whole.start >= line.text.trim().length
  ) {
    draft.endTime = whole.until;
  }
  // "4. Adjournment⏎9:15 PM", "Motion to adjourn by Ann Lee. Carried. Time: 9:15 PM"
  const above = lines[line.index - 1]?.text ?? '';
  const alone = line.text.length <= 24 && findTimes(line.text).length === 1;
  const labelled =
    /\btime\s?:\s{0,4}\S{1,8}(?:\s?[ap]\.?m\.?)?\s*$/i.test(line.text.slice(-40)) && line.text.length <= 160;
  const closesAbove =
    ((alone || labelled) && above.length <= 60 && CLOSED.test(above)) ||
    /\badjourn\p{L}{0,5}\b.{0,120}\btime\s?:/u.test(line.text.toLowerCase());
  // "Call to order⏎Time: 6:03 PM"
  const opensAbove = alone && above.length <= 40 && /^\W*(?:\d+\W+)?(?:call(?:ed)? to order|opening)\b/i.test(above);
  const begun = draft.startTime ?? announced?.start ?? null;
  const found = findTimes(line.text).map((time) => ({ ...time, value: inDaytime(line.text, time) }));
  for (const time of [...found, ...looseTimes(line.text, begun)]) {
    const before = line.text.slice(Math.max(0, time.start - 70), time.start);
    const sentence = before.slice(before.search(/[^.]*$/));
    if (/\bnext\b/i.test(sentence.slice(sentence.search(CLOSED) + 1))) continue;
    if (
      (nearEnd || (!nearStart && CLOSES_MEETING.test(line.text))) &&
      (CLOSES.test(sentence) || closesAbove || (CLOSED.test(sentence) && OF_CLOSING.test(line.text)))
    ) {
      if (!NOT_OF_MEETING.test(sentence)) draft.endTime = time.value;
    } else if ((nearStart || (!nearEnd && (opensAbove || OPENS_MEETING.test(line.text)))) && !CLOSED.test(sentence)) {
      if (opensAbove || OPENS.test(sentence) || (OPENED.test(sentence) && OF_OPENING.test(line.text)))
        draft.startTime ??= time.value;
    }
    const told =
      time.start <= 2 ? TELLS.exec(line.text.slice(time.end, time.end + 48).toLowerCase())?.groups : undefined;
    if (told?.start && !nearEnd) draft.startTime ??= time.value;
    if (told?.end && !nearStart) draft.endTime = time.value;
    if (/\bactual start\b/i.test(sentence)) draft.startTime = time.value;
  }
}
