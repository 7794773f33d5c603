/** One HTML table: its rows and cells with spans, or the finding that it only frames text. */
import type { Element } from 'hast';
import { type HtmlNode, isElement, isHidden, words } from './elements.ts';

/** Browsers cut spans at these. */
const WIDEST_SPAN = 1000;
const HIGHEST_SPAN = 65534;

export interface HtmlRow {
  cells: Element[];
  /** In `thead`, or all of its cells are `th`. */
  header: boolean;
}

/** The rows of a table itself, not those of tables in its cells. */
export function rowsOf(table: Element): HtmlRow[] {
  const rows: HtmlRow[] = [];
  const visit = (parent: Element, head: boolean) => {
    for (const child of parent.children) {
      if (!isElement(child) || isHidden(child)) continue;
      if (child.tagName === 'thead') visit(child, true);
      else if (child.tagName === 'tbody' || child.tagName === 'tfoot') visit(child, false);
      else if (child.tagName === 'tr') {
        const cells = child.children.filter(
          (c): c is Element => isElement(c) && (c.tagName === 'td' || c.tagName === 'th'),
        );
        if (cells.length > 0) rows.push({ cells, header: head || cells.every((c) => c.tagName === 'th') });
      }
    }
  };
  visit(table, false);
  return rows;
}

const frames = words('table h1 h2 h3 h4 h5 h6 hr');

/** No header cells, and only one row or column, or headings and tables inside: the table merely arranges text. */
export function isLayoutTable(rows: readonly HtmlRow[]): boolean {
  const cells = rows.flatMap((r) => r.cells);
  if (cells.some((c) => c.tagName === 'th')) return false;
  if (rows.length < 2 || rows.every((r) => r.cells.length < 2)) return true;
  return cells.some((c) => holds(c, frames));
}

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((c: HtmlNode) => isElement(c) && (names.has(c.tagName) || holds(c, names)));
}

/** A span attribute within the limits of browsers and of the table. */
export function spanOf(cell: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const value = Number(cell.properties[name] ?? 1);
  if (!Number.isInteger(value) || value < 0) return 1;
  // rowspan="0" goes on to the end of the table.
  if (value === 0) return name === 'rowSpan' ? Math.max(1, most) : 1;
  return Math.max(1, Math.min(value, most, name === 'rowSpan' ? HIGHEST_SPAN : WIDEST_SPAN));
}

/** Leading rows that are header rows. */
export function leadingHeaders(rows: readonly HtmlRow[]): number {
  const body = rows.findIndex((r) => !r.header);
  // A table of nothing but headers has none that tells them from the rest.
  return body < 0 ? Math.min(1, rows.length - 1) : body;
}
