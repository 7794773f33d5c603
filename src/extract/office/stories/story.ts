/** One text of the file (the body, a header, a note): paragraphs and cells as they end → blocks. */
import type { Block } from '../../../model/block.ts';
import type { Place } from '../../../model/place.ts';
import { type ParagraphShape, paragraphBlock } from '../paragraph-block.ts';
import { ParagraphText } from '../paragraph-text.ts';
import { buildTable, type MetCell, type MetRow } from './build-table.ts';
import { type CachedLabel, nextLabel } from './label.ts';
import type { ParagraphState } from './paragraph-state.ts';
import type { RowDefinition } from './row-definition.ts';
import type { StyleSheet } from './style-sheet.ts';

interface OpenTable {
  rows: MetRow[];
  cells: MetCell[];
  blocks: Block[];
  /** First paragraph of the cell. */
  place: Place | null;
  gapBefore: boolean;
}

/** Tables in cells of tables; the ones below are read as if they stood in the last. */
const DEEPEST_TABLE = 8;

export class Story {
  readonly text = new ParagraphText();
  /** Label met for the paragraph. */
  label: CachedLabel | null = null;
  /** Definitions of rows: of the table itself, and of a table in a cell. */
  definitions: { outer: RowDefinition | null; nested: RowDefinition | null } = { outer: null, nested: null };
  readonly #part: string;
  readonly #styles: StyleSheet;
  readonly #note: number | null;
  readonly #budget: { cells: number; truncated: boolean };
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #boxed: Block[] = [];
  #previous: { label: CachedLabel; paragraph: ParagraphState } | null = null;
  #paragraphs = 0;
  #gap = false;

  constructor(
    part: string,
    styles: StyleSheet,
    budget: { cells: number; truncated: boolean },
    note: number | null = null,
  ) {
    this.#part = part;
    this.#styles = styles;
    this.#budget = budget;
    this.#note = note;
  }

  /** `\pard`: what the paragraphs before had does not go on. */
  forgetLabel(): void {
    this.#previous = null;
  }

  endParagraph(paragraph: ParagraphState): void {
    const depth = paragraph.tableDepth ?? (paragraph.inTable ? 1 : 0);
    // A row that has begun goes on until it ends, whatever its paragraphs forget to say.
    const inRow = this.#tables.some(({ cells }) => cells.length > 0) ? 1 : 0;
    this.#tablesTo(Math.max(depth, inRow));
    this.#writeParagraph(paragraph);
  }

  endCell(paragraph: ParagraphState, nested: boolean): void {
    this.#tablesTo(nested ? Math.max(2, paragraph.tableDepth ?? 2) : 1);
    this.#writeParagraph(paragraph);
    const table = this.#tables.at(-1)!;
    this.#budget.cells -= 1;
    if (this.#budget.cells >= 0) table.cells.push({ blocks: table.blocks, place: table.place ?? this.#place() });
    else this.#budget.truncated = true;
    table.blocks = [];
    table.place = null;
    this.#gap = false;
  }

  endRow(nested: boolean): void {
    if (!nested && this.#tables.length > 0) this.#tablesTo(1);
    const table = this.#tables.at(-1);
    if (!table || table.cells.length === 0) return;
    table.rows.push({ cells: table.cells, definition: this.definitions[nested ? 'nested' : 'outer'] });
    table.cells = [];
  }

  /** All blocks. Ends what is open. */
  finish(paragraph: ParagraphState): Block[] {
    if (!this.text.isEmpty || this.label || this.#boxed.length > 0) this.endParagraph(paragraph);
    this.#tablesTo(0);
    return this.#blocks;
  }

  /** Blocks of a text box: they follow the paragraph that it is anchored in. */
  addLater(blocks: readonly Block[]): void {
    for (const block of blocks) this.#boxed.push(block);
  }

  get isNote(): boolean {
    return this.#note !== null;
  }

  get #target(): Block[] {
    return this.#tables.at(-1)?.blocks ?? this.#blocks;
  }

  #place(): Place {
    return { kind: 'flow', part: this.#part, index: Math.max(1, this.#paragraphs) };
  }

  #tablesTo(wanted: number): void {
    const depth = Math.min(wanted, DEEPEST_TABLE);
    while (this.#tables.length < depth) {
      this.#tables.push({ rows: [], cells: [], blocks: [], place: null, gapBefore: this.#gap });
      this.#gap = false;
    }
    while (this.#tables.length > depth) this.#closeTable();
  }

  #closeTable(): void {
    const { rows, cells, blocks, gapBefore } = this.#tables.pop()!;
    const definition = this.definitions[this.#tables.length > 0 ? 'nested' : 'outer'];
    if (cells.length > 0) rows.push({ cells, definition });
    if (rows.length > 0) {
      const built = buildTable(rows);
      if (Array.isArray(built)) this.#target.push(...built);
      else if (built.text.trim() !== '') this.#target.push({ ...built, gapBefore });
    }
    // Paragraphs in a table that no cell ended.
    this.#target.push(...blocks);
    this.#gap = false;
  }

  #writeParagraph(paragraph: ParagraphState): void {
    this.#paragraphs += 1;
    const inline = this.text.take();
    const table = this.#tables.at(-1);
    const place = this.#place();
    if (table) table.place ??= place;
    const label = this.#labelOf(paragraph, inline.text !== '');
    const isFirstOfNote = this.#note !== null && this.#blocks.length === 0;
    const shape: ParagraphShape = {
      places: [place],
      style: this.#note === null ? this.#styles.nameOf(paragraph) : 'footnote',
      headingLevel: this.#note === null ? this.#styles.headingLevelOf(paragraph) : null,
      label: isFirstOfNote ? `[${this.#note}] ` : (label?.number ?? ''),
      labelBold: label !== null && inline.marks.some(({ type, start }) => type === 'bold' && start === 0),
      bullet: isFirstOfNote ? null : (label?.bullet ?? null),
      depth: label === null || isFirstOfNote ? null : paragraph.listLevel,
      indent: (paragraph.left + paragraph.firstLine) / 20,
      gapBefore: this.#gap,
    };
    const block = isFirstOfNote && inline.text === '' ? null : paragraphBlock(inline, shape);
    if (block) this.#target.push(block);
    this.#target.push(...this.#boxed.splice(0));
    this.#gap = block === null && inline.text === '';
  }

  /** The label in the file; else, for a paragraph that takes all from the one before, the one that follows on it. */
  #labelOf(paragraph: ParagraphState, worded: boolean): CachedLabel | null {
    const cached = this.label;
    this.label = null;
    const before = this.#previous;
    const continues = before && worded && before.paragraph.list === paragraph.list && paragraph.list > 0;
    const label = cached ?? (continues ? nextLabel(before.label) : null);
    if (label) this.#previous = { label, paragraph: { ...paragraph } };
    return label;
  }
}
