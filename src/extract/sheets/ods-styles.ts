/** What styles of an OpenDocument spreadsheet say of cells and sheets: bold, the kind of date, hidden. */
import { attributesOf, child, elementsOf, type OdfNode } from '../odt/read-part.ts';

/** Steps from a style to the one that it builds on. */
const MOST_PARENTS = 20;

export class OdsStyles {
  readonly #styles = new Map<string, OdfNode>();
  readonly #dates = new Map<string, OdfNode>();

  /** Parts whose styles count, those of the content first. */
  constructor(parts: readonly (OdfNode | null)[]) {
    for (const part of parts) {
      for (const list of ['office:automatic-styles', 'office:styles']) {
        for (const node of elementsOf(child(part ?? undefined, list))) {
          const name = node.attributes['style:name'];
          if (name === undefined) continue;
          if (node.name === 'style:style') keep(this.#styles, `${node.attributes['style:family']} ${name}`, node);
          if (node.name.endsWith('date-style')) keep(this.#dates, name, node);
        }
      }
    }
  }

  isBold(cellStyle: string | undefined): boolean {
    return this.#first(cellStyle, (style) => attributesOf(style, 'style:text-properties')['fo:font-weight']) === 'bold';
  }

  isHidden(tableStyle: string | undefined): boolean {
    const style = this.#styles.get(`table ${tableStyle ?? ''}`);
    return attributesOf(style, 'style:table-properties')['table:display'] === 'false';
  }

  /** How much of a date the cell shows: `2024-04` where it shows no day. */
  datePrecision(cellStyle: string | undefined): 'day' | 'month' | 'year' {
    const name = this.#first(cellStyle, ({ attributes }) => attributes['style:data-style-name']);
    const parts = new Set(elementsOf(this.#dates.get(name ?? '')).map((part) => part.name.replace(/^.*[:}]/, '')));
    if (!parts.has('year') || parts.has('day') || parts.has('day-of-week')) return 'day';
    return parts.has('month') ? 'month' : 'year';
  }

  #first(name: string | undefined, read: (style: OdfNode) => string | undefined): string | undefined {
    let next = name;
    for (let step = 0; next !== undefined && step < MOST_PARENTS; step += 1) {
      const style: OdfNode | undefined = this.#styles.get(`table-cell ${next}`);
      const value = style && read(style);
      if (value !== undefined) return value;
      next = style?.attributes['style:parent-style-name'];
    }
    return undefined;
  }
}

function keep(styles: Map<string, OdfNode>, key: string, node: OdfNode): void {
  if (!styles.has(key)) styles.set(key, node);
}
