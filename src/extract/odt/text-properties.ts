/** How characters look, as far as it says something: from `style:text-properties`. */
import type { LookProperties, RunLook } from '../office/character-look.ts';
import { points } from './lengths.ts';
import { attributesOf, type OdfNode } from './read-part.ts';

/** What one style says; absent where it says nothing. */
export interface TextProperties extends LookProperties {
  /** Size as a share of the size around it. */
  scale?: number;
}

/** What the `style:text-properties` of a style say. */
export function readTextProperties(style: OdfNode): TextProperties {
  const attributes = attributesOf(style, 'style:text-properties');
  const properties: TextProperties = {};
  const say = <K extends keyof TextProperties>(key: K, name: string, read: (value: string) => TextProperties[K]) => {
    const value = attributes[name];
    if (value === undefined) return;
    const said = read(value);
    if (said !== undefined) properties[key] = said;
  };
  say('bold', 'fo:font-weight', (value) => value === 'bold' || /^[6-9]00$/.test(value));
  say('italic', 'fo:font-style', (value) => value !== 'normal');
  say('underline', 'style:text-underline-style', (value) => value !== 'none');
  say('strike', 'style:text-line-through-type', (value) => value !== 'none');
  say('strike', 'style:text-line-through-style', (value) => value !== 'none');
  say('superscript', 'style:text-position', (value) => /^(?:super|[1-9])/.test(value));
  say('hidden', 'text:display', (value) => value === 'none');
  say('size', 'fo:font-size', points);
  say('scale', 'fo:font-size', (value) => (/^\d{1,4}%$/.test(value) ? Number(value.slice(0, -1)) / 100 : undefined));
  say('font', 'fo:font-family', (value) => value.replaceAll("'", ''));
  say('font', 'style:font-name', (value) => value);
  return properties;
}

/** `inner` has the say over `outer`. */
export function over(outer: TextProperties, inner: TextProperties): TextProperties {
  const { scale, ...rest } = { ...outer, ...inner };
  if (inner.size === undefined && inner.scale !== undefined) {
    // A share of a size that is not known yet waits for it.
    if (outer.size === undefined) return { ...rest, scale: (outer.scale ?? 1) * inner.scale };
    return { ...rest, size: outer.size * inner.scale };
  }
  return inner.size === undefined && scale !== undefined ? { ...rest, scale } : rest;
}

/** The look of characters that these properties hold for. */
export function lookOf(properties: TextProperties, href: string | null): RunLook {
  return {
    bold: properties.bold ?? false,
    italic: properties.italic ?? false,
    underline: properties.underline ?? false,
    strike: properties.strike ?? false,
    superscript: properties.superscript ?? false,
    href,
    size: properties.size === undefined ? null : Math.round(properties.size * 100) / 100,
  };
}
