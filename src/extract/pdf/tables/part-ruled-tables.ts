/**
 * Tables whose grid is drawn in part: the outer sides are missing, or rows are split by lines and columns by white.
 * Missing sides are added where rules show the extent, so that the ordinary finding of cells works.
 */
import type { Rule, Word } from '../page/page-content.ts';
import { RULE_TOUCH_PT } from '../tolerances.ts';

/** A group of horizontal rules needs this many to stand for a table. */
const RULES_OF_A_TABLE = 3;

/**
 * Edges that close open grids: where horizontal edges of the same extent are crossed by inner verticals but lack a
 * vertical at an end (or the other way round), that side is added.
 */
export function closingEdges(edges: readonly Rule[]): Rule[] {
  return [...closing(edges, 'h'), ...closing(edges, 'v')];
}

function closing(edges: readonly Rule[], direction: 'h' | 'v'): Rule[] {
  const across = edges.filter((e) => e.direction !== direction);
  const added: Rule[] = [];
  for (const group of sameExtent(edges.filter((e) => e.direction === direction))) {
    const first = group[0]!;
    const [from, to] = [Math.min(...group.map((e) => e.at)), Math.max(...group.map((e) => e.at))];
    const inner = across.filter(
      (e) =>
        e.at > first.from + RULE_TOUCH_PT &&
        e.at < first.to - RULE_TOUCH_PT &&
        group.filter((g) => g.at >= e.from - RULE_TOUCH_PT && g.at <= e.to + RULE_TOUCH_PT).length > 1,
    );
    if (inner.length === 0) continue;
    for (const at of [first.from, first.to]) {
      const drawn = across.some((e) => Math.abs(e.at - at) <= RULE_TOUCH_PT && e.from < to && e.to > from);
      if (!drawn) added.push({ direction: direction === 'h' ? 'v' : 'h', at, from, to });
    }
  }
  return added;
}

/** Groups of edges with the same ends, at least two in each. */
function sameExtent(edges: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const edge of edges) {
    const group = groups.find(
      ([g]) => Math.abs(g!.from - edge.from) <= RULE_TOUCH_PT && Math.abs(g!.to - edge.to) <= RULE_TOUCH_PT,
    );
    if (group) group.push(edge);
    else groups.push([edge]);
  }
  return groups.filter((g) => g.length > 1);
}

/**
 * Columns for rows that are split by horizontal rules only: vertical edges through the white between the columns of
 * words. Empty if the white does not run through every band.
 */
export function whiteColumnEdges(edges: readonly Rule[], words: readonly Word[]): Rule[] {
  const added: Rule[] = [];
  const verticals = edges.filter((e) => e.direction === 'v');
  for (const group of sameExtent(edges.filter((e) => e.direction === 'h'))) {
    if (group.length < RULES_OF_A_TABLE) continue;
    const { from: x0, to: x1 } = group[0]!;
    const top = Math.min(...group.map((e) => e.at));
    const bottom = Math.max(...group.map((e) => e.at));
    if (verticals.some((v) => v.at > x0 - 3 && v.at < x1 + 3 && v.from < bottom - 3 && v.to > top + 3)) continue;
    const inside = words.filter(
      (w) => w.turn === 0 && w.base > top && w.base < bottom && w.x0 >= x0 - 3 && w.x1 <= x1 + 3,
    );
    const gutters = whiteGutters(inside);
    if (gutters.length < 1 || !bandsAreFilled(group, inside, gutters)) continue;
    for (const at of [x0, ...gutters, x1]) added.push({ direction: 'v', at, from: top, to: bottom });
  }
  return added;
}

/** Middles of the white stripes that no word crosses, wide enough to part columns. */
function whiteGutters(words: readonly Word[]): number[] {
  const sorted = [...words].sort((a, b) => a.x0 - b.x0);
  const gutters: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const word of sorted) {
    if (word.x0 - end > word.size) gutters.push((word.x0 + end) / 2);
    end = end === Number.POSITIVE_INFINITY ? word.x1 : Math.max(end, word.x1);
  }
  return gutters;
}

/** True if most bands between rules hold words on both sides of some gutter. */
function bandsAreFilled(rules: readonly Rule[], words: readonly Word[], gutters: readonly number[]): boolean {
  const ys = rules.map((r) => r.at).sort((a, b) => a - b);
  let filled = 0;
  for (let i = 1; i < ys.length; i++) {
    const band = words.filter((w) => w.base > ys[i - 1]! && w.base < ys[i]!);
    if (gutters.some((g) => band.some((w) => w.x1 < g) && band.some((w) => w.x0 > g))) filled++;
  }
  return filled >= (ys.length - 1) * 0.7;
}
