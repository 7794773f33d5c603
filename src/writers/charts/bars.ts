/** A bar per category, where a measure is stated for one time only. */
import type { SeriesPoint } from '../../recognise/performance/series.ts';
import { COLOURS, figureOf, PANEL, pixel, scaleOf, textAt } from './panel.ts';

const MOST_BARS = 10;
/** Names are left of the bars, figures at their ends. */
const NAMES = { width: 150, length: 21 };
const FIGURE_WIDTH = 70;

export function drawBars(points: readonly SeriesPoint[]): string {
  const shown = points.slice(0, MOST_BARS);
  const scale = scaleOf(shown.map(figureOf));
  const height = Math.min(24, (PANEL.height - PANEL.top - 24) / Math.max(1, shown.length));
  const width = PANEL.width - NAMES.width - FIGURE_WIDTH;
  const xOf = (value: number) => NAMES.width + ((value - scale.low) / (scale.high - scale.low)) * width;
  const bars = shown.map((point, i) => {
    const y = PANEL.top + i * height;
    const [from, to] = [xOf(Math.min(0, figureOf(point))), xOf(Math.max(0, figureOf(point)))];
    return (
      textAt(NAMES.width - 6, y + height / 2 + 4, point.category ?? '', 'end', NAMES.length) +
      `<rect x="${pixel(from)}" y="${pixel(y + 2)}" width="${pixel(to - from)}" height="${pixel(height - 4)}" fill="${COLOURS[0]}"/>` +
      textAt(to + 4, y + height / 2 + 4, point.statements[0].row.valueText, 'start')
    );
  });
  const nought = pixel(xOf(0));
  const axis = `<path d="M${nought} ${PANEL.top - 2}V${pixel(PANEL.top + shown.length * height + 2)}" stroke="#666"/>\n`;
  const rest = points.length - shown.length;
  return bars.join('') + axis + (rest > 0 ? textAt(NAMES.width, PANEL.height - 8, `and ${rest} more`, 'start') : '');
}
