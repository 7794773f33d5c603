/** What is in a part → blocks of the document, in reading order. */
import type { Block } from '../../model/block.ts';
import { isLayoutFrame } from '../office/layout-frame.ts';
import { paragraphBlock } from '../office/paragraph-block.ts';
import { cellsOf, type FlowNode, firstPlaces, type ParagraphNode, type Section, type TableNode } from './flow-nodes.ts';
import type { WordReading } from './part-walk.ts';
import { tableBlock } from './table-block.ts';

interface Flow {
  embedded: WordReading['embedded'];
  blocks: Block[];
  /** An empty paragraph was met since the last block. */
  gap: boolean;
  /** Part of the package, for what has no place of its own. */
  part: string;
  /** Style of all paragraphs, where the part and not the paragraph decides. */
  style: string | null;
  /** Number of the note whose first paragraph comes next. */
  note: number | null;
}

/** The blocks of the body, a header or a note. `note` is the number of the note, null elsewhere. */
export function blocksOf(section: Section, embedded: WordReading['embedded'], note: number | null = null): Block[] {
  const style = note === null ? null : 'footnote';
  const flow: Flow = { embedded, blocks: [], gap: false, part: section.part, style, note };
  addNodes(flow, section.nodes);
  return flow.blocks;
}

function addNodes(flow: Flow, nodes: readonly FlowNode[]): void {
  for (const node of nodes) {
    if (node.type === 'paragraph') addParagraph(flow, node);
    else if (node.type === 'table') addTable(flow, node);
    else for (const block of flow.embedded.get(node.path) ?? []) add(flow, block);
  }
}

function addParagraph(flow: Flow, { inline, facts }: ParagraphNode): void {
  const { note, style } = flow;
  // The number of a note is no reason to show a note that is empty.
  const shown = inline.text !== '' || facts.label !== '';
  const block = shown
    ? paragraphBlock(
        { ...inline, size: facts.size },
        {
          ...facts,
          style: style ?? facts.styleName,
          headingLevel: style === null ? facts.headingLevel : null,
          label: note === null ? facts.label : `[${note}] `,
          gapBefore: flow.gap,
        },
      )
    : null;
  if (block) add(flow, block);
  else flow.gap = true;
}

function addTable(flow: Flow, node: TableNode): void {
  if (framesText(node)) {
    for (const cell of cellsOf(node)) {
      flow.gap = true;
      addNodes(flow, cell.nodes);
    }
    flow.gap = true;
    return;
  }
  const table = tableBlock(node, firstPlaces([node])?.[0] ?? { kind: 'flow', part: flow.part, index: 1 });
  if (table.text.trim() === '') flow.gap = true;
  else add(flow, { ...table, gapBefore: flow.gap });
}

const framesText = (table: TableNode): boolean =>
  isLayoutFrame(table.rows, {
    holdsTable: ({ nodes }) => nodes.some(({ type }) => type === 'table'),
    paragraphs: ({ nodes }) => nodes.filter((node) => node.type === 'paragraph' && node.filled).length,
    ruled: () => table.innerRules,
  });

function add(flow: Flow, block: Block): void {
  flow.blocks.push(block);
  flow.gap = false;
  flow.note = null;
}
