/** One page → words, rules, cells, ruled tables, and the lines that are in none. */
import type { Box } from '../../../model/place.ts';
import { fillCells } from '../tables/fill-cells.ts';
import { closingEdges, whiteColumnEdges } from '../tables/part-ruled-tables.ts';
import { edgesOf } from '../tables/rule-edges.ts';
import { tablesOfCells } from '../tables/ruled-tables.ts';
import { shadeEdges } from '../tables/shade-edges.ts';
import { cellsOf, crossingsOf } from '../tables/table-cells.ts';
import { linesOf } from '../text/lines.ts';
import { isRightToLeft, lineInOrder, mirroredContent, mirroredWords } from '../text/right-to-left.ts';
import { boxInFrame, wordsOfGlyphs } from '../text/words.ts';
import { partHidden } from './hidden-words.ts';
import type { FoundTable, PageContent, PageFrame, PageLine, Rule, Word } from './page-content.ts';
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
  lines: PageLine[];
  /** Lines outside tables that are turned by quarters. */
  turned: PageLine[];
  /** Slanted lines: watermarks and stamps. */
  slanted: PageLine[];
  /** Lines of words that are painted and do not show. */
  hidden: PageLine[];
}

/** Runs the steps from glyphs to tables and lines. */
export function geometryOf(painted: PageContent): PageGeometry {
  const { content, words: all } = inReadingDirection(painted);
  const { shown: words, hidden } = partHidden(withUnderlines(all, content.rules), content.shades);
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
  return {
    frame: frameOf(content),
    words,
    edges,
    cells,
    tables,
    ...linesApart(rest, content),
    hidden: linesOf(hidden, content.page),
  };
}

/** The lines of a page alone, for the day that finding its tables fails. */
export function plainGeometryOf(content: PageContent): PageGeometry {
  const words = wordsOfGlyphs(content.glyphs);
  return {
    frame: frameOf(content),
    words,
    edges: [],
    cells: [],
    tables: [],
    ...linesApart(words, content),
    hidden: [],
  };
}

/** The words of a page; one that is mostly from right to left is mirrored. */
function inReadingDirection(content: PageContent): { content: PageContent; words: Word[] } {
  const words = wordsOfGlyphs(content.glyphs);
  if (!isRightToLeft(words)) return { content, words };
  return { content: mirroredContent(content), words: mirroredWords(words, content.width) };
}

function frameOf({ page, width, height, frameTurn, mirrored }: PageContent): PageFrame {
  return { page, width, height, frameTurn, mirrored };
}

/** Lines of words that are in no table, by the direction in which they read. */
function linesApart(words: readonly Word[], content: PageContent): Pick<PageGeometry, 'lines' | 'turned' | 'slanted'> {
  const reading = (turn: Word['turn']) =>
    linesOf(
      words.filter((w) => w.turn === turn),
      content.page,
    );
  const turned = ([90, 270, 180] as const).flatMap((turn) =>
    reading(turn).map((line) => ({ ...line, ...boxInFrame(line, turn, content) })),
  );
  const lines = content.mirrored ? reading(0).map(lineInOrder) : reading(0);
  return { lines, turned, slanted: reading('skew') };
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
