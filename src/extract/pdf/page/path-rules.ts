/** One painted path → ruling lines (stroked lines, sides of stroked boxes, thin filled rectangles) and shaded boxes. */

import { RULE_ASPECT, RULE_LENGTH_PT, RULE_THICKNESS_PT, SHADE_OF_PAGE_SHARE } from '../tolerances.ts';
import type { Matrix } from './matrix.ts';
import type { Rule, Shade } from './page-content.ts';

type Point = readonly [number, number];

/** Path operators as pdf.js 5.4 encodes them: command, then its coordinates. Internal to pdf.js, hence tested. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** The straight-sided subpaths of an encoded path, in the frame's coordinates. */
export function subpaths(path: ArrayLike<number>, m: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const finish = () => {
    if (points.length > 1 && !curved) found.push(points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < path.length; ) {
    const command = path[i++]!;
    if (command === CLOSE) {
      if (points.length > 0) points.push(points[0]!);
      continue;
    }
    if (command === MOVE) finish();
    if (command === CURVE) {
      curved = true;
      i += 6;
      continue;
    }
    if (command !== MOVE && command !== LINE) return found;
    const x = path[i++]!;
    const y = path[i++]!;
    points.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
  }
  finish();
  return found;
}

/** The rules that the subpaths of one path draw. `stroked` is false for a path that is only filled. */
export function pathRules(paths: readonly Point[][], stroked: boolean): Rule[] {
  const rules: Rule[] = [];
  for (const points of paths) {
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    const thin = boxRule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    if (thin) rules.push(thin);
    else if (stroked) {
      for (let i = 1; i < points.length; i++) {
        const [ax, ay] = points[i - 1]!;
        const [bx, by] = points[i]!;
        const side = boxRule(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
        if (side) rules.push(side);
      }
    }
  }
  return rules;
}

/** The boxes that the subpaths of a filled path shade. One that covers most of the page is its background. */
export function pathShades(paths: readonly Point[][], pale: boolean, page: { width: number; height: number }): Shade[] {
  const shades: Shade[] = [];
  for (const points of paths) {
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    const box = { x0: Math.min(...xs), top: Math.min(...ys), x1: Math.max(...xs), bottom: Math.max(...ys), pale };
    const [wide, high] = [box.x1 - box.x0, box.bottom - box.top];
    if (wide <= RULE_THICKNESS_PT || high <= RULE_THICKNESS_PT) continue;
    if (wide * high < SHADE_OF_PAGE_SHARE * page.width * page.height) shades.push(box);
  }
  return shades;
}

/** The rule that a thin box is, or null if it is neither thin nor long enough. */
function boxRule(x0: number, top: number, x1: number, bottom: number): Rule | null {
  const wide = x1 - x0;
  const high = bottom - top;
  if (high <= RULE_THICKNESS_PT && wide > Math.max(RULE_LENGTH_PT, RULE_ASPECT * high)) {
    return { direction: 'h', at: (top + bottom) / 2, from: x0, to: x1 };
  }
  if (wide <= RULE_THICKNESS_PT && high > Math.max(RULE_LENGTH_PT, RULE_ASPECT * wide)) {
    return { direction: 'v', at: (x0 + x1) / 2, from: top, to: bottom };
  }
  return null;
}
