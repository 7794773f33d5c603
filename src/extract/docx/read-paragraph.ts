/** One paragraph: its words, and what its properties, its style and its list make of it. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import type { ParagraphNode } from './flow-nodes.ts';
import { paragraphFacts } from './paragraph-facts.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import type { PartWalk } from './part-walk.ts';
import { readInline } from './read-inline.ts';
import { runPropertiesOf } from './run-properties.ts';

/** Null where it is hidden or its words run on into the next one. Text boxes in it are left in `walk.boxes`. */
export function readParagraph(node: XmlNode, walk: PartWalk): ParagraphNode | null {
  const { styles, changes } = walk.reading;
  const properties = child(node, 'w:pPr');
  const direct = readParagraphProperties(properties);
  const style = styles.paragraph(direct.styleId);

  const changesBefore = changes.total;
  const lengthBefore = walk.text.length;
  const outer = walk.levels;
  walk.levels = [...outer, style.run];
  readInline(node, walk, null);
  walk.levels = outer;

  if (changes.total === changesBefore) changes.countMark(properties);
  walk.waiting.push({ kind: 'flow', part: walk.part.place, index: node.nth });
  if (changes.joinsNext(properties)) return null;

  const mark = runPropertiesOf(properties);
  const visible = walk.text.length > lengthBefore;
  // A paragraph that is hidden with its end takes no room and no number.
  const hidden = !visible && (mark.hidden ?? style.run.hidden) === true && !mark.styleSeparator;
  const places = walk.waiting.splice(0);
  if (hidden && places.length === 1) return null;
  return endParagraph(walk, paragraphFacts(direct, style, mark, places, walk.labels));
}

/** The paragraph that still waits for another to run on into; null if there is none. */
export function endWaiting(walk: PartWalk): ParagraphNode | null {
  const places = walk.waiting.splice(0);
  if (places.length === 0) return null;
  const style = walk.reading.styles.paragraph(undefined);
  return endParagraph(walk, paragraphFacts({ indent: {} }, style, {}, places, walk.labels));
}

function endParagraph(walk: PartWalk, facts: ParagraphNode['facts']): ParagraphNode {
  const filled = walk.text.length > 0;
  const inline = walk.text.take();
  const size = inline.size ?? facts.size ?? walk.reading.styles.defaults.size ?? null;
  return { type: 'paragraph', inline, filled, facts: { ...facts, size } };
}
