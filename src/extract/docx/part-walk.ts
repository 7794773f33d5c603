/** Where the walk through one part stands, and what all parts of one document share. */
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { NumberLabels } from '../office/number-labels.ts';
import type { NumberingList } from '../office/numbered-lists.ts';
import { ParagraphText } from '../office/paragraph-text.ts';
import type { XmlNode } from '../zip/read-xml.ts';
import { Fields, pairFieldMarks } from './fields.ts';
import type { FlowPlace } from './flow-place.ts';
import type { WordPart } from './package-parts.ts';
import type { RunProperties } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { TrackedChanges } from './tracked-changes.ts';

export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}

/** What all parts of one document share while they are read. */
export interface WordReading {
  styles: Styles;
  lists: ReadonlyMap<string, NumberingList>;
  changes: TrackedChanges;
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

/** Where the walk through one part stands. */
export interface PartWalk {
  part: WordPart;
  reading: WordReading;
  labels: NumberLabels;
  fields: Fields;
  text: ParagraphText;
  /** Formatting that the enclosing table and paragraph styles give. */
  levels: readonly RunProperties[];
  /** Places of paragraphs whose ends are deleted: their words run on into the next one. */
  waiting: FlowPlace[];
  /** Text boxes met in the paragraph; they are read after it. */
  boxes: XmlNode[];
  inTable: boolean;
}

export function startReading(
  styles: Styles,
  lists: WordReading['lists'],
  { limits, changes }: Pick<ExtractOptions, 'limits' | 'changes'>,
): WordReading {
  return {
    styles,
    lists,
    changes: new TrackedChanges(changes),
    notes: [],
    furniture: new Set(),
    charactersLeft: limits.textLength,
    cellsPerTable: limits.tableCells,
    truncated: false,
    embedded: new Map(),
  };
}

export function startWalk(part: WordPart, reading: WordReading): PartWalk {
  return {
    part,
    reading,
    labels: new NumberLabels(reading.lists),
    fields: new Fields(pairFieldMarks(part.root, (node) => reading.changes.drops(node))),
    ...freshFlow(),
    levels: [],
    inTable: false,
  };
}

/** A walk of its own through a cell or a text box; lists, fields and characters count together with those of `walk`. */
export function innerWalk(walk: PartWalk, levels: PartWalk['levels'], inTable: boolean): PartWalk {
  return { ...walk, ...freshFlow(), levels, inTable };
}

function freshFlow() {
  return { text: new ParagraphText(), waiting: [], boxes: [] };
}
