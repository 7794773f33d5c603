/** What speaks for and against lines of one form heading a meeting each. */
import { feature, type Question } from '../../judge/judge.ts';
import type { PartEvidence } from './evidence.ts';
import type { Scheme } from './schemes.ts';

export interface Parting {
  scheme: Scheme;
  /** What is above the first part. */
  head: PartEvidence & { words: string };
  parts: readonly PartEvidence[];
  /** Every heading of the level is one of the lines. */
  wholeLevel: boolean;
}

const MEETINGS =
  /\b(?:meetings?|minutes|mom|notes|agm|sync|stand-?ups?|calls?|catch-?ups?|one-to-ones?|1:1s?|retros?|cofnodion|cyfarfod(?:ydd)?|board|committee|council|cyngor)\b/i;
/** Files whose headings are dates without being meetings. */
const NO_MEETINGS =
  /\b(?:change ?log|release|version|history|diary|journal|timeline|log ?book|news|blog|bulletin|schedule|calendar|time ?sheet|updates?)\b/i;
const OTHER_KIND = /\b(?:extra-?ordinary|special|annual|ordinary|egm|agm|emergency|continued|reconvened)\b/i;

const share = <T>(all: readonly T[], test: (one: T, at: number) => boolean): number =>
  all.length === 0 ? 0 : all.filter(test).length / all.length;
/** Counts from 60 % of the parts on, and if it holds for two of them. */
const most = ({ parts }: Parting, test: (part: PartEvidence) => boolean): number => {
  const held = share(parts, test);
  return held >= 0.6 && held * parts.length >= 2 ? held : 0;
};

/** Day of each part: on its line, or after a label below it. */
const daysOf = ({ scheme, parts }: Parting) => scheme.lines.map(({ day }, i) => day ?? parts[i]?.day ?? null);

export const severalMeetings: Question<Parting> = {
  name: 'several-meetings',
  asks: 'Does each of these lines open a meeting of its own?',
  prior: -330,
  features: [
    feature(
      'attendance-lists',
      450,
      ({ parts }) =>
        `${parts.filter((part) => part.attendance).length} of ${parts.length} heads have an attendance list`,
      (p) => most(p, (part) => part.attendance),
    ),
    feature('items-from-one', 280, 'items count from 1 again below each head', (p) =>
      share(p.parts, ({ firstNumber }) => firstNumber === 1) >= 0.7 ? most(p, (part) => part.firstNumber === 1) : 0,
    ),
    feature('same-headings', 200, 'the same headings stand again below each head', (p) =>
      most(p, (part) => p.parts.some((other) => other !== part && sharesHeading(part, other))),
    ),
    feature('opens-and-closes', 230, 'each part says when the meeting opened or closed', (p) =>
      most(p, (part) => part.frame),
    ),
    feature('whole-level', 100, 'every heading of its level opens a meeting', (p) => p.wholeLevel),
    feature('bare-heads', 110, 'the heads are nothing but a date or a number', ({ scheme }) =>
      scheme.lines.every(({ bare }) => bare),
    ),
    feature('called-meetings', 90, 'the heads call themselves meetings', ({ scheme }) =>
      share(scheme.lines, ({ meeting }) => meeting),
    ),
    feature('file-of-meetings', 100, 'the file calls itself minutes or meetings', ({ head, scheme }) =>
      MEETINGS.test(`${head.words}\n${scheme.lines.map(({ text }) => text).join('\n')}`),
    ),
    feature('three-or-more', 60, 'there are three or more', (p) => p.parts.length >= 3),
    feature('days-of-their-own', 110, 'each part has a day of its own', (p) => {
      const days = daysOf(p).filter((day) => day !== null);
      return days.length >= p.parts.length * 0.6 && new Set(days).size >= Math.max(2, days.length * 0.8);
    }),
    feature('numbered-on', 200, 'the heads are numbered on', ({ scheme: { lines } }) =>
      lines.every((line, i) => line.counted.length > 0 && !falls(lines[i - 1]?.counted, line.counted)),
    ),
    feature('same-day', -800, 'the parts are of one day', (p) => {
      const days = daysOf(p).filter((day) => day !== null);
      const texts = p.scheme.lines.map(({ text }) => text);
      const other = new Set(texts).size === texts.length && texts.slice(1).every((text) => OTHER_KIND.test(text));
      return days.length >= 2 && new Set(days).size < Math.max(2, days.length * 0.8) && !other;
    }),
    feature(
      'no-day',
      -400,
      'no day is named',
      (p) => daysOf(p).every((day) => day === null) && p.scheme.lines.some(({ counted }) => counted.length === 0),
    ),
    feature(
      'to-and-fro',
      -800,
      'the days jump to and fro',
      (p) => !inOrder(daysOf(p)) && !inOrder(p.scheme.lines.map(({ monthFirst }) => monthFirst)),
    ),
    feature('numbers-go-on', -800, 'items count on from part to part', (p) => continuesNumbers(p.parts)),
    feature(
      'thin-parts',
      -800,
      'hardly any text stands below the heads',
      (p) => share(p.parts, ({ blocks }) => blocks >= 2) < 0.7,
    ),
    feature('head-attended', -330, 'an attendance list stands above them', (p) =>
      p.head.attendance ? (most(p, (part) => part.attendance) === 0 ? 1 : 0.7) : 0,
    ),
    feature('long-head', -300, 'much stands above them', (p) =>
      most(p, (part) => part.attendance) > 0 ? 0 : (p.head.blocks - 15) / 60,
    ),
    feature('no-file-of-meetings', -350, 'the file calls itself something else', ({ head }) =>
      NO_MEETINGS.test(head.words),
    ),
    feature('other-heads', -150, 'the heads name something else besides', ({ scheme }) =>
      share(scheme.lines, ({ bare, meeting }) => !bare && !meeting),
    ),
  ],
};

const falls = (before: readonly number[] | undefined, now: readonly number[]): boolean => {
  for (const [i, value] of (before ?? []).entries()) if ((now[i] ?? 0) !== value) return (now[i] ?? 0) < value;
  return false;
};

/** Oldest or newest first; one slip of the pen is allowed in a long run. */
function inOrder(days: readonly (string | null)[]): boolean {
  const dates = days.filter((day) => day !== null);
  // Month and day come in either order where no year is printed.
  if (dates.some((day) => day.startsWith('-'))) return true;
  const slips = Math.floor(dates.length / 8);
  const fallen = dates.filter((iso, i) => i > 0 && iso < (dates[i - 1] ?? '')).length;
  const risen = dates.filter((iso, i) => i > 0 && iso > (dates[i - 1] ?? '')).length;
  return fallen <= slips || risen <= slips;
}

/** Item 5 of the first day is followed by item 6 of the second: one meeting over several days. */
function continuesNumbers(parts: readonly PartEvidence[]): boolean {
  const follow = parts.filter((part, i) => {
    const before = parts[i - 1]?.lastNumber ?? null;
    return before !== null && part.firstNumber !== null && part.firstNumber > 1 && part.firstNumber === before + 1;
  });
  return follow.length >= Math.max(1, (parts.length - 1) / 2);
}

function sharesHeading(a: PartEvidence, b: PartEvidence): boolean {
  for (const title of a.headings) if (b.headings.has(title)) return true;
  return false;
}
