/** One paragraph or heading → its block, with its place in lists and in the outline. */
import type { Place } from '../../model/place.ts';
import { type ParagraphShape, paragraphBlock } from '../office/paragraph-block.ts';
import type { ListLevel } from './list-levels.ts';
import type { ItemContext, PartWalk } from './part-walk.ts';
import { readInline } from './read-inline.ts';
import { type OdfNode, wholeNumber } from './read-part.ts';
import type { ParagraphStyle } from './styles.ts';

/** Reads the paragraph into `walk.blocks`; text boxes in it are left in `walk.boxes`. */
export function readParagraph(node: OdfNode, item: ItemContext | null, walk: PartWalk): void {
  const style = walk.styles.paragraph(node.attributes['text:style-name']);
  walk.afterBlank = walk.text.isEmpty;
  readInline(node, style.text, null, walk);
  if (walk.changes.hidden) {
    if (!walk.waiting && !walk.text.isEmpty) walk.waiting = { node, item };
    return;
  }
  const first = walk.waiting ?? { node, item };
  walk.waiting = null;
  writeParagraph(first.node, first.item, walk);
}

/** Ends a paragraph that still waits for another to run on into. */
export function endWaiting(walk: PartWalk): void {
  if (!walk.waiting) return;
  const { node, item } = walk.waiting;
  walk.waiting = null;
  writeParagraph(node, item, walk);
}

function writeParagraph(node: OdfNode, item: ItemContext | null, walk: PartWalk): void {
  const style = walk.styles.paragraph(node.attributes['text:style-name']);
  const [inline, ...later] = [...walk.ended.splice(0), walk.text.take()];
  if (inline!.text === '' && later.length === 0 && style.text.hidden) return;
  const label = labelOf(node, style, item, walk);
  const shape = shapeOf(node, style, item, label, walk);
  const block = paragraphBlock(inline!, shape);
  if (block) {
    walk.blocks.push(block);
    walk.note = null;
  }
  walk.gap = !block;
  for (const rest of later) {
    const restored = paragraphBlock(rest, { ...shape, label: '', bullet: null, depth: null, gapBefore: false });
    if (restored) walk.blocks.push(restored);
  }
}

interface Label {
  text: string;
  level: ListLevel | undefined;
  /** The paragraph opens an item of a list. */
  opens: boolean;
}

/** Counts the paragraph, if it is one that counts, and says what comes before it. */
function labelOf(node: OdfNode, style: ParagraphStyle, item: ItemContext | null, walk: PartWalk): Label {
  if (item) {
    const levels = item.levels ?? walk.styles.list(style.listStyle);
    const level = levels?.get(item.level);
    if (!item.fresh || !levels) return { text: '', level, opens: false };
    item.fresh = false;
    item.numbers.count(levels, item.level, item.start);
    return { text: item.numbers.label(levels, item.level), level, opens: true };
  }
  const level = headingLevel(node, style);
  const { styles, lists } = walk;
  const isUnnumbered = node.attributes['text:is-list-header'] === 'true' || style.listStyle === '';
  if (node.name !== 'text:h' || level === null || isUnnumbered) {
    return { text: '', level: undefined, opens: false };
  }
  const restarts = node.attributes['text:restart-numbering'] === 'true';
  const start = wholeNumber(node.attributes['text:start-value']) ?? (restarts ? 1 : undefined);
  lists.outline.count(styles.outline, level, start);
  return { text: lists.outline.label(styles.outline, level), level: styles.outline.get(level), opens: false };
}

function shapeOf(
  node: OdfNode,
  style: ParagraphStyle,
  item: ItemContext | null,
  label: Label,
  walk: PartWalk,
): ParagraphShape {
  const bullet = label.opens ? (label.level?.bullet ?? null) : null;
  const listed = label.opens && (bullet !== null || label.text !== '');
  const ofNote = walk.note === null ? null : `[${walk.note}] `;
  return {
    places: [placeOf(node, walk)],
    style: walk.style ?? style.name,
    headingLevel: walk.style === null ? headingLevel(node, style) : null,
    label: ofNote ?? (label.text === '' ? '' : label.text + (label.level?.spaced === false ? '' : ' ')),
    labelBold: ofNote === null && (style.text.bold ?? false),
    bullet: ofNote === null ? bullet : null,
    depth: listed && item && ofNote === null ? item.level - 1 : null,
    indent: Math.round(((item && label.level?.indent) ?? style.indent ?? 0) * 100) / 100,
    gapBefore: walk.gap,
  };
}

function headingLevel(node: OdfNode, style: ParagraphStyle): number | null {
  if (style.isTitle) return 1;
  const stated = node.name === 'text:h' ? (wholeNumber(node.attributes['text:outline-level']) ?? 1) : undefined;
  const level = stated ?? style.outlineLevel ?? 0;
  return level > 0 ? Math.min(level, 10) : null;
}

/** Restored deletions have no place of their own: they stand where the block before them stands. */
function placeOf(node: OdfNode, walk: PartWalk): Place {
  const before = walk.blocks.at(-1)?.places[0];
  if (node.nth === 0 && before) return before;
  return { kind: 'flow', part: walk.part, index: Math.max(1, node.nth) };
}
