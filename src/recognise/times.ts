/** Times of day: "7.30pm", "19:30", "10-11.30am", "1400-1500", "7 p.m.", "noon". */

import { matchesOf } from '../model/matches.ts';
import { oncePerText } from '../model/once-per-text.ts';
import { addApart } from './apart.ts';

export interface FoundTime {
  start: number;
  end: number;
  /** 24-hour clock, `HH:MM`. */
  value: string;
  /** End of a range ("10-11.30am"); null for a single time. */
  until: string | null;
}

const HALF = '(?<half>[ap]\\.?\\s?m\\b\\.?)';
const HALF2 = '(?<half2>[ap]\\.?\\s?m\\b\\.?)';
const DASH = '\\s{0,2}(?:-|–|—|to|until|till|and)\\s{0,2}';
const HOUR = '(?<hour>[01]?\\d|2[0-3])';
const HOUR2 = '(?<hour2>[01]?\\d|2[0-3])';
const ZONE = '(?:\\s?(?:hrs|hours|h)\\b)?';

/** Longer forms first; each with the text it reads. */
const forms: RegExp[] = [
  // 10-11.30am, 2-3pm, 10am to 12 noon, 7:00 – 9:15 pm, 10.00am-11.30am
  new RegExp(
    `(?<![\\d.:/-])${HOUR}(?:[.:](?<minute>[0-5]\\d))?\\s?${HALF.replace('half>', 'half>')}?${DASH}${HOUR2}(?:[.:](?<minute2>[0-5]\\d))?\\s?${HALF2}`,
    'gi',
  ),
  // 18:00 - 19:30, 14.00-15.00hrs
  new RegExp(
    `(?<![\\d.:/£$-])${HOUR}[.:](?<minute>[0-5]\\d)${ZONE}${DASH}${HOUR2}[.:](?<minute2>[0-5]\\d)(?!\\d|[.:/]\\d)${ZONE}`,
    'gi',
  ),
  // 1400-1500 (four digits, both plausible)
  /(?<![\d.:/£$#-])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s{0,2}(?:-|–|—|to)\s{0,2}(?<hour2>[01]\d|2[0-3])(?<minute2>[0-5]\d)\s?(?:hrs|hours|h|UTC|GMT|BST|Z)\b/gi,
  // 7.30pm, 7 p.m., 7:30 PM, 15:00 pm
  new RegExp(`(?<![\\d.:/])${HOUR}(?:[.:](?<minute>[0-5]\\d))?\\s?${HALF}`, 'gi'),
  // 730PM, 1015 am
  new RegExp(`(?<![\\d.:/£$#-])(?<hour>1[0-2]|[1-9])(?<minute>[0-5]\\d)\\s?${HALF}`, 'gi'),
  // 19:30, 20:00:10
  new RegExp(`(?<![\\d.:/])${HOUR}:(?<minute>[0-5]\\d)(?!\\d|/)${ZONE}`, 'gi'),
  // 19.30 hrs, 1930 hrs, 1930h
  /(?<![\d.:/£$])(?<hour>[01]\d|2[0-3])\.?(?<minute>[0-5]\d)\s?(?:hrs|hours|h)\b/gi,
  // 7 o'clock
  /\b(?<hour>1?\d) o['’]clock/gi,
  // noon, midday
  /\b(?:12 ?)?(?<noon>noon|midday)\b/gi,
];

/** All times of a text, left to right, none overlapping another. */
export const findTimes: (text: string) => readonly FoundTime[] = oncePerText((text) => {
  const found: FoundTime[] = [];
  if (!/\d|noon|midday/i.test(text)) return found;
  for (const regex of forms) {
    const read: FoundTime[] = [];
    for (const match of matchesOf(text, regex)) {
      const start = match.index;
      const end = start + match[0].length;
      const g = match.groups ?? {};
      if (g.noon) {
        read.push({ start, end, value: '12:00', until: null });
        continue;
      }
      const endHalf = letter(g.half2);
      const startHalf =
        letter(g.half) ?? (g.hour2 === undefined ? null : inheritHalf(Number(g.hour), Number(g.hour2), endHalf));
      const value = clock(g.hour, g.minute, startHalf);
      const until = g.hour2 === undefined ? null : clock(g.hour2, g.minute2, endHalf);
      if (value) read.push({ start, end, value, until });
    }
    addApart(found, read);
  }
  return found;
});

const letter = (half: string | undefined): 'a' | 'p' | null =>
  half ? (half.toLowerCase().startsWith('a') ? 'a' : 'p') : null;

/** "10-11.30am": both morning. "11-1pm": the first is the morning, since it would come after the second otherwise. */
function inheritHalf(first: number, second: number, half: 'a' | 'p' | null): 'a' | 'p' | null {
  if (half !== 'p') return half;
  return first % 12 > second % 12 ? 'a' : 'p';
}

function clock(hourText: string | undefined, minuteText: string | undefined, half: 'a' | 'p' | null): string | null {
  let hour = Number(hourText);
  if (Number.isNaN(hour) || hour > 23) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return `${String(hour).padStart(2, '0')}:${minuteText ?? '00'}`;
}
