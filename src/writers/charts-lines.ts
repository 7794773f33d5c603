/** A line per category over time, named at its end. */
import type { SeriesPoint } from '../recognise/performance/series.ts';
import { COLOURS, DASHES, drawGrid, escapeXml, figureOf, PANEL, scaleOf, yOf } from './charts-panel.ts';

const MOST_LINES = COLOURS.length;
/** Names of lines stand at least this far apart, in pixels. */
const NAME_HEIGHT = 12;

export function drawLines(points: readonly SeriesPoint[]): string {
  const dated = points.filter((point) => point.periodStart !== null);
  const times = [...new Set(dated.map((point) => point.periodStart as string))].sort();
  const categories = [...new Set(dated.map((point) => point.category ?? ''))].slice(0, MOST_LINES);
  const scale = scaleOf(dated.map(figureOf));
  const xOf = (start: string | null) => {
    const width = PANEL.width - PANEL.left - PANEL.right;
    return Math.round((PANEL.left + (times.indexOf(start ?? '') / Math.max(1, times.length - 1)) * width) * 10) / 10;
  };
  const lines = categories.map((category, i) => {
    const own = dated
      .filter((point) => (point.category ?? '') === category)
      .sort((a, b) => ((a.periodStart ?? '') < (b.periodStart ?? '') ? -1 : 1));
    const at = own.map((point) => ({ x: xOf(point.periodStart), y: yOf(figureOf(point), scale) }));
    // A time without a figure breaks the line.
    const follows = (k: number) =>
      k > 0 && times.indexOf(own[k]?.periodStart ?? '') === times.indexOf(own[k - 1]?.periodStart ?? '') + 1;
    const path = at.map(({ x, y }, k) => `${follows(k) ? 'L' : 'M'}${x} ${y}`).join('');
    const dots = at.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.5" fill="${COLOURS[i]}"/>`).join('');
    const dash = DASHES[i] ? ` stroke-dasharray="${DASHES[i]}"` : '';
    return {
      category,
      i,
      endY: at.at(-1)?.y ?? 0,
      drawn: `<path d="${path}" fill="none" stroke="${COLOURS[i]}" stroke-width="2"${dash}/>${dots}\n`,
    };
  });
  return drawGrid(scale) + drawTimes(times, xOf) + lines.map(({ drawn }) => drawn).join('') + drawNames(lines);
}

function drawTimes(times: readonly string[], xOf: (start: string) => number): string {
  const every = Math.ceil(times.length / 6);
  return times
    .filter((_, i) => i % every === 0)
    .map(
      (start) =>
        `<text x="${xOf(start)}" y="${PANEL.height - PANEL.bottom + 16}" font-size="10" text-anchor="middle">${start.slice(0, 7)}</text>\n`,
    )
    .join('');
}

function drawNames(lines: readonly { category: string; i: number; endY: number }[]): string {
  let below = 0;
  return [...lines]
    .sort((a, b) => a.endY - b.endY)
    .map(({ category, i, endY }) => {
      const y = Math.max(endY + 4, below + NAME_HEIGHT);
      below = y;
      const name = category.length > 18 ? `${category.slice(0, 17)}…` : category;
      return name === ''
        ? ''
        : `<text x="${PANEL.width - PANEL.right + 6}" y="${y}" font-size="10" fill="${COLOURS[i]}">${escapeXml(name)}</text>\n`;
    })
    .join('');
}
