/** Walks an HTML tree and makes blocks of it in reading order. */
import type { Element, Root } from 'hast';
import type { Block } from '../../model/block.ts';
import { trimMarked } from '../marked-text.ts';
import { BlockList } from './block-list.ts';
import { blockElements, type HtmlNode, isElement, isHidden, markOf, skipped, words } from './elements.ts';
import { isLayoutTable, rowsOf } from './html-table.ts';
import { itemNumbers, listLabel } from './list-labels.ts';
import { MarkedFlow } from './marked-flow.ts';
import { readHtmlTable } from './read-table.ts';
import { ServerIncludes } from './server-includes.ts';
import { SourcePlaces } from './source-places.ts';
import { changeBy, nothingAround, STEP, type Surroundings } from './surroundings.ts';
import { wordMarker } from './word-marker.ts';

export interface WalkSettings {
  /** Where the piece is in the whole source. */
  origin?: { line: number; column: number };
  tableCells?: number;
  onCut?: (message: string) => void;
}

/** Elements with a wide gap above and below. */
const spaced = words('p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote table hr section article');
const lists = words('ul ol menu dir');

export class HtmlWalker {
  readonly variables = new ServerIncludes();
  readonly #blocks = new BlockList();
  readonly #settings: WalkSettings;
  readonly #places: SourcePlaces;
  #flow = new MarkedFlow();
  #around: Surroundings = nothingAround;
  /** The bullet of a Word list that was read ahead of its paragraph. */
  #bullet: Element | null = null;

  constructor(settings: WalkSettings) {
    this.#settings = settings;
    this.#places = new SourcePlaces(settings.origin);
  }

  walk(root: Root | Element): void {
    this.#children(root);
  }

  finish(): { body: Block[]; furniture: Block[] } {
    this.#flush();
    return this.#blocks;
  }

  #children(node: { children: HtmlNode[] }): void {
    for (const child of node.children) this.#node(child);
  }

  #node(node: HtmlNode): void {
    if (node.type === 'text') {
      const start = node.position ? this.#places.at(node.position.start) : null;
      this.#flow.write(node.value, start, node.position ? this.#places.at(node.position.end).line : undefined);
      return;
    }
    if (node.type === 'comment') {
      const shown = this.variables.comment(node.value, this.#places.at(node.position!.start));
      if (shown) this.#flow.write(shown.text, shown.at);
    }
    if (!isElement(node) || node === this.#bullet || skipped.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') this.#lineBreak();
    else if (node.tagName === 'input') this.#checkBox(node);
    else if (blockElements.has(node.tagName)) this.#block(node);
    else this.#inline(node);
  }

  #inline(element: Element): void {
    const mark = markOf(element);
    if (mark) this.#flow.open(mark);
    this.#children(element);
    if (mark) this.#flow.close();
  }

  /** One break is a line of the block; two are the space between paragraphs. */
  #lineBreak(): void {
    if (this.#flow.isEmpty) return;
    if (!this.#flow.endsWithBreak) {
      this.#flow.break();
      return;
    }
    this.#flush();
    this.#blocks.noteGap();
  }

  #checkBox(input: Element): void {
    if (input.properties.type === 'checkbox' && this.#around.item && this.#flow.isEmpty) {
      this.#around.item.checked = input.properties.checked !== undefined && input.properties.checked !== false;
    }
  }

  #block(element: Element): void {
    const name = element.tagName;
    this.#flush();
    const { depth, item } = this.#around;
    const isInnerList = (name === 'ul' || name === 'ol') && depth >= 0;
    const isSpaced = spaced.has(name) && !isInnerList && (item?.written ?? true);
    if (isSpaced) this.#blocks.noteGap();
    if (lists.has(name)) this.#list(element);
    else if (name === 'table') this.#table(element);
    else if (name === 'pre') this.#verbatim(element);
    else if (name === 'nav' || (name === 'footer' && depth < 0)) this.#apart(element);
    else if (name === 'p') this.#paragraph(element);
    else this.#within(element, changeBy(name, this.#around));
    if (isSpaced) this.#blocks.noteGap();
  }

  #paragraph(element: Element): void {
    const change = changeBy('p', this.#around);
    const marker = this.#around.depth < 0 ? wordMarker(element) : null;
    this.#bullet = marker?.element ?? null;
    this.#within(element, marker ? { ...change, depth: 0, item: marker.head } : change);
  }

  #within(element: Element, change: Partial<Surroundings>): void {
    const before = this.#around;
    this.#around = { ...before, ...change };
    this.#children(element);
    this.#flush();
    this.#around = before;
  }

  #list(list: Element): void {
    const items = list.children.filter((c): c is Element => isElement(c) && c.tagName === 'li');
    const numbers = list.tagName === 'ol' ? itemNumbers(list, items) : null;
    const depth = this.#around.depth + 1;
    const outer = this.#around.item;
    // "1." with a list and no words of its own.
    if (outer?.label && !outer.written) {
      this.#blocks.add({ text: outer.label.trim(), marks: [] }, null, this.#around);
    }
    let at = 0;
    for (const child of list.children) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#node(child);
        continue;
      }
      const label = numbers ? listLabel(list, numbers[at]!) : '';
      const item = { label, marker: numbers ? null : '•', checked: null, written: false };
      this.#within(child, { depth, indent: depth * STEP, style: null, headingLevel: 0, item });
      at++;
    }
    this.#flush();
  }

  #verbatim(pre: Element): void {
    const outer = this.#flow;
    this.#flow = new MarkedFlow(true);
    this.#within(pre, { style: 'code' });
    this.#flow = outer;
  }

  #apart(element: Element): void {
    const before = this.#blocks.inFurniture;
    this.#blocks.inFurniture = true;
    this.#within(element, { style: element.tagName });
    this.#blocks.inFurniture = before;
  }

  #table(element: Element): void {
    const rows = rowsOf(element);
    for (const child of element.children) {
      if (isElement(child) && child.tagName === 'caption') this.#within(child, { style: 'caption' });
    }
    if (isLayoutTable(rows)) {
      for (const row of rows) for (const cell of row.cells) this.#within(cell, {});
      return;
    }
    const reading = {
      places: this.#places,
      most: this.#settings.tableCells ?? Number.POSITIVE_INFINITY,
      onCut: this.#settings.onCut,
      readCell: (cell: Element) => this.#cell(cell),
    };
    const table = readHtmlTable(element, rows, reading, () => this.#blocks.takeGap());
    if (table) this.#blocks.push(table);
  }

  /** A cell is read like a page of its own. */
  #cell(cell: Element): Block[] {
    const inner = new HtmlWalker(this.#settings);
    inner.walk(cell);
    const { body, furniture } = inner.finish();
    return [...body, ...furniture];
  }

  /** Writes what was collected as one block. */
  #flush(): void {
    const isEmpty = this.#flow.isEmpty;
    const taken = this.#flow.take();
    if (!isEmpty) this.#blocks.add(trimMarked(taken), taken.place, this.#around);
  }
}
