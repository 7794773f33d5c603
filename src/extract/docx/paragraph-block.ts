/** One paragraph of mammoth's tree → a heading, list item or paragraph. */
import type { Block } from '../../model/block.ts';
import { type BlockHints, heading, listItem, paragraph } from '../../model/build-blocks.ts';
import { inlineText, withLabel } from '../office/inline-text.ts';
import { takeTypedMarkers } from '../office/typed-markers.ts';
import { factKey, noFacts, type ParagraphFacts, type Preparation } from './prepared.ts';
import type { ParagraphNode } from './tree-nodes.ts';

/** Word's tab stops where a document sets none, in points. */
const DEFAULT_TAB = 36;

/** What the first pass found out about a paragraph. */
export function factsOf(node: ParagraphNode, { paragraphs }: Pick<Preparation, 'paragraphs'>): ParagraphFacts {
  const [first] = node.children;
  return (first?.type === 'bookmarkStart' ? paragraphs[factKey.index(first.name)] : undefined) ?? noFacts;
}

/** The block of a paragraph; null if it shows nothing. `note` is the number of the note that it opens. */
export function paragraphBlock(
  node: ParagraphNode,
  facts: ParagraphFacts,
  context: { gapBefore: boolean; style: string | null; note: number | null },
): Block | null {
  const inline = inlineText(node);
  const label = context.note === null ? facts.label : `[${context.note}] `;
  if (inline.text === '' && facts.label === '') return null;
  const hints: BlockHints = {
    style: context.style ?? facts.styleName,
    size: facts.size,
    indent: tabbed(facts.indent, inline.leadingTabs),
    labelLength: label.length,
    gapBefore: context.gapBefore,
  };
  const { places } = facts;
  if (inline.text === '') {
    const alone = withLabel(inline, label.trimEnd(), facts.labelBold);
    return listItem(alone.text, { depth: facts.depth ?? 0, marker: null }, places, {
      ...hints,
      marks: alone.marks,
      labelLength: alone.text.length,
    });
  }
  const labelled = label === '' ? inline : withLabel(inline, label, facts.labelBold);
  if (facts.headingLevel !== null && context.style === null) {
    return heading(labelled.text, facts.headingLevel, places, { ...hints, marks: labelled.marks });
  }
  const marked = takeTypedMarkers(inline, facts.bullet !== null || label !== '');
  const { text, marks } = label === '' ? marked.inline : withLabel(marked.inline, label, facts.labelBold);
  if (facts.depth === null && marked.bullet === null) return paragraph(text, places, { ...hints, marks });
  const marker = facts.label !== '' ? null : (facts.bullet ?? marked.bullet);
  const checked = marked.checked ?? (marker === '☐' ? false : marker === '☑' || marker === '☒' ? true : null);
  return listItem(text, { depth: facts.depth ?? 0, marker, checked }, places, { ...hints, marks });
}

/** Each tab leads to the next stop. */
function tabbed(indent: number, tabs: number): number {
  let at = indent;
  for (let tab = 0; tab < tabs; tab++) at = (Math.floor(at / DEFAULT_TAB) + 1) * DEFAULT_TAB;
  return at;
}
