/** One table of mammoth's tree → a table block. */
import type { Mark, Table } from '../../model/block.ts';
import { table as buildTable, type CellInput } from '../../model/build-blocks.ts';
import type { Place } from '../../model/place.ts';
import { BULLET } from '../office/bullet-sign.ts';
import { type InlineText, inlineText, isAllBold, moved, withLabel } from '../office/inline-text.ts';
import { factsOf } from './paragraph-block.ts';
import type { Preparation } from './prepared.ts';
import type { BlockNode, CellNode, TableNode } from './tree-nodes.ts';

interface CellReading extends CellInput {
  marks: Mark[];
}

/** `fallback` is the place of cells that hold no paragraph. */
export function readTable(
  node: TableNode,
  facts: Pick<Preparation, 'paragraphs'>,
  style: string | null,
  fallback: Place,
): Table {
  const rows = node.children.map((row) => row.children.map((cell) => readCell(cell, row.isHeader, facts, fallback)));
  const body = node.children.findIndex((row) => !row.isHeader);
  const first = rows.flat()[0]?.places ?? [fallback];
  const headerRows = body < 0 ? node.children.length : body;
  const built = buildTable(rows, first, { headerRows, style });
  built.marks = built.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => moved(rows[r]![c]!.marks, cell.start, cell.end)),
  );
  return built;
}

function readCell(
  cell: CellNode,
  header: boolean,
  facts: Pick<Preparation, 'paragraphs'>,
  fallback: Place,
): CellReading {
  const content = joined(
    cell.children.map((node) => blockText(node, facts)),
    '\n',
  );
  return {
    text: content.text,
    marks: content.marks,
    places: firstPlaces(cell.children, facts) ?? [fallback],
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    bold: isAllBold(content),
    header,
  };
}

/** A paragraph with its label or bullet; a table inside the cell as lines. */
function blockText(node: BlockNode, facts: Pick<Preparation, 'paragraphs'>): InlineText {
  if (node.type === 'table') {
    const rows = node.children.map((row) =>
      joined(
        row.children.map((cell) =>
          joined(
            cell.children.map((inner) => blockText(inner, facts)),
            ' ',
          ),
        ),
        ' ',
      ),
    );
    return joined(rows, '\n');
  }
  const inline = inlineText(node);
  const { label, labelBold, bullet } = factsOf(node, facts);
  if (bullet !== null && inline.text !== '') {
    return withLabel(inline, `${bullet.length === 1 ? bullet : BULLET} `, isAllBold(inline));
  }
  return label === '' ? inline : withLabel(inline, inline.text === '' ? label.trimEnd() : label, labelBold);
}

function joined(texts: readonly InlineText[], separator: string): InlineText {
  const whole: InlineText = { text: '', marks: [], leadingTabs: 0 };
  for (const { text, marks } of texts) {
    if (text === '') continue;
    if (whole.text !== '') whole.text += separator;
    const offset = whole.text.length;
    whole.text += text;
    whole.marks.push(...moved(marks, offset, whole.text.length));
  }
  return whole;
}

/** Where the first paragraph among the blocks stands, be it in a table among them. */
export function firstPlaces(blocks: readonly BlockNode[], facts: Pick<Preparation, 'paragraphs'>): Place[] | null {
  for (const node of blocks) {
    if (node.type === 'paragraph') {
      const { places } = factsOf(node, facts);
      if (places.length > 0) return places;
    } else {
      for (const cell of node.children.flatMap((row) => row.children)) {
        const inner = firstPlaces(cell.children, facts);
        if (inner) return inner;
      }
    }
  }
  return null;
}
