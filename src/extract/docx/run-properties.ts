/** How characters look, as far as it says something: from `w:rPr` of a run, a paragraph mark, a level or a style. */
import type { LookProperties } from '../office/character-look.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';

/** What one `w:rPr` says; absent where it says nothing. */
export interface RunProperties extends LookProperties {
  styleId?: string;
  /** `w:specVanish`: the paragraph mark is hidden only to set a heading in one line with its text. */
  styleSeparator?: boolean;
}

/** `<w:b/>`, `<w:b w:val="0"/>`: on unless it says off. */
export function isOn(node: XmlNode): boolean {
  const value = node.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** What a `w:rPr` element says. */
export function readRunProperties(element: XmlNode | undefined): RunProperties {
  const properties: RunProperties = {};
  if (!element) return properties;
  for (const node of element.children) {
    switch (node.name) {
      case 'w:rStyle':
        properties.styleId = node.attributes['w:val'];
        break;
      case 'w:b':
        properties.bold = isOn(node);
        break;
      case 'w:i':
        properties.italic = isOn(node);
        break;
      case 'w:u':
        properties.underline = node.attributes['w:val'] !== undefined && isOn(node);
        break;
      case 'w:strike':
      case 'w:dstrike':
        properties.strike = isOn(node) || (properties.strike ?? false);
        break;
      case 'w:vertAlign':
        properties.superscript = node.attributes['w:val'] === 'superscript';
        break;
      case 'w:position':
        // Raised by hand, in half points; lowered figures are formulas.
        if (Number.parseInt(node.attributes['w:val'] ?? '', 10) > 0) properties.superscript ??= true;
        break;
      case 'w:vanish':
        properties.hidden = isOn(node);
        break;
      case 'w:specVanish':
        properties.styleSeparator = isOn(node);
        break;
      case 'w:sz':
        properties.size = halfPoints(node);
        break;
      case 'w:rFonts':
        properties.font = node.attributes['w:ascii'] ?? node.attributes['w:hAnsi'];
        break;
    }
  }
  return properties;
}

/** `<w:sz w:val="24"/>` is 12 points; strict files may write `12pt`. */
function halfPoints(node: XmlNode): number | undefined {
  const value = node.attributes['w:val'] ?? '';
  const size = value.endsWith('pt') ? Number(value.slice(0, -2)) : Number(value) / 2;
  return value !== '' && Number.isFinite(size) && size > 0 ? size : undefined;
}

/** What the `w:rPr` of an element says. */
export function runPropertiesOf(node: XmlNode | undefined): RunProperties {
  return readRunProperties(child(node, 'w:rPr'));
}
