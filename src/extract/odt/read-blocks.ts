/** Elements of an OpenDocument text → blocks in reading order. */
import type { Block } from '../../model/block.ts';
import { type ItemContext, innerWalk, type PartWalk } from './part-walk.ts';
import { readList, readNumberedParagraph } from './read-list.ts';
import { endWaiting, readParagraph } from './read-paragraph.ts';
import { elementsOf, type OdfNode } from './read-part.ts';
import { framesText, readOdfTable, rowsOf } from './read-table.ts';

/** Elements among blocks that hold none. */
const blockless = new Set(
  'text:sequence-decls text:variable-decls text:user-field-decls text:alphabetical-index-auto-mark-file text:dde-connection-decls text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source text:user-index-source text:alphabetical-index-source text:bibliography-source draw:image draw:object draw:object-ole draw:plugin draw:control'.split(
    ' ',
  ),
);

/** Reads all blocks in `container`, which is a part, a cell, a text box or a note. */
export function readBlocks(container: OdfNode, walk: PartWalk): Block[] {
  for (const node of elementsOf(container)) readBlock(node, null, walk);
  endWaiting(walk);
  return walk.blocks;
}

function readBlock(node: OdfNode, item: ItemContext | null, walk: PartWalk): void {
  const { attributes, name } = node;
  if (blockless.has(name) || attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true') return;
  switch (name) {
    case 'text:p':
    case 'text:h':
      readParagraph(node, item, walk);
      readBoxes(walk);
      break;
    case 'text:list':
      readList(node, item, walk, readBlock);
      break;
    case 'text:numbered-paragraph':
      readNumberedParagraph(node, walk, readBlock);
      break;
    case 'table:table':
      readTableBlock(node, walk);
      break;
    case 'text:tracked-changes':
      walk.changes.list(node);
      break;
    case 'text:change-start':
      walk.changes.start(attributes['text:change-id']);
      break;
    case 'text:change-end':
      walk.changes.end(attributes['text:change-id']);
      break;
    case 'text:change':
      for (const restored of walk.changes.restored(attributes['text:change-id'])) readBlock(restored, item, walk);
      break;
    default:
      for (const inner of elementsOf(node)) readBlock(inner, item, walk);
  }
}

/** Text boxes of the paragraph just read follow it: beside it on the page, after it in reading order. */
function readBoxes(walk: PartWalk): void {
  for (const box of walk.boxes.splice(0)) {
    const inner = innerWalk(walk);
    readBlock(box, null, inner);
    endWaiting(inner);
    walk.blocks.push(...inner.blocks);
  }
}

function readTableBlock(node: OdfNode, walk: PartWalk): void {
  const rows = rowsOf(node, walk);
  if (framesText(rows, walk.styles)) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        walk.gap = true;
        for (const inner of elementsOf(cell)) readBlock(inner, null, walk);
      }
    }
    walk.gap = true;
    return;
  }
  const table = readOdfTable(rows, walk, readBlocks);
  if (table.text.trim() !== '') walk.blocks.push({ ...table, gapBefore: walk.gap });
  walk.gap = table.text.trim() === '';
}
