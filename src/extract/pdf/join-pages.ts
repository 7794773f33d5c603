/** Joins what runs over a page end: tables with the same columns, paragraphs whose sentence goes on. */

import type { FoundTable } from './page/page-content.ts';
import { sameColumns } from './tables/table-rows.ts';
import { isFigure } from './text/figures.ts';
import { goesOn } from './text/going-on.ts';
import type { FlowItem } from './text/page-flow.ts';
import type { LineGroup } from './text/paragraphs.ts';
import { plainText } from './text/statement-starts.ts';

/** One thing of the document: a paragraph, or a table with its parts, one for each page. */
export type DocumentItem = { kind: 'paragraph'; group: LineGroup } | { kind: 'table'; parts: FoundTable[] };

/** The items of all pages in order. */
export function joinPages(pages: readonly FlowItem[][]): DocumentItem[] {
  const items: DocumentItem[] = [];
  for (const page of pages) {
    page.forEach((item, i) => {
      const last = items.at(-1);
      if (item.kind === 'table') {
        const before = last?.kind === 'table' ? last.parts.at(-1) : undefined;
        const adjoins = before && (before.page < item.table.page ? i === 0 : isStacked(before, item.table));
        if (last?.kind === 'table' && adjoins && tableGoesOn(before, item.table)) last.parts.push(item.table);
        else items.push({ kind: 'table', parts: [item.table] });
        return;
      }
      const group = { ...item.group, lines: [...item.group.lines] };
      if (last?.kind === 'paragraph' && i === 0 && isOnEarlierPage(last.group, group) && goesOn(last.group, group))
        last.group.lines.push(...group.lines);
      else items.push({ kind: 'paragraph', group });
    });
  }
  return items;
}

function isOnEarlierPage(before: LineGroup, next: LineGroup): boolean {
  return before.lines.at(-1)!.page < next.lines[0]!.page;
}

/** Ruled tables this near to each other may be one: spreadsheets leave a row without rules. */
const STACKED_PT = 40;

/** Two tables on one page, the second without a header row of its own. */
function isStacked(a: FoundTable, b: FoundTable): boolean {
  const head = b.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const across = head.length === 1 && head[0]!.colSpan === b.columns.length - 1;
  const titled = (head.length > 1 || across) && !head.some((c) => c.lines.every((l) => isFigure(plainText(l))));
  if (a.by === 'alignment' || b.by === 'alignment' || titled) return false;
  return b.top >= a.bottom - 1 && b.top - a.bottom <= STACKED_PT;
}

/** The same columns, and no header of its own that differs from the first part's. */
function tableGoesOn(before: FoundTable, table: FoundTable): boolean {
  if (!sameColumns(before, table)) return false;
  const head = (t: FoundTable) => t.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const bold = (t: FoundTable) =>
    head(t).length > 1 &&
    head(t).every(
      (c) => c.lines.every((l) => l.words.every((w) => w.bold)) && !c.lines.every((l) => isFigure(plainText(l))),
    );
  const text = (t: FoundTable) =>
    head(t)
      .map((c) => c.lines.map(plainText).join(' '))
      .join('\t');
  return !bold(table) || !bold(before) || text(before) === text(table) || before.rowCount === 1;
}
