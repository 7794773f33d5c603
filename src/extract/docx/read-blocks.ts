/** Blocks of mammoth's tree → blocks of the document, in reading order. */
import type { Block } from '../../model/block.ts';
import { isLayoutFrame } from './layout-frame.ts';
import type { Section } from './mammoth-tree.ts';
import { factsOf, paragraphBlock } from './paragraph-block.ts';
import { factKey, type Preparation } from './prepared.ts';
import { firstPlaces, readTable } from './read-table.ts';
import type { BlockNode, TableNode } from './tree-nodes.ts';

type Facts = Pick<Preparation, 'paragraphs' | 'tables' | 'embedded'>;

interface Reading {
  facts: Facts;
  blocks: Block[];
  /** An empty paragraph was met since the last block. */
  gap: boolean;
  /** Part of the package, for what has no place of its own. */
  part: string;
  style: string | null;
  /** Number of the note whose first paragraph comes next. */
  note: number | null;
}

/** Reads one section: the body, a header or a note. `note` is the number of the note, null elsewhere. */
export function readBlocks(section: Section<BlockNode[]>, facts: Facts, note: number | null = null): Block[] {
  const style = note === null ? null : 'footnote';
  const reading: Reading = { facts, blocks: [], gap: false, part: section.name, style, note };
  readInto(reading, section.blocks);
  return reading.blocks;
}

function readInto(reading: Reading, nodes: readonly BlockNode[]): void {
  for (const node of nodes) {
    if (node.type === 'table') readTableInto(reading, node);
    else if (node.type === 'paragraph') {
      const { gap: gapBefore, style, note } = reading;
      const facts = factsOf(node, reading.facts);
      if (facts.embedded !== undefined) {
        for (const block of reading.facts.embedded.get(facts.embedded) ?? []) add(reading, block);
        continue;
      }
      const block = paragraphBlock(node, facts, { gapBefore, style, note });
      if (block) add(reading, block);
      else reading.gap = true;
    }
  }
}

function readTableInto(reading: Reading, node: TableNode): void {
  const facts = reading.facts.tables[factKey.index(node.styleId ?? '')];
  if (isLayoutFrame(node, facts?.innerRules ?? false)) {
    for (const cell of node.children.flatMap((row) => row.children)) {
      reading.gap = true;
      readInto(reading, cell.children);
    }
    reading.gap = true;
    return;
  }
  const places = firstPlaces([node], reading.facts);
  const fallback = places?.[0] ?? { kind: 'flow', part: reading.part, index: 1 };
  const table = readTable(node, reading.facts, facts?.styleName ?? null, fallback);
  if (table.text.trim() === '') reading.gap = true;
  else add(reading, { ...table, gapBefore: reading.gap });
}

function add(reading: Reading, block: Block): void {
  reading.blocks.push(block);
  reading.gap = false;
  reading.note = null;
}
