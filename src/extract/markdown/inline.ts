/** Inline content of Markdown → text with marks. */
import type { PhrasingContent } from 'mdast';
import type { Mark } from '../../model/block.ts';
import { type MarkedText, tagMarks } from '../marked-text.ts';
import { plainText } from '../visible-text.ts';
import { withoutAttributes } from './attributes.ts';

/** Addresses of `[text][name]`, by name. */
export type Definitions = ReadonlyMap<string, string>;

type Opening = Omit<Mark, 'start' | 'end'>;

const TAG = /^<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^>]{0,2000})?\/?>$/i;
const HREF = /\shref\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})')/i;

const BREAKS = new Set(['br', 'p', 'li', 'div']);
const MOST_TAGS = 100;

class InlineWriter {
  text = '';
  readonly marks: Mark[] = [];
  readonly #definitions: Definitions;
  /** HTML tags that were opened and not closed yet. */
  readonly #tags: { name: string; mark: Opening | null; start: number }[] = [];

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  writeAll(nodes: readonly PhrasingContent[]): void {
    nodes.forEach((node, i) => {
      const next = nodes[i + 1];
      // "`{{toc}}`{=mediawiki}": orders to a program of another format.
      const isRaw = node.type === 'inlineCode' && next?.type === 'text' && /^\{=[a-z]\w{1,20}\}/.test(next.value);
      if (!isRaw) this.#write(node);
    });
  }

  #write(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        // `&nbsp;`, `&shy;`
        this.text += plainText(node.value);
        return;
      case 'break':
        this.text += '\n';
        return;
      case 'strong':
        this.#marked({ type: 'bold' }, node.children);
        break;
      case 'emphasis':
        this.#marked({ type: 'italic' }, node.children);
        break;
      case 'delete':
        this.#marked({ type: 'strike' }, node.children);
        break;
      case 'link':
        this.#marked({ type: 'link', href: node.url }, node.children);
        break;
      case 'linkReference': {
        const href = this.#definitions.get(node.identifier);
        if (href === undefined) this.writeAll(node.children);
        else this.#marked({ type: 'link', href }, node.children);
        break;
      }
      case 'footnoteReference': {
        const start = this.text.length;
        const label = node.label ?? node.identifier;
        // Figures are raised like those of other formats; words in the place of a number are in brackets.
        this.text += /^\d{1,3}$/.test(label) ? label : `[${label}]`;
        this.marks.push({ type: 'superscript', start, end: this.text.length });
        return;
      }
      case 'html':
        this.#html(node.value);
        break;
      default:
        // Pictures: their replacement text is not text of the document.
        return;
    }
  }

  #marked(mark: Opening, children: readonly PhrasingContent[]): void {
    const start = this.text.length;
    this.writeAll(children);
    if (this.text.length > start) this.marks.push({ ...mark, start, end: this.text.length });
  }

  #html(value: string): void {
    const match = TAG.exec(value);
    if (!match) return;
    const [name, opens] = [match[2]!.toLowerCase(), match[1] === ''];
    if (BREAKS.has(name)) {
      if (this.text !== '' && !this.text.endsWith('\n') && (name === 'br' || opens)) this.text += '\n';
    } else if (opens) {
      if (this.#tags.length < MOST_TAGS) this.#tags.push({ name, mark: markOf(name, value), start: this.text.length });
    } else this.#close(name);
  }

  #close(name: string): void {
    const at = this.#tags.findLastIndex((t) => t.name === name);
    if (at < 0) return;
    const [opened] = this.#tags.splice(at, 1);
    if (opened?.mark && this.text.length > opened.start)
      this.marks.push({ ...opened.mark, start: opened.start, end: this.text.length });
  }
}

/** What a tag of HTML says of the text in it; null if nothing. */
function markOf(name: string, tag: string): Opening | null {
  const type = Object.hasOwn(tagMarks, name) ? tagMarks[name] : undefined;
  if (type !== 'link') return type ? { type } : null;
  const link = HREF.exec(tag);
  return link && { type, href: link[1] ?? link[2] ?? '' };
}

/** Text and marks of a paragraph's, heading's or cell's children. */
export function readInline(nodes: readonly PhrasingContent[], definitions: Definitions): MarkedText {
  const writer = new InlineWriter(definitions);
  writer.writeAll(nodes);
  const read = withoutAttributes({ text: writer.text, marks: writer.marks });
  read.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return read;
}
