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

const strike: Property = (node, { strike = false }) => ({ strike: isOn(node) || strike });

/** What an element of `w:rPr` says, beside what those before it said. */
type Property = (node: XmlNode, before: RunProperties) => RunProperties;

const PROPERTIES = new Map<string, Property>([
  ['w:rStyle', ({ attributes }) => ({ styleId: attributes['w:val'] })],
  ['w:b', (node) => ({ bold: isOn(node) })],
  ['w:i', (node) => ({ italic: isOn(node) })],
  ['w:u', (node) => ({ underline: node.attributes['w:val'] !== undefined && isOn(node) })],
  ['w:strike', strike],
  ['w:dstrike', strike],
  ['w:vertAlign', ({ attributes }) => ({ superscript: attributes['w:val'] === 'superscript' })],
  // Raised by hand, in half points; lowered figures are formulas.
  [
    'w:position',
    ({ attributes }, { superscript }) => {
      const raised = Number.parseInt(attributes['w:val'] ?? '', 10) > 0;
      return raised ? { superscript: superscript ?? true } : {};
    },
  ],
  ['w:vanish', (node) => ({ hidden: isOn(node) })],
  ['w:specVanish', (node) => ({ styleSeparator: isOn(node) })],
  ['w:sz', (node) => ({ size: halfPoints(node) })],
  ['w:rFonts', ({ attributes }) => ({ font: attributes['w:ascii'] ?? attributes['w:hAnsi'] })],
]);

/** What a `w:rPr` element says. */
export function readRunProperties(element: XmlNode | undefined): RunProperties {
  const properties: RunProperties = {};
  for (const node of element?.children ?? []) Object.assign(properties, PROPERTIES.get(node.name)?.(node, properties));
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
