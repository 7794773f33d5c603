/** Where the walk through one part stands, and what it shares with the walks through other parts and cells. */
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { type CollectedText, ParagraphText } from '../office/paragraph-text.ts';
import type { ListLevel } from './list-levels.ts';
import { ListNumbers } from './list-numbers.ts';
import type { OdfNode } from './read-part.ts';
import type { OdfStyles } from './styles.ts';
import { ChangeMarks } from './tracked-changes.ts';

/** Lists that a later list may go on counting. */
export interface KnownLists {
  byId: Map<string, ListNumbers>;
  byStyle: Map<string, ListNumbers>;
  outline: ListNumbers;
}

/** A place in a list: what the next paragraph is there. */
export interface ItemContext {
  levels: ReadonlyMap<number, ListLevel> | undefined;
  styleName: string | undefined;
  numbers: ListNumbers;
  /** From 1. */
  level: number;
  /** Number that the item asks for. */
  start: number | undefined;
  /** The item's number or bullet still has to be written. */
  fresh: boolean;
  /** A list stood in the item: another one in the same item begins anew. */
  hadList: boolean;
}

export interface PartWalk {
  /** Part of the package as places name it: `body`, `header1`, `footnotes` … */
  part: string;
  styles: OdfStyles;
  lists: KnownLists;
  changes: ChangeMarks;
  /** Bodies of the notes in the order of their references. */
  notes: OdfNode[];
  budget: { charactersLeft: number; cellsPerTable: number; truncated: boolean };
  blocks: Block[];
  /** An empty paragraph was met since the last block. */
  gap: boolean;
  text: ParagraphText;
  /** The last character is a blank that swallows the next one. */
  afterBlank: boolean;
  /** Paragraphs that a restored deletion ended inside of the present one. */
  ended: CollectedText[];
  /** A paragraph whose end was inserted and is not shown: the next one runs on from it. */
  waiting: { node: OdfNode; item: ItemContext | null } | null;
  /** Text boxes met in the paragraph; they are read after it. */
  boxes: OdfNode[];
  /** Style of all paragraphs, where the part and not the paragraph decides. */
  style: string | null;
  /** Number of the note whose first paragraph comes next. */
  note: number | null;
}

export function startWalk(part: string, styles: OdfStyles, options: ExtractOptions): PartWalk {
  const { limits } = options;
  return {
    part,
    styles,
    lists: { byId: new Map(), byStyle: new Map(), outline: new ListNumbers() },
    changes: new ChangeMarks(options.changes),
    notes: [],
    budget: { charactersLeft: limits.textLength, cellsPerTable: limits.tableCells, truncated: false },
    ...freshFlow(),
    style: null,
    note: null,
  };
}

/** A walk of its own through a cell, a text box or a note: counts lists and characters together with `walk`. */
export function innerWalk(walk: PartWalk): PartWalk {
  return { ...walk, ...freshFlow(), note: null };
}

function freshFlow() {
  return {
    blocks: [],
    gap: false,
    text: new ParagraphText(),
    afterBlank: true,
    ended: [],
    waiting: null,
    boxes: [],
  };
}
