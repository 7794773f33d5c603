/** A table: rows and cells that are shown, their spans, repeated header rows. */
import { child, type XmlNode } from '../zip/read-xml.ts';
import type { CellNode, FlowNode, TableNode } from './flow-nodes.ts';
import { wholeNumber } from './paragraph-properties.ts';
import { innerWalk, type PartWalk } from './part-walk.ts';
import { isOn, type RunProperties } from './run-properties.ts';
import { hasInnerRules, type TableRegion, type TableStyle, tableRegions } from './styles.ts';

type ReadNodes = (container: XmlNode, walk: PartWalk) => FlowNode[];

/** Bits of `w:tblLook w:val` where its attributes do not say in words which regions of the style apply. */
const lookBits: Record<TableRegion, number> = { firstRow: 0x20, lastRow: 0x40, firstCol: 0x80, lastCol: 0x100 };
const lookNames: Record<TableRegion, string> = {
  firstRow: 'w:firstRow',
  lastRow: 'w:lastRow',
  firstCol: 'w:firstColumn',
  lastCol: 'w:lastColumn',
};
/** Widest span that is believed; Word has 63 columns. */
const MAX_SPAN = 1000;

/** The rows and cells that are shown; null if there are none. `readNodes` reads what is in a cell. */
export function readWordTable(table: XmlNode, walk: PartWalk, readNodes: ReadNodes): TableNode | null {
  const { reading } = walk;
  const properties = child(table, 'w:tblPr');
  const style = reading.styles.table(child(properties, 'w:tblStyle')?.attributes['w:val']);
  const shown = [...partsOf(table, 'w:tr')].filter((row) => !reading.changes.dropsWhole(child(row, 'w:trPr')));
  const applied = regionsApplied(properties);
  const innerRules = style.innerRules || hasInnerRules(properties);
  const read: TableNode = { type: 'table', rows: [], styleName: style.name, innerRules };
  /** The cell that was met last at each column: cells below it may make it longer. */
  const above = new Map<number, CellNode>();
  let cellsLeft = reading.cellsPerTable;
  for (const [r, row] of shown.entries()) {
    const visible = visibleCells(row, walk);
    cellsLeft -= visible.length;
    if (cellsLeft < 0) {
      reading.truncated = true;
      break;
    }
    const rowProperties = child(row, 'w:trPr');
    const header = child(rowProperties, 'w:tblHeader');
    const cells: CellNode[] = [];
    let column = 0;
    const add = (nodes: FlowNode[], colSpan: number, continues: boolean) => {
      const over = continues ? above.get(column) : undefined;
      const cell = over ?? { nodes, colSpan, rowSpan: 1 };
      if (over) over.rowSpan += 1;
      else cells.push(cell);
      above.set(column, cell);
      column += colSpan;
    };
    const before = wholeNumber(child(rowProperties, 'w:gridBefore')?.attributes['w:val']) ?? 0;
    if (before > 0) add([], Math.min(before, MAX_SPAN), false);
    for (const [c, { cell, span }] of visible.entries()) {
      const regions = tableRegions.filter(
        (region) => applied.has(region) && isIn(region, r, c, shown.length, visible.length),
      );
      const inside = innerWalk(walk, [...walk.levels, regionLook(style, regions)], true);
      // What a covered cell holds is not shown, but counts: its numbers, its notes, its changes.
      add(readNodes(cell, inside), span, continuesAbove(cell));
    }
    read.rows.push({ cells, isHeader: header !== undefined && isOn(header) });
  }
  return read.rows.length === 0 ? null : read;
}

/** Rows of a table or cells of a row, those inside content controls included. */
function* partsOf(node: XmlNode, name: 'w:tr' | 'w:tc'): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.name === name) yield inner;
    else if (/^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(inner.name)) yield* partsOf(inner, name);
  }
}

/** Cells with their width in columns. A cell merged to the left in the old way (`w:hMerge`) widens its neighbour. */
function visibleCells(row: XmlNode, walk: PartWalk): { cell: XmlNode; span: number }[] {
  const cells: { cell: XmlNode; span: number }[] = [];
  for (const cell of partsOf(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    if (walk.reading.changes.dropsWhole(properties)) continue;
    const span = wholeNumber(child(properties, 'w:gridSpan')?.attributes['w:val']) ?? 1;
    const width = Math.min(Math.max(span, 1), MAX_SPAN);
    const merge = child(properties, 'w:hMerge');
    const left = cells.at(-1);
    if (merge && merge.attributes['w:val'] !== 'restart' && left) left.span += width;
    else cells.push({ cell, span: width });
  }
  return cells;
}

/** It goes on with the cell above it: no cell of its own is to be seen. */
function continuesAbove(cell: XmlNode): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function regionsApplied(tableProperties: XmlNode | undefined): Set<TableRegion> {
  const look = child(tableProperties, 'w:tblLook')?.attributes ?? {};
  const bits = Number.parseInt(look['w:val'] ?? '0', 16);
  const applies = (region: TableRegion) => {
    const said = look[lookNames[region]];
    return said === undefined ? (bits & lookBits[region]) !== 0 : said !== '0' && said !== 'false';
  };
  return new Set(tableRegions.filter(applies));
}

function isIn(region: TableRegion, row: number, column: number, rows: number, columns: number): boolean {
  if (region === 'firstRow') return row === 0;
  if (region === 'lastRow') return row === rows - 1 && rows > 1;
  return region === 'firstCol' ? column === 0 : column === columns - 1;
}

function regionLook(style: TableStyle, regions: readonly TableRegion[]): RunProperties {
  return Object.assign({}, style.run, ...regions.toReversed().map((region) => style.regions[region] ?? {}));
}
