/** Walks an HTML tree and makes blocks of it in reading order. */
import type { Comment, Element, Root } from 'hast';
import type { Block } from '../../model/block.ts';
import { type BlockHints, heading, listItem, paragraph } from '../../model/build-blocks.ts';
import { type LinePlace, type MarkedCell, shiftMarks, tableOfMarked, trimMarked } from '../marked-text.ts';
import { blockElements, type HtmlNode, isElement, isHidden, markOf, skipped } from './elements.ts';
import { isLayoutTable, leadingHeaders, rowsOf, spanOf } from './html-table.ts';
import { itemNumbers, listLabel } from './list-labels.ts';
import { MarkedFlow } from './marked-flow.ts';

export interface WalkSettings {
  /** Where the piece stands in the whole source. */
  origin?: { line: number; column: number };
  tableCells?: number;
  onCut?: (message: string) => void;
}

/** What stands around the text that is being collected. */
interface Surroundings {
  style: string | null;
  headingLevel: number;
  /** Depth of lists, -1 outside of any. */
  depth: number;
  indent: number;
  /** The list item; its first block carries the number or bullet. */
  item: ListHead | null;
}

interface ListHead {
  label: string;
  marker: string | null;
  checked: boolean | null;
  written: boolean;
}

/** Columns by which a level of lists, definitions or quotations is set in. */
const STEP = 4;
/** Elements with a wide gap above and below. */
const spaced = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'table',
  'hr',
  'section',
  'article',
]);

export class HtmlWalker {
  /** Variables of server-side includes. */
  readonly variables = new Map<string, { text: string; at: { line: number; column: number } }>();
  #body: Block[] = [];
  #furniture: Block[] = [];
  #flow = new MarkedFlow();
  #around: Surroundings = { style: null, headingLevel: 0, depth: -1, indent: 0, item: null };
  #gap = false;
  #inFurniture = false;
  readonly #settings: WalkSettings;

  constructor(settings: WalkSettings) {
    this.#settings = settings;
  }

  walk(root: Root): void {
    this.#children(root);
  }

  finish(): { body: Block[]; furniture: Block[] } {
    this.#flush();
    return { body: this.#body, furniture: this.#furniture };
  }

  #children(node: { children: HtmlNode[] }): void {
    for (const child of node.children) this.#node(child);
  }

  #node(node: HtmlNode): void {
    if (node.type === 'text') {
      const start = node.position ? this.#at(node.position.start) : null;
      this.#flow.write(node.value, start, node.position ? this.#at(node.position.end).line : undefined);
      return;
    }
    if (node.type === 'comment') this.#directive(node);
    if (!isElement(node) || skipped.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') this.#lineBreak();
    else if (node.tagName === 'input') this.#checkBox(node);
    else if (blockElements.has(node.tagName)) this.#block(node);
    else this.#inline(node);
  }

  /** Server-side includes: `#set` gives a variable its text, `#echo` shows it. The words stand in the former. */
  #directive(comment: Comment): void {
    const set = /^#set\s{1,5}var="(\w{1,40})"\s{1,5}value="([^"]{1,500})"/.exec(comment.value);
    if (set) this.variables.set(set[1]!, { text: set[2]!, at: this.#at(comment.position!.start) });
    const echo = /^#echo\s[^<>]{0,100}?var="(\w{1,40})"/.exec(comment.value);
    const value = echo && this.variables.get(echo[1]!);
    if (value) this.#flow.write(value.text, value.at);
  }

  #inline(element: Element): void {
    const mark = markOf(element);
    if (mark) this.#flow.open(mark);
    this.#children(element);
    if (mark) this.#flow.close();
  }

  /** One break is a line of the block; two are the space between paragraphs. */
  #lineBreak(): void {
    if (!this.#flow.endsWithBreak || this.#flow.isEmpty) {
      if (!this.#flow.isEmpty) this.#flow.break();
      return;
    }
    this.#flush();
    this.#gap = true;
  }

  #checkBox(input: Element): void {
    if (input.properties.type === 'checkbox' && this.#around.item && this.#flow.isEmpty) {
      this.#around.item.checked = input.properties.checked !== undefined && input.properties.checked !== false;
    }
  }

  #block(element: Element): void {
    const name = element.tagName;
    this.#flush();
    const isSpaced =
      spaced.has(name) &&
      !((name === 'ul' || name === 'ol') && this.#around.depth >= 0) &&
      (this.#around.item?.written ?? true);
    if (isSpaced) this.#gap = true;
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') this.#list(element);
    else if (name === 'table') this.#table(element);
    else if (name === 'pre') this.#verbatim(element);
    else if (name === 'nav' || (name === 'footer' && this.#around.depth < 0)) this.#apart(element);
    else this.#within(element, this.#surroundingsOf(name));
    if (isSpaced) this.#gap = true;
  }

  #surroundingsOf(name: string): Partial<Surroundings> {
    const heading = /^h([1-6])$/.exec(name);
    if (heading) return { headingLevel: Number(heading[1]), style: null };
    const { indent, style } = this.#around;
    if (name === 'dd' || name === 'blockquote') return { style: name, indent: indent + STEP };
    if (name === 'dt' || name === 'summary' || name === 'caption' || name === 'figcaption') return { style: name };
    if (name === 'p') return { style: style ?? 'p' };
    return {};
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
    const item = this.#around.item;
    // "1." with a list and no words of its own.
    if (item?.label && !item.written) this.#emit(item.label.trim(), [], null);
    let at = 0;
    for (const child of list.children) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#node(child);
        continue;
      }
      const label = numbers ? listLabel(list, numbers[at]!) : '';
      this.#within(child, {
        depth,
        indent: depth * STEP,
        style: null,
        headingLevel: 0,
        item: { label, marker: numbers ? null : '•', checked: null, written: false },
      });
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
    const before = this.#inFurniture;
    this.#inFurniture = true;
    this.#within(element, { style: element.tagName });
    this.#inFurniture = before;
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
    let cells = 0;
    const most = this.#settings.tableCells ?? Infinity;
    const kept = rows.filter((r) => {
      cells += r.cells.length;
      return cells <= most;
    });
    if (kept.length < rows.length) this.#settings.onCut?.(`Only the first ${kept.length} rows of a table were read.`);
    const built = kept.map((row, r) => row.cells.map((cell) => this.#cell(cell, kept.length - r)));
    if (!built.some((row) => row.some((c) => c.text !== ''))) return;
    const place = this.#placeOf(element);
    const target = this.#inFurniture ? this.#furniture : this.#body;
    target.push(
      tableOfMarked(built, [place], { headerRows: leadingHeaders(kept), gapBefore: this.#gap, style: 'table' }),
    );
    this.#gap = false;
  }

  /** A cell is read like a page of its own; its blocks become lines. */
  #cell(cell: Element, rowsLeft: number): MarkedCell {
    const inner = new HtmlWalker(this.#settings);
    inner.#children(cell);
    const { body, furniture } = inner.finish();
    let text = '';
    const marks: MarkedCell['marks'] = [];
    for (const block of [...body, ...furniture]) {
      if (text !== '') text += '\n';
      marks.push(...shiftMarks(block.marks, text.length, Infinity));
      text += block.type === 'table' ? block.text.replaceAll('\t', ' ') : block.text;
    }
    const first = body[0]?.places[0];
    const place = first?.kind === 'line' ? { ...first, endLine: this.#placeOf(cell).endLine } : this.#placeOf(cell);
    return {
      text,
      marks,
      places: [place],
      header: cell.tagName === 'th',
      rowSpan: spanOf(cell, 'rowSpan', rowsLeft),
      colSpan: spanOf(cell, 'colSpan', Infinity),
    };
  }

  /** Writes what was collected as one block. */
  #flush(): void {
    if (this.#flow.isEmpty) {
      this.#flow.take();
      return;
    }
    const taken = this.#flow.take();
    const { text, marks } = trimMarked(taken);
    this.#emit(text, marks, taken.place);
  }

  #emit(text: string, marks: BlockHints['marks'] & object, place: LinePlace | null): void {
    const { depth, headingLevel, indent, style } = this.#around;
    const item = this.#around.item?.written ? null : this.#around.item;
    const later = this.#around.item?.written ? STEP : 0;
    const label = item?.label ?? '';
    const whole = label !== '' && text !== label.trim() ? label + text : text;
    const lead = whole.length - text.length;
    const labelLength = label === '' ? 0 : Math.min(label.length, whole.length);
    const hints: BlockHints = {
      marks: lead > 0 ? shiftMarks(marks, lead, whole.length) : marks,
      style,
      indent: indent + later,
      gapBefore: this.#gap,
      labelLength,
    };
    const places = [place ?? { kind: 'line' as const, line: 1, column: 1, endLine: 1 }];
    const block: Block =
      headingLevel > 0
        ? heading(whole, headingLevel, places, hints)
        : item
          ? listItem(whole, { depth: Math.max(0, depth), marker: item.marker, checked: item.checked }, places, hints)
          : paragraph(whole, places, hints);
    (this.#inFurniture ? this.#furniture : this.#body).push(block);
    if (item) item.written = true;
    this.#gap = false;
  }

  #at(point: { line: number; column: number }): { line: number; column: number } {
    const origin = this.#settings.origin;
    if (!origin) return point;
    return {
      line: point.line + origin.line - 1,
      column: point.line === 1 ? point.column + origin.column - 1 : point.column,
    };
  }

  #placeOf(element: Element): LinePlace {
    const position = element.position;
    if (!position) return { kind: 'line', line: 1, column: 1, endLine: 1 };
    const start = this.#at(position.start);
    return {
      kind: 'line',
      ...{ line: start.line, column: start.column },
      endLine: Math.max(start.line, this.#at(position.end).line),
    };
  }
}
