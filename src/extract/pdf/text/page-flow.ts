/** What is on one page beside its furniture, in reading order: paragraphs and tables. */

import type { FoundTable, PageLine } from '../page/page-content.ts';
import { alignedTables } from '../tables/aligned-tables.ts';
import { headedTables } from '../tables/headed-tables.ts';
import { readingOrder } from './columns.ts';
import { goesOn, isBeside } from './going-on.ts';
import { type Column, type Leading, type LineGroup, paragraphsOf } from './paragraphs.ts';
import { supportedRight, type TextEdges } from './text-measures.ts';

/** White before the next column that text does not enter. */
const GUTTER_PT = 9;

/** One thing on a page. */
export type FlowItem = { kind: 'paragraph'; group: LineGroup } | { kind: 'table'; table: FoundTable };

/** Columns of one page, from its lines outside ruled tables. */
export interface PageColumns {
  page: number;
  columns: PageLine[][];
  tables: FoundTable[];
}

/** Parts the lines of a page into columns and finds the tables without rules in each. */
export function columnsOfPage(page: number, lines: readonly PageLine[], ruled: readonly FoundTable[]): PageColumns {
  const tables = [...ruled];
  const columns: PageLine[][] = [];
  for (const stretch of stretches(lines, ruled)) {
    const headed = headedTables(stretch, page);
    tables.push(...headed.tables);
    for (const between of stretches(headed.rest, headed.tables)) {
      const aligned = alignedTables(between, page);
      tables.push(...aligned.tables);
      for (const part of stretches(aligned.rest, aligned.tables)) columns.push(...readingOrder(part));
    }
  }
  return { page, columns, tables };
}

/** Lines between tables that stand one below the other: a table parts the text above from the text below it. */
function stretches(lines: readonly PageLine[], tables: readonly FoundTable[]): PageLine[][] {
  const found: PageLine[][] = [];
  let open: PageLine[] = [];
  for (const line of lines) {
    const before = open.at(-1);
    if (before && tables.some((t) => t.top >= before.base - 3 && t.bottom <= line.base + 3)) {
      found.push(open);
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) found.push(open);
  return found;
}

/** Paragraphs and tables of a page in reading order. */
export function flowOfPage(page: PageColumns, edges: TextEdges, leading: Leading): FlowItem[] {
  const items: FlowItem[] = [];
  for (const lines of page.columns) {
    const column = columnEdges(lines, page.columns, edges);
    const [first, ...others] = paragraphsOf(column, leading);
    const last = items.at(-1);
    if (first && last?.kind === 'paragraph' && isBeside(last.group, first) && goesOn(last.group, first))
      last.group.lines.push(...first.lines);
    else if (first) items.push({ kind: 'paragraph', group: first });
    for (const group of others) items.push({ kind: 'paragraph', group });
  }
  for (const table of [...page.tables].sort((a, b) => a.top - b.top || a.x0 - b.x0)) {
    const at = items.findIndex((item) => isBelow(item, table));
    items.splice(at < 0 ? items.length : at, 0, { kind: 'table', table });
  }
  return items;
}

function isBelow(item: FlowItem, table: FoundTable): boolean {
  if (item.kind === 'table') return false;
  const first = item.group.lines[0]!;
  return (
    first.base > (table.top + Math.min(table.bottom, table.top + 12)) / 2 &&
    first.x0 < table.x1 &&
    item.group.right > table.x0
  );
}

/**
 * Edges of a column. One that has the page to itself keeps the document's. One beside another ends where its lines
 * wrap, or, if none does (a list of names), where the next column begins.
 */
function columnEdges(lines: PageLine[], all: readonly PageLine[][], edges: TextEdges): Column {
  const x0 = Math.min(...lines.map((l) => l.x0));
  const x1 = Math.max(...lines.map((l) => l.x1));
  const top = lines[0]!.top;
  const bottom = lines.at(-1)!.bottom;
  const beside = all.filter((o) => o !== lines && o[0]!.top < bottom && o.at(-1)!.bottom > top);
  const starts = beside.map((other) => Math.min(...other.map((l) => l.x0)));
  const rightOf = starts.filter((x) => x >= x1);
  const leftOf = beside.filter((other) => Math.max(...other.map((l) => l.x1)) <= x0);
  if (rightOf.length + leftOf.length === 0) {
    const rights = lines.map((l) => l.x1).sort((a, b) => a - b);
    const right = supportedRight(rights, 0.03 * (x1 - x0));
    return { lines, left: Math.min(x0, edges.left), right: Math.max(right, edges.right) };
  }
  const full = lines.filter((l) => l.x1 > x1 - 0.12 * (x1 - x0)).length;
  if (full >= 3 && full >= 0.4 * lines.length) return { lines, left: x0, right: x1 };
  return { lines, left: x0, right: Math.max(x1, rightOf.length > 0 ? Math.min(...rightOf) - GUTTER_PT : edges.right) };
}
