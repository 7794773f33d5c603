/**
 * Shaded rows → edges: spreadsheets set header rows and totals apart by their ground alone. Where a shade runs from one
 * side of a ruled table to the other, its upper and lower end part rows as a rule would.
 */
import type { Rule, Shade } from '../page/page-content.ts';
import { RULE_TOUCH_PT } from '../tolerances.ts';
import { edgesOf } from './rule-edges.ts';

/** Horizontal edges of shades that reach both sides of the drawn table they are in. */
export function shadeEdges(shades: readonly Shade[], drawn: readonly Rule[]): Rule[] {
  const verticals = drawn.filter((e) => e.direction === 'v');
  if (verticals.length < 2 || shades.length === 0) return [];
  const ends = shades.flatMap(({ x0, x1, top, bottom }): Rule[] => [
    { direction: 'h', at: top, from: x0, to: x1 },
    { direction: 'h', at: bottom, from: x0, to: x1 },
  ]);
  return edgesOf(ends).filter((edge) => {
    const beside = verticals.filter((v) => v.from < edge.at - RULE_TOUCH_PT && v.to > edge.at + RULE_TOUCH_PT);
    if (beside.length < 2) return false;
    const near = (x: number, y: number) => Math.abs(x - y) <= RULE_TOUCH_PT;
    const left = Math.min(...beside.map((v) => v.at));
    const right = Math.max(...beside.map((v) => v.at));
    return near(edge.from, left) && near(edge.to, right);
  });
}
