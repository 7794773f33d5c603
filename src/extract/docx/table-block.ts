/** A table of a part → a table block. */
import type { Mark, Table } from '../../model/block.ts';
import { table as buildTable, type CellInput } from '../../model/build-blocks.ts';
import type { Place } from '../../model/place.ts';
import { BULLET } from '../office/bullet-sign.ts';
import { type InlineText, isAllBold, moved, withLabel } from '../office/inline-text.ts';
import { type CellNode, type FlowNode, firstPlaces, type ParagraphNode, type TableNode } from './flow-nodes.ts';

interface CellReading extends CellInput {
  marks: Mark[];
}

/** `fallback` is the place of cells that hold no paragraph. */
export function tableBlock({ rows, styleName }: TableNode, fallback: Place): Table {
  const read = rows.map((row) => row.cells.map((cell) => readCell(cell, row.isHeader, fallback)));
  const body = rows.findIndex((row) => !row.isHeader);
  const first = read.flat()[0]?.places ?? [fallback];
  const headerRows = body < 0 ? rows.length : body;
  const built = buildTable(read, first, { headerRows, style: styleName });
  built.marks = built.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => moved(read[r]![c]!.marks, cell.start, cell.end)),
  );
  return built;
}

function readCell(cell: CellNode, header: boolean, fallback: Place): CellReading {
  const content = joined(cell.nodes.map(textOf), '\n');
  return {
    text: content.text,
    marks: content.marks,
    places: firstPlaces(cell.nodes) ?? [fallback],
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    bold: isAllBold(content),
    header,
  };
}

/** A paragraph with its label or bullet; a table inside the cell as lines. */
function textOf(node: FlowNode): InlineText {
  if (node.type === 'paragraph') return labelled(node);
  const rows = node.type === 'table' ? node.rows : [];
  const lines = rows.map((row) =>
    joined(
      row.cells.map((cell) => joined(cell.nodes.map(textOf), ' ')),
      ' ',
    ),
  );
  return joined(lines, '\n');
}

function labelled({ inline, facts: { label, labelBold, bullet } }: ParagraphNode): InlineText {
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
