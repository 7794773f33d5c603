/** A line per category over time, named at its end. */
import type { SeriesPoint } from '../../recognise/performance/series.ts';
import { COLOURS, DASHES, drawGrid, figureOf, PANEL, pixel, scaleOf, textAt, yOf } from './panel.ts';
import { middleOf, periodText } from './period-text.ts';

const MOST_LINES = COLOURS.length;
/** Names of lines are at least this far apart, in pixels. */
const NAME_HEIGHT = 14;
/** Names of times need this much room. */
const TIME_WIDTH = 68;
/** Characters of a line's name that the margin has room for. */
const NAME_LENGTH = 15;

interface Time {
  start: string;
  end: string;
  x: number;
}

export function drawLines(points: readonly SeriesPoint[]): string {
  const times = timesOf(points);
  const order = new Map(times.map(({ start }, i) => [start, i]));
  const all = [...new Set(points.map((point) => point.category ?? ''))];
  const shown = new Set(all.slice(0, MOST_LINES));
  const drawn = points.filter(({ category, periodStart }) => shown.has(category ?? '') && order.has(periodStart ?? ''));
  const scale = scaleOf(drawn.map(figureOf));
  const lines = [...shown].map((category, i) => {
    const at = drawn
      .filter((point) => (point.category ?? '') === category)
      .map((point) => ({ n: order.get(point.periodStart ?? '') ?? 0, y: yOf(figureOf(point), scale) }))
      .sort((a, b) => a.n - b.n);
    // A time without a figure breaks the line.
    const path = at.map(({ n, y }, k) => `${k > 0 && at[k - 1]?.n === n - 1 ? 'L' : 'M'}${times[n]?.x} ${y}`).join('');
    const dots = at.map(({ n, y }) => `<circle cx="${times[n]?.x}" cy="${y}" r="2.5" fill="${COLOURS[i]}"/>`).join('');
    const look = lookOf(i);
    return { category, i, endY: at.at(-1)?.y ?? 0, drawn: `<path d="${path}" fill="none" ${look}/>${dots}\n` };
  });
  const rest = all.length - shown.size;
  return (
    drawGrid(scale) +
    drawTimes(times) +
    lines.map((line) => line.drawn).join('') +
    drawNames(lines) +
    (rest > 0 ? textAt(PANEL.width - 8, PANEL.height - 8, `and ${rest} more`, 'end') : '')
  );
}

const lookOf = (i: number): string =>
  `stroke="${COLOURS[i]}" stroke-width="2"${DASHES[i] ? ` stroke-dasharray="${DASHES[i]}"` : ''}`;

/** The times of all points, oldest first, where they lie on the axis. */
function timesOf(points: readonly SeriesPoint[]): Time[] {
  const ends = new Map<string, string>();
  for (const { periodStart, periodEnd } of points) {
    if (periodStart === null) continue;
    const known = ends.get(periodStart);
    const end = periodEnd ?? periodStart;
    if (known === undefined || end < known) ends.set(periodStart, end);
  }
  const sorted = [...ends].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = sorted.map(([start, end]) => middleOf(start, end));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const width = PANEL.width - PANEL.left - PANEL.right - 16;
  return sorted.map(([start, end], i) => ({
    start,
    end,
    x: pixel(PANEL.left + 8 + (((days[i] ?? 0) - first) / Math.max(1, last - first)) * width),
  }));
}

/** As many names as have room, the newest always among them. */
function drawTimes(times: readonly Time[]): string {
  let free = Number.POSITIVE_INFINITY;
  return times
    .toReversed()
    .map(({ start, end, x }) => {
      const tick = `<path d="M${x} ${PANEL.height - PANEL.bottom}v4" stroke="#666"/>\n`;
      if (free - x < TIME_WIDTH) return tick;
      free = x;
      return tick + textAt(x, PANEL.height - PANEL.bottom + 17, periodText(start, end), 'middle');
    })
    .join('');
}

/** Each with a piece of its line, since names that would cover each other are moved apart. */
function drawNames(lines: readonly { category: string; i: number; endY: number }[]): string {
  const named = lines.filter(({ category }) => category !== '').toSorted((a, b) => a.endY - b.endY);
  const lowest = PANEL.height - PANEL.bottom;
  let below = PANEL.top - NAME_HEIGHT;
  return named
    .map(({ category, i, endY }, k) => {
      // Room is left for the names that come below.
      const y = Math.min(Math.max(endY, below + NAME_HEIGHT), lowest - (named.length - 1 - k) * NAME_HEIGHT);
      below = y;
      const x = PANEL.width - PANEL.right + 6;
      return `<path d="M${x} ${pixel(y)}h12" ${lookOf(i)}/>${textAt(x + 16, y + 4, category, 'start', NAME_LENGTH)}`;
    })
    .join('');
}
