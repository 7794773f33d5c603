/** Elements of an OpenDocument text → blocks in reading order. */
import type { Block } from '../../model/block.ts';
import { type ItemContext, innerWalk, type PartWalk } from './part-walk.ts';
import { changeId } from './read-inline.ts';
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

type ReadBlock = (node: OdfNode, item: ItemContext | null, walk: PartWalk) => void;

const readText: ReadBlock = (node, item, walk) => {
  readParagraph(node, item, walk);
  readBoxes(walk);
};

const BLOCKS = new Map<string, ReadBlock>([
  ['text:p', readText],
  ['text:h', readText],
  ['text:list', (node, item, walk) => readList(node, item, walk, readBlock)],
  ['text:numbered-paragraph', (node, _, walk) => readNumberedParagraph(node, walk, readBlock)],
  ['table:table', (node, _, walk) => readTableBlock(node, walk)],
  ['text:tracked-changes', (node, _, { changes }) => changes.list(node)],
  ['text:change-start', (node, _, { changes }) => changes.start(changeId(node))],
  ['text:change-end', (node, _, { changes }) => changes.end(changeId(node))],
  [
    'text:change',
    (node, item, walk) => {
      for (const restored of walk.changes.restored(changeId(node))) readBlock(restored, item, walk);
    },
  ],
]);

function readBlock(node: OdfNode, item: ItemContext | null, walk: PartWalk): void {
  const { attributes, name } = node;
  if (blockless.has(name) || attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true') return;
  const read = BLOCKS.get(name);
  if (read) read(node, item, walk);
  else for (const inner of elementsOf(node)) readBlock(inner, item, walk);
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
