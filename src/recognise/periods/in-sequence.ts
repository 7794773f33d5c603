/**
 * Gives the months of a table their years: "Nov | Dec | Jan … May" under "20/21" or in a report on November 2020 to
 * May 2021 are 2020-11 … 2021-05. Time runs on from one heading to the next, across New Year too.
 */
import { two } from '../dates.ts';
import { dated, type PeriodLabel, shiftDays } from './in-forms.ts';

export interface PlacedPeriod {
  start: string;
  end: string;
  /** `inferred`: the year stands elsewhere. */
  certainty: 'stated' | 'inferred';
}

/** A stretch of time that the figures should fall into, best known first. */
export interface TimeWindow {
  start: string;
  end: string;
}

/** The periods of headings in a row (or down a column); null where none is named or no year can be had. */
export function placeInSequence(
  labels: readonly (PeriodLabel | null)[],
  windows: readonly TimeWindow[],
): (PlacedPeriod | null)[] {
  const placed: (PlacedPeriod | null)[] = labels.map((label) =>
    label?.start && label.end ? { start: label.start, end: label.end, certainty: 'stated' } : null,
  );
  // Months, quarters and halves of one table each run for themselves: "Apr May Jun Q1 Jul …".
  const lengths = new Set(labels.flatMap((label) => (label?.months ? [label.months.count] : [])));
  for (const length of lengths) placeRun(labels, placed, length, windows);
  placeDays(labels, placed, windows);
  return placed;
}

function placeRun(
  labels: readonly (PeriodLabel | null)[],
  placed: (PlacedPeriod | null)[],
  length: number,
  windows: readonly TimeWindow[],
): void {
  const at = labels.flatMap((label, i) => (label?.months?.count === length ? [i] : []));
  const firsts = at.map((i) => labels[i]?.months?.first ?? 1);
  const open = at.filter((i) => placed[i] === null);
  if (open.length === 0) return;
  const offsets = offsetsOf(firsts);
  const known = at.findIndex((i) => placed[i] !== null);
  const base =
    known >= 0
      ? monthIndex(placed[at[known] as number]?.start ?? '') - (offsets[known] ?? 0)
      : chooseBase(firsts[0] ?? 1, offsets, length, windows);
  if (base === null) return;
  for (const [k, i] of at.entries()) {
    if (placed[i] !== null) continue;
    const index = base + (offsets[k] ?? 0);
    const { start, end } = dated('months', Math.floor(index / 12), (index % 12) + 1, length);
    if (start && end) placed[i] = { start, end, certainty: 'inferred' };
  }
}

/** Days and weeks: "w/e 27 Dec | w/e 3 Jan". */
function placeDays(
  labels: readonly (PeriodLabel | null)[],
  placed: (PlacedPeriod | null)[],
  windows: readonly TimeWindow[],
): void {
  const at = labels.flatMap((label, i) => (label?.date ? [{ i, ...label.date }] : []));
  const open = at.filter(({ i }) => placed[i] === null);
  if (open.length === 0) return;
  // Whole years that lie between each date and the first one.
  const years = offsetsOf(at.map(({ month }) => month)).map((offset) =>
    Math.floor(((at[0]?.month ?? 1) - 1 + offset) / 12),
  );
  const dateIn = (k: number, base: number): string | null => {
    const { month, day } = at[k] ?? { month: 1, day: 1 };
    const iso = `${base + (years[k] ?? 0)}-${two(month)}-${two(day)}`;
    return shiftDays(iso, 0) === iso ? iso : null;
  };
  const known = at.findIndex(({ i }) => placed[i] !== null);
  const knownDate = known < 0 ? null : shiftDays(placed[at[known]?.i ?? 0]?.start ?? '', -(at[known]?.first ?? 0));
  const base =
    knownDate === null
      ? chooseYear(
          at.map((_, k) => (year: number) => dateIn(k, year)),
          windows,
        )
      : Number(knownDate.slice(0, 4)) - (years[known] ?? 0);
  if (base === null) return;
  for (const [k, { i, first, last }] of at.entries()) {
    const iso = placed[i] === null ? dateIn(k, base) : null;
    if (iso) placed[i] = { start: shiftDays(iso, first), end: shiftDays(iso, last), certainty: 'inferred' };
  }
}

/** The year in which most dates fall into the best known window; null where two years serve equally. */
function chooseYear(
  dates: readonly ((year: number) => string | null)[],
  windows: readonly TimeWindow[],
): number | null {
  for (const { start, end } of windows) {
    const from = Number(start.slice(0, 4)) - 1;
    const years = Array.from({ length: Number(end.slice(0, 4)) - from + 1 }, (_, i) => from + i);
    const counts = years.map((year) => ({
      year,
      inside: dates.filter((dateIn) => {
        const iso = dateIn(year);
        return iso !== null && iso >= shiftDays(start, -7) && iso <= shiftDays(end, 7);
      }).length,
    }));
    const most = Math.max(...counts.map(({ inside }) => inside));
    const best = counts.filter(({ inside }) => inside === most);
    if (most > dates.length / 2 && best.length === 1) return best[0]?.year ?? null;
  }
  return null;
}

/** How many months each heading lies after the first; negative where time runs backwards. */
function offsetsOf(firsts: readonly number[]): number[] {
  const steps = firsts.slice(1).map((month, i) => (month - (firsts[i] ?? 1) + 12) % 12);
  const forward = steps.filter((step) => step > 0 && step <= 6).length;
  const backward = steps.filter((step) => step > 6).length;
  const offsets = [0];
  for (const step of steps) offsets.push((offsets.at(-1) ?? 0) + (backward > forward && step > 0 ? step - 12 : step));
  return offsets;
}

/**
 * The month index of the first heading: from the window that holds all headings, else from the first that holds most
 * of them; null where two years serve equally.
 */
function chooseBase(
  first: number,
  offsets: readonly number[],
  length: number,
  windows: readonly TimeWindow[],
): number | null {
  const bases = windows.map((window) => baseIn(window, first, offsets, length));
  const whole = bases.find((base) => base?.inside === offsets.length);
  return (whole ?? bases.find((base) => base !== null))?.base ?? null;
}

function baseIn({ start, end }: TimeWindow, first: number, offsets: readonly number[], length: number) {
  const [low, high] = [monthIndex(start), monthIndex(end)];
  const years = Array.from(
    { length: Math.floor(high / 12) - Math.floor(low / 12) + 5 },
    (_, i) => Math.floor(low / 12) - 2 + i,
  );
  const counts = years.map((year) => {
    const base = year * 12 + first - 1;
    const inside = offsets.filter((offset) => base + offset >= low && base + offset + length - 1 <= high).length;
    return { base, inside };
  });
  const most = Math.max(...counts.map(({ inside }) => inside));
  const best = counts.filter(({ inside }) => inside === most);
  return most > 0 && best.length === 1 ? (best[0] ?? null) : null;
}

const monthIndex = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || '1') - 1;
