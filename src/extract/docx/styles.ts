/** styles.xml: what a paragraph, run or table gets from its style and from the styles that one is based on. */
import { child, descendants, type XmlNode } from '../zip/read-xml.ts';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts';
import { type RunProperties, runPropertiesOf } from './run-properties.ts';

/** Parts of a table that a table style may format on their own. */
export const tableRegions = ['firstRow', 'lastRow', 'firstCol', 'lastCol'] as const;
export type TableRegion = (typeof tableRegions)[number];

interface StyleDefinition {
  id: string;
  /** English for built-in styles, whatever the language of Word: `heading 1` for `Titre1`. */
  name: string | null;
  basedOn: string | undefined;
  paragraph: ParagraphProperties;
  run: RunProperties;
  regions: Partial<Record<TableRegion, RunProperties>>;
  innerRules: boolean;
}

export interface ParagraphStyle {
  name: string | null;
  /** 1 is the highest; null for body text. */
  headingLevel: number | null;
  paragraph: ParagraphProperties;
  run: RunProperties;
  /** The style and what it is based on, nearest first. */
  chain: readonly string[];
}

export interface TableStyle {
  name: string | null;
  run: RunProperties;
  regions: Partial<Record<TableRegion, RunProperties>>;
  /** Rules are drawn between the cells. */
  innerRules: boolean;
}

/** Longest chain of "based on" that is followed; Word allows ten or so. */
const MAX_CHAIN = 32;
const DEFAULT_SIZE = 10;

export class Styles {
  readonly #definitions = new Map<string, StyleDefinition>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, RunProperties>();
  #defaultParagraph = '';
  /** What holds where no style says otherwise. */
  readonly defaults: RunProperties;
  readonly language: string | null;

  constructor(root: XmlNode | null) {
    const defaults = child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault');
    this.defaults = { size: DEFAULT_SIZE, ...withoutGaps(runPropertiesOf(defaults)) };
    const language = child(child(defaults, 'w:rPr'), 'w:lang')?.attributes['w:val'];
    this.language = language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : null;
    for (const node of root?.children ?? []) if (node.name === 'w:style') this.#define(node);
  }

  #define(node: XmlNode): void {
    const id = node.attributes['w:styleId'];
    if (id === undefined || this.#definitions.has(id)) return;
    if (node.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(node.attributes['w:default'] ?? '')) {
      this.#defaultParagraph = id;
    }
    const regions: StyleDefinition['regions'] = {};
    for (const part of descendants(node, 'w:tblStylePr')) {
      const region = tableRegions.find((name) => name === part.attributes['w:type']);
      if (region) regions[region] = runPropertiesOf(part);
    }
    this.#definitions.set(id, {
      id,
      name: child(node, 'w:name')?.attributes['w:val'] ?? null,
      basedOn: child(node, 'w:basedOn')?.attributes['w:val'],
      paragraph: readParagraphProperties(child(node, 'w:pPr')),
      run: runPropertiesOf(node),
      regions,
      innerRules: hasInnerRules(child(node, 'w:tblPr')),
    });
  }

  /** The style of a paragraph; without an id, or with an unknown one, the default style. */
  paragraph(id: string | undefined): ParagraphStyle {
    const known = id !== undefined && this.#definitions.has(id) ? id : this.#defaultParagraph;
    let style = this.#paragraphs.get(known);
    if (!style) {
      const chain = this.#chain(known);
      style = {
        name: chain[0]?.name ?? null,
        headingLevel: headingLevel(chain),
        paragraph: mergeParagraph(chain),
        run: mergeRuns(chain.map((definition) => definition.run)),
        chain: chain.map((definition) => definition.id),
      };
      this.#paragraphs.set(known, style);
    }
    return style;
  }

  /** What a character style says, with what it is based on. */
  character(id: string): RunProperties {
    let run = this.#characters.get(id);
    if (!run) {
      run = mergeRuns(this.#chain(id).map((definition) => definition.run));
      this.#characters.set(id, run);
    }
    return run;
  }

  table(id: string | undefined): TableStyle {
    const chain = id === undefined ? [] : this.#chain(id);
    const regions: TableStyle['regions'] = {};
    for (const region of tableRegions) {
      const said = chain.map((definition) => definition.regions[region] ?? {});
      if (chain.length > 0) regions[region] = mergeRuns(said);
    }
    return {
      name: chain[0]?.name ?? null,
      run: mergeRuns(chain.map((definition) => definition.run)),
      regions,
      innerRules: chain.some((definition) => definition.innerRules),
    };
  }

  /** The numbering that a numbering style stands for (`w:numStyleLink`). */
  numberingOf(id: string): string | undefined {
    return this.#definitions.get(id)?.paragraph.numberingId;
  }

  #chain(id: string): StyleDefinition[] {
    const chain: StyleDefinition[] = [];
    let next: string | undefined = id;
    while (next !== undefined && chain.length < MAX_CHAIN) {
      const definition = this.#definitions.get(next);
      if (!definition || chain.includes(definition)) break;
      chain.push(definition);
      next = definition.basedOn;
    }
    return chain;
  }
}

/** Whether a `w:tblPr` draws rules between cells. */
export function hasInnerRules(tableProperties: XmlNode | undefined): boolean {
  const borders = child(tableProperties, 'w:tblBorders')?.children ?? [];
  return borders.some(
    ({ name, attributes }) => /^w:inside[HV]$/.test(name) && !/^(nil|none)$/.test(attributes['w:val'] ?? 'none'),
  );
}

/** `heading 2` → 2, `Title` → 1, an outline level 0 → 1; the nearest style of the chain that says anything decides. */
function headingLevel(chain: readonly StyleDefinition[]): number | null {
  for (const { name, paragraph } of chain) {
    if (paragraph.outlineLevel !== undefined) return levelOfOutline(paragraph.outlineLevel);
    const heading = /^heading ([1-9])$/i.exec(name ?? '');
    if (heading) return Number(heading[1]);
    if (/^title$/i.test(name ?? '')) return 1;
  }
  return null;
}

/** Outline levels count from 0 to 8; 9 is body text. */
export function levelOfOutline(outlineLevel: number): number | null {
  return outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel + 1 : null;
}

/**
 * Bold in a paragraph style and bold again in a character style is not bold: properties of this kind are on where an
 * odd number of styles turns them on, or where the defaults do (17.7.3 of ECMA-376).
 */
export function toggleOn(
  name: 'bold' | 'italic' | 'strike' | 'hidden',
  defaults: RunProperties,
  levels: readonly RunProperties[],
): boolean {
  return defaults[name] === true || levels.filter((level) => level[name] === true).length % 2 === 1;
}

function mergeParagraph(chain: readonly StyleDefinition[]): ParagraphProperties {
  const merged: ParagraphProperties = { indent: {} };
  for (const { paragraph } of chain) {
    merged.numberingId ??= paragraph.numberingId;
    merged.numberingLevel ??= paragraph.numberingLevel;
    merged.indent.left ??= paragraph.indent.left;
    merged.indent.firstLine ??= paragraph.indent.firstLine;
  }
  return merged;
}

/** Nearest first: what the nearest leaves open, the next one says. */
function mergeRuns(nearestFirst: readonly RunProperties[]): RunProperties {
  return Object.assign({}, ...nearestFirst.toReversed().map(withoutGaps));
}

function withoutGaps(properties: RunProperties): RunProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
