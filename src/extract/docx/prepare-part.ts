/** One part of the package → clean XML of its paragraphs and tables, and the facts beside it. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import { Fields, pairFieldMarks } from './fields.ts';
import type { FlowPlace } from './flow-place.ts';
import { NumberLabels } from './number-labels.ts';
import type { WordPart } from './package-parts.ts';
import { paragraphFacts } from './paragraph-facts.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import { type PartWalk, prepareInline, shownBranch } from './prepare-inline.ts';
import { prepareTable } from './prepare-table.ts';
import { factKey, noFacts, type Preparation } from './prepared.ts';
import { runPropertiesOf } from './run-properties.ts';
import { RunWriter } from './run-writer.ts';

/** A paragraph whose end is deleted: its runs wait for the next paragraph. */
interface Waiting {
  xml: string;
  places: FlowPlace[];
}

/** Elements among blocks that hold no blocks. */
const blockless = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:tcPr', 'w:tblPr', 'w:customXmlPr']);

export function walkPart(part: WordPart, preparation: Preparation): PartWalk {
  const { changes, lists } = preparation;
  return {
    part,
    preparation,
    labels: new NumberLabels(lists),
    fields: new Fields(pairFieldMarks(part.root, (node) => changes.drops(node))),
    runs: new RunWriter(),
    levels: [],
    boxes: [],
    inTable: false,
  };
}

/** The blocks under `container`, one string of clean XML for each paragraph or table. */
export function prepareBlocks(container: XmlNode, walk: PartWalk): string[] {
  const blocks: string[] = [];
  const waiting: Waiting = { xml: '', places: [] };
  prepareInto(blocks, container, walk, waiting);
  if (waiting.places.length > 0) blocks.push(paragraphXml(waiting.xml, keepFacts(walk, waiting.places)));
  return blocks;
}

function prepareInto(blocks: string[], container: XmlNode, walk: PartWalk, waiting: Waiting): void {
  for (const node of container.children) {
    if (node.name === 'w:p') {
      prepareParagraph(blocks, node, walk, waiting);
      prepareBoxes(blocks, walk);
    } else if (node.name === 'w:tbl') {
      blocks.push(...prepareTable(node, walk, prepareBlocks));
    } else if (node.name === 'w:altChunk') {
      prepareEmbedded(blocks, node, walk);
    } else if (node.name === 'w:sectPr') {
      noteFurniture(node, walk);
    } else if (node.name === 'mc:AlternateContent') {
      const branch = shownBranch(node);
      if (branch) prepareInto(blocks, branch, walk, waiting);
    } else if (!blockless.has(node.name) && !walk.preparation.changes.meets(node)) {
      prepareInto(blocks, node, walk, waiting);
    }
  }
}

function prepareParagraph(blocks: string[], node: XmlNode, walk: PartWalk, waiting: Waiting): void {
  const { styles, changes } = walk.preparation;
  const properties = child(node, 'w:pPr');
  const direct = readParagraphProperties(properties);
  const style = styles.paragraph(direct.styleId);
  const section = child(properties, 'w:sectPr');
  if (section) noteFurniture(section, walk);

  const changesBefore = changes.total;
  const outer = walk.levels;
  walk.levels = [...outer, style.run];
  prepareInline(node, walk, null);
  walk.levels = outer;

  const visible = walk.runs.length > 0;
  const { xml, size } = walk.runs.take();
  if (changes.total === changesBefore) changes.countMark(properties);
  waiting.xml += xml;
  waiting.places.push({ kind: 'flow', part: walk.part.place, index: node.nth });
  if (changes.joinsNext(properties)) return;

  const mark = runPropertiesOf(properties);
  // A paragraph that is hidden with its end takes no room and no number.
  const hidden = !visible && (mark.hidden ?? style.run.hidden) === true && !mark.styleSeparator;
  if (!hidden || waiting.places.length > 1) {
    const facts = paragraphFacts(direct, style, mark, waiting.places, walk.labels);
    const index = walk.preparation.paragraphs.push({
      ...facts,
      size: size ?? facts.size ?? styles.defaults.size ?? null,
    });
    blocks.push(paragraphXml(waiting.xml, index - 1));
  }
  waiting.xml = '';
  waiting.places = [];
}

/** Text boxes of the paragraph just read follow it: beside it on the page, after it in reading order. */
function prepareBoxes(blocks: string[], walk: PartWalk): void {
  const boxes = walk.boxes;
  if (boxes.length === 0) return;
  for (const box of boxes) {
    blocks.push(...prepareBlocks(box, { ...walk, boxes: [], runs: new RunWriter(), levels: [] }));
  }
  walk.boxes = [];
}

function keepFacts(walk: PartWalk, places: FlowPlace[]): number {
  const { styles, paragraphs } = walk.preparation;
  const facts = paragraphFacts({ indent: {} }, styles.paragraph(undefined), {}, places, walk.labels);
  return paragraphs.push(facts) - 1;
}

function paragraphXml(runs: string, facts: number): string {
  return `<w:p><w:bookmarkStart w:name="${factKey.paragraph(facts)}"/>${runs}</w:p>`;
}

/** An empty paragraph keeps the place of the embedded document, which is read later. */
function prepareEmbedded(blocks: string[], node: XmlNode, walk: PartWalk): void {
  const path = walk.part.relationships.get(node.attributes['r:id'] ?? '')?.target ?? '';
  const { paragraphs, embedded } = walk.preparation;
  // In a cell its paragraphs would have to be lines of the cell.
  const key = walk.inTable ? `${path} (in a table)` : path;
  embedded.set(key, null);
  if (!walk.inTable) blocks.push(paragraphXml('', paragraphs.push({ ...noFacts, embedded: key }) - 1));
}

function noteFurniture(section: XmlNode, walk: PartWalk): void {
  for (const { name, attributes } of section.children) {
    const id = attributes['r:id'];
    if (id !== undefined && (name === 'w:headerReference' || name === 'w:footerReference')) {
      walk.preparation.furniture.add(id);
    }
  }
}
