/**
 * Performance figures as pictures: one small panel per measure, a line per category over time, bars where there is
 * one time only. Plain SVG without script; what a panel shows is also said in words for those who cannot see it.
 */
import type { SeriesPoint } from '../../recognise/performance/series.ts';
import { escapeXml } from '../xml-text.ts';
import { drawBars } from './bars.ts';
import { drawLines } from './lines.ts';
import { PANEL, type Panel } from './panel.ts';
import { lengthOf, periodText } from './period-text.ts';

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
    'main{display:flex;flex-wrap:wrap;gap:1rem}\nfigure{margin:0;break-inside:avoid}\nsvg{max-width:100%;height:auto}\ntable{border-collapse:collapse}\nth,td{border:1px solid #aaa;padding:.2rem .5rem;text-align:left}\ntd:last-child{text-align:right}\n</style>\n</head>\n' +
    `<body>\n<h1>Performance figures</h1>\n<main>\n${figures.length > 0 ? figures.join('') : '<p>No figures.</p>\n'}</main>\n</body>\n</html>\n`
  );
}

type PointGroup = [SeriesPoint, ...SeriesPoint[]];

/** One panel per body, measure, unit and length of time; figures on their own share one. */
function panelsOf(points: readonly SeriesPoint[]): Panel[] {
  const stated = points.filter((point) => point.statements[0].row.value !== null);
  const measured = grouped(stated, ({ body, measure, statements: [{ row }] }) => [body, measure, row.unit]).map(
    withoutTotals,
  );
  const groups = measured.flatMap((group) =>
    grouped(group, ({ periodStart, periodEnd }) => [lengthOf(periodStart, periodEnd)]),
  );
  const single = groups.filter((group) => group.length === 1).flat();
  const shared = grouped(single, ({ body, periodStart, periodEnd, statements: [{ row }] }) => [
    body,
    row.unit,
    periodStart,
    periodEnd,
  ]);
  const alone = new Set(shared.filter((group) => group.length === 1).flat());
  const bodies = new Set(points.map(({ body }) => body)).size;
  return [
    ...groups
      .filter(([point, ...others]) => others.length > 0 || alone.has(point))
      .map((group) => panelOf(group, bodies)),
    ...shared
      .filter((group) => group.length > 1)
      .map((group) => ({ ...panelOf(group, bodies), measure: 'Single figures', points: group.map(namedByMeasure) })),
  ];
}

function grouped(points: readonly SeriesPoint[], keyOf: (point: SeriesPoint) => (string | null)[]): PointGroup[] {
  const groups = new Map<string, PointGroup>();
  for (const point of points) {
    const key = JSON.stringify(keyOf(point));
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()];
}

/** Totals are left out where their parts are shown. */
function withoutTotals(group: PointGroup): SeriesPoint[] {
  const parts = group.filter(({ isTotal }) => !isTotal);
  return parts.length > 0 ? parts : group;
}

const namedByMeasure = (point: SeriesPoint): SeriesPoint => ({
  ...point,
  category: point.category === null ? point.measure : `${point.measure}, ${point.category}`,
});

function panelOf(points: PointGroup, bodies: number): Panel {
  const [{ body, measure, statements }] = points;
  const time = timesOf(points).length === 1 ? timeText(points[0]) : '';
  const subtitle = [bodies > 1 ? (body ?? '') : '', time].filter((part) => part !== '').join(' · ');
  return { subtitle, measure, unit: statements[0].row.unit, points };
}

const timesOf = (points: readonly SeriesPoint[]): (string | null)[] => [
  ...new Set(points.map(({ periodStart }) => periodStart)),
];

const timeText = (point: SeriesPoint): string =>
  point.periodStart && point.periodEnd ? periodText(point.periodStart, point.periodEnd) : '';

function drawPanel(panel: Panel, n: number): string {
  const title = panel.unit ? `${panel.measure} (${panel.unit})` : panel.measure;
  const words = panel.points
    .toReversed()
    .map(
      (point) =>
        `${[point.category, timeText(point)].filter(Boolean).join(', ')}: ${point.statements[0].row.valueText}`,
    )
    .join('; ');
  const lines = wrapped(title, 60).slice(0, 2);
  const heading = lines.map(
    (line, i) => `<text x="12" y="${20 + i * 16}" font-size="13" font-weight="600">${escapeXml(line)}</text>\n`,
  );
  const below = `<text x="12" y="${21 + lines.length * 15}" font-size="11" fill="#555">${escapeXml(panel.subtitle)}</text>\n`;
  return (
    `<g role="img" aria-labelledby="t${n} d${n}">\n<title id="t${n}">${escapeXml(title)}</title>\n<desc id="d${n}">${escapeXml(words)}</desc>\n` +
    `${heading.join('')}${panel.subtitle === '' ? '' : below}` +
    `${timesOf(panel.points).length > 1 ? drawLines(panel.points) : drawBars(panel.points)}</g>\n`
  );
}

/** Lines of at most this many characters; what does not fit two of them ends in "…". */
function wrapped(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const at = text.lastIndexOf(' ', length);
  const [first, rest] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text.slice(0, length), text.slice(length)];
  return [first, rest.length <= length ? rest : `${rest.slice(0, length - 1).trimEnd()}…`];
}

function figureTable({ points }: Panel): string {
  const rows = points.map(
    (point) =>
      `<tr><th scope="row">${escapeXml(point.category ?? '')}</th><td>${escapeXml(timeText(point))}</td><td>${escapeXml(point.statements[0].row.valueText)}</td></tr>\n`,
  );
  return `<table>\n<thead><tr><th scope="col">Category</th><th scope="col">Time</th><th scope="col">Figure</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}
