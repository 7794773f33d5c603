/** One part of the package → its paragraphs and tables in reading order. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import type { FlowNode } from './flow-nodes.ts';
import { innerWalk, type PartWalk } from './part-walk.ts';
import { endWaiting, readParagraph } from './read-paragraph.ts';
import { readWordTable } from './read-table.ts';
import { shownBranch } from './shown-branch.ts';

/** Elements among blocks that hold no blocks. */
const blockless = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:tcPr', 'w:tblPr', 'w:customXmlPr']);

/** What is in `container`: a part, a cell, a text box or a note. */
export function readNodes(container: XmlNode, walk: PartWalk): FlowNode[] {
  const nodes: FlowNode[] = [];
  readInto(nodes, container, walk);
  const last = endWaiting(walk);
  if (last) nodes.push(last);
  return nodes;
}

function readInto(nodes: FlowNode[], container: XmlNode, walk: PartWalk): void {
  for (const node of container.children) {
    if (node.name === 'w:p') {
      const section = child(child(node, 'w:pPr'), 'w:sectPr');
      if (section) noteFurniture(section, walk);
      const paragraph = readParagraph(node, walk);
      if (paragraph) nodes.push(paragraph);
      readBoxes(nodes, walk);
    } else if (node.name === 'w:tbl') {
      const table = readWordTable(node, walk, readNodes);
      if (table) nodes.push(table);
    } else if (node.name === 'w:altChunk') {
      noteEmbedded(nodes, node, walk);
    } else if (node.name === 'w:sectPr') {
      noteFurniture(node, walk);
    } else if (node.name === 'mc:AlternateContent') {
      const branch = shownBranch(node);
      if (branch) readInto(nodes, branch, walk);
    } else if (!blockless.has(node.name) && !walk.reading.changes.meets(node)) {
      readInto(nodes, node, walk);
    }
  }
}

/** Text boxes of the paragraph just read follow it: beside it on the page, after it in reading order. */
function readBoxes(nodes: FlowNode[], walk: PartWalk): void {
  for (const box of walk.boxes.splice(0)) {
    for (const node of readNodes(box, innerWalk(walk, [], walk.inTable))) nodes.push(node);
  }
}

/** A node keeps the place of the embedded document, which is read later. */
function noteEmbedded(nodes: FlowNode[], node: XmlNode, walk: PartWalk): void {
  const target = walk.part.relationships.get(node.attributes['r:id'] ?? '')?.target ?? '';
  // In a cell its paragraphs would have to be lines of the cell.
  const path = walk.inTable ? `${target} (in a table)` : target;
  walk.reading.embedded.set(path, null);
  if (!walk.inTable) nodes.push({ type: 'embedded', path });
}

function noteFurniture(section: XmlNode, walk: PartWalk): void {
  for (const { name, attributes } of section.children) {
    const id = attributes['r:id'];
    if (id !== undefined && (name === 'w:headerReference' || name === 'w:footerReference')) {
      walk.reading.furniture.add(id);
    }
  }
}
