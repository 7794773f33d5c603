/** What one `w:pPr` says, in a paragraph, a style or a numbering level. */
import type { Indent } from '../office/numbered-lists.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';

export interface ParagraphProperties {
  styleId?: string;
  /** 0 to 8; 9 is body text. */
  outlineLevel?: number;
  /** `0` takes the paragraph out of any list. */
  numberingId?: string;
  numberingLevel?: number;
  indent: Indent;
}

export function readParagraphProperties(element: XmlNode | undefined): ParagraphProperties {
  const properties: ParagraphProperties = { indent: {} };
  for (const node of element?.children ?? []) {
    const value = node.attributes['w:val'];
    if (node.name === 'w:pStyle') properties.styleId = value;
    else if (node.name === 'w:outlineLvl') properties.outlineLevel = wholeNumber(value);
    else if (node.name === 'w:ind') properties.indent = readIndent(node);
    else if (node.name === 'w:numPr') {
      properties.numberingId = child(node, 'w:numId')?.attributes['w:val'];
      properties.numberingLevel = wholeNumber(child(node, 'w:ilvl')?.attributes['w:val']);
    }
  }
  return properties;
}

function readIndent({ attributes }: XmlNode): Indent {
  const hanging = points(attributes['w:hanging']);
  return {
    left: points(attributes['w:start'] ?? attributes['w:left']),
    firstLine: hanging === undefined ? points(attributes['w:firstLine']) : -hanging,
  };
}

/** `720` twentieths of a point, or `36pt` as strict files may write it. */
function points(value: string | undefined): number | undefined {
  if (!value) return undefined;
  const size = value.endsWith('pt') ? Number(value.slice(0, -2)) : Number(value) / 20;
  return Number.isFinite(size) ? size : undefined;
}

/** Digits → number; anything else → undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
