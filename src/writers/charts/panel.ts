/** What the panels of a picture share: size, scale, colours that also differ in print, safe words. */

import type { SeriesPoint } from '../../recognise/performance/series.ts';
import { escapeXml } from '../xml-text.ts';

export interface Panel {
  /** Below the title: the body where there are several, the time where all figures are of one. */
  subtitle: string;
  measure: string;
  unit: string | null;
  points: SeriesPoint[];
}

/** Pixels. */
export const PANEL = { width: 480, height: 280, left: 56, right: 128, top: 64, bottom: 36 };
/** Okabe and Ito's colours, which colour-blind readers tell apart. */
export const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#666666'];
export const DASHES = ['', '6 3', '2 3', '8 3 2 3', '4 2', '1 2', '10 4'];

export const figureOf = (point: SeriesPoint): number => point.statements[0].row.value ?? 0;

export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/** A scale from nought to a round number above all values, or below them; whole numbers are counted in whole steps. */
export function scaleOf(values: readonly number[]): Scale {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const rough = Math.max(most - least, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fine = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const step = values.every(Number.isInteger) ? Math.ceil(fine) : fine;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => rounded(low + i * step));
  return { low, high, ticks };
}

/** Without the dust of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
/** A tenth of a pixel is as fine as anybody sees. */
export const pixel = (value: number): number => Math.round(value * 10) / 10;

export const yOf = (value: number, { low, high }: Scale): number =>
  pixel(PANEL.height - PANEL.bottom - ((value - low) / (high - low)) * (PANEL.height - PANEL.top - PANEL.bottom));

/** Lines across at round values, with their numbers; the one at nought is darker. */
export function drawGrid(scale: Scale): string {
  return scale.ticks
    .map((tick) => {
      const y = yOf(tick, scale);
      return `<path d="M${PANEL.left} ${y}H${PANEL.width - PANEL.right}" stroke="${tick === 0 ? '#666' : '#ddd'}"/>${textAt(PANEL.left - 6, y + 4, tickText(tick), 'end')}`;
    })
    .join('');
}

/** 12,000 */
const tickText = (tick: number): string => {
  const [whole = '', fraction] = String(Math.abs(tick)).split('.');
  const first = whole.length % 3 || 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
  const grouped = (tick < 0 ? '-' : '') + groups.join(',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** A small label; what is cut off is shown in full when it is pointed at. */
export function textAt(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', most = 60): string {
  const short = shortened(text, most);
  const whole = short === text ? '' : `<title>${escapeXml(text)}</title>`;
  return `<text x="${pixel(x)}" y="${pixel(y)}" font-size="11" text-anchor="${anchor}">${escapeXml(short)}${whole}</text>\n`;
}

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
