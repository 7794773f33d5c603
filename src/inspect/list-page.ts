/** The words and lines of one page of a pdf, in its coordinates: points from the top left. */
import type { PageIntermediates } from '../extract/pdf/inspect-page.ts';
import type { PageLine, Word } from '../extract/pdf/page/page-content.ts';
import { between } from '../extract/pdf/text/lines.ts';
import type { Box } from '../model/place.ts';

/** The words of a page as painted, one a line. */
export function listWords({ page, words }: PageIntermediates): string {
  return `page ${page}: ${words.length} words\n${words.map((word) => `  ${wordLine(word)}\n`).join('')}`;
}

/** The lines outside tables in reading order, by column; then the tables' boxes. */
export function listLines({ page, columns, tables }: PageIntermediates): string {
  const stretches = columns.map(
    (lines, i) => `  column ${i + 1}\n${lines.map((l) => `    ${lineLine(l)}\n`).join('')}`,
  );
  const found = tables.map(
    (t) => `  table by ${t.by}: ${t.rowCount} rows, ${t.columns.length - 1} columns at ${box(t)}\n`,
  );
  return `page ${page}\n${stretches.join('')}${found.join('')}`;
}

function wordLine(word: Word): string {
  const look = [
    word.bold ? 'bold' : '',
    word.italic ? 'italic' : '',
    word.turn === 0 ? '' : `turned ${word.turn}`,
    word.artifact ? 'artifact' : '',
  ].filter((fact) => fact !== '');
  return [box(word), `size ${round(word.size)}`, ...look, JSON.stringify(word.text)].join(' · ');
}

function lineLine(line: PageLine): string {
  let text = '';
  line.words.forEach((word, i) => {
    text += (i === 0 ? '' : between(line.words[i - 1]!, word)) + word.text;
  });
  return [box(line), `baseline ${round(line.base)}`, `size ${round(line.size)}`, JSON.stringify(text)].join(' · ');
}

function box({ x0, top, x1, bottom }: Box): string {
  return `${round(x0)},${round(top)}–${round(x1)},${round(bottom)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
