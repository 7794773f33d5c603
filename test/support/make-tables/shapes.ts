/** The shapes of tables that reports carry. Each gives cells and truth; none knows how the cells will be set. */
import { changes, pairs, shares } from './comparison-shapes.ts';
import { bare, groups, indicators, kinds, sections } from './group-shapes.ts';
import type { Shape } from './shape.ts';
import { months, quarters, transposed, weeks } from './time-shapes.ts';

export const shapes: readonly Shape[] = [
  months,
  months,
  transposed,
  quarters,
  weeks,
  sections,
  kinds,
  indicators,
  groups,
  bare,
  shares,
  changes,
  pairs,
];
