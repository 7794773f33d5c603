/** Writes the runs of one paragraph as clean XML; neighbours that look alike become one run. */
import type { RunLook } from '../office/character-look.ts';
import { escapeXml, visibleText } from '../visible-text.ts';
import type { RunProperties } from './run-properties.ts';
import { type Styles, toggleOn } from './styles.ts';

export class RunWriter {
  #xml = '';
  #openRun = '';
  #closing = '';
  #inText = false;
  #length = 0;
  readonly #sizes = new Map<number, number>();

  text(raw: string, look: RunLook): void {
    const text = visibleText(raw);
    if (text === '') return;
    this.#open(look);
    this.#xml += (this.#inText ? '' : '<w:t xml:space="preserve">') + escapeXml(text);
    this.#inText = true;
    this.#length += text.length;
    if (look.size !== null) this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + text.trim().length);
  }

  /** A glyph of a symbol font; `char` is its code in hexadecimal figures. */
  symbol(font: string, char: string, look: RunLook): void {
    this.#element(`<w:sym w:font="${escapeXml(font)}" w:char="${escapeXml(char)}"/>`, look);
  }

  tab(look: RunLook): void {
    this.#element('<w:tab/>', look);
  }

  lineBreak(look: RunLook): void {
    this.#element('<w:br/>', look);
  }

  /** Number of characters written since the last `take`. */
  get length(): number {
    return this.#length;
  }

  /** The runs so far, and the size that most of their characters have; begins anew. */
  take(): { xml: string; size: number | null } {
    this.#close();
    const taken = { xml: this.#xml, size: mostFrequent(this.#sizes) };
    this.#xml = '';
    this.#length = 0;
    this.#sizes.clear();
    return taken;
  }

  #element(xml: string, look: RunLook): void {
    this.#open(look);
    if (this.#inText) this.#xml += '</w:t>';
    this.#inText = false;
    this.#xml += xml;
    this.#length += 1;
  }

  #open(look: RunLook): void {
    const opening = openingTags(look);
    if (opening === this.#openRun) return;
    this.#close();
    this.#xml += opening;
    this.#openRun = opening;
    this.#closing = look.href === null ? '</w:r>' : '</w:r></w:hyperlink>';
  }

  #close(): void {
    if (this.#openRun === '') return;
    this.#xml += (this.#inText ? '</w:t>' : '') + this.#closing;
    this.#openRun = '';
    this.#inText = false;
  }
}

/** The address of a link stands in `w:anchor`, which mammoth hands on as it is: no relationships part is needed. */
function openingTags(look: RunLook): string {
  const properties =
    (look.bold ? '<w:b/>' : '') +
    (look.italic ? '<w:i/>' : '') +
    (look.strike ? '<w:strike/>' : '') +
    (look.underline ? '<w:u w:val="single"/>' : '') +
    (look.superscript ? '<w:vertAlign w:val="superscript"/>' : '');
  const link = look.href === null ? '' : `<w:hyperlink w:anchor="${escapeXml(look.href)}">`;
  return `${link}<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}`;
}

function mostFrequent(sizes: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [size, count] of sizes) if (best === null || count > sizes.get(best)!) best = size;
  return best;
}

/** The look of a run: what it says itself, else what its styles say. `levels` are table and paragraph style. */
export function runLook(
  direct: RunProperties,
  levels: readonly RunProperties[],
  styles: Styles,
  href: string | null,
): RunLook & { hidden: boolean } {
  const character = direct.styleId === undefined ? {} : styles.character(direct.styleId);
  const all = [...levels, character];
  const toggle = (name: 'bold' | 'italic' | 'strike' | 'hidden') =>
    direct[name] ?? toggleOn(name, styles.defaults, all);
  const nearest = <T>(pick: (properties: RunProperties) => T | undefined): T | undefined =>
    pick(direct) ??
    pick(character) ??
    levels
      .toReversed()
      .map(pick)
      .find((said) => said !== undefined) ??
    pick(styles.defaults);
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    strike: toggle('strike'),
    hidden: toggle('hidden'),
    underline: nearest((properties) => properties.underline) ?? false,
    superscript: nearest((properties) => properties.superscript) ?? false,
    size: nearest((properties) => properties.size) ?? null,
    href,
  };
}
