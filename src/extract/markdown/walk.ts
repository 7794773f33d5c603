/** Walks a Markdown tree and makes blocks of it in reading order. */
import type { Code, List, ListItem as MdItem, Table as MdTable, Paragraph, RootContent } from 'mdast';
import type { Block } from '../../model/block.ts';
import { type BlockHints, heading, listItem, paragraph } from '../../model/build-blocks.ts';
import { readHtmlFragment } from '../html/read-html.ts';
import type { WalkSettings } from '../html/walk.ts';
import { type LinePlace, type MarkedText, shiftMarks, tableOfMarked, trimMarked } from '../marked-text.ts';
import { readTextBlocks } from '../text/read-blocks.ts';
import { definitionParts } from './definition-list.ts';
import { joinBrokenHtml } from './html-runs.ts';
import { type Definitions, readInline } from './inline.ts';

export interface MarkdownPiece {
  source: string;
  /** Number of the first line of `source` in the whole text. */
  firstLine: number;
  definitions: Definitions;
  settings: WalkSettings;
}

interface Surroundings {
  style: string | null;
  /** Depth of lists, -1 outside of any. */
  depth: number;
  indent: number;
  /** Bullet or number of the list item, until its first block has taken it. */
  head: { label: string; marker: string | null; checked: boolean | null; place: LinePlace } | null;
}

/** Columns by which the later blocks of a list item are set in. */
const STEP = 4;

export class MarkdownWalker {
  readonly #piece: MarkdownPiece;
  readonly #lines: string[];
  readonly #blocks: Block[] = [];

  constructor(piece: MarkdownPiece) {
    this.#piece = piece;
    this.#lines = piece.source.split('\n');
  }

  read(nodes: readonly RootContent[]): Block[] {
    this.#all(nodes, { style: null, depth: -1, indent: 0, head: null });
    return this.#blocks;
  }

  #all(nodes: readonly RootContent[], around: Surroundings): void {
    for (const node of joinBrokenHtml(nodes, this.#piece.source)) this.#node(node, around);
  }

  #node(node: RootContent, around: Surroundings): void {
    switch (node.type) {
      case 'heading':
        this.#emit(readInline(node.children, this.#piece.definitions), node, around, node.depth);
        break;
      case 'paragraph':
        this.#paragraph(node, around);
        break;
      case 'blockquote':
        this.#all(node.children, { ...around, style: 'blockquote', head: null, indent: around.indent + STEP });
        break;
      case 'list':
        this.#list(node, around);
        break;
      case 'table':
        this.#table(node, around);
        break;
      case 'code':
        this.#code(node, around);
        break;
      case 'html':
        this.#blocks.push(...this.#html(node.value, node, around));
        return;
      case 'footnoteDefinition':
        this.#all(node.children, { ...around, style: 'footnote', head: null });
        break;
      default:
        // Thematic breaks and definitions hold no words.
        return;
    }
  }

  #paragraph(node: Paragraph, around: Surroundings): void {
    const content = readInline(node.children, this.#piece.definitions);
    const parts = around.head ? null : definitionParts(content);
    if (!parts) this.#emit(content, node, around);
    const first = this.#placeOf(node).line - this.#piece.firstLine + 1;
    for (const { line, style, ...part } of parts ?? []) {
      const lines = part.text.split('\n').length;
      const position = {
        start: { line: first + line, column: 1 },
        end: { line: first + line + lines - 1, column: 1 },
      };
      this.#emit(part, { position }, { ...around, style, indent: around.indent + (style === 'dd' ? STEP : 0) });
    }
  }

  #list(list: List, around: Surroundings): void {
    const depth = around.depth + 1;
    if (around.head?.label) this.#emit({ text: '', marks: [] }, list, around);
    const heads = list.children.map((item) => this.#headOf(list, item));
    // "1. … 1. … 1. …": Markdown counts, whatever the writer put there.
    const [first] = heads;
    const [, number, closer = ''] = /^(\d{1,6})([.)]\s)$/.exec(first?.label ?? '') ?? [];
    const lazy = number !== undefined && heads.length >= 3 && heads.every(({ label }) => label === first?.label);
    for (const [i, item] of list.children.entries()) {
      const head = heads[i] ?? null;
      if (head && lazy) head.label = `${Number(number) + i}${closer}`;
      const within: Surroundings = { style: null, depth, indent: depth * STEP, head };
      if (around.style === 'blockquote') within.style = around.style;
      this.#all(item.children, within);
      if (within.head?.label && item.children.length === 0) this.#emit({ text: '', marks: [] }, item, within);
    }
  }

  /** The bullet or number as the source shows it. */
  #headOf(list: List, item: MdItem): NonNullable<Surroundings['head']> {
    const place = this.#placeOf(item);
    const shown = /^(?:(\d{1,9}[.)])|([-*+]))/.exec(
      this.#piece.source.slice(item.position?.start.offset ?? 0).slice(0, 12),
    );
    const label = list.ordered ? `${shown?.[1] ?? `${list.start ?? 1}.`} ` : '';
    return { label, marker: list.ordered ? null : (shown?.[2] ?? '-'), checked: item.checked ?? null, place };
  }

  #emit(content: MarkedText, node: { position?: RootContent['position'] }, around: Surroundings, level = 0): void {
    const { text, marks } = trimMarked(content);
    const head = around.head;
    const label = head?.label ?? '';
    const whole = text === '' ? label.trim() : label + text;
    if (whole === '') return;
    const place = this.#placeOf(node);
    if (head) Object.assign(place, { line: head.place.line, column: head.place.column });
    const hints: BlockHints = {
      marks: shiftMarks(marks, label.length, whole.length),
      style: around.style,
      indent: around.indent + (around.depth >= 0 && !head ? STEP : 0),
      labelLength: Math.min(label.length, whole.length),
      gapBefore: this.#gapBefore(place.line),
    };
    around.head = null;
    if (level > 0) this.#blocks.push(heading(whole, level, [place], hints));
    else if (head)
      this.#blocks.push(
        listItem(whole, { depth: around.depth, marker: head.marker, checked: head.checked }, [place], hints),
      );
    else this.#blocks.push(paragraph(whole, [place], hints));
  }

  #table(node: MdTable, around: Surroundings): void {
    const columns = node.children.reduce((most, r) => Math.max(most, r.children.length), 1);
    const most = Math.max(1, Math.floor((this.#piece.settings.tableCells ?? Infinity) / columns));
    if (node.children.length > most) this.#piece.settings.onCut?.(`Only the first ${most} rows of a table were read.`);
    const rows = node.children.slice(0, most).map((row, r) =>
      row.children.map((cell) => ({
        ...trimMarked(readInline(cell.children, this.#piece.definitions)),
        places: [this.#placeOf(cell.children[0] ?? cell)],
        header: r === 0,
      })),
    );
    // A header of empty cells is there because Markdown wants one.
    const isBare = rows[0]!.every((c) => c.text === '');
    if (isBare) rows.shift();
    if (rows.length === 0) return;
    const place = this.#placeOf(node);
    this.#blocks.push(
      tableOfMarked(rows, [place], {
        headerRows: isBare ? 0 : 1,
        indent: around.indent,
        gapBefore: this.#gapBefore(place.line),
      }),
    );
  }

  /** Fenced code keeps its lines; indented "code" is nearly always text that someone set in. */
  #code(node: Code, around: Surroundings): void {
    const place = this.#placeOf(node);
    const opening = this.#lines[place.line - this.#piece.firstLine]?.slice(Math.max(0, place.column - 1)) ?? '';
    if (/^\s{0,3}(?:```|~~~)/.test(opening)) {
      // "``` {=html}": what a converter could not say in Markdown.
      if (/^\{=\w{1,20}\}$/.test(node.lang ?? '')) {
        if (node.lang === '{=html}') this.#blocks.push(...this.#html(node.value, node, around));
        return;
      }
      const words = node.value.trimEnd();
      if (words.trim() !== '') this.#emit({ text: words, marks: [] }, node, { ...around, style: 'code', head: null });
      return;
    }
    if (around.head) {
      const text = node.value
        .split('\n')
        .map((l) => l.trim())
        .join('\n');
      this.#emit({ text, marks: [] }, node, around);
      return;
    }
    const blocks = readTextBlocks(node.value, { firstLine: place.line, marked: true, ...this.#piece.settings });
    const [first] = blocks;
    if (first) first.gapBefore = true;
    this.#blocks.push(...blocks);
  }

  #html(value: string, node: { position?: RootContent['position'] }, around: Surroundings): Block[] {
    const place = this.#placeOf(node);
    const blocks = readHtmlFragment(value, place, this.#piece.settings);
    const [first] = blocks;
    if (first) first.gapBefore = this.#gapBefore(place.line);
    if (first?.type === 'paragraph' && around.head) {
      blocks.shift();
      this.#emit({ text: first.text, marks: first.marks }, node, around);
    }
    return blocks;
  }

  #placeOf(node: { position?: RootContent['position'] }): LinePlace {
    const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } };
    const by = this.#piece.firstLine - 1;
    return { kind: 'line', line: start.line + by, column: start.column, endLine: Math.max(start.line, end.line) + by };
  }

  /** A blank line or a rule is above this line of the source. */
  #gapBefore(line: number): boolean {
    const above = this.#lines[line - this.#piece.firstLine - 1];
    if (above === undefined) return this.#piece.firstLine > 1;
    return above.trim() === '' || /^\s{0,3}(?:[-*_]\s{0,3}){3,60}$/.test(above.slice(0, 200));
  }
}
