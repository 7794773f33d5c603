/** Periods in few words: "Nov 2020", "Apr–Jun 2021", "2020/21", "31 Mar 2021". */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `start` and `end` are the first and last day, in ISO 8601. */
export function periodText(start: string, end: string): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  const [first, last] = [MONTHS[from.month - 1] ?? '', MONTHS[to.month - 1] ?? ''];
  if (start === end) return `${from.day} ${first} ${from.year}`;
  const whole = from.day === 1 && to.day === lastDay(to);
  if (!whole) return `${from.day} ${first} – ${to.day} ${last} ${to.year}`;
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (count === 1) return `${first} ${from.year}`;
  if (count === 12) return from.month === 1 ? `${from.year}` : `${from.year}/${String(to.year % 100).padStart(2, '0')}`;
  return from.year === to.year ? `${first}–${last} ${to.year}` : `${first} ${from.year} – ${last} ${to.year}`;
}

/** The day in the middle of a period, counted from 1970: periods of different lengths share one axis. */
export function middleOf(start: string, end: string): number {
  return (dayNumber(partsOf(start)) + dayNumber(partsOf(end))) / 2;
}

/** Days of usual lengths: what differs by a day or two is the same for an axis. */
const LENGTHS: readonly (readonly [string, number, number])[] = [
  ['day', 1, 1],
  ['week', 7, 7],
  ['month', 28, 31],
  ['quarter', 89, 92],
  ['half', 181, 184],
  ['year', 365, 366],
];

/** "month", "quarter" …: figures of one axis must be of like times. Empty where no time is stated. */
export function lengthOf(start: string | null, end: string | null): string {
  if (start === null || end === null) return '';
  const days = dayNumber(partsOf(end)) - dayNumber(partsOf(start)) + 1;
  return LENGTHS.find(([, least, most]) => days >= least && days <= most)?.[0] ?? 'other';
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(iso: string): Parts {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

const dayNumber = ({ year, month, day }: Parts): number => Date.UTC(year, month - 1, day) / 86_400_000;

const lastDay = ({ year, month }: Parts): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
