/** One page → words, rules, cells, ruled tables, and the lines that stand in none. */
import type { Box } from '../../../model/place.ts';
import { fillCells } from '../tables/fill-cells.ts';
import { closingEdges, whiteColumnEdges } from '../tables/part-ruled-tables.ts';
import { edgesOf } from '../tables/rule-edges.ts';
import { tablesOfCells } from '../tables/ruled-tables.ts';
import { shadeEdges } from '../tables/shade-edges.ts';
import { cellsOf, crossingsOf } from '../tables/table-cells.ts';
import { linesOf } from '../text/lines.ts';
import { boxInFrame, wordsOf } from '../text/words.ts';
import { partHidden } from './hidden-words.ts';
import type { FoundTable, Line, PageContent, PageFrame, Rule, Word } from './page-content.ts';
import { withUnderlines } from './underlines.ts';

/**
 * Everything that is found on one page by itself, before the document as a whole is looked at. The glyphs are let go:
 * they are most of what a page weighs.
 */
export interface PageGeometry {
  frame: PageFrame;
  words: Word[];
  edges: Rule[];
  cells: Box[];
  tables: FoundTable[];
  /** Lines outside tables that read from left to right. */
  lines: Line[];
  /** Lines outside tables that are turned by quarters. */
  turned: Line[];
  /** Slanted lines: watermarks and stamps. */
  slanted: Line[];
  /** Lines of words that are painted and do not show. */
  hidden: Line[];
}

/** Runs the steps from glyphs to tables and lines. */
export function geometryOf(content: PageContent): PageGeometry {
  const { shown: words, hidden } = partHidden(withUnderlines(wordsOf(content.glyphs), content.rules), content.shades);
  const drawn = edgesOf(content.rules);
  const edges =
    drawn.length === 0
      ? drawn
      : edgesOf([
          ...drawn,
          ...closingEdges(drawn),
          ...whiteColumnEdges(drawn, words),
          ...shadeEdges(content.shades, drawn),
        ]);
  const cells = cellsOf(crossingsOf(edges));
  const found = tablesOfCells(cells, content.page).map((table) => ({ ...table, by: drawnBy(table, drawn) }));
  const { tables, rest } = fillCells(found, words, content);
  const turned: Line[] = [];
  for (const turn of [90, 270, 180] as const) {
    const own = rest.filter((w) => w.turn === turn);
    for (const line of linesOf(own, content.page)) turned.push({ ...line, ...boxInFrame(line, turn, content) });
  }
  const skew = rest.filter((w) => w.turn === 'skew');
  return {
    frame: { page: content.page, width: content.width, height: content.height, frameTurn: content.frameTurn },
    words,
    edges,
    cells,
    tables,
    lines: linesOf(
      rest.filter((w) => w.turn === 0),
      content.page,
    ),
    turned,
    slanted: linesOf(skew, content.page),
    hidden: linesOf(hidden, content.page),
  };
}

/** `partRules` for a table whose columns no drawn rule parts. */
function drawnBy(table: FoundTable, drawn: readonly Rule[]): FoundTable['by'] {
  const parted = drawn.some(
    (e) =>
      e.direction === 'v' &&
      e.at > table.x0 - 3 &&
      e.at < table.x1 + 3 &&
      e.from < table.bottom - 3 &&
      e.to > table.top + 3,
  );
  return parted ? 'rules' : 'partRules';
}
