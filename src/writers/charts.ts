/**
 * Performance figures as pictures: one small panel per measure, a line per category over time, bars where there is
 * one time only. Plain SVG without script; what a panel shows also stands in words for those who cannot see it.
 */
import type { SeriesPoint } from '../recognise/performance/series.ts';
import { drawBars } from './charts-bars.ts';
import { drawLines } from './charts-lines.ts';
import { escapeXml, PANEL, type Panel } from './charts-panel.ts';

const PANELS_PER_ROW = 2;

export function performanceSvg(points: readonly SeriesPoint[]): string {
  const panels = panelsOf(points);
  const rows = Math.max(1, Math.ceil(panels.length / PANELS_PER_ROW));
  const width = PANELS_PER_ROW * PANEL.width;
  const drawn = panels.map((panel, i) => {
    const x = (i % PANELS_PER_ROW) * PANEL.width;
    const y = Math.floor(i / PANELS_PER_ROW) * PANEL.height;
    return `<g transform="translate(${x} ${y})">\n${drawPanel(panel, i)}</g>\n`;
  });
  const empty = `<text x="20" y="40" font-size="14">No figures.</text>\n`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Performance figures" width="${width}" height="${rows * PANEL.height}" ` +
    `viewBox="0 0 ${width} ${rows * PANEL.height}" font-family="system-ui, sans-serif" fill="#222">\n` +
    `<rect width="100%" height="100%" fill="#fff"/>\n${drawn.length > 0 ? drawn.join('') : empty}</svg>\n`
  );
}

/** The pictures one by one, each with its figures as a table. */
export function performanceHtml(points: readonly SeriesPoint[]): string {
  const figures = panelsOf(points).map(
    (panel, i) =>
      `<figure>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PANEL.width} ${PANEL.height}" width="${PANEL.width}" font-family="system-ui, sans-serif" fill="#222">\n${drawPanel(panel, i)}</svg>\n` +
      `<details><summary>Figures</summary>\n${figureTable(panel)}</details>\n</figure>\n`,
  );
  return (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n' +
    '<title>Performance figures</title>\n<style>\nbody{font:16px system-ui,sans-serif;margin:1rem;color:#222;background:#fff}\n' +
    'main{display:flex;flex-wrap:wrap;gap:1rem}\nfigure{margin:0}\nsvg{max-width:100%;height:auto}\ntable{border-collapse:collapse}\nth,td{border:1px solid #aaa;padding:.2rem .5rem;text-align:left}\ntd:last-child{text-align:right}\n</style>\n</head>\n' +
    `<body>\n<h1>Performance figures</h1>\n<main>\n${figures.length > 0 ? figures.join('') : '<p>No figures.</p>\n'}</main>\n</body>\n</html>\n`
  );
}

/** One panel per body, measure and unit; totals are left out where their parts are shown. */
function panelsOf(points: readonly SeriesPoint[]): Panel[] {
  const panels = new Map<string, Panel>();
  const counted = points.filter((point) => point.statements[0].row.value !== null);
  for (const point of counted) {
    const { unit } = point.statements[0].row;
    const key = JSON.stringify([point.body, point.measure, unit]);
    const panel = panels.get(key) ?? { body: point.body, measure: point.measure, unit, points: [] };
    panels.set(key, panel);
    panel.points.push(point);
  }
  return [...panels.values()].map((panel) => {
    const parts = panel.points.filter(({ isTotal }) => !isTotal);
    return parts.length > 0 ? { ...panel, points: parts } : panel;
  });
}

function drawPanel(panel: Panel, n: number): string {
  const times = new Set(panel.points.map(({ periodStart }) => periodStart).filter((start) => start !== null));
  const title = panel.unit ? `${panel.measure} (${panel.unit})` : panel.measure;
  const words = panel.points
    .map(
      (point) =>
        `${[point.category, point.periodStart?.slice(0, 7)].filter(Boolean).join(', ')}: ${point.statements[0].row.valueText}`,
    )
    .join('; ');
  return (
    `<g role="img" aria-labelledby="t${n} d${n}">\n<title id="t${n}">${escapeXml(title)}</title>\n<desc id="d${n}">${escapeXml(words)}</desc>\n` +
    `<text x="${PANEL.left}" y="22" font-size="13" font-weight="600">${escapeXml(shortened(title, 58))}</text>\n` +
    `${times.size > 1 ? drawLines(panel.points) : drawBars(panel.points)}</g>\n`
  );
}

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

function figureTable({ points }: Panel): string {
  const rows = points.map(
    ({ category, periodStart, periodEnd, statements: [{ row }] }) =>
      `<tr><td>${escapeXml(category ?? '')}</td><td>${periodStart ?? ''}</td><td>${periodEnd ?? ''}</td><td>${escapeXml(row.valueText)}</td></tr>\n`,
  );
  return `<table>\n<thead><tr><th scope="col">Category</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Figure</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}
