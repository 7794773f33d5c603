/** A paragraph's text and what is known of it → a heading, list item or paragraph. Word's reader decides the same way. */
import type { Block } from '../../model/block.ts';
import { type BlockHints, heading, listItem, paragraph } from '../../model/build-blocks.ts';
import type { Place } from '../../model/place.ts';
import { withLabel } from './inline-text.ts';
import type { CollectedText } from './paragraph-text.ts';
import { takeTypedMarkers } from './typed-markers.ts';

export interface ParagraphShape {
  places: Place[];
  style: string | null;
  /** 1 is the highest; null for what is not a heading. */
  headingLevel: number | null;
  /** Automatic number as shown, with the blank after it; '' where there is none. */
  label: string;
  labelBold: boolean;
  /** Automatic bullet as shown. */
  bullet: string | null;
  /** Depth of the list item, from 0; null outside of lists. */
  depth: number | null;
  /** Points. */
  indent: number;
  gapBefore: boolean;
}

/** Tab stops where a document sets none, in points. */
const DEFAULT_TAB = 36;

/** The block of a paragraph; null if it shows nothing. */
export function paragraphBlock(inline: CollectedText, shape: ParagraphShape): Block | null {
  const { label, labelBold, places } = shape;
  if (inline.text === '' && label === '') return null;
  const hints: BlockHints = {
    style: shape.style,
    size: inline.size,
    indent: tabbed(shape.indent, inline.leadingTabs),
    labelLength: label.length,
    gapBefore: shape.gapBefore,
  };
  if (inline.text === '') {
    const { text, marks } = withLabel(inline, label.trimEnd(), labelBold);
    const list = { depth: shape.depth ?? 0, marker: null };
    return listItem(text, list, places, { ...hints, marks, labelLength: text.length });
  }
  if (shape.headingLevel !== null) {
    const { text, marks } = label === '' ? inline : withLabel(inline, label, labelBold);
    return heading(text, shape.headingLevel, places, { ...hints, marks });
  }
  const typed = takeTypedMarkers(inline, shape.bullet !== null || label !== '');
  const { text, marks } = label === '' ? typed.inline : withLabel(typed.inline, label, labelBold);
  if (shape.depth === null && typed.bullet === null) return paragraph(text, places, { ...hints, marks });
  const marker = label !== '' ? null : (shape.bullet ?? typed.bullet);
  const checked = typed.checked ?? (marker === '☐' ? false : marker === '☑' || marker === '☒' ? true : null);
  return listItem(text, { depth: shape.depth ?? 0, marker, checked }, places, { ...hints, marks });
}

/** Each tab leads to the next stop. */
function tabbed(indent: number, tabs: number): number {
  let at = indent;
  for (let tab = 0; tab < Math.min(tabs, 100); tab++) at = (Math.floor(at / DEFAULT_TAB) + 1) * DEFAULT_TAB;
  return at;
}
