/** Times that print no half of the day: they are times because of the words before them. */
import { matchesOf } from '../../../model/matches.ts';

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

export interface LooseTime {
  start: number;
  end: number;
  value: string;
}

/** "Finished 9.50", "closed at 15.40", "called to order at 1903", "ended at twenty past nine": times without a half of the day. */
export function looseTimes(text: string, begun: string | null): LooseTime[] {
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
export function inAfternoon(hour: number, begun: string | null): number {
  const first = begun === null ? null : Number(begun.slice(0, 2));
  return hour <= 7 || (first !== null && first >= 12 && hour + 12 >= first) ? hour + 12 : hour;
}

function at(match: RegExpExecArray, hour: number, minute: number): LooseTime {
  const end = match.index + match[0].length;
  const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { start: end - (match.groups?.time?.length ?? 0), end, value };
}

export const halfDayLater = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** "2:01", where nothing says that it is the night: hours from one to six without a half of the day are in the afternoon. */
export function inDaytime(text: string, { start, end, value }: { start: number; end: number; value: string }): string {
  const printed = text.slice(start, end);
  const bare = /^[1-6](?:[:.]\d\d)?$/.test(printed.split(/\s?(?:-|–|—|to)\s?/)[0] ?? '');
  return bare && value < '07:00' && !/[ap]\.?\s?m|h/i.test(printed) ? halfDayLater(value) : value;
}
