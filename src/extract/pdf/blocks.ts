/** Items of the document → blocks of the model. */
import type { Block } from '../../model/block.ts';
import { heading, listItem, paragraph, table } from '../../model/build-blocks.ts';
import type { Place } from '../../model/place.ts';
import type { DocumentItem } from './join-pages.ts';
import type { PageLine } from './page/page-content.ts';
import { type PlaceMaker, rowsOfParts } from './tables/table-rows.ts';
import { withTitleApart } from './tables/table-title.ts';
import { type BodyLook, headingLevels, headingStyle } from './text/headings.ts';
import { textOfLines, type Vocabulary } from './text/line-text.ts';
import { makeLine } from './text/lines.ts';
import type { LineGroup } from './text/paragraphs.ts';
import { bulletOf, labelWords } from './text/statement-starts.ts';

/** What making blocks needs to know of the whole document. */
export interface DocumentLook {
  body: BodyLook;
  vocabulary: Vocabulary;
  place: PlaceMaker;
  /** Most cells of one table; further rows are left out. */
  tableCells: number;
  /** Told when rows were left out. */
  onTruncated(cells: number): void;
}

/** Bullets closer than this are of one depth. */
const SAME_DEPTH_PT = 4;

/** The blocks of a document, in order. */
export function blocksOf(joined: readonly DocumentItem[], look: DocumentLook): Block[] {
  const items = joined.flatMap(withTitleApart);
  const styles = items.map((item) => (item.kind === 'paragraph' ? headingStyle(item.group, look.body) : null));
  const levelOf = headingLevels(styles.filter((s) => s !== null));
  const depths = new BulletDepths();
  return items.map((item, i) => {
    if (item.kind === 'table') {
      depths.end();
      return tableBlock(item.parts, look);
    }
    const style = styles[i];
    const { group } = item;
    if (style) {
      depths.end();
      const made = blockParts(group, look);
      return heading(made.text, levelOf(style), made.places, made.hints);
    }
    const bullet = bulletOf(group.lines[0]!);
    if (!bullet) {
      const made = blockParts(group, look);
      depths.passText(group.lines[0]!.x0);
      return paragraph(made.text, made.places, made.hints);
    }
    return bulletBlock(group, bullet, depths.depthOf(group.lines[0]!.x0), look);
  });
}

/** One line of furniture, with a place for every page that shows it. */
export function furnitureBlocks(lines: readonly PageLine[], look: DocumentLook): Block[] {
  const blocks = new Map<string, Block>();
  for (const line of lines) {
    const { text, marks } = textOfLines([line], look.vocabulary);
    const known = blocks.get(text);
    const place = look.place(line.page, line);
    if (known) known.places.push(place);
    else blocks.set(text, paragraph(text, [place], { marks, size: round(line.size) }));
  }
  return [...blocks.values()];
}

function blockParts(group: LineGroup, look: DocumentLook) {
  const first = group.lines[0]!;
  const { text, marks } = textOfLines(group.lines, look.vocabulary, labelWords(first));
  const hints = {
    marks,
    size: round(first.size),
    indent: round(Math.max(0, first.x0 - group.left)),
    gapBefore: group.gapBefore,
  };
  return { text, places: placesOf(group.lines, look.place), hints };
}

function bulletBlock(
  group: LineGroup,
  bullet: { marker: string; checked: boolean | null },
  depth: number,
  look: DocumentLook,
): Block {
  const first = group.lines[0]!;
  const words = first.words.slice(1);
  const lines = words.length > 0 ? [makeLine(words, first.page), ...group.lines.slice(1)] : group.lines.slice(1);
  const made = blockParts({ ...group, lines: lines.length > 0 ? lines : group.lines }, look);
  const text = lines.length > 0 ? made.text : '';
  const marks = lines.length > 0 ? made.hints.marks : [];
  const hints = { ...made.hints, marks, indent: round(Math.max(0, first.x0 - group.left)) };
  return listItem(text, { ...bullet, depth }, placesOf(group.lines, look.place), hints);
}

function tableBlock(parts: Extract<DocumentItem, { kind: 'table' }>['parts'], look: DocumentLook): Block {
  const { rows, headerRows } = rowsOfParts(parts, look.vocabulary, look.place);
  let cells = 0;
  const kept = rows.filter((row) => {
    cells += row.length;
    return cells <= look.tableCells;
  });
  if (kept.length < rows.length) look.onTruncated(cells);
  const places = parts.map((part) => look.place(part.page, part));
  return table(kept, places, { headerRows });
}

/** One place for each page and column that the lines are on. */
function placesOf(lines: readonly PageLine[], place: PlaceMaker): Place[] {
  const parts: PageLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1);
    if (last && last.page === line.page && line.base > last.base - last.size) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts.map((own) =>
    place(own[0]!.page, {
      x0: Math.min(...own.map((l) => l.x0)),
      top: Math.min(...own.map((l) => l.top)),
      x1: Math.max(...own.map((l) => l.x1)),
      bottom: Math.max(...own.map((l) => l.bottom)),
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Depth of bullets from their left edges: deeper where they stand further right than the one before. */
class BulletDepths {
  private edges: number[] = [];

  depthOf(x: number): number {
    while (this.edges.length > 0 && x < this.edges.at(-1)! - SAME_DEPTH_PT) this.edges.pop();
    if (this.edges.length === 0 || x > this.edges.at(-1)! + SAME_DEPTH_PT) this.edges.push(x);
    return this.edges.length - 1;
  }

  /** Text that stands left of the bullets ends the list. */
  passText(x: number): void {
    if (this.edges.length > 0 && x <= this.edges[0]! + SAME_DEPTH_PT) this.end();
  }

  end(): void {
    this.edges = [];
  }
}
