/** What a paragraph is, from its properties, its style and its list: heading, item, indent, automatic label. */
import type { ListLabel, NumberLabels } from '../office/number-labels.ts';
import { bulletGlyph } from './bullet-glyphs.ts';
import type { ParagraphFacts } from './flow-nodes.ts';
import type { FlowPlace } from './flow-place.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import type { RunProperties } from './run-properties.ts';
import { levelOfOutline, type ParagraphStyle } from './styles.ts';

/** `mark` is the formatting of the paragraph's end, which its label takes on. */
export function paragraphFacts(
  direct: ParagraphProperties,
  style: ParagraphStyle,
  mark: RunProperties,
  places: FlowPlace[],
  labels: NumberLabels,
): ParagraphFacts {
  const item = listPosition(direct, style, labels);
  const label = item && labels.next(item.numberingId, item.level);
  const hidden = label?.level.look.hidden ?? mark.hidden ?? style.run.hidden ?? false;
  const { text, bullet } = shownOf(hidden ? null : label);
  return {
    places,
    styleName: style.name,
    headingLevel: direct.outlineLevel === undefined ? style.headingLevel : levelOfOutline(direct.outlineLevel),
    label: text === '' ? '' : text + (label?.spaced ? ' ' : ''),
    labelBold: label?.level.look.bold ?? mark.bold ?? style.run.bold ?? false,
    bullet,
    depth: item && (text !== '' || bullet !== null) ? item.level : null,
    size: mark.size ?? style.run.size ?? null,
    indent: firstLineIndent(direct, style, label),
  };
}

const shownOf = (label: ListLabel | null): { text: string; bullet: string | null } =>
  label?.bullet ? { text: '', bullet: bulletGlyph(label.level) } : { text: label?.text ?? '', bullet: null };

/** Direct numbering, else that of the style; `w:numId` 0 takes the paragraph out of its list. */
function listPosition(
  direct: ParagraphProperties,
  style: ParagraphStyle,
  labels: NumberLabels,
): { numberingId: string; level: number } | null {
  const numberingId = direct.numberingId ?? style.paragraph.numberingId;
  if (numberingId === undefined || numberingId === '0') return null;
  const ofStyle = direct.numberingId === undefined ? style.paragraph.numberingLevel : undefined;
  const level = direct.numberingLevel ?? labels.levelOfStyle(numberingId, style.chain) ?? ofStyle ?? 0;
  return { numberingId, level };
}

/** A list named in the paragraph has the say over the style's indent; a list named in the style has not. */
function firstLineIndent(direct: ParagraphProperties, style: ParagraphStyle, label: ListLabel | null): number {
  const ofList = label?.level.indent ?? {};
  const ofStyle = style.paragraph.indent;
  const [first, second] = direct.numberingId === undefined ? [ofStyle, ofList] : [ofList, ofStyle];
  const left = direct.indent.left ?? first.left ?? second.left ?? 0;
  const firstLine = direct.indent.firstLine ?? first.firstLine ?? second.firstLine ?? 0;
  return Math.round((left + firstLine) * 100) / 100;
}
