/** Styles of an OpenDocument text: common ones of styles.xml, automatic ones of the part that is read, inheritance. */
import { points } from './lengths.ts';
import { type ListLevel, readListLevels } from './list-levels.ts';
import { attributesOf, child, elementsOf, type OdfNode, wholeNumber } from './read-part.ts';
import { over, readTextProperties, type TextProperties } from './text-properties.ts';

export interface ParagraphStyle {
  /** Name of the nearest style that a writer can choose, as shown: "Heading 2". */
  name: string | null;
  text: TextProperties;
  isTitle: boolean;
  /** Level from 1 that the style gives a paragraph in the outline. */
  outlineLevel: number | undefined;
  /** '' says that the paragraph is in no list and has no number. */
  listStyle: string | undefined;
  /** Distance of the first line from the left edge, in points; undefined where no style says. */
  indent: number | undefined;
}

/** Ancestors that are followed; a chain that long is a circle. */
const MAX_CHAIN = 32;

export class OdfStyles {
  readonly #named = new Map<string, OdfNode>();
  readonly #automatic = new Set<OdfNode>();
  readonly #defaults = new Map<string, OdfNode>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #texts = new Map<string, TextProperties>();
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  /** Levels of the numbers of headings. */
  readonly outline: ReadonlyMap<number, ListLevel>;

  /** `common` is the root of styles.xml, `part` the root of the part whose paragraphs are read. */
  constructor(common: OdfNode | null, part: OdfNode) {
    const styles = elementsOf(child(common ?? undefined, 'office:styles'));
    const automatic = elementsOf(child(part, 'office:automatic-styles'));
    for (const node of automatic) this.#automatic.add(node);
    for (const node of [...styles, ...automatic]) {
      const { 'style:family': family, 'style:name': name } = node.attributes;
      if (node.name === 'style:default-style' && family) this.#defaults.set(family, node);
      if (node.name === 'style:style' && family && name) this.#named.set(`${family}/${name}`, node);
      if (node.name === 'text:list-style' && name) this.#named.set(`list/${name}`, node);
    }
    this.outline = readListLevels(styles.find(({ name }) => name === 'text:outline-style'));
  }

  /** The levels of a list style; none if there is no such style. */
  list(name: string | undefined): ReadonlyMap<number, ListLevel> | undefined {
    if (name === undefined) return undefined;
    const known = this.#lists.get(name);
    if (known) return known;
    const node = this.#named.get(`list/${name}`);
    if (!node) return undefined;
    const levels = readListLevels(node);
    this.#lists.set(name, levels);
    return levels;
  }

  /** What a style of characters says, its ancestors included. */
  text(name: string | undefined): TextProperties {
    if (name === undefined) return {};
    let said = this.#texts.get(name);
    if (!said) {
      said = this.#chain('text', name).reduceRight((outer, style) => over(outer, readTextProperties(style)), {});
      this.#texts.set(name, said);
    }
    return said;
  }

  paragraph(name = ''): ParagraphStyle {
    let style = this.#paragraphs.get(name);
    if (!style) {
      style = this.#readParagraph(name);
      this.#paragraphs.set(name, style);
    }
    return style;
  }

  /** Whether the style of a table cell draws a rule at its left or right. */
  hasRules(cellStyle: string | undefined): boolean {
    return this.#chain('table-cell', cellStyle ?? '').some((style) => {
      const attributes = attributesOf(style, 'style:table-cell-properties');
      return ['fo:border', 'fo:border-left', 'fo:border-right'].some((side) => (attributes[side] ?? 'none') !== 'none');
    });
  }

  /** BCP 47 tag of the paragraphs that name no other language. */
  get language(): string | null {
    const attributes = attributesOf(this.#defaults.get('paragraph'), 'style:text-properties');
    const { 'fo:language': language = '', 'fo:country': country = '' } = attributes;
    if (!/^[a-z]{2,3}$/.test(language) || language === 'zxx') return null;
    return /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
  }

  #readParagraph(name: string): ParagraphStyle {
    const chain = this.#chain('paragraph', name);
    const defaults = this.#defaults.get('paragraph');
    const named = chain.find((style) => !this.#automatic.has(style));
    const nearest = (attribute: string) => chain.find((style) => attribute in style.attributes)?.attributes[attribute];
    const layout = (attribute: string) => {
      for (const style of chain) {
        const value = attributesOf(style, 'style:paragraph-properties')[attribute];
        if (value !== undefined) return points(value);
      }
      return undefined;
    };
    const left = layout('fo:margin-left') ?? layout('fo:margin');
    const first = layout('fo:text-indent');
    const shown = named ? (named.attributes['style:display-name'] ?? plainName(named.attributes['style:name']!)) : null;
    return {
      name: shown,
      text: [...chain, ...(defaults ? [defaults] : [])].reduceRight<TextProperties>(
        (outer, style) => over(outer, readTextProperties(style)),
        {},
      ),
      isTitle: /^title$/i.test(shown ?? ''),
      outlineLevel: wholeNumber(nearest('style:default-outline-level')),
      listStyle: nearest('style:list-style-name'),
      indent: left === undefined && first === undefined ? undefined : (left ?? 0) + (first ?? 0),
    };
  }

  /** The style and its ancestors, nearest first. */
  #chain(family: string, name: string): OdfNode[] {
    const chain: OdfNode[] = [];
    let node = this.#named.get(`${family}/${name}`);
    while (node && chain.length < MAX_CHAIN) {
      chain.push(node);
      node = this.#named.get(`${family}/${node.attributes['style:parent-style-name'] ?? ''}`);
    }
    return chain;
  }
}

/** `Heading_20_2` → "Heading 2". */
function plainName(name: string): string {
  return name.replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
