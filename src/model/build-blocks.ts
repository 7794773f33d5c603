/** Constructors for blocks: extractors say what they know, the rest gets its neutral value. */
import type { Block, BlockDocument, Cell, Heading, ListItem, Mark, Paragraph, Table } from './block.ts';
import type { Place } from './place.ts';
import { withRaisedFigures } from './raised-figures.ts';

/** What an extractor may say of a block beside its text and places. */
export interface BlockHints {
  marks?: Mark[];
  style?: string | null;
  size?: number | null;
  indent?: number | null;
  labelLength?: number;
  gapBefore?: boolean;
}

function base(text: string, places: Place[], hints: BlockHints) {
  return {
    id: '',
    text,
    places,
    marks: hints.marks ?? [],
    style: hints.style ?? null,
    size: hints.size ?? null,
    indent: hints.indent ?? null,
    labelLength: hints.labelLength ?? 0,
    gapBefore: hints.gapBefore ?? false,
  };
}

export function paragraph(text: string, places: Place[], hints: BlockHints = {}): Paragraph {
  return { type: 'paragraph', ...base(text, places, hints) };
}

export function heading(text: string, level: number, places: Place[], hints: BlockHints = {}): Heading {
  return { type: 'heading', level, ...base(text, places, hints) };
}

export function listItem(
  text: string,
  list: { depth: number; marker: string | null; checked?: boolean | null },
  places: Place[],
  hints: BlockHints = {},
): ListItem {
  return {
    type: 'listItem',
    depth: list.depth,
    marker: list.marker,
    checked: list.checked ?? null,
    ...base(text, places, hints),
  };
}

/** A cell as an extractor makes it; `table` gives it its range. */
export interface CellInput {
  text: string;
  places: Place[];
  rowSpan?: number;
  colSpan?: number;
  bold?: boolean;
  header?: boolean;
  figure?: number;
}

interface TableHints extends BlockHints {
  headerRows?: number;
  inSheet?: boolean;
}

/** Joins rows of cells into a table whose text holds every cell as a range. Tabs inside a cell become blanks. */
export function table(rows: CellInput[][], places: Place[], hints: TableHints = {}): Table {
  let text = '';
  const built: Cell[][] = rows.map((row, r) => {
    if (r > 0) text += '\n';
    return row.map((cell, c) => {
      if (c > 0) text += '\t';
      const start = text.length;
      const cellText = cell.text.replaceAll('\t', ' ');
      text += cellText;
      return {
        text: cellText,
        start,
        end: text.length,
        rowSpan: cell.rowSpan ?? 1,
        colSpan: cell.colSpan ?? 1,
        bold: cell.bold ?? false,
        header: cell.header ?? false,
        places: cell.places,
        ...(cell.figure === undefined ? {} : { figure: cell.figure }),
      };
    });
  });
  const sheet = hints.inSheet ? { inSheet: true } : {};
  return { type: 'table', rows: built, headerRows: hints.headerRows ?? 0, ...sheet, ...base(text, places, hints) };
}

/** Numbers the blocks of a document: `b1 …` for the body, `f1 …` for the furniture. Raised figures become signs of their own. */
export function finishDocument(
  parts: Omit<BlockDocument, 'pages' | 'language' | 'properties' | 'furniture'> & Partial<BlockDocument>,
): BlockDocument {
  const number = (blocks: Block[], prefix: string) =>
    blocks.map((b, i) => ({ ...withRaisedFigures(b), id: `${prefix}${i + 1}` }));
  return {
    format: parts.format,
    pages: parts.pages ?? null,
    language: parts.language ?? null,
    properties: parts.properties ?? {},
    body: number(parts.body, 'b'),
    furniture: number(parts.furniture ?? [], 'f'),
  };
}
