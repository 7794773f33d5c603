/** What the panels of a picture share: size, scale, colours that also differ in print, safe words. */
import type { SeriesPoint } from '../recognise/performance/series.ts';

export interface Panel {
  body: string | null;
  measure: string;
  unit: string | null;
  points: SeriesPoint[];
}

/** Pixels. */
export const PANEL = { width: 480, height: 260, left: 56, right: 120, top: 40, bottom: 40 };
/** Okabe and Ito's colours, which colour-blind readers tell apart. */
export const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#666666'];
export const DASHES = ['', '6 3', '2 3', '8 3 2 3', '4 2', '1 2', '10 4'];

export const figureOf = (point: SeriesPoint): number => point.statements[0].row.value ?? 0;

/** A scale from nought to a round number above all values, or below them. */
export function scaleOf(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = Math.max(most - least, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => rounded(low + i * step));
  return { low, high, ticks };
}

/** Without the dust of binary fractions. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export const yOf = (value: number, { low, high }: { low: number; high: number }): number =>
  Math.round(
    (PANEL.height - PANEL.bottom - ((value - low) / (high - low)) * (PANEL.height - PANEL.top - PANEL.bottom)) * 10,
  ) / 10;

/** Lines across at round values, with their numbers. */
export function drawGrid(scale: ReturnType<typeof scaleOf>): string {
  return scale.ticks
    .map((tick) => {
      const y = yOf(tick, scale);
      return `<path d="M${PANEL.left} ${y}H${PANEL.width - PANEL.right}" stroke="#ddd"/><text x="${PANEL.left - 6}" y="${y + 4}" font-size="10" text-anchor="end">${tick}</text>\n`;
    })
    .join('');
}

export function escapeXml(text: string): string {
  const visible = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return visible.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
