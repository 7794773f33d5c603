/**
 * Lines of a page → columns in reading order. Two columns of prose and blocks of lists set side by side are read one
 * after the other; rows of tabbed text ("Present:   A Smith") stay rows.
 */

import type { PageLine } from '../page/page-content.ts';
import { CLEAR_GUTTER_EM, GUTTER_EM } from '../tolerances.ts';
import { chunksOf, makeLine } from './lines.ts';
import { bulletOf, labelWords, plainText } from './statement-starts.ts';

interface Gutter {
  from: number;
  to: number;
  /** First and last line (inclusive) beside it. */
  first: number;
  last: number;
  twoSided: number;
}

/** Fewer lines with text on both sides do not show a gutter. */
const LINES_BESIDE_GUTTER = 3;
/** Lines further apart than this do not share a column. */
const REACH_EM = 5;

/** Fewer lines beside a narrow gutter may be chance. */
const LINES_BESIDE_NARROW_GUTTER = 7;

/** Groups of lines to be read one after the other. */
export function readingOrder(lines: readonly PageLine[]): PageLine[][] {
  if (lines.length < LINES_BESIDE_GUTTER) return lines.length > 0 ? [[...lines]] : [];
  const rows = rowsOf(lines);
  const shapes = rows.map((row) =>
    row.length === 1
      ? row[0]!
      : makeLine(
          row.flatMap((l) => l.words),
          row[0]!.page,
        ),
  );
  for (const gutter of gutters(shapes)) {
    const beside = rows.slice(gutter.first, gutter.last + 1).flat();
    const middle = (gutter.from + gutter.to) / 2;
    const left = side(beside, (x) => x < middle);
    const right = side(beside, (x) => x >= middle);
    if (!areColumns(shapes.slice(gutter.first, gutter.last + 1), left, right, middle)) continue;
    return [
      ...readingOrder(rows.slice(0, gutter.first).flat()),
      ...readingOrder(left),
      ...readingOrder(right),
      ...readingOrder(rows.slice(gutter.last + 1).flat()),
    ];
  }
  return [[...lines]];
}

/** Lines side by side whose baselines differ a little are one row: columns need not share their baselines. */
function rowsOf(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const near = row && line.base - row[0]!.base < 0.75 * Math.min(line.size, row[0]!.size);
    if (row && near && row.every((l) => l.x1 < line.x0 || l.x0 > line.x1)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function side(lines: readonly PageLine[], keep: (x: number) => boolean): PageLine[] {
  const found: PageLine[] = [];
  for (const line of lines) {
    const words = line.words.filter((w) => keep((w.x0 + w.x1) / 2));
    if (words.length > 0) found.push(words.length === line.words.length ? line : makeLine(words, line.page));
  }
  return found;
}

/** White stripes between columns, those beside most lines first. */
function gutters(lines: readonly PageLine[]): Gutter[] {
  const gaps = lines.map((line) => gapsOf(line));
  const found: Gutter[] = [];
  for (let i = 0; i < lines.length; i++) {
    for (const gap of gaps[i]!) {
      if (found.some((g) => i >= g.first && i <= g.last && gap.from < g.to && gap.to > g.from)) continue;
      found.push(grow(lines, gaps, i, gap));
    }
  }
  const clear = (g: Gutter) => g.to - g.from >= CLEAR_GUTTER_EM * lines[g.first]!.size;
  const shown = (g: Gutter) => g.twoSided >= (clear(g) ? LINES_BESIDE_GUTTER : LINES_BESIDE_NARROW_GUTTER);
  return found.filter(shown).sort((a, b) => b.twoSided - a.twoSided || a.first - b.first);
}

function gapsOf(line: PageLine): { from: number; to: number }[] {
  const chunks = chunksOf(line, GUTTER_EM);
  const start = bulletOf(line) || labelWords(line) > 0 ? line.words[Math.max(1, labelWords(line))]?.x0 : undefined;
  const gaps: { from: number; to: number }[] = [];
  for (let i = 1; i < chunks.length; i++) {
    if (start !== undefined && chunks[i]!.x0 <= start) continue;
    gaps.push({ from: chunks[i - 1]!.x1, to: chunks[i]!.x0 });
  }
  return gaps;
}

function grow(
  lines: readonly PageLine[],
  gaps: readonly { from: number; to: number }[][],
  seed: number,
  gap: { from: number; to: number },
): Gutter {
  const gutter: Gutter = { ...gap, first: seed, last: seed, twoSided: 1 };
  for (const step of [1, -1]) {
    let end = seed;
    for (let i = seed + step; i >= 0 && i < lines.length; i += step) {
      const line = lines[i]!;
      const least = GUTTER_EM * line.size;
      if (Math.abs(line.base - lines[i - step]!.base) > REACH_EM * line.size) break;
      if (line.x1 <= gutter.to - least) {
        if (Math.max(gutter.from, line.x1) > gutter.to - least) break;
        gutter.from = Math.max(gutter.from, line.x1);
      } else if (line.x0 >= gutter.from + least) {
        gutter.to = Math.min(gutter.to, line.x0);
      } else {
        const own = gaps[i]!.find((g) => Math.min(g.to, gutter.to) - Math.max(g.from, gutter.from) >= least);
        if (!own) break;
        gutter.from = Math.max(gutter.from, own.from);
        gutter.to = Math.min(gutter.to, own.to);
        gutter.twoSided++;
        end = i;
      }
    }
    if (step === 1) gutter.last = end;
    else gutter.first = end;
  }
  return withTail(lines, gutter);
}

/** A longer column goes on beside white: lines below that keep to one side and to its leading belong to it. */
function withTail(lines: readonly PageLine[], gutter: Gutter): Gutter {
  if (gutter.last === gutter.first) return gutter;
  const leading = Math.max(lines[gutter.last]!.base - lines[gutter.last - 1]!.base, lines[gutter.last]!.size);
  const starts = lines.slice(gutter.first, gutter.last + 1).map((l) => l.x0);
  while (gutter.last + 1 < lines.length) {
    const next = lines[gutter.last + 1]!;
    if (next.base - lines[gutter.last]!.base > 1.1 * leading) break;
    if (next.x1 > gutter.from + 1 && next.x0 < gutter.to - 1) break;
    if (next.x0 < gutter.to && !starts.some((x) => Math.abs(x - next.x0) < 2)) break;
    gutter.last++;
  }
  return gutter;
}

/** Decides whether both sides are columns of their own. */
function areColumns(
  beside: readonly PageLine[],
  left: readonly PageLine[],
  right: readonly PageLine[],
  middle: number,
): boolean {
  const both = beside.filter((l) => l.x0 < middle && l.x1 > middle).length;
  if (left.length < LINES_BESIDE_GUTTER || right.length < LINES_BESIDE_GUTTER) return false;
  if (isProse(left) && isProse(right) && both >= 4) return true;
  const onlyLeft = beside.filter((l) => l.x1 < middle).length;
  const onlyRight = beside.filter((l) => l.x0 > middle).length;
  if (onlyLeft >= 3 && onlyRight >= 3 && onlyLeft + onlyRight > both) return true;
  return headsList(left) && headsList(right);
}

/** Most lines fill their column and hold words enough. */
function isProse(lines: readonly PageLine[]): boolean {
  const x0 = Math.min(...lines.map((l) => l.x0));
  const x1 = Math.max(...lines.map((l) => l.x1));
  const full = lines.filter((l) => l.x1 - l.x0 > 0.7 * (x1 - x0)).length;
  const characters = lines.reduce((n, l) => n + plainText(l).length, 0) / lines.length;
  return full >= 0.55 * lines.length && characters >= 24;
}

/** A list under a head of its own: the first line is a label ("Present:") or bold, and no other line is. */
function headsList(lines: readonly PageLine[]): boolean {
  const [first, ...others] = lines;
  const bold = (line: PageLine) => line.words.every((w) => w.bold);
  const label = (line: PageLine) => /:$/.test(plainText(line));
  if (!first || others.length < 2) return false;
  if (label(first)) return others.filter(label).length <= others.length / 4;
  return bold(first) && others.filter(bold).length <= others.length / 4;
}
