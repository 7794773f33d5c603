/**
 * The cleaned document between the two passes: XML that mammoth reads, and beside it what mammoth's tree has no room
 * for. A paragraph in the XML names its facts by a bookmark, a table by its style.
 */
import type { Block } from '../../model/block.ts';
import type { FlowPlace } from './flow-place.ts';
import type { NumberingList } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { TrackedChanges } from './tracked-changes.ts';

export interface ParagraphFacts {
  /** Several where a tracked change joins paragraphs. */
  places: FlowPlace[];
  styleName: string | null;
  /** 1 is the highest; null for text. */
  headingLevel: number | null;
  /** Automatic number with the blank behind it: "2.1 "; '' if there is none. */
  label: string;
  labelBold: boolean;
  /** "•" of a bulleted paragraph. */
  bullet: string | null;
  /** Level in its list, from 0; null for a paragraph in no list. */
  depth: number | null;
  size: number | null;
  indent: number;
  /** Path of the part that stands here in its place: a whole document, embedded (`w:altChunk`). */
  embedded?: string;
}

export interface TableFacts {
  styleName: string | null;
  /** Rules are drawn between its cells. */
  innerRules: boolean;
}

export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}

/** What all parts of one document share while they are prepared. */
export interface Preparation {
  styles: Styles;
  lists: ReadonlyMap<string, NumberingList>;
  changes: TrackedChanges;
  paragraphs: ParagraphFacts[];
  tables: TableFacts[];
  /** In the order of their references; the first is note 1. */
  notes: NoteReference[];
  /** Relationship ids of headers and footers, as the sections of the body name them. */
  furniture: Set<string>;
  /** Characters and cells that may still be read; below zero what follows is left out. */
  charactersLeft: number;
  cellsPerTable: number;
  truncated: boolean;
  /** Embedded documents by the path of their part: what they show; null if they could not be read. */
  embedded: Map<string, Block[] | null>;
}

/** Name of the bookmark and of the style that lead from the clean XML to the facts. */
export const factKey = {
  paragraph: (index: number) => `p${index}`,
  table: (index: number) => `t${index}`,
  index: (key: string) => Number(key.slice(1)),
  /** No number behind its first letter: it leads to no facts. */
  continued: (column: number) => `c^${column}`,
  continuedColumn: (key: string) => (key.startsWith('c^') ? Number(key.slice(2)) : null),
};

/** Of a paragraph of which nothing is known. */
export const noFacts: ParagraphFacts = {
  places: [],
  styleName: null,
  headingLevel: null,
  label: '',
  labelBold: false,
  bullet: null,
  depth: null,
  size: null,
  indent: 0,
};
