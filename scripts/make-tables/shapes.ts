/** The shapes of tables that reports carry. Each gives cells and truth; none knows how the cells will be set. */
import { bare, groups, indicators, kinds, sections } from './group-shapes.ts';
import type { Shape } from './shape.ts';
import { months, quarters, transposed } from './time-shapes.ts';

export const shapes: readonly Shape[] = [
  months,
  months,
  transposed,
  quarters,
  sections,
  kinds,
  indicators,
  groups,
  bare,
];
