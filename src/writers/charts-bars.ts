/** A bar per category, where a measure is stated for one time only. */
import type { SeriesPoint } from '../recognise/performance/series.ts';
import { COLOURS, escapeXml, figureOf, PANEL, scaleOf } from './charts-panel.ts';

const MOST_BARS = 12;
const LABEL_WIDTH = 120;

export function drawBars(points: readonly SeriesPoint[]): string {
  const shown = points.slice(0, MOST_BARS);
  const scale = scaleOf(shown.map(figureOf));
  const height = Math.min(26, (PANEL.height - PANEL.top - 20) / Math.max(1, shown.length));
  const left = PANEL.left + LABEL_WIDTH;
  const width = PANEL.width - left - 60;
  const xOf = (value: number) => left + ((value - scale.low) / (scale.high - scale.low)) * width;
  const bars = shown.map((point, i) => {
    const y = PANEL.top + i * height;
    const [from, to] = [xOf(Math.min(0, figureOf(point))), xOf(Math.max(0, figureOf(point)))];
    const name = point.category ?? '';
    const short = name.length > 24 ? `${name.slice(0, 23)}…` : name;
    return (
      `<text x="${left - 6}" y="${round(y + height * 0.65)}" font-size="10" text-anchor="end">${escapeXml(short)}</text>` +
      `<rect x="${round(from)}" y="${round(y + 2)}" width="${round(to - from)}" height="${round(height - 4)}" fill="${COLOURS[0]}"/>` +
      `<text x="${round(to + 4)}" y="${round(y + height * 0.65)}" font-size="10">${escapeXml(point.statements[0].row.valueText)}</text>\n`
    );
  });
  const rest = points.length - shown.length;
  return (
    bars.join('') +
    (rest > 0 ? `<text x="${left}" y="${PANEL.height - 8}" font-size="10">and ${rest} more</text>\n` : '')
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
