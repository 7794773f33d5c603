/** Edges → crossings → cells: the smallest boxes whose four corners are crossings joined by edges. */
import type { Box } from '../../../model/place.ts';
import type { Rule } from '../page/page-content.ts';
import { CELL_SIDE_PT, CROSSINGS_PER_PAGE, RULE_TOUCH_PT } from '../tolerances.ts';

/** A point where a horizontal and a vertical edge meet. */
export interface Crossing {
  x: number;
  y: number;
  horizontal: Rule;
  vertical: Rule;
}

/** Every meeting of a horizontal and a vertical edge. */
export function crossingsOf(edges: readonly Rule[]): Crossing[] {
  const verticals = edges.filter((e) => e.direction === 'v');
  const crossings: Crossing[] = [];
  for (const horizontal of edges) {
    if (horizontal.direction !== 'h') continue;
    for (const vertical of verticals) {
      if (vertical.at < horizontal.from - RULE_TOUCH_PT || vertical.at > horizontal.to + RULE_TOUCH_PT) continue;
      if (horizontal.at < vertical.from - RULE_TOUCH_PT || horizontal.at > vertical.to + RULE_TOUCH_PT) continue;
      crossings.push({ x: vertical.at, y: horizontal.at, horizontal, vertical });
      if (crossings.length > CROSSINGS_PER_PAGE) return [];
    }
  }
  return crossings;
}

/** The cells of all tables of a page. A merged cell is one box, since no edge runs through it. */
export function cellsOf(crossings: readonly Crossing[]): Box[] {
  const byRow = new Map<Rule, Crossing[]>();
  const byColumn = new Map<Rule, Crossing[]>();
  const at = new Map<Rule, Map<Rule, Crossing>>();
  for (const c of crossings) {
    push(byRow, c.horizontal, c);
    push(byColumn, c.vertical, c);
    const columns = at.get(c.horizontal) ?? new Map<Rule, Crossing>();
    at.set(c.horizontal, columns.set(c.vertical, c));
  }
  for (const row of byRow.values()) row.sort((a, b) => a.x - b.x);
  for (const column of byColumn.values()) column.sort((a, b) => a.y - b.y);
  const cells: Box[] = [];
  for (const corner of crossings) {
    const cell = smallestFrom(corner);
    if (cell) cells.push(cell);
  }
  return cells;

  function smallestFrom(corner: Crossing): Box | null {
    const right = byRow.get(corner.horizontal)!.filter((c) => c.x - corner.x > CELL_SIDE_PT);
    const below = byColumn.get(corner.vertical)!.filter((c) => c.y - corner.y > CELL_SIDE_PT);
    for (const b of below) {
      const row = at.get(b.horizontal)!;
      for (const r of right) {
        if (row.has(r.vertical)) return { x0: corner.x, top: corner.y, x1: r.x, bottom: b.y };
      }
    }
    return null;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
