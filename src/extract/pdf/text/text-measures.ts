/** What the lines of a whole document say about its setting: normal leading, edges of the text. */

import { addTo } from '../../../model/add-to.ts';
import type { PageLine } from '../page/page-content.ts';
import { DEFAULT_LEADING_EM } from '../tolerances.ts';
import { prevailing } from './lines.ts';
import type { Leading } from './paragraphs.ts';

/** Edges of the text on pages of one width. */
export interface TextEdges {
  left: number;
  right: number;
}

/** This many lines must end near the right edge to show that text wraps there. */
const WRAPPED_LINES = 4;

/** Normal leading by font size: the prevailing distance of neighbouring lines. */
export function leadingOf(columns: readonly PageLine[][]): Leading {
  const distances = new Map<number, number[]>();
  for (const lines of columns) {
    for (let i = 1; i < lines.length; i++) {
      const [a, b] = [lines[i - 1]!, lines[i]!];
      const distance = b.base - a.base;
      if (Math.abs(a.size - b.size) > 0.5 || distance < 0.8 * b.size || distance > 2.2 * b.size) continue;
      const key = Math.round(b.size);
      addTo(distances, key, distance);
    }
  }
  const known = new Map<number, number>();
  for (const [size, list] of distances) {
    if (list.length < 3) continue;
    known.set(size, prevailing(list.map((d) => [Math.round(d * 2) / 2, 1])));
  }
  return (size) => {
    const own = known.get(Math.round(size)) ?? DEFAULT_LEADING_EM * size;
    return Math.min(Math.max(own, size), 2.2 * size);
  };
}

/** Left and right edge of the text on pages of one width. */
export function textEdges(lines: readonly PageLine[], width: number): TextEdges {
  if (lines.length === 0) return { left: 0, right: width };
  const lefts = lines.map((l) => l.x0).sort((a, b) => a - b);
  const rights = lines.map((l) => l.x1).sort((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.02)]!;
  const right = supportedRight(rights, 0.02 * width);
  const wrapped = rights.filter((x) => Math.abs(x - right) < 0.03 * width).length;
  return { left, right: wrapped >= WRAPPED_LINES ? right : Math.max(right, width - Math.max(left, 0.08 * width)) };
}

/** The furthest right edge that several lines reach; one overlong line says nothing. `rights` is sorted. */
export function supportedRight(rights: readonly number[], slack: number): number {
  const least = Math.max(1, Math.min(4, Math.ceil(rights.length * 0.08)));
  for (let i = rights.length - 1; i >= least; i--) {
    if (rights[i]! - rights[i - least + 1]! <= slack) return rights[i]!;
  }
  return rights.at(-1) ?? 0;
}
