/** The spine of the pdf reader after the parser: pages of lines and tables → blocks, in named steps. */
import type { Block } from '../../model/block.ts';
import type { Place } from '../../model/place.ts';
import { blocksOf, type DocumentLook, furnitureBlocks } from './blocks.ts';
import { type PageLines, withoutFurniture } from './furniture.ts';
import { joinPages } from './join-pages.ts';
import type { PageLine } from './page/page-content.ts';
import type { PageGeometry } from './page/read-geometry.ts';
import type { PlaceMaker } from './tables/table-rows.ts';
import { bodyLook } from './text/headings.ts';
import { withoutLineNumbers } from './text/line-numbers.ts';
import { vocabularyOf } from './text/line-text.ts';
import { columnsOfPage, type FlowItem, flowOfPage } from './text/page-flow.ts';
import { leadingOf, textEdges } from './text/text-measures.ts';
import { boxInFrame } from './text/words.ts';

/** What the arranged document says to its caller beside the blocks. */
export interface Arranged {
  body: Block[];
  furniture: Block[];
}

/** Pages → blocks. Pure: the same pages give the same blocks. */
export function arrangeDocument(
  read: readonly PageGeometry[],
  limits: { tableCells: number },
  onTruncated: (cells: number) => void,
): Arranged {
  const counted = withoutLineNumbers(read.map(({ lines }) => lines));
  const pages = read.map((page, i) => ({ ...page, lines: counted[i]!.lines }));
  const { furniture, body } = withoutFurniture(pages.map(pageLines));
  const columns = pages.map((p) => columnsOfPage(p.frame.page, body.get(p.frame.page) ?? [], p.tables));
  const allColumns = columns.flatMap((c) => c.columns);
  const leading = leadingOf(allColumns);
  const edges = new Map<number, ReturnType<typeof textEdges>>();
  for (const p of pages) {
    const width = Math.round(p.frame.width);
    if (edges.has(width)) continue;
    const alike = new Set(pages.filter((q) => Math.round(q.frame.width) === width).map((q) => q.frame.page));
    const lines = allColumns.flat().filter((l) => alike.has(l.page));
    edges.set(width, textEdges(lines, p.frame.width));
  }
  const flows = pages.map((p, i): FlowItem[] => {
    const pageEdges = edges.get(Math.round(p.frame.width))!;
    const turned = p.turned.map((line): FlowItem => {
      const group = { lines: [line], gapBefore: true, left: line.x0, right: line.x1 };
      return { kind: 'paragraph', group };
    });
    return [...flowOfPage(columns[i]!, pageEdges, leading), ...turned];
  });
  const bodyLines = allColumns.flat();
  const look: DocumentLook = {
    body: bodyLook(bodyLines),
    vocabulary: vocabularyOf(everyLine(pages)),
    place: placeMaker(pages),
    tableCells: limits.tableCells,
    onTruncated,
  };
  const apart = pages.flatMap((p, i) => [...counted[i]!.numbers, ...p.slanted, ...p.hidden]);
  return { body: blocksOf(joinPages(flows), look), furniture: furnitureBlocks([...furniture, ...apart], look) };
}

function pageLines(p: PageGeometry): PageLines {
  return { page: p.frame.page, height: p.frame.height, lines: p.lines, others: p.tables };
}

function* everyLine(pages: readonly PageGeometry[]): Generator<PageLine> {
  for (const page of pages) {
    yield* page.lines;
    for (const table of page.tables) for (const cell of table.cells) yield* cell.lines;
  }
}

/** Boxes of the frame → places on the page as shown, in points to one decimal. */
function placeMaker(pages: readonly PageGeometry[]): PlaceMaker {
  const frames = new Map(pages.map(({ frame }) => [frame.page, frame]));
  const round = (n: number) => Math.round(n * 10) / 10 || 0;
  return (page, box): Place => {
    const frame = frames.get(page)!;
    const turn = frame.frameTurn;
    const read = frame.mirrored ? { ...box, x0: frame.width - box.x1, x1: frame.width - box.x0 } : box;
    const shown =
      turn === 0 ? read : boxInFrame(read, turn, turn === 180 ? frame : { width: frame.height, height: frame.width });
    return {
      kind: 'page',
      page,
      box: { x0: round(shown.x0), top: round(shown.top), x1: round(shown.x1), bottom: round(shown.bottom) },
    };
  };
}
