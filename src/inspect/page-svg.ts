/** One page of a pdf as a drawing: words where they stand, boxes of lines, rules as drawn, cells as found. */

import type { PageIntermediates } from '../extract/pdf/inspect-page.ts';
import type { Word } from '../extract/pdf/page/page-content.ts';
import { boxInFrame } from '../extract/pdf/text/words.ts';
import type { Box } from '../model/place.ts';
import { escapeXml } from '../writers/xml-text.ts';

/** Colours with a name each, so that the drawing can be read without a legend. */
const STYLE = `
text { font-family: sans-serif; fill: #222; white-space: pre }
.line { fill: none; stroke: #8bc; stroke-width: 0.4 }
.rule { stroke: #d33; stroke-width: 0.8 }
.cell { fill: #fd6; fill-opacity: 0.25; stroke: #c80; stroke-width: 0.5 }
.table { fill: none; stroke: #080; stroke-width: 1.2; stroke-dasharray: 4 2 }`;

/** An SVG document without scripts or links; every text of the page is escaped. */
export function pageSvg(page: PageIntermediates): string {
  const { width, height, rules, tables, lines, words } = page;
  const cells = tables.flatMap((t) => t.cells);
  const parts = [
    ...cells.map((c) => rectangle('cell', c)),
    ...tables.map((t) => rectangle('table', t)),
    ...lines.map((l) => rectangle('line', l)),
    ...rules.map(({ direction, at, from, to }) =>
      direction === 'h' ? stroke(from, at, to, at) : stroke(at, from, at, to),
    ),
    ...words.map((word) => wordText(word, page)),
  ];
  const [w, h] = [round(width), round(height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">\n` +
    `<title>page ${page.page}</title>\n<style>${STYLE}\n</style>\n` +
    `<rect width="${w}" height="${h}" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
  );
}

function rectangle(kind: string, { x0, top, x1, bottom }: Box): string {
  const size = `width="${round(Math.max(0, x1 - x0))}" height="${round(Math.max(0, bottom - top))}"`;
  return `<rect class="${kind}" x="${round(x0)}" y="${round(top)}" ${size}/>`;
}

function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="rule" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

/** Words of turned text stand in a frame of their own: its quarter turns are undone by turning the text. */
function wordText(word: Word, frame: { width: number; height: number }): string {
  const length = round(Math.max(0.1, word.x1 - word.x0));
  const look = `font-size="${round(word.size)}"${word.bold ? ' font-weight="bold"' : ''}${word.italic ? ' font-style="italic"' : ''}`;
  const { x, y, turn } = start(word, frame);
  const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
  const fitted = `textLength="${length}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${x}" y="${y}" ${look} ${fitted}${turned}>${escapeXml(word.text)}</text>`;
}

/** Where the baseline of a word begins, and by how many degrees (clockwise) it is turned. */
function start(word: Word, frame: { width: number; height: number }): { x: number; y: number; turn: number } {
  const box = boxInFrame({ x0: word.x0, x1: word.x1, top: word.base, bottom: word.base }, word.turn, frame);
  if (word.turn === 90) return { x: round(box.x0), y: round(box.bottom), turn: -90 };
  if (word.turn === 270) return { x: round(box.x0), y: round(box.top), turn: 90 };
  if (word.turn === 180) return { x: round(box.x1), y: round(box.top), turn: 180 };
  return { x: round(box.x0), y: round(box.top), turn: 0 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
