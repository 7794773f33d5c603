/** Rules → edges: rules on the same position snapped together, collinear pieces joined. As pdfplumber's edges. */
import type { Rule } from '../page/page-content.ts';
import { RULE_GAP_PT, RULE_SNAP_PT } from '../tolerances.ts';

/** The edges of a page, horizontal ones first, each sorted by position. */
export function edgesOf(rules: readonly Rule[]): Rule[] {
  return [...joined(rules, 'h'), ...joined(rules, 'v')];
}

function joined(rules: readonly Rule[], direction: 'h' | 'v'): Rule[] {
  const sorted = rules.filter((r) => r.direction === direction).sort((a, b) => a.at - b.at);
  const edges: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    const group: Rule[] = [];
    const start = sorted[i]!.at;
    while (i < sorted.length && sorted[i]!.at - start <= RULE_SNAP_PT) group.push(sorted[i++]!);
    const at = weightedMiddle(group);
    group.sort((a, b) => a.from - b.from);
    let open: Rule | null = null;
    for (const rule of group) {
      if (open && rule.from <= open.to + RULE_GAP_PT) open.to = Math.max(open.to, rule.to);
      else {
        open = { direction, at, from: rule.from, to: rule.to };
        edges.push(open);
      }
    }
  }
  return edges;
}

function weightedMiddle(rules: readonly Rule[]): number {
  let sum = 0;
  let length = 0;
  for (const rule of rules) {
    sum += rule.at * (rule.to - rule.from);
    length += rule.to - rule.from;
  }
  return sum / length;
}
